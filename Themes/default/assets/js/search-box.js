/* Puts a box for searching in the place of each link to the list from A to Z. Pages appear as one types. */
(() => {
  "use strict";
  const Laurel = window.Laurel ||= {}, LIMIT = 7, PAUSE = 700;

  /* How much was found, in words: the page has the forms that its language needs. */
  Laurel.count = (place, { updating, total }) => {
    const words = place.dataset;
    if (updating) return words.updating;
    if (!total) return words.none;
    const form = new Intl.PluralRules(place.closest("[lang]").lang).select(total);
    const digits = String(total).replace(/\B(?=(\d{3})+$)/g, words.separator);
    return (words[form] || words.other).replace("{count}", digits);
  };

  /* One question at a time: of those asked meanwhile, the newest is asked next. */
  Laurel.inTurn = (ask) => {
    let isBusy = false, isWaiting = false;
    return async function turn() {
      isWaiting = isBusy;
      if (isBusy) return;
      isBusy = true;
      await ask();
      isBusy = false;
      if (isWaiting) turn();
    };
  };

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function build(place, number) {
    const words = place.dataset, id = `find-${number}`;
    const input = make("input", {
      type: "search", role: "combobox", "aria-label": words.label, placeholder: words.label, "aria-expanded": "false",
      "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
    });
    const list = make("div", { role: "listbox", id, "aria-label": words.label, hidden: "" });
    const status = make("p", { role: "status", class: "unseen" });
    let asked = 0, chosen = -1, timer = 0, isWanted = false;

    /* No answer to what was asked before is shown, nor what waits asked. */
    function forget() {
      asked += 1;
      isWanted = false;
    }

    /* An answer that comes late does not open what somebody has closed. */
    function close() {
      forget();
      clearTimeout(timer);
      list.hidden = true;
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

    const all = (query) => `${words.page}#q=${Laurel.encoded(query)}`;

    const option = (href, ...children) => make("a", {
      role: "option", id: `${id}-${list.children.length}`, href, tabindex: "-1", "aria-selected": "false",
    }, ...children);

    function show(answer, query) {
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren();
      for (const { url, title, heading, kind } of answer.results) {
        const parts = [make("strong", {}, title)];
        if (heading) parts.push(" ", make("span", {}, heading));
        if (kind) parts.push(" ", make("span", { class: "kind" }, kind));
        list.append(option(Laurel.arrival(url, answer.corrected || query), ...parts));
      }
      const count = Laurel.count(place, answer);
      list.append(option(answer.updating ? words.list : all(query), count));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      clearTimeout(timer);
      timer = setTimeout(() => { status.textContent = count; }, PAUSE);
    }

    const turn = Laurel.inTurn(async () => {
      const query = input.value.trim(), number = ++asked;
      if (!isWanted) return;
      const answer = await Laurel.search(input.value, { limit: LIMIT }).catch(() => ({ results: [], updating: true }));
      if (number === asked) show(answer, query);
    });

    function ask() {
      if (input.value.trim().length < 2) return close();
      isWanted = true;
      turn();
    }

    function press(event) {
      const last = list.children.length - 1, { key } = event, query = input.value.trim();
      if (event.isComposing) return;
      const isShown = !list.hidden;
      if (key === "Escape") close();
      if (key === "Escape" && isShown) return event.preventDefault();
      if (key === "ArrowDown" && list.hidden) ask();
      else if (key === "ArrowDown") choose(chosen < last ? chosen + 1 : -1);
      else if (key === "ArrowUp" && !list.hidden) choose(chosen < 0 ? last : chosen - 1);
      else if (key === "Enter" && chosen >= 0) list.children[chosen].click();
      else if (key === "Enter" && query) location.href = all(query);
      else return;
      event.preventDefault();
    }

    input.addEventListener("focus", () => Laurel.ready().catch(() => {}));
    input.addEventListener("input", ask);
    input.addEventListener("keydown", press);
    place.addEventListener("focusout", (event) => { if (!place.contains(event.relatedTarget)) close(); });
    place.setAttribute("role", "search");
    /* The link stays behind the box, so that nothing moves. */
    place.querySelector("a").className = "behind";
    place.append(make("label", {}, place.querySelector("svg").cloneNode(true), input), list, status);
  }

  document.querySelectorAll("[data-find]").forEach(build);

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const input = document.querySelector("[data-find] input");
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
