/* Loads what shows the page as it will look when somebody opens it, and not before. */
(() => {
  "use strict";
  const form = window.Laurel.form, root = document.querySelector("[data-submit]"), place = root?.querySelector("[data-as-page]");
  if (!place) return;
  const data = JSON.parse(document.querySelector("script[data-form]").textContent), PAUSE = 200;
  let isAsked = false, timer;

  /* Once one pauses, so that typing in a long text stays fluid. */
  function draw() {
    clearTimeout(timer);
    if (place.open && form.showPage) timer = setTimeout(() => form.showPage(place, root, data), PAUSE);
  }

  function load() {
    if (!place.open || isAsked) return draw();
    const script = document.createElement("script");
    isAsked = true;
    script.onload = draw;
    /* What could not be loaded is tried again when it is opened again. */
    script.onerror = () => { isAsked = false; };
    script.src = place.dataset.script;
    document.head.append(script);
  }

  place.addEventListener("toggle", load);
  for (const name of ["input", "change", "click"]) root.addEventListener(name, draw);
})();
