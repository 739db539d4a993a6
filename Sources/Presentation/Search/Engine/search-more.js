/* What the search seldom needs, besides the files that come with this one: synonyms and snippets. */
(() => {
  "use strict";
  const engine = window.Laurel.engine, { analyze, lookUp, root, textsOf, weightOf } = engine, LENGTH = 220;

  /* Slots for what means the same as a phrase of the question: pages that hold all of it. */
  async function synonyms(words, asked) {
    const isTyped = (phrase) => words.some((_, at) => phrase.every((word, i) => words[at + i]?.word === word));
    const pairs = root().synonyms.flatMap((group) => group.filter(isTyped).flatMap((phrase) =>
      group.filter((other) => other !== phrase).map((meaning) => ({ phrase, meaning }))));
    const slots = pairs.map(async ({ phrase, meaning }) => {
      const telling = meaning.filter((word) => !root().functionWords.has(word));
      const groups = await Promise.all((telling.length ? telling : meaning).map(lookUp));
      if (!groups.every(Boolean)) return [];
      const typed = asked.reduce((sum, slot) => slot.isAsked && phrase.includes(slot.word) ? sum + slot.weight : sum, 0);
      const weight = (typed || weightOf(Math.min(...groups.map(({ found }) => found)))) * root().numbers.synonymShare;
      return [{ terms: [{ groups, share: 1 }], word: meaning.join(" "), weight, isAsked: false }];
    });
    return (await Promise.all(slots)).flat();
  }

  async function snippet({ texts, label, slots }) {
    const { sections } = await textsOf(texts), weights = new Map();
    for (const { terms, weight } of slots) for (const { groups, share } of terms) for (const group of groups) for (const form of group.forms) {
      weights.set(form, Math.max(weights.get(form) || 0, weight * share));
    }
    const own = label && sections[label] ? [sections[label]] : sections.filter(Boolean);
    const found = own.map((section) => stretch(section, weights));
    return found.reduce((best, next) => next.value > best.value ? next : best, found[0] || { text: "", marks: [], value: 0 });
  }

  const WORD = /[\p{L}\p{N}\p{M}\p{DI}]+(?:['’][\p{L}\p{N}\p{M}\p{DI}]+)*/gu;
  const JOINED = new RegExp(`${WORD.source}(?:[-\u2010\u2011.,]${WORD.source})*`, "gu");

  /* A place at or after `at` that cuts no character in two. */
  function whole(section, at) {
    while (/^[\uDC00-\uDFFF]|^[\p{M}\p{DI}]/u.test(section.slice(at, at + 2))) at++;
    return at;
  }

  /* The part of a text with the most weight of different words, and where they stand in it. */
  function stretch(section, weights) {
    const hits = [...section.matchAll(JOINED)].flatMap(({ 0: run, index: start }) => {
      const whole = { 0: run, index: 0 }, joined = analyze(run).find((word) => weights.has(word.joined))?.joined;
      return (joined ? [whole] : [...run.matchAll(WORD)]).flatMap(({ 0: word, index }) => {
        const form = joined || analyze(word).flatMap(({ word: own, parts }) => [own, ...parts]).find((part) => weights.has(part));
        return form ? [{ start: start + index, end: start + index + word.length, form }] : [];
      });
    });
    let value = 0, start = 0;
    hits.forEach((hit, at) => {
      const near = hits.slice(at).filter(({ end }) => end <= hit.start + LENGTH - 60), seen = new Set(near.map(({ form }) => form));
      const sum = [...seen].reduce((all, form) => all + weights.get(form), near.length / 64);
      if (sum > value) { value = sum; start = hit.start; }
    });
    const before = start < 60 ? -1 : section.indexOf(" ", start - 40);
    const from = start < 60 ? 0 : before >= 0 && before < start ? before + 1 : whole(section, start - 20);
    const space = section.lastIndexOf(" ", from + LENGTH), most = whole(section, from + LENGTH);
    const to = section.length <= from + LENGTH ? section.length : space > from + LENGTH / 2 ? space : most;
    const lead = from ? "… " : "", shift = lead.length - from;
    return {
      value, text: lead + section.slice(from, to) + (to < section.length ? " …" : ""),
      marks: hits.filter((hit) => hit.start >= from && hit.end <= to).map((hit) => [hit.start + shift, hit.end + shift]),
    };
  }

  Object.assign(engine, { snippet, synonyms });
  window.Laurel.part(engine.rest, () => engine);
})();
