/* Puts a button behind each heading that copies its address. */
(function () {
  "use strict";
  var main = document.querySelector("main[data-copy]");
  if (!main || !navigator.clipboard) return;
  main.querySelectorAll(".prose h2[id], .prose h3[id]").forEach(function (heading) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "anchor";
    button.textContent = "#";
    button.setAttribute("aria-label", main.dataset.copy + ": " + heading.textContent);
    button.addEventListener("click", function () {
      var address = location.href.split("#")[0] + "#" + encodeURIComponent(heading.id);
      navigator.clipboard.writeText(address).then(function () { button.textContent = main.dataset.copied; });
    });
    heading.appendChild(button);
  });
})();
