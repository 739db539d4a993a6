/* Prints the sheets of the page. */
(() => {
  "use strict";
  const button = document.querySelector("[data-print]");
  if (!button || !document.querySelector(".sheet")) return;
  button.addEventListener("click", () => window.print());
  button.hidden = false;
})();
