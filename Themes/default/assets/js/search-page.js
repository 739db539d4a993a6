/* The page of results. What is asked stands behind the `#` of its address, so no host sees it. */
(() => {
  "use strict";
  const Laurel = window.Laurel, page = document.querySelector("[data-search-page]"), words = page.dataset;
  const STEP = 10, PAUSE = 700, MOST_VALUES = 8, MOST_KINDS = 24;
  const form = page.querySelector("form"), panel = form.closest("details"), input = page.querySelector("[type=search]"), status = page.querySelector("[role=status]");
  const list = page.querySelector(".results"), more = page.querySelector("[data-more]"), spelled = page.querySelector("[data-spelled]");
  const fieldsets = page.querySelectorAll("fieldset");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  let shown = STEP, asked = 0, timer = 0;

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  const state = () => new URLSearchParams(location.hash.slice(1));

  function address(change) {
    const next = state();
    change(next);
    return `#${next}`;
  }

  /* Typing changes the present entry of the history; a choice makes a new one. */
  function go(change, isNew) {
    shown = STEP;
    history[isNew ? "pushState" : "replaceState"](null, "", address(change));
    ask();
  }

  const chosen = (asking) => Object.fromEntries([...fieldsets].map(({ name }) => [name, asking.getAll(name)]));

  function marked({ text, marks }) {
    const parts = [];
    let at = 0;
    for (const [start, end] of marks) {
      parts.push(text.slice(at, start), make("mark", { textContent: text.slice(start, end) }));
      at = end;
    }
    return [...parts, text.slice(at)];
  }

  /* The line of text of a result comes after its title, where room is kept for it. */
  async function tell(item, result) {
    const snippet = await Laurel.snippet(result);
    if (snippet.text) item.querySelector(".line").replaceChildren(...marked(snippet));
  }

  function row(result, query) {
    const { url, title, heading, kind } = result;
    const item = make("li", { className: "row" });
    item.append(make("a", { textContent: title, href: query ? Laurel.arrival(url, query) : url }));
    if (kind) item.append(" ", make("span", { textContent: kind, className: "kind" }));
    if (heading) item.append(make("p", { textContent: heading, className: "place" }));
    item.append(make("p", { className: "line" }));
    tell(item, result);
    return item;
  }

  function choice(value, count, checked) {
    const label = make("label");
    label.append(
      make("input", { type: "checkbox", value, checked }), ` ${value} `,
      make("span", { textContent: count, className: "count" }));
    return label;
  }

  /* The values of each facet, those chosen first, then those of most pages; the focus stays on the one that has it. */
  function narrow(facets, wanted) {
    const focused = document.activeElement, name = focused.closest("fieldset")?.name;
    for (const fieldset of fieldsets) {
      const on = wanted[fieldset.name], counts = new Map(facets[fieldset.name]);
      for (const value of on) if (!counts.has(value)) counts.set(value, 0);
      const values = [...counts].sort(([one, ours], [other, theirs]) =>
        on.includes(other) - on.includes(one) || theirs - ours || collator.compare(one, other));
      const most = (fieldset.name === "kind" ? MOST_KINDS : MOST_VALUES) + on.length;
      fieldset.hidden = !values.length;
      fieldset.replaceChildren(
        fieldset.firstElementChild,
        ...values.slice(0, most).map(([value, count]) => choice(value, count, on.includes(value))));
      if (fieldset.name === name) {
        [...fieldset.querySelectorAll("input")].find(({ value }) => value === focused.value)?.focus();
      }
    }
  }

  function spell({ corrected }, query) {
    spelled.hidden = !corrected;
    if (!corrected) return;
    const href = address((next) => next.set("exact", "1"));
    const exact = make("a", { textContent: words.exact.replace("{query}", () => query), href });
    spelled.replaceChildren(words.corrected.replace("{query}", () => corrected), " ", exact);
  }

  function show(answer, query, wanted) {
    const old = list.children.length;
    page.querySelector("[data-updating]").hidden = !answer.updating;
    panel.hidden = false;
    list.replaceChildren(...answer.results.map((result) => row(result, answer.corrected || query)));
    if (wanted) narrow(answer.facets, wanted);
    spell(answer, query);
    more.hidden = answer.results.length >= answer.total;
    if (shown > STEP && list.children.length > old) list.children[old].querySelector("a").focus();
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = Laurel.count(page, answer); }, status.textContent ? PAUSE : 0);
  }

  /* The values by which results are narrowed are loaded when somebody wants to see them, or has chosen some. */
  const ask = Laurel.inTurn(async () => {
    const asking = state(), query = (asking.get("q") || "").trim(), facets = chosen(asking), number = ++asked;
    if (document.activeElement !== input) input.value = query;
    if (Object.values(facets).some((values) => values.length)) panel.open = true;
    const wanted = panel.open || !query ? facets : null;
    const answer = await Laurel.search(query, { limit: shown, facets: wanted, exact: asking.has("exact") })
      .catch(() => ({ updating: true, results: [], facets: {}, total: 0 }));
    if (number === asked) show(answer, query, wanted);
  });

  input.addEventListener("input", () => go((next) => {
    next.set("q", input.value);
    next.delete("exact");
  }, false));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox") return;
    const { value, checked } = target, { name } = target.closest("fieldset");
    go((next) => {
      const others = next.getAll(name).filter((other) => other !== value);
      next.delete(name);
      for (const each of checked ? [...others, value] : others) next.append(name, each);
    }, true);
  });
  panel.addEventListener("toggle", () => { if (panel.open) ask(); });
  more.addEventListener("click", () => { shown += STEP; ask(); });
  window.addEventListener("hashchange", () => { shown = STEP; ask(); });
  ask();
})();
