/* Marks the section that is being read in the table of contents, and closes what opened over the page once it led somewhere. */
(() => {
  "use strict";
  const list = document.querySelector(".contents");
  if (!list) return;
  const parts = [...list.querySelectorAll("a")]
    .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ target }) => target);
  let isAsked = false;

  /* The last part whose heading has passed the top quarter of the window; at the end of the page, the last one. */
  function mark() {
    isAsked = false;
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = isAtEnd ? parts : parts.filter(({ target }) => target.getBoundingClientRect().top <= innerHeight / 4);
    const read = passed.at(-1)?.link;
    for (const { link } of parts) link.ariaCurrent = link === read ? "true" : null;
  }

  function ask() {
    if (!isAsked) requestAnimationFrame(mark);
    isAsked = true;
  }

  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  ask();
  list.addEventListener("click", ({ target }) => {
    if (target.closest("a") && list.matches(":popover-open")) list.hidePopover();
  });
})();
