/* Closes the menus of the bar as people expect it: with Escape, or by a click elsewhere. */
(() => {
  "use strict";
  const close = (event) => {
    for (const menu of document.querySelectorAll(".site-nav details[open]")) {
      const isInside = menu.contains(event.target);
      if (event.key ? event.key !== "Escape" : isInside) continue;
      menu.open = false;
      if (event.key && isInside) menu.firstElementChild.focus();
    }
  };
  document.addEventListener("click", close);
  document.addEventListener("keydown", close);
})();
