/* Marks the section that is being read in the table of contents. */
(() => {
  "use strict";
  const links = [...document.querySelectorAll(".contents a")];
  if (!links.length) return;
  const byID = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));

  function mark(link) {
    for (const other of links) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  }

  const observer = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes) if (isIntersecting) mark(byID.get(target.id));
  }, { rootMargin: "0px 0px -75% 0px" });
  for (const id of byID.keys()) {
    const target = document.getElementById(id);
    if (target) observer.observe(target);
  }
})();
