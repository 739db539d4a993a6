/* Closes the menus of the bar as people expect it: with Escape, or by a click elsewhere. */
(() => {
  "use strict";
  const close = ({ key, target }) => {
    for (const menu of document.querySelectorAll(".site-nav details[open]")) {
      const isInside = menu.contains(target);
      if (key ? key !== "Escape" : isInside) continue;
      menu.open = false;
      if (key && isInside) menu.firstElementChild.focus();
    }
  };
  for (const event of ["click", "keydown"]) document.addEventListener(event, close);
})();
