/* Filters and sorts the list of an index. Without this the whole list is there. */
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var rows = Array.prototype.slice.call(document.querySelectorAll("[data-tokens]"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("[data-group]"));
  var homes = rows.map(function (row) { return row.parentNode; });
  var filters = Array.prototype.slice.call(form.querySelectorAll("select[name]"));
  var order = form.querySelector("[data-sort]");
  var output = form.querySelector("output");
  var plural = new Intl.PluralRules(output.closest("[lang]").lang);
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function value(row, field) {
    if (field === "title") return row.querySelector("a").textContent;
    var fact = row.querySelector('[data-field="' + field + '"]');
    return fact ? fact.dataset.value || fact.textContent : "";
  }

  /* Rows without a value come last, whichever way the others stand. */
  function sorted(field, isDescending) {
    var values = new Map(rows.map(function (row) { return [row, value(row, field)]; }));
    return rows.slice().sort(function (one, other) {
      var left = values.get(one), right = values.get(other);
      if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1);
      return collator.compare(left, right) * (isDescending ? -1 : 1);
    });
  }

  function arrange() {
    var name = order.value.replace(/^-/, "");
    if (!name) rows.forEach(function (row, index) { homes[index].appendChild(row); });
    else sorted(name, order.value !== name).forEach(function (row) { homes[0].appendChild(row); });
    groups.forEach(function (group) { group.querySelector("h3").hidden = Boolean(name); });
  }

  function select() {
    var wanted = filters.map(function (filter) { return filter.value; }).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      var tokens = row.dataset.tokens.split(" ");
      row.hidden = !wanted.every(function (token) { return tokens.indexOf(token) >= 0; });
      if (!row.hidden) shown += 1;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("[data-tokens]:not([hidden])"); });
    var words = output.dataset;
    var count = String(shown).replace(/\B(?=(\d{3})+$)/g, words.separator);
    output.textContent = (words[plural.select(shown)] || words.other).replace("{count}", count);
  }

  function apply() {
    arrange();
    select();
  }

  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.hidden = false;
})();
