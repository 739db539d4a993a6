/* Filters and sorts the list of an index. Without this the whole list is there. */
(() => {
  "use strict";
  const form = document.querySelector("[data-filters]");
  if (!form) return;
  const rows = [...document.querySelectorAll("[data-tokens]")], homes = rows.map((row) => row.parentNode);
  const groups = document.querySelectorAll("[data-group]"), filters = [...form.querySelectorAll("select[name]")];
  const order = form.querySelector("[data-sort]"), output = form.querySelector("output");
  const plural = new Intl.PluralRules(output.closest("[lang]").lang);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function value(row, field) {
    if (field === "title") return row.querySelector("a").textContent;
    const fact = row.querySelector(`[data-field="${field}"]`);
    return fact ? fact.dataset.value || fact.textContent : "";
  }

  /* Rows without a value come last, whichever way the others stand. */
  function sorted(field, isDescending) {
    const values = new Map(rows.map((row) => [row, value(row, field)]));
    return [...rows].sort((one, other) => {
      const left = values.get(one), right = values.get(other);
      if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1);
      return collator.compare(left, right) * (isDescending ? -1 : 1);
    });
  }

  function arrange() {
    const name = order.value.replace(/^-/, "");
    if (name) for (const row of sorted(name, order.value !== name)) homes[0].append(row);
    else rows.forEach((row, index) => homes[index].append(row));
    for (const group of groups) group.querySelector("h3").hidden = Boolean(name);
  }

  function select() {
    const wanted = filters.map((filter) => filter.value).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const tokens = row.dataset.tokens.split(" ");
      row.hidden = !wanted.every((token) => tokens.includes(token));
      if (!row.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-tokens]:not([hidden])");
    const words = output.dataset, count = String(shown).replace(/\B(?=(\d{3})+$)/g, words.separator);
    output.textContent = (words[plural.select(shown)] || words.other).replace("{count}", count);
  }

  function apply() {
    arrange();
    select();
  }

  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.hidden = false;
})();
