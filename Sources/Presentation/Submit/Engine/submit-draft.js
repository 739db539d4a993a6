/* Keeps what is written in this browser, each draft under a key of its own. */
(() => {
  "use strict";
  const form = window.Laurel.form, OURS = "laurel-submit ";
  /* The page that is to be changed, as the address of the form has it: its drafts are its own. */
  form.named = location.hash.startsWith("#change=") ? location.hash : "";
  const PLACE = OURS + location.pathname + form.named;
  const fresh = () => `${PLACE} ${Date.now()} ${Math.random()}`;
  let key = fresh();

  /* A browser may refuse to keep anything; the form works all the same. */
  function attempt(work) {
    try { return work(localStorage); } catch (_) { return null; }
  }

  function read(each) {
    const draft = attempt((storage) => JSON.parse(storage.getItem(each)));
    return draft?.values instanceof Object && !Array.isArray(draft) && { ...draft, key: each };
  }

  /* All drafts whose keys begin in this way, the one written last first. */
  const drafts = (start) => (attempt(Object.keys) || []).filter((each) => `${each} `.startsWith(start)).map(read).filter(Boolean)
    .sort((one, other) => (other.at || 0) - (one.at || 0));

  form.drafts = () => drafts(`${PLACE} `);

  /* The drafts of all forms that this browser keeps in one place. */
  form.draftsOfAll = () => drafts(OURS);

  form.isCurrent = (draft) => draft.key === key;

  /* Goes on with a draft, or begins one. */
  form.takeDraft = (draft) => { key = draft?.key || fresh(); };

  /* The answer is whether it is kept. */
  form.keepDraft = (draft) => attempt((storage) => {
    storage.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));
    return true;
  });

  form.dropDraft = () => attempt((storage) => storage.removeItem(key));

  /* Who writes the same draft in two tabs writes two from there on. */
  addEventListener("storage", (event) => { if (event.key === key) key = fresh(); });
})();
