/* The page of results. What is asked stands behind the `#` of its address, so no host sees it. */
(() => {
  "use strict";
  const Laurel = window.Laurel, { about, announcer, answer, besides, count, describe, inTurn, make, tell } = Laurel.parts;
  const page = document.querySelector("[data-search-page]"), words = page.dataset, part = (selector) => page.querySelector(selector);
  const STEP = 10, MOST = 8, ROOM = { lead: 60, length: 150 };
  const input = part("[type=search]"), panel = part(".narrow"), form = part("form"), fieldsets = page.querySelectorAll("fieldset");
  const spelled = part("[data-spelled]"), list = part(".results"), more = part("[data-more]"), total = part(".found > .count"), left = part(".besides"), nothing = part("[data-nothing]");
  const announce = announcer(part("[role=status]"));
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  let shown = STEP, asked = 0;

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

  function row(result, query) {
    const { url, title, isLeaving } = result, way = isLeaving ? { href: url, rel: "external" } : { href: query ? Laurel.arrival(url, query) : url };
    const texts = describe(page, make("a", way, title), result);
    tell(texts[texts.length - 1], result, ROOM);
    return make("li", { class: "row" }, ...texts);
  }

  const choice = (value, number, isOn) => make("label", {},
    Object.assign(make("input", { type: "checkbox", value }), { checked: isOn }), ` ${value} `, make("span", { class: "count" }, number));

  /* The values of each facet, those chosen first, then those of most pages; the focus stays on the one that has it. */
  function narrow(facets, wanted) {
    const focused = document.activeElement, name = focused.closest("fieldset")?.name;
    for (const fieldset of fieldsets) {
      const on = wanted[fieldset.name], counts = new Map(facets[fieldset.name]);
      for (const value of on) if (!counts.has(value)) counts.set(value, 0);
      const values = [...counts].sort(([one, ours], [other, theirs]) =>
        on.includes(other) - on.includes(one) || theirs - ours || collator.compare(one, other));
      const most = Number(fieldset.dataset.most || MOST) + on.length;
      fieldset.hidden = !values.length;
      fieldset.replaceChildren(
        fieldset.firstElementChild,
        ...values.slice(0, most).map(([value, number]) => choice(value, number, on.includes(value))));
      if (fieldset.name === name) {
        [...fieldset.querySelectorAll("input")].find(({ value }) => value === focused.value)?.focus();
      }
    }
  }

  function spell({ corrected }, query) {
    spelled.hidden = !corrected;
    if (!corrected) return;
    const href = address((next) => next.set("exact", "1"));
    spelled.replaceChildren(...about(words.corrected, corrected), " ", make("a", { href }, ...about(words.exact, query)));
  }

  /* One step to the pages that are left out. */
  function tellBesides({ besides: out }) {
    left.hidden = !out;
    if (out) left.replaceChildren(make("a", { href: address((next) => next.append(out.facet, out.value)) }, besides(page, out)));
  }

  /* Other ways on, where nothing was found: the nearest words before those that the page always has. */
  function lead({ near, results }) {
    nothing.hidden = results.length > 0;
    nothing.querySelectorAll("[data-near]").forEach((link) => link.remove());
    nothing.prepend(...near.map((word) => make("a", { "data-near": "", href: `#q=${Laurel.encoded(word)}` }, ...about(words.near, word))));
  }

  function show(found, query, wanted) {
    const old = list.children.length, number = count(page, found);
    total.textContent = number;
    part(".found").removeAttribute("aria-busy");
    list.replaceChildren(...found.results.map((result) => row(result, found.asked)));
    if (wanted) narrow(found.facets, wanted);
    spell(found, query);
    lead(found);
    tellBesides(found);
    more.hidden = found.results.length >= found.total;
    if (shown > STEP && list.children.length > old) list.children[old].querySelector("a").focus();
    announce(number);
  }

  /* The values by which results are narrowed are loaded when somebody wants to see them, or has chosen some. */
  const ask = inTurn(async () => {
    const asking = state(), query = asking.get("q") || "", facets = chosen(asking), own = ++asked;
    if (document.activeElement !== input) input.value = query;
    if (Object.values(facets).some((values) => values.length)) panel.open = true;
    const wanted = panel.open || !query.trim() ? facets : null;
    const found = await answer(query, { limit: shown, facets: wanted, exact: asking.has("exact") });
    if (own === asked) show(found, query, wanted);
  });

  input.addEventListener("input", () => go((next) => {
    next.set("q", input.value);
    next.delete("exact");
  }, false));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
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
