/* Says which of the steps that somebody has been in still miss something. */
(() => {
  "use strict";
  const form = window.Laurel.form, { root, part, refresh } = form.page;
  const steps = [...root.querySelectorAll("[data-step]")], ways = [...root.querySelectorAll("[data-way]")];
  const missing = new Set();

  /* Below its heading, and in the list of the steps. */
  function mark() {
    steps.forEach((step, place) => {
      const isQuiet = !missing.has(step) || !step.dataset.touched;
      for (const each of [step, ways[place]?.parentElement]) each?.querySelector("[data-still]")?.toggleAttribute("hidden", isQuiet);
    });
  }

  /* What follows from what is filled in now. */
  form.follow = ({ mistakes, values }) => {
    missing.clear();
    for (const { element } of mistakes) missing.add(element.closest("[data-step]"));
    mark();
    form.askConsent(values);
  };

  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const step = target.closest("[data-step]");
    if (!step || step.contains(relatedTarget)) return;
    step.dataset.touched = "true";
    mark();
  });

  /* The list of the steps leads elsewhere in the page, which stays a nomination. */
  function stay() {
    if (part("nomination")?.hidden === false) history.replaceState(null, "", "#nomination");
  }

  addEventListener("hashchange", stay);
  stay();
  refresh();
})();
