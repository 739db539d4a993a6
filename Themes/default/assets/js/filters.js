/* Filters and sorts the list of an index. Without this the whole list is there. */
(() => {
  "use strict";
  const form = document.querySelector("[data-filters]");
  if (!form) return;
  const STEP = 100, Laurel = window.Laurel ||= {};
  const filters = [...form.querySelectorAll("select[name]")], order = form.querySelector("[data-sort]");
  const count = document.querySelector("[data-count]"), whole = count.textContent, collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function value(row, field) {
    if (field === "title") return row.querySelector("a").textContent;
    const fact = row.querySelector(`[data-field="${field}"]`);
    return fact ? fact.dataset.value || fact.textContent : "";
  }

  /* Rows without a value come last, whichever way the others stand. */
  function sorted(rows) {
    const field = order.value.replace(/^-/, ""), sign = order.value === field ? 1 : -1;
    if (!field) return rows;
    const values = new Map(rows.map((row) => [row, value(row, field)]));
    return [...rows].sort((one, other) => {
      const left = values.get(one), right = values.get(other);
      if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1);
      return collator.compare(left, right) * sign;
    });
  }

  const wanted = () => filters.map((filter) => filter.value).filter(Boolean);

  function matching(rows) {
    const tokens = wanted();
    return rows.filter((row) => {
      const own = row.dataset.tokens.split(" ");
      return tokens.every((token) => own.includes(token));
    });
  }

  const tell = (total) => { count.textContent = Laurel.parts.count(count, { total }); };

  /* A list that is all on this page. */
  function short() {
    const rows = [...document.querySelectorAll("[data-tokens]")], homes = rows.map((row) => row.parentNode);
    const groups = document.querySelectorAll("[data-group]");
    return () => {
      const found = new Set(matching(rows)), isSorted = !!order.value;
      for (const row of rows) row.hidden = !found.has(row);
      if (isSorted) homes[0].append(...sorted(rows));
      else rows.forEach((row, index) => homes[index].append(row));
      for (const group of groups) {
        group.firstElementChild.hidden = isSorted;
        group.hidden = !group.querySelector("[data-tokens]:not([hidden])");
      }
      tell(found.size);
    };
  }

  /* A list over several pages: a script has its rows, and those found take the place of this page's. */
  function long() {
    const place = document.querySelector("[data-found]"), [list, more] = place.children;
    const parts = document.querySelectorAll(".listing, .pagination");
    let loading = null, found = [], asked = 0;
    list.className = document.querySelector("[data-tokens]").parentNode.className;

    /* What did not load is tried again at the next choice. */
    const load = () => loading ||= new Promise((resolve, reject) => {
      const script = document.createElement("script"), box = document.createElement("template");
      Laurel.rows = (html) => { box.innerHTML = html; resolve([...box.content.children]); };
      script.onerror = () => { loading = null; reject(); };
      script.src = form.dataset.rows;
      document.head.append(script);
    });

    function add() {
      const start = list.children.length;
      list.append(...found.slice(start, start + STEP));
      more.hidden = list.children.length >= found.length;
      return list.children[start];
    }

    more.addEventListener("click", () => add().querySelector("a").focus());
    return async () => {
      const number = ++asked, isAsked = order.value || wanted().length;
      const rows = isAsked && await load().catch(() => null);
      if (number !== asked) return;
      for (const part of parts) part.hidden = !!rows;
      place.hidden = !rows;
      list.replaceChildren();
      if (!rows) {
        count.textContent = isAsked ? form.dataset.updating : whole;
        return;
      }
      found = sorted(matching(rows));
      add();
      tell(found.length);
    };
  }

  const apply = form.dataset.rows ? long() : short();
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.hidden = document.querySelector("[popovertarget='page.filters']").hidden = false;
})();
