/* Marks the section that is being read in the table of contents. */
(function () {
  "use strict";
  var links = Array.prototype.slice.call(document.querySelectorAll(".contents a"));
  if (!links.length || !("IntersectionObserver" in window)) return;
  var byID = new Map();
  links.forEach(function (link) { byID.set(decodeURIComponent(link.hash.slice(1)), link); });

  function mark(link) {
    links.forEach(function (other) { other.removeAttribute("aria-current"); });
    link.setAttribute("aria-current", "true");
  }

  var observer = new IntersectionObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.isIntersecting) mark(byID.get(change.target.id));
    });
  }, { rootMargin: "0px 0px -75% 0px" });
  byID.forEach(function (link, id) {
    var target = document.getElementById(id);
    if (target) observer.observe(target);
  });
})();
