/* Lets text areas grow with their text, where the style sheet alone cannot. */
(() => {
  "use strict";
  const root = document.querySelector("[data-submit]");
  if (!root || CSS.supports("field-sizing", "content")) return;

  /* One that is folded away has no height yet. */
  function grow(area) {
    const borders = area.offsetHeight - area.clientHeight;
    area.style.blockSize = "auto";
    if (area.scrollHeight) area.style.blockSize = `${area.scrollHeight + borders}px`;
  }

  for (const name of ["input", "focusin"]) {
    root.addEventListener(name, ({ target }) => {
      if (target.matches("textarea:not([readonly])")) grow(target);
    });
  }
  root.querySelectorAll("textarea:not([readonly])").forEach(grow);
})();
