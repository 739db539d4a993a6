/* Which of the pages that were found are wanted: by facets, phrases, and words to leave out. The same rules as Refinement in Swift. It comes with search-more.js. */
(() => {
  "use strict";
  const engine = window.Laurel.engine, { analyze, blob, cursor, lines, lookUp, recordOf, root, shown, tail } = engine, MANY = 100;

  /* The facets of a blob: for each its values, with their other names and the pages that have them. */
  const readFacets = (bytes) => {
    const { number, string } = cursor(bytes);
    return Array.from({ length: number() }, () => {
      const values = new Map();
      for (let left = number(); left > 0; left--) {
        const [value, ...others] = string().split("\t"), pages = new Set();
        for (let count = number(), page = 0; count > 0; count--) pages.add(page += number());
        values.set(value, { others, pages });
      }
      return values;
    });
  };

  async function valuesOf(facet) {
    const together = root().facets.filter((other) => other.blob === facet.blob);
    return (await blob(root().lists.facets.names[facet.blob], readFacets))[together.indexOf(facet)];
  }

  /* How many pages two sets share. The smaller one is gone through: a portal has a thousand districts and a million pages. */
  const shared = (one, other) => {
    const [few, many] = one.size < other.size ? [one, other] : [other, one];
    let count = 0;
    for (const page of few) if (many.has(page)) count += 1;
    return count;
  };

  /* The pages that have a chosen value of each facet, and for each facet how many the others leave it. Whoever has chosen
     a kind wants all of it, and so its values count pages that are not listed, too. */
  async function narrow(ranked, wanted, isAll) {
    const names = root().facets.map(({ name }) => name), sets = await Promise.all(root().facets.map(valuesOf));
    const chosen = names.map((name) => Object.hasOwn(wanted, name) ? [].concat(wanted[name]) : []);
    const fits = (page, besides) => sets.every((values, i) => i === besides || !chosen[i].length
      || chosen[i].some((value) => values.get(value)?.pages.has(page)));
    const facets = Object.create(null), kind = root().facets.indexOf(root().kind), some = isAll || chosen[kind]?.length ? (pages) => pages : shown;
    sets.forEach((values, i) => {
      const all = ranked.filter(({ page }) => fits(page, i)), left = new Set((i === kind ? all : some(all)).map(({ page }) => page));
      facets[names[i]] = [...values].map(([value, { pages }]) => [value, shared(pages, left)]).filter(([, count]) => count);
    });
    const all = ranked.filter(({ page }) => fits(page));
    return { ranked: some(all), all, facets };
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

  /* The pages that have a value with this name, or else with one that begins so, or that this begins with. */
  async function pagesOfValue({ facet, value: typed }) {
    const wanted = wordsOf(typed).join(" "), isAlike = (name) => name && wanted && (name.startsWith(wanted) || wanted.startsWith(name));
    const values = [...await valuesOf(facet)].map(([value, { others, pages }]) => ({ names: [value, ...others].map((name) => wordsOf(name).join(" ")), pages }));
    const exact = values.filter(({ names }) => names.includes(wanted)), alike = values.filter(({ names }) => names.some(isAlike));
    return new Set((exact.length ? exact : alike).flatMap(({ pages }) => [...pages]));
  }

  /* Whether a page holds some phrases. One whose whole text is not kept may. */
  async function holds({ page }, phrases) {
    if (!root().hasTexts) return true;
    const { title, texts, record } = await recordOf(page);
    const labels = [title, ...record.slice(4).filter((_, at) => at % 2 === 0)], { sections, isWhole } = await textsOf(texts);
    const all = [...labels, ...sections].map(wordsOf);
    return !isWhole || phrases.every((phrase) => all.some((words) => words.some((_, at) => phrase.every((word, i) => words[at + i] === word))));
  }

  /* The first pages that hold some phrases, for which texts have to be loaded, and how many there are; of many pages, how
     many there may be. Which of those that are left out do so is not looked up. */
  async function holding(ranked, phrases, most) {
    const kept = [], enough = ranked.length > MANY ? most : Infinity;
    let at = 0;
    while (at < ranked.length && kept.length < enough) {
      const next = ranked.slice(at, at + Math.min(enough - kept.length, 6)), fits = await Promise.all(next.map((found) => holds(found, phrases)));
      kept.push(...next.filter((_, i) => fits[i]));
      at += next.length;
    }
    return { ranked: kept, total: kept.length + ranked.length - at, all: kept };
  }

  /* The pages, in order, that hold what a request asks for besides: its phrases and values, and none of the words that it
     leaves out; listed ones if there are any, unless all are wanted. */
  async function refine(ranked, { phrases, excluded, wanted, unwanted }, most, isAll) {
    const exact = phrases.map(wordsOf), isTelling = (word) => !root().functionWords.has(word);
    const needed = await Promise.all([...exact.map((phrase) => pagesWith(phrase.filter(isTelling))), ...wanted.map(pagesOfValue)]);
    const without = await Promise.all([...excluded.map((text) => pagesWith(wordsOf(text))), ...unwanted.map(pagesOfValue)]);
    const left = ranked.filter(({ page }) => needed.every((pages) => !pages || pages.has(page)) && !without.some((pages) => pages?.has(page)));
    const some = isAll ? left : shown(left);
    if (!exact.length) return { ranked: some, total: some.length, all: left };
    const found = await holding(some, exact, most);
    return found.total || some.length === left.length ? found : holding(left, exact, most);
  }

  /* What is kept of the text of a page, and whether that is all. */
  async function textsOf(texts) {
    if (!root().hasTexts) return { sections: [texts], isWhole: false };
    const [digits, place] = texts.split(" "), sections = (await blob(`texts-${digits}`, lines))[place].split("\t");
    return { sections, isWhole: !sections.some((section) => section.endsWith("…\u2060")) };
  }

  Object.assign(engine, { narrow, refine, textsOf });
})();
