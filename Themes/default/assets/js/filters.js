/* Filters the list of an index. Without this the whole list is there. */
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var entries = Array.prototype.slice.call(document.querySelectorAll("[data-tokens]"));
  var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
  var output = form.querySelector("output");

  function apply() {
    var wanted = selects.map(function (select) { return select.value; }).filter(Boolean);
    var shown = 0;
    entries.forEach(function (entry) {
      var tokens = entry.dataset.tokens.split(" ");
      entry.hidden = !wanted.every(function (token) { return tokens.indexOf(token) >= 0; });
      if (!entry.hidden) shown += 1;
    });
    var text = shown === 1 ? output.dataset.one : output.dataset.other;
    output.textContent = text.replace("{count}", String(shown));
  }

  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.hidden = false;
})();
