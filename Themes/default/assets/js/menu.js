/* Shows where one is in a long list beside the page, and closes the menus of the bar as people expect it: with Escape, or by a click elsewhere. */
(() => {
  "use strict";
  const here = document.querySelector(".side [aria-current]");
  if (here) here.closest(".side").scrollTop = here.offsetTop - 99;
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
