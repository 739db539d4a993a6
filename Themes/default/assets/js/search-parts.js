/* What the box for searching and the page of results share. */
(() => {
  "use strict";
  const Laurel = window.Laurel ||= {}, parts = Laurel.parts = {}, PAUSE = 700;

  parts.make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /* An answer, also where the engine itself cannot be loaded. */
  parts.answer = (query, options) => Laurel.search(query, options)
    .catch(() => ({ updating: true, total: 0, results: [], near: [], facets: {} }));

  /* One question at a time: of those asked meanwhile, the newest is asked next. */
  parts.inTurn = (ask) => {
    let isBusy = false, isWaiting = false;
    return async function turn() {
      isWaiting = isBusy;
      if (isBusy) return;
      isBusy = true;
      try { await ask(); } finally { isBusy = false; }
      if (isWaiting) turn();
    };
  };

  const digits = (place, number) => String(number).replace(/\B(?=(\d{3})+$)/g, place.dataset.separator);

  /* How much was found, in words: the page has the forms that its language needs. */
  parts.count = (place, { updating, total }) => {
    const words = place.dataset;
    if (updating) return words.updating;
    if (!total) return words.none;
    const form = new Intl.PluralRules(place.closest("[lang]").lang).select(total);
    return (words[form] || words.other).replace("{count}", digits(place, total));
  };

  /* How much there is besides, in folders that visitors do not look for. */
  parts.besides = (place, { value, count }) => place.dataset.besides.replace("{count}", digits(place, count)).replace("{kind}", () => value);

  /* A sentence with what was asked in it, which stands out. */
  parts.about = (sentence, query) => {
    const [before, after = ""] = sentence.split("{query}");
    return [before, parts.make("strong", {}, query), after];
  };

  /* A result: its title, its kind, the heading that fits, and room for a line of text. Another language is named, and an arrow
     says that a result is on another site. */
  parts.describe = (place, title, { heading, kind, lang, isLeaving }) => {
    const line = parts.make("span", { class: "line" }), where = parts.make("span", { class: "place" }, heading);
    const texts = [title, where, line];
    if (lang !== place.closest("[lang]").lang) for (const text of texts) Object.assign(text, { lang, dir: "auto" });
    return [title, " ", ...(kind ? [parts.make("span", { class: "kind" }, isLeaving ? `${kind} ↗` : kind), " "] : []), ...(heading ? [where, " "] : []), line];
  };

  /* Fills that room: the words that were asked are marked, and little of the text comes before the first. */
  parts.tell = async (line, result, { lead, length }) => {
    const { text, marks } = await Laurel.snippet(result), first = marks.length ? marks[0][0] : 0;
    const from = first > lead ? text.lastIndexOf(" ", first - lead) + 1 : 0;
    const to = text.length > from + length ? text.lastIndexOf(" ", from + length) : text.length;
    let at = from;
    if (from) line.append("… ");
    for (const [start, end] of marks) if (end <= to) {
      line.append(text.slice(at, start), parts.make("mark", {}, text.slice(start, end)));
      at = end;
    }
    line.append(text.slice(at, to), to < text.length ? " …" : "");
  };

  /* Says aloud what is shown, once nothing new has come for a while. */
  parts.announcer = (status) => {
    let timer = 0;
    return (text) => {
      clearTimeout(timer);
      status.textContent = "";
      if (text) timer = setTimeout(() => { status.textContent = text; }, PAUSE);
    };
  };
})();
