/* Loads what reads the clipboard once somebody goes to a long text, as it is larger than all else. What is pasted before it is
   there waits for it. */
(() => {
  "use strict";
  const form = window.Laurel.form, root = document.querySelector("[data-submit]");
  if (!root) return;
  const data = JSON.parse(document.querySelector("script[data-form]").textContent), AREAS = "textarea:not([readonly])";
  const waiting = [];

  /* Where the selection was, unless somebody went on writing. */
  function release() {
    for (const { area, value, from, to, clipboard } of waiting.splice(0)) {
      if (area.value === value) area.setSelectionRange(from, to);
      if (form.paste?.(area, clipboard)) continue;
      area.setRangeText(form.clean(clipboard.plain), area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /* Where it could not be loaded, what was pasted comes as it is. */
  const load = () => form.load(data.paste).then(release, release);

  root.addEventListener("focusin", ({ target }) => { if (target.matches(AREAS)) load(); });
  root.addEventListener("paste", (event) => {
    const area = event.target, clipboardData = event.clipboardData;
    if (!area.matches(AREAS)) return;
    const clipboard = { html: clipboardData.getData("text/html"), plain: clipboardData.getData("text/plain") };
    if (form.paste) {
      if (form.paste(area, clipboard)) event.preventDefault();
      return;
    }
    event.preventDefault();
    waiting.push({ area, value: area.value, from: area.selectionStart, to: area.selectionEnd, clipboard });
    load();
  });
})();
