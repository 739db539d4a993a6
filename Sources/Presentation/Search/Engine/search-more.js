/* What the search seldom needs: spelling, words that are near, synonyms, facets, snippets. `search.js` loads it when it does. */
"use strict";
Laurel.part("more", 2, ({ analyze, blob, blobsAt, cursor, frontCoded, lines, lookUp, recordOf, request, root, shown, tail, weightOf }) => {
  const LENGTH = 220, MANY = 100, NEAR = 3, SEVERAL = 16, BEGUN = 4;

  /* Insertions, deletions, substitutions and swaps of adjacent letters (optimal string alignment), or Infinity beyond `limit`. */
  function distance(a, b, limit) {
    let before = [], previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let value = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2] + 1);
        row.push(value);
        least = Math.min(least, value);
      }
      if (least > limit) return Infinity;
      before = previous;
      previous = row;
    }
    return previous[b.length];
  }

  const readDictionary = (bytes) => {
    const { string, byte } = cursor(bytes);
    return frontCoded(string()).map((word) => ({ word, rank: byte() }));
  };

  const reversed = (word) => [...word].reverse().join("");

  /* Known words that share the first or the last half with an unknown one, the most likely first. */
  async function guess(word) {
    const letters = [...word], limit = letters.length < 8 ? 1 : 2, half = letters.length >> 1, found = new Map();
    if (letters.length < 4 || /\p{N}/u.test(word)) return [];
    const consider = (dictionaries, restore) => {
      for (const { word: other, rank } of dictionaries.flat()) {
        const theirs = [...other].length - letters.length;
        if (theirs > limit || -theirs > limit) continue;
        const known = restore(other), steps = distance(letters, [...known], limit);
        if (steps <= limit) found.set(known, steps * 8 - rank + (known[0] === word[0] ? 0 : 4));
      }
    };
    const [starts, ends] = await Promise.all([
      blobsAt("spellings", letters.slice(0, half).join(""), 2, readDictionary),
      blobsAt("endings", reversed(letters.slice(-half)), 2, readDictionary)]);
    consider(starts, (known) => known);
    consider(ends, reversed);
    return [...found].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).slice(0, root().numbers.guessLimit).map(([known]) => known);
  }

  /* How far a known word is from an unknown one: the share of its letters that differ, or that follow a common beginning. */
  function farness(letters, theirs, limit) {
    const [least, most] = [letters.length, theirs.length].sort((a, b) => a - b);
    const other = theirs.findIndex((letter, at) => letter !== letters[at]), begun = other < 0 ? most : other;
    const rest = begun >= BEGUN && begun >= least * 0.6 ? most - begun : Infinity;
    return Math.min(rest, most - least > limit ? Infinity : distance(letters, theirs, limit)) / most;
  }

  /* The known words nearest to unknown ones, of each stem one. They may be further away than a typing mistake. */
  async function near(words) {
    const found = await Promise.all(words.map(async (word) => {
      const letters = [...word], third = Math.max(1, Math.floor(letters.length / 3));
      const [starts, ends] = await Promise.all([
        blobsAt("spellings", letters.slice(0, third).join(""), 2, readDictionary),
        blobsAt("endings", reversed(letters.slice(-third)), 2, readDictionary)]);
      const known = [...starts.flat(), ...ends.flat().map(({ word: other, rank }) => ({ word: reversed(other), rank }))];
      return known.map(({ word: other, rank }) => ({ other, value: farness(letters, [...other], third) - rank / 100 }));
    }));
    const best = found.flat().filter(({ value }) => value < Infinity).sort((a, b) => a.value - b.value || (a.other < b.other ? -1 : 1));
    const several = await groupsOf(best.slice(0, SEVERAL).map(({ other }) => other));
    return several.slice(0, NEAR).map(({ word }) => word);
  }

  /* Known words that share all but an ending with an unknown one, those that share most first. */
  async function relatives(word) {
    const letters = [...word], endings = root().suffixes, found = [];
    if (letters.length < 4) return [];
    const isEnding = (text, at) => at === text.length || endings.has(text.slice(at))
      || text[at] === text[at - 1] && endings.has(text.slice(at + 1));
    /* Less than half of a word is no stem, and three letters are one only where no ending is a single letter beside another. */
    const isStem = (shared, ...texts) => {
      const rests = texts.map((text) => text.length - shared);
      return (shared > 3 || rests.includes(0) || !rests.includes(1)) && texts.every((text) => isEnding(text, shared));
    };
    for (const { word: known, rank } of (await blobsAt("spellings", letters.slice(0, letters.length >> 1).join(""), 2, readDictionary)).flat()) {
      const least = Math.max(3, word.length / 2, known.length / 2);
      let shared = 0;
      while (shared < word.length && word[shared] === known[shared]) shared++;
      while (shared >= least && !isStem(shared, word, known)) shared--;
      if (shared >= least) found.push([known, shared * 32 + rank]);
    }
    return found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, root().numbers.relativeLimit).map(([known]) => known);
  }

  /* Two known words that an unknown one is made of: where the rarer of them is most frequent. */
  async function halves(word) {
    const letters = [...word], found = [], { halfLetters } = root().numbers;
    for (let at = halfLetters; at <= letters.length - halfLetters; at++) {
      const groups = [letters.slice(0, at), letters.slice(at)].map((half) => lookUp(half.join("")));
      found.push(Promise.all(groups));
    }
    const least = (pair) => Math.min(...pair.map((group) => group.found));
    return (await Promise.all(found)).filter((pair) => pair.every(Boolean)).reduce((best, pair) => best.length && least(best) >= least(pair) ? best : pair, []);
  }

  /* The groups of known words, each once. */
  async function groupsOf(words) {
    const groups = await Promise.all(words.map(lookUp));
    return groups.flatMap((group, at) => group && groups.indexOf(group) === at ? [{ group, word: words[at] }] : []);
  }

  const termsOf = (known, share) => known.map(({ group }, at) => ({ groups: [group], share: at ? share : 1 }));

  /* Other forms of a word that few pages hold. */
  async function formsOf(word, except) {
    const forms = (await groupsOf(await relatives(word))).filter(({ group }) => group !== except);
    return forms.map(({ group }) => ({ groups: [group], share: root().numbers.relativeShare }));
  }

  /* Slots for a word that no page holds: its other forms, else the words that it joins, else what may have been meant. */
  async function unknown(word, asked) {
    const forms = await groupsOf(await relatives(word));
    if (forms.length) return [asked(word, termsOf(forms, root().numbers.relativeShare), forms.reduce((sum, { group }) => sum + group.found, 0))];
    const joined = await halves(word);
    if (joined.length) return joined.map((group) => asked(word, [{ groups: [group], share: 1 }], group.found));
    const guesses = await groupsOf(await guess(word));
    return guesses.length ? [asked(word, termsOf(guesses, root().numbers.guessShare), guesses[0].group.found, guesses[0].word)] : null;
  }

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

  /* The facets of a blob: for each its values, and the pages that have them. */
  const readFacets = (bytes) => {
    const { number, string } = cursor(bytes);
    return Array.from({ length: number() }, () => {
      const values = new Map();
      for (let left = number(); left > 0; left--) {
        const value = string(), pages = new Set();
        for (let count = number(), page = 0; count > 0; count--) pages.add(page += number());
        values.set(value, pages);
      }
      return values;
    });
  };

  async function valuesOf(facet) {
    const together = root().facets.filter((other) => other.blob === facet.blob);
    return (await blob(`facets-${facet.blob}`, readFacets))[together.indexOf(facet)];
  }

  /* The pages that have a chosen value of each facet, and for each facet how many the others leave it. Whoever has chosen
     a kind wants all of it, and so its values count pages that are not listed, too. */
  async function narrow(ranked, wanted, isAll) {
    const names = root().facets.map(({ name }) => name), sets = await Promise.all(root().facets.map(valuesOf));
    const chosen = names.map((name) => Object.hasOwn(wanted, name) ? [].concat(wanted[name]) : []);
    const fits = (page, besides) => sets.every((values, i) => i === besides || !chosen[i].length
      || chosen[i].some((value) => values.has(value) && values.get(value).has(page)));
    const facets = Object.create(null), kind = names.indexOf("kind"), some = isAll || chosen[kind]?.length ? (pages) => pages : shown;
    sets.forEach((values, i) => {
      const all = ranked.filter(({ page }) => fits(page, i)), left = i === kind ? all : some(all);
      facets[names[i]] = [...values].map(([value, pages]) => [value, left.filter(({ page }) => pages.has(page)).length]).filter(([, count]) => count);
    });
    return { ranked: some(ranked.filter(({ page }) => fits(page))), facets };
  }

  const wordsOf = (text) => analyze(text).map(({ word }) => word);

  /* The pages that hold all of some words. */
  async function pagesWith(words) {
    const sets = await Promise.all(words.map(async (word) => {
      const group = await lookUp(word), pages = new Set(group?.pages.map(([page]) => page));
      if (group) await tail(group, (page) => pages.add(page));
      return pages;
    }));
    return sets.reduce((all, pages) => all && new Set([...all].filter((page) => pages.has(page))) || pages, null);
  }

  /* The pages that have a value which is called so, or else one that begins so, or that this begins with. */
  async function pagesOfValue({ facet, value }) {
    const wanted = wordsOf(value).join(" ");
    const values = [...await valuesOf(facet)].map(([name, pages]) => ({ name: wordsOf(name).join(" "), pages }));
    const exact = values.filter(({ name }) => name === wanted), alike = values.filter(({ name }) => name && wanted && (name.startsWith(wanted) || wanted.startsWith(name)));
    return new Set((exact.length ? exact : alike).flatMap(({ pages }) => [...pages]));
  }

  /* Whether a page holds some phrases. One whose whole text is not kept may. */
  async function holds({ page }, phrases) {
    if (!root().hasTexts) return true;
    const { title, texts, record } = await recordOf(page);
    const labels = [title, ...record.slice(4).filter((_, at) => at % 2 === 0)], { sections, isWhole } = await textsOf(page, texts);
    const all = [...labels, ...sections].map(wordsOf);
    return !isWhole || phrases.every((phrase) => all.some((words) => words.some((_, at) => phrase.every((word, i) => words[at + i] === word))));
  }

  /* The first pages that hold some phrases, for which texts have to be loaded, and how many there are; of many pages, how
     many there may be. */
  async function holding(ranked, phrases, most) {
    const kept = [], enough = ranked.length > MANY ? most : Infinity;
    let at = 0;
    while (at < ranked.length && kept.length < enough) {
      const next = ranked.slice(at, at + Math.min(enough - kept.length, 6)), fits = await Promise.all(next.map((found) => holds(found, phrases)));
      kept.push(...next.filter((_, i) => fits[i]));
      at += next.length;
    }
    return { ranked: kept, total: kept.length + ranked.length - at };
  }

  /* The pages, in order, that hold what a request asks for besides: its phrases and values, and none of the words that it
     leaves out; listed ones if there are any, unless all are wanted. */
  async function refine(ranked, { phrases, excluded, wanted }, most, isAll) {
    const exact = phrases.map(wordsOf), isTelling = (word) => !root().functionWords.has(word);
    const needed = await Promise.all([...exact.map((phrase) => pagesWith(phrase.filter(isTelling))), ...wanted.map(pagesOfValue)]);
    const without = await Promise.all(excluded.map((text) => pagesWith(wordsOf(text))));
    const left = ranked.filter(({ page }) => needed.every((pages) => !pages || pages.has(page)) && !without.some((pages) => pages?.has(page)));
    const some = isAll ? left : shown(left);
    if (!exact.length) return { ranked: some, total: some.length };
    const found = await holding(some, exact, most);
    return found.total || some.length === left.length ? found : holding(left, exact, most);
  }

  /* What is kept of the text of a page, and whether that is all. */
  async function textsOf(page, texts) {
    if (!root().hasTexts) return { sections: [texts], isWhole: false };
    const [first, ...rest] = await blob(`texts-${texts}`, lines), sections = rest[page - first].split("\t");
    return { sections, isWhole: !sections.some((section) => section.endsWith("…\u2060")) };
  }

  async function snippet({ page, texts, label, slots }) {
    const { sections } = await textsOf(page, texts), weights = new Map();
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

  return { formsOf, narrow, near, refine, request, snippet, synonyms, unknown };
});
