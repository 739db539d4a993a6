/* Says which of the steps that somebody has been in still miss something. */
(() => {
  "use strict";
  const form = window.Laurel.form, { root } = form.page;
  const steps = [...root.querySelectorAll("[data-step]")], ways = [...root.querySelectorAll("[data-way]")];
  const missing = new Set();

  /* Below its heading, and in the list of the steps. */
  function mark() {
    steps.forEach((step, place) => {
      const isQuiet = !missing.has(step) || !step.dataset.touched;
      for (const part of [step, ways[place]?.parentElement]) part?.querySelector("[data-still]")?.toggleAttribute("hidden", isQuiet);
    });
  }

  form.markSteps = (mistakes) => {
    missing.clear();
    for (const { element } of mistakes) missing.add(element.closest("[data-step]"));
    mark();
  };

  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const step = target.closest("[data-step]");
    if (!step || step.contains(relatedTarget)) return;
    step.dataset.touched = "true";
    mark();
  });
})();
