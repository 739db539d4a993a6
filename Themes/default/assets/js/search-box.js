/* Puts a box for searching in the place of each link to the list from A to Z. Pages appear as one types. */
(() => {
  "use strict";
  const Laurel = window.Laurel, { about, announcer, answer, besides: more, count, describe, inTurn, make, tell } = Laurel.parts;
  const LIMIT = 7, REST = 300, ROOM = { lead: 16, length: 120 };

  function build(place, number) {
    const words = place.dataset, id = `find-${number}`;
    const input = make("input", {
      type: "search", role: "combobox", "aria-label": words.label, placeholder: words.label, "aria-expanded": "false",
      "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
    });
    const list = make("div", { role: "listbox", id, "aria-label": words.label }), note = make("p", { class: "note" });
    const panel = make("div", { class: "panel", tabindex: "-1", hidden: "" }, note, list), status = make("p", { role: "status", class: "unseen" });
    const ways = place.querySelector("template").content, announce = announcer(status);
    let asked = 0, chosen = -1, timer = 0, isWanted = false, lines = new Map();

    /* Lines of text are loaded for what is in sight, once typing rests. */
    const watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) {
        watcher.unobserve(target);
        tell(target, lines.get(target), ROOM);
      }
    }, { root: list });

    function unwatch() {
      clearTimeout(timer);
      watcher.disconnect();
    }

    /* No answer to what was asked before is shown, nor what waits asked. */
    function forget() {
      asked += 1;
      isWanted = false;
    }

    /* An answer that comes late does not open what somebody has closed. */
    function close() {
      forget();
      unwatch();
      announce("");
      panel.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    }

    /* An answer that comes late does not move what somebody chooses from. */
    function choose(index) {
      const options = list.children;
      if (index >= 0) forget();
      options[chosen]?.setAttribute("aria-selected", "false");
      chosen = index;
      if (index < 0) return input.removeAttribute("aria-activedescendant");
      options[index].setAttribute("aria-selected", "true");
      options[index].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[index].id);
    }

    const page = (query, choice = "") => `${words.page}#q=${Laurel.encoded(query)}${choice}`;

    const option = (href, ...children) => list.append(make("a", {
      role: "option", id: `${id}-${list.children.length}`, href, tabindex: "-1", "aria-selected": "false",
    }, ...children));

    function show({ asked: text, besides, corrected, results, near, total, updating }, query) {
      const found = count(place, { total, updating });
      choose(-1);
      unwatch();
      list.replaceChildren();
      panel.replaceChildren(note, list);
      note.replaceChildren(...(corrected ? about(words.corrected, corrected) : results.length ? [] : [found]));
      lines = new Map();
      for (const result of results) {
        const texts = describe(place, make("strong", {}, result.title), result);
        lines.set(texts[texts.length - 1], result);
        option(result.isLeaving ? result.url : Laurel.arrival(result.url, text), ...texts);
      }
      if (corrected) option(page(query, "&exact=1"), ...about(words.exact, query));
      if (results.length) option(page(query), total > results.length ? words.all.replace("{count}", found) : found);
      if (besides) option(page(query, `&${besides.facet}=${Laurel.encoded(besides.value)}`), more(place, besides));
      for (const word of near) option(page(word), ...about(words.near, word));
      if (!results.length) for (const way of ways.cloneNode(true).children) {
        if (way.matches("a")) option(way.href, way.textContent); else panel.append(way);
      }
      panel.hidden = false;
      list.scrollTop = 0;
      input.setAttribute("aria-expanded", "true");
      announce(results.length ? `${note.textContent} ${found}`.trim() : found);
      timer = setTimeout(() => { for (const line of lines.keys()) watcher.observe(line); }, REST);
    }

    const turn = inTurn(async () => {
      const query = input.value, own = ++asked;
      if (!isWanted) return;
      const found = await answer(query, { limit: LIMIT });
      if (own === asked) show(found, query);
    });

    function ask() {
      if (input.value.trim().length < 2) return close();
      unwatch();
      isWanted = true;
      turn();
    }

    function press(event) {
      const last = list.children.length - 1, { key } = event, query = input.value, isShown = !panel.hidden;
      if (event.isComposing) return;
      if (key === "Escape") close();
      if (key === "Escape" && isShown) input.focus();
      else if (event.target !== input) return;
      else if (key === "ArrowDown" && !isShown) ask();
      else if (key === "ArrowDown") choose(chosen < last ? chosen + 1 : -1);
      else if (key === "ArrowUp" && isShown) choose(chosen < 0 ? last : chosen - 1);
      else if (key === "Enter" && chosen >= 0) list.children[chosen].click();
      else if (key === "Enter" && query.trim()) location.href = page(query);
      else return;
      event.preventDefault();
    }

    input.addEventListener("focus", () => Laurel.ready().catch(() => {}));
    input.addEventListener("input", ask);
    place.addEventListener("keydown", press);
    place.addEventListener("focusout", (event) => { if (!place.contains(event.relatedTarget)) close(); });
    /* Whoever comes back finds the box as it was before. */
    window.addEventListener("pagehide", close);
    place.setAttribute("role", "search");
    /* The link stays behind the box, so that nothing moves. */
    place.querySelector("a").className = "behind";
    const keys = make("kbd", { "aria-hidden": "true" }, /Mac|iP/.test(navigator.platform) ? "⌘ K" : "Ctrl K");
    place.append(make("label", {}, place.querySelector("svg").cloneNode(true), input, keys), panel, status);
  }

  document.querySelectorAll("[data-find]").forEach(build);

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const input = document.querySelector("[role=search] input");
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
