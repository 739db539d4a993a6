/* Laurel's search: what a question asks for, and the pages that answer it, the best first. Its numbers: guides/search-index. */
(() => {
  "use strict";
  const Laurel = window.Laurel, engine = Laurel.engine;
  const { analyze, blobsAt, cursor, forget, frontCoded, home, lineOf, lookUp, root, seldom, tail, wordsAt } = engine;

  const weightOf = engine.weightOf = (found) => Math.max(1, Math.round(64 * Math.log(1 + Math.max(0, (root().count - found + 0.5) / (found + 0.5))))) / 64;

  /* The best groups with a word that starts like this: frequent ones, and those of which little is missing. */
  async function complete(start, except) {
    const best = new Map();
    for (const words of await wordsAt(start, 2)) {
      for (const [word, group] of words) {
        const share = start.length / word.length;
        if (group !== except && word.startsWith(start) && !(best.get(group)?.share >= share)) best.set(group, { group, share, value: share * group.found });
      }
    }
    return [...best.values()].sort((a, b) => b.value - a.value).slice(0, root().numbers.completionLimit);
  }

  const readBeginnings = (bytes) => {
    const { number, string } = cursor(bytes);
    return frontCoded(string()).map((text) => {
      let page = 0;
      return { text, labels: Array.from({ length: number() }, () => [page += number(), number()]) };
    });
  };

  /* The titles and headings that begin as the question does: by page, what they add and which they are. */
  async function beginnings(words, isOpen) {
    const start = words.map(({ word }) => word).join("-"), begun = new Map(), { beginningFit, beginningWords, oneWordHeading } = root().numbers;
    if (start.length < 2 || words.length > beginningWords) return begun;
    for (const { text, labels } of (await blobsAt("beginnings", start, 0, readBeginnings))[0]) {
      if (!`${text}-`.startsWith(isOpen ? start : `${start}-`)) continue;
      const whole = beginningFit * (0.5 + start.length / text.length / 2), isShort = !text.includes("-");
      for (const [page, label] of labels) {
        const score = isShort && label ? whole * oneWordHeading : whole;
        if (!(begun.get(page)?.score >= score)) begun.set(page, { score, label });
      }
    }
    return begun;
  }

  const asked = (word, terms, found, corrected = null) => ({ terms, word, corrected, weight: weightOf(Math.min(found, root().count)), isAsked: true });

  /* A slot holds what may stand for one word of the question: groups of which a page has to hold all, and how well they fit. */
  async function slotsFor({ word, parts }, isOpen, isExact) {
    const group = await lookUp(word), terms = group ? [{ groups: [group], share: 1 }] : [];
    let found = group ? group.found : 0;
    if (isOpen && word.length > 1) for (const { group: other, share } of await complete(word, group)) {
      terms.push({ groups: [other], share: group ? share * root().numbers.completionShare : share });
      if (!group) found += other.found;
    }
    if (group && group.found <= root().numbers.rareLimit && !isExact) terms.push(...await (await seldom()).formsOf(word, group));
    if (terms.length) return [asked(word, terms, found)];
    const known = (await Promise.all(parts.map(lookUp))).flatMap((part, at) => part ? [asked(parts[at], [{ groups: [part], share: 1 }], part.found)] : []);
    const isKnown = known.length && known.length === parts.length;
    return !isExact && !isKnown && await (await seldom()).unknown(word, asked) || known;
  }

  /* Slots for words that are typed in parts, and that pages may write as one. */
  async function joinedSlots(all) {
    const pairs = all.length <= root().numbers.beginningWords ? all.slice(1).map(({ word }, at) => all[at].word + word) : [];
    const known = new Set(all.map(({ word }) => word));
    const words = [...new Set([...all.map(({ joined }) => joined).filter(Boolean), ...pairs])]
      .filter((word) => !known.has(word) && !root().functionWords.has(word));
    const groups = await Promise.all(words.map(lookUp));
    return words.flatMap((word, at) => groups[at]
      ? [{ terms: [{ groups: [groups[at]], share: 1 }], word, weight: weightOf(groups[at].found) * root().numbers.joinedShare, isAsked: false }] : []);
  }

  /* The slots of a question. Function words count only where there are no others, and so does a letter that begins a word. */
  async function read(query, isExact) {
    const all = analyze(query).slice(0, root().numbers.wordLimit), isOpen = /[\p{L}\p{N}\p{M}]$/u.test(query), last = all[all.length - 1]?.word;
    const distinct = all.filter(({ word }, at) => all.findIndex((other) => other.word === word) === at);
    const whole = distinct.filter(({ word }) => word !== last || !isOpen || word.length > 1), some = whole.length ? whole : distinct;
    const telling = some.filter(({ word }) => !root().functionWords.has(word)), words = telling.length ? telling : some;
    const [begun, ...found] = await Promise.all([beginnings(all, isOpen), ...words.map((word) => slotsFor(word, isOpen && word.word === last, isExact))]);
    const slots = found.flat(), unknown = words.filter((_, at) => found[at].every((slot) => slot.corrected)).map(({ word }) => word);
    const fixes = new Map(slots.filter((slot) => slot.corrected).map((slot) => [slot.word, slot.corrected]));
    const joined = await joinedSlots(all);
    const others = all.some(({ word }) => root().phrases.has(word)) ? await (await seldom()).synonyms(all, slots) : [];
    return { slots: slots.concat(joined, others), begun, fixes, words: all.map(({ word }) => fixes.get(word) || word).join(" "), unknown, length: all.length };
  }

  const keyOf = ({ page, label }) => page * 4096 + label;

  /* The pages that hold words of all groups, each with the least of its levels. */
  async function pagesOf(groups, isWhole) {
    const held = new Map();
    for (const [at, group] of groups.entries()) {
      const add = (page, level) => {
        const known = at ? held.get(page) : { count: 0, level };
        if (known?.count === at) held.set(page, { count: at + 1, level: Math.min(known.level, level) });
      };
      for (const [page, level] of group.pages) add(page, level);
      if (isWhole) await tail(group, add);
    }
    return [...held].filter(([, { count }]) => count === groups.length);
  }

  /* Pages and their scores: what each slot gives at best, and the title or heading that fits best. */
  async function rank({ slots, begun, length }, isWhole) {
    const { beginningFit, beginningWords, headingFit, leastFit, lengthShare, levels, titleFit } = root().numbers;
    const scores = new Map([...begun].map(([page, { score }]) => [page, score])), labels = new Map(), best = new Map();
    let asked = 0;
    for (const { terms, weight, isAsked } of slots) {
      const pages = new Map(), matched = new Map(), raise = (map, key, value) => { if (!(map.get(key) >= value)) map.set(key, value); };
      if (isAsked) asked += weight;
      for (const { groups, share } of terms) {
        const value = weight * share, shared = groups.slice(1).map((group) => new Set(group.labels.map(keyOf)));
        for (const [page, { level }] of await pagesOf(groups, isWhole)) raise(pages, page, value * level / levels);
        for (const label of groups[0].labels) {
          const key = keyOf(label);
          if (!shared.every((keys) => keys.has(key))) continue;
          raise(matched, key, value);
          if (!labels.has(key)) labels.set(key, { ...label, sum: 0 });
        }
      }
      for (const [page, score] of pages) scores.set(page, (scores.get(page) || 0) + score);
      for (const [key, value] of matched) labels.get(key).sum += value;
    }
    for (const { page, label, weight, length: own, sum } of labels.values()) {
      const held = Math.min(1, sum / weight), near = Math.min(length, own) / Math.max(length, own);
      const fit = held * Math.min(1, sum / Math.max(asked, 1e-9)) * (length > beginningWords ? held : 1);
      const score = (label ? headingFit : titleFit) * sum * fit * (1 - lengthShare + lengthShare * near), known = best.get(page);
      if (!known || score > known.score || score === known.score && label < known.label) best.set(page, { score, label, fit });
    }
    return [...scores].map(([page, score]) => {
      const { score: extra, label, fit } = best.get(page) || { score: 0, fit: 0 };
      const first = begun.get(page), isNamed = first?.label === 0 && first.score === beginningFit;
      return { page, score: score + extra, label: fit < leastFit ? first?.label || 0 : label, isNamed };
    });
  }

  /* Of the pages that are found those that are listed, or all if none is. */
  function shown(ranked) {
    const listed = ranked.filter(({ page }) => page < root().listed);
    return listed.length ? listed : ranked;
  }

  /* Of the pages that are left out, as they are not listed, how many have the kind of the best: where few others are found, or
     the title of one is what was asked. */
  function besidesOf(all, ranked) {
    const { kind, listed, numbers: { fewPages }, unlisted } = root(), left = all.length > ranked.length ? all.filter(({ page }) => page >= listed) : [];
    const best = left.find(({ isNamed }) => isNamed) || ranked.length <= fewPages && left[0];
    const kindOf = ({ page }) => unlisted.find(({ end }) => page < end).kind, value = best && kindOf(best);
    return value ? { facet: kind.name, value, count: left.filter((found) => kindOf(found) === value).length } : null;
  }

  /* How many pages are found: where not all pages of a word are read, the index says how many there are. */
  function totalOf(ranked, slots) {
    const groups = slots.flatMap(({ terms }) => terms).filter(({ groups, share }) => share === 1 && groups.length === 1).map(({ groups }) => groups[0]);
    return Math.max(ranked.length, ...groups.filter((group) => group.tail).map(({ found, tail: { listed } }) => listed || found));
  }

  /* Words without any sign are a request of themselves. */
  async function requestOf(typed) {
    if (!/["“”„«»:]|(?:^|\p{White_Space})-/u.test(typed)) return { text: typed, phrases: [], excluded: [], wanted: [], unwanted: [] };
    return (await seldom()).request(typed);
  }

  async function answer(query, { limit = 10, offset = 0, facets: chosen, exact }) {
    await Laurel.ready();
    const asking = await requestOf(query), { phrases, excluded, wanted, unwanted } = asking, isNarrowed = wanted.length + unwanted.length > 0, isRefined = phrases.length + excluded.length > 0 || isNarrowed;
    const question = await read(asking.text, exact), { slots, fixes, words, unknown, length } = question;
    const isWhole = isRefined || !!chosen || offset + limit > root().numbers.headLimit, isAll = wanted.some(({ facet }) => facet === root().kind);
    let ranked = length || !chosen && !isNarrowed ? await rank(question, isWhole)
      : Array.from({ length: root().count }, (_, page) => ({ page, score: 0, label: 0 }));
    ranked.sort((a, b) => b.score - a.score || a.page - b.page);
    let total = 0, facets = Object.create(null), all = ranked;
    if (isRefined) ({ ranked, total, all } = await (await seldom()).refine(ranked, asking, chosen ? Infinity : offset + limit, isAll || !!chosen));
    if (chosen) ({ ranked, facets, all } = await (await seldom()).narrow(ranked, chosen, isAll));
    if (!isRefined && !chosen) ranked = shown(ranked);
    if (!isRefined || chosen) total = isWhole ? ranked.length : totalOf(ranked, slots);
    const results = await Promise.all(ranked.slice(offset, offset + limit).map((found) => resultOf(found, slots)));
    const near = ranked.length || !unknown.length && !phrases.length ? [] : await (await seldom()).near(unknown, phrases);
    const corrected = ranked.length && fixes.size ? (await seldom()).putRight(query, fixes) : null;
    return { total, asked: corrected ? words : asking.text, corrected, unknown, near, results, besides: besidesOf(all, ranked), facets };
  }

  const marked = new WeakMap();

  /* What is shown of a page, without the headings; and all that stands in its line. */
  async function recordOf(page) {
    const record = (await lineOf(page)).split("\t");
    const [address, lang = root().language] = record[1].split(" ");
    return { title: record[0], address, lang, kind: record[2], texts: record[3], record };
  }

  async function resultOf({ page, score, label }, slots) {
    const { title, address, lang, kind, texts, record } = await recordOf(page), heading = label ? record[2 + 2 * label] : "";
    const anchor = heading && (record[3 + 2 * label] || heading.replace(/[^A-Za-z0-9_ -]/g, "").replace(/ /g, "-").toLowerCase());
    const isLeaving = /^https?:/.test(address), result = { isLeaving, url: (isLeaving ? "" : home) + address + (anchor && `#${encodeURIComponent(anchor)}`), title, heading, kind: kind && isLeaving ? `${kind} ↗` : kind, lang, score };
    marked.set(result, { texts, label, slots });
    return result;
  }

  Object.assign(engine, { recordOf, shown });

  /* An answer, or { updating: true } while the copy of the index is not whole: after one try with a new root. */
  Laurel.search = async (query, options) => {
    for (let tries = 0; tries < 2; tries++) {
      const known = Laurel.ready();
      try {
        return await answer(String(query).slice(0, 1000), options || {});
      } catch (error) {
        forget(known);
      }
    }
    return { updating: true, total: 0, asked: String(query), corrected: null, unknown: [], near: [], results: [], besides: null, facets: Object.create(null) };
  };

  /* The stretch of text that says most of what was asked: { text, marks: [[start, end]] }. */
  Laurel.snippet = async (result) => {
    try { return await (await seldom()).snippet(marked.get(result)); } catch (error) { return { text: "", marks: [] }; }
  };
})();
