/* What somebody typed, taken apart: words, "exact phrases", -words to leave out, kind:values and -kind:values. The same rules as Request in Swift. It comes with search-more.js. */
(() => {
  "use strict";
  const engine = window.Laurel.engine, wordsOf = (text) => engine.analyze(text).map(({ word }) => word).join(" ");
  const PART = /(?<=^| )(-?)(?:([\p{L}\p{N}\p{M}_]+):)?(?:"([^"]*)"|([\p{L}\p{N}\p{M}][^ "]*))/gu;
  const hasWords = (text) => /[\p{L}\p{N}\p{M}]/u.test(text);
  /* What a single letter or a number follows is a hyphen, as in "pre -K". */
  const isHyphen = (text) => (text.match(/\p{Alphabetic}/gu) || []).length < 2;

  /* The facet with a name or a label, in the singular or plural. */
  function facetOf(name) {
    const wanted = wordsOf(name);
    const isCalled = (own) => own && (own === wanted || own === `${wanted}s` || `${own}s` === wanted);
    return engine.root().facets.find(({ name: own, label }) => isCalled(wordsOf(own)) || isCalled(wordsOf(label)));
  }

  /* A sign that makes no sense where it stands is part of the words, as are all signs of a long question. */
  engine.request = (typed) => {
    const phrases = [], excluded = [], wanted = [], unwanted = [];
    if (engine.analyze(typed).length > engine.root().numbers.signWords) return { text: typed, phrases, excluded, wanted, unwanted };
    const text = typed.replace(/[“”„«»]/g, '"').replace(/\p{White_Space}/gu, " ").replace(PART, (part, sign, name, quoted, plain) => {
      const given = quoted ?? plain, facet = name && facetOf(name);
      if (!hasWords(given) || sign && !name && isHyphen(given) || !sign && !name && plain) return part;
      if (facet) (sign ? unwanted : wanted).push({ facet, value: given });
      else if (sign) excluded.push(name ? `${name}:${given}` : given);
      else if (name) return `${name}:${given}${plain ? "" : " "}`;
      else phrases.push(given);
      return sign || name ? "" : `${given} `;
    });
    const isEmpty = !hasWords(text) && !wanted.length && !unwanted.length;
    return { text: isEmpty ? excluded.join(" ") : text, phrases, excluded: isEmpty ? [] : excluded, wanted, unwanted };
  };
})();
