/* What somebody typed, taken apart: words, "exact phrases", -words to leave out, and kind:values. The same rules as Request in Swift. It comes with search-more.js. */
(() => {
  "use strict";
  const engine = window.Laurel.engine, wordsOf = (text) => engine.analyze(text).map(({ word }) => word).join(" ");
  const LETTER = "[\\p{L}\\p{N}\\p{M}]", TEXT = `(?:"([^"]*)"|(${LETTER}[^ "]*))`;
  const PART = new RegExp(`(?<=^| )(?:-${TEXT}|([\\p{L}\\p{N}\\p{M}_]+):${TEXT}|"([^"]*)")`, "gu");
  const hasWords = (text) => /[\p{L}\p{N}\p{M}]/u.test(text);

  /* The facet with a name or a label, in the singular or plural. */
  function facetOf(name) {
    const wanted = wordsOf(name);
    const isCalled = (own) => own && (own === wanted || own === `${wanted}s` || `${own}s` === wanted);
    return engine.root().facets.find(({ name: own, label }) => isCalled(wordsOf(own)) || isCalled(wordsOf(label)));
  }

  /* A sign that makes no sense where it stands is part of the words, as are all signs of a long question. */
  engine.request = (typed) => {
    const phrases = [], excluded = [], wanted = [];
    if (engine.analyze(typed).length > engine.root().numbers.signWords) return { text: typed, phrases, excluded, wanted };
    const text = typed.replace(/[“”„«»]/g, '"').replace(/\p{White_Space}/gu, " ")
      .replace(PART, (part, quotedOut, out, name, quotedValue, value, phrase) => {
        const given = quotedOut ?? out ?? quotedValue ?? value ?? phrase, facet = name && facetOf(name);
        /* What a single letter or a number follows is a hyphen, as in "pre -K". */
        const isHyphen = part[0] === "-" && (given.match(/\p{Alphabetic}/gu) || []).length < 2;
        if (!hasWords(given) || isHyphen) return part;
        if (name && !facet) return `${name}:${given}${value ? "" : " "}`;
        (name ? wanted : phrase ? phrases : excluded).push(name ? { facet, value: given } : given);
        return phrase ? `${phrase} ` : "";
      });
    const isEmpty = !hasWords(text) && !wanted.length;
    return { text: isEmpty ? excluded.join(" ") : text, phrases, excluded: isEmpty ? [] : excluded, wanted };
  };
})();
