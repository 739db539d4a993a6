/* The photo of a draft, other drafts, and an empty form: what was there can be brought back. */
(() => {
  "use strict";
  const form = window.Laurel.form, { root, data, words, part, tell, refresh, update, start, kept } = form.page;
  let cleared = null;

  const focus = () => form.control(root.querySelector("[data-field]:not([hidden])")).focus();

  function takeOut(element) {
    form.dropPicture(element);
    update();
    form.control(element).focus();
    return form.sweepPictures();
  }

  /* Takes the picture that was chosen. The draft names it before it is kept, so that nobody takes it for one that is idle. */
  form.changePicture = async (element) => {
    if (!element.querySelector("[data-picture]").files.length) return takeOut(element);
    const picture = await form.choosePicture(element, words);
    update();
    tell(picture ? "" : words.photoRefused);
    if (!picture) form.showMistake(element, words.photoRefused);
    else if (!await form.keepPicture(picture)) tell(words.photoUnkept);
    return form.sweepPictures();
  };

  /* Looks for the pictures that a draft names; what is not there has to be chosen again. */
  async function findPictures() {
    for (const [element, picture] of form.lostPictures(true)) {
      const found = picture.number && await form.findPicture(picture.number);
      if (!form.lostPictures(true).some(([, each]) => each === picture)) continue;
      if (found) Object.assign(picture, found);
      else element.dataset.touched = "true";
      form.showPicture(element, picture, words);
    }
    refresh();
  }

  function choiceOf(draft) {
    const item = document.createElement("li"), button = document.createElement("button");
    const title = form.trim(String(draft.values[data.title] || "")) || words.untitled;
    button.type = "button";
    button.className = "action quiet";
    button.textContent = draft.at ? `${title} (${form.timeOf(draft.at)})` : title;
    button.addEventListener("click", () => {
      start(draft);
      tell(words.restored);
      focus();
    });
    item.append(button);
    return item;
  }

  /* Lists the other drafts. */
  function list() {
    const place = part("drafts"), drafts = form.drafts(), others = drafts.filter((draft) => !form.isCurrent(draft));
    if (!place) return;
    place.hidden = !drafts.length;
    place.querySelector("p").hidden = !others.length;
    place.querySelector("ul").replaceChildren(...others.map(choiceOf));
  }

  form.timeOf = (time) => new Date(time).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });

  form.begun = () => {
    for (const name of ["undo", "clearing", "receipt"]) if (part(name)) part(name).hidden = true;
    list();
    return findPictures();
  };

  async function clear() {
    const draft = kept();
    form.dropDraft();
    start(null);
    cleared = draft;
    if (part("undo")) part("undo").hidden = false;
    tell(words.cleared);
    focus();
    await form.sweepPictures();
  }

  async function bringBack() {
    start(cleared);
    await findPictures();
    update();
    tell(words.restored);
    focus();
    for (const picture of form.pictures(true)) await form.keepPicture(picture);
  }

  /* Asks first; a theme that has no question leaves it out. */
  form.askToClear = () => {
    const question = part("clearing");
    if (!question) return clear();
    question.hidden = false;
    return form.control(question).focus();
  };

  root.addEventListener("click", ({ target }) => {
    const isOn = (name) => target.closest(`[data-${name}]`) !== null;
    if (isOn("out")) takeOut(target.closest("[data-field]"));
    if (isOn("clear-yes")) clear();
    if (isOn("clear-no")) {
      part("clearing").hidden = true;
      part("clear").focus();
    }
    if (isOn("back")) bringBack();
    if (isOn("another")) {
      start(null);
      focus();
    }
  });
  form.begun();
})();
