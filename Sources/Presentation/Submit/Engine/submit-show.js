/* Shows the page as it will look: beside the form where there is room, and else when somebody opens it. What draws it is
   loaded when it is wanted for the first time. */
(() => {
  "use strict";
  const form = window.Laurel.form, root = document.querySelector("[data-submit]");
  const aside = document.querySelector("[data-preview]"), place = aside?.querySelector("details");
  if (!root || !place) return;
  const data = JSON.parse(document.querySelector("script[data-form]").textContent), sheet = place.querySelector("[data-sheet]");
  const PAUSE = 200;
  let isWanted = false, timer;

  function refuse() { sheet.firstElementChild.textContent = place.dataset.refused; }

  /* Once one pauses, so that typing in a long text stays fluid. */
  function draw() {
    clearTimeout(timer);
    if (place.open && form.showPage) timer = setTimeout(() => form.showPage(sheet, root, data), PAUSE);
  }

  function load() {
    const { script, style } = place.dataset;
    /* What could not be loaded is tried again later. */
    form.load(script).then(draw, () => { isWanted = false; });
    if (!style || document.querySelector("link[data-of-page]")) return;
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: style });
    link.dataset.ofPage = "";
    document.head.append(link);
  }

  function want() {
    if (!place.open || isWanted) return draw();
    isWanted = true;
    if (data.page.parts.length) load(); else refuse();
  }

  place.open = matchMedia("(min-width: 64rem)").matches;
  aside.hidden = false;
  /* It is open only after the click that opens it. */
  place.querySelector("summary").addEventListener("click", () => setTimeout(want));
  for (const name of ["focusin", "input", "change", "click"]) root.addEventListener(name, want);
  /* A picture has its size once it is there. */
  root.addEventListener("load", draw, true);
  if (form.isRestored) want();
})();
