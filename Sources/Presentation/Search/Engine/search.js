/* Laurel's search: reads the index in search/ blob by blob. Its format and its numbers: guides/search-index. */
(() => {
  "use strict";
  const VERSION = 2, HEAD = 256, LEVELS = 15, INDEX = 256;
  const TITLE = 1.6, HEADING = 1, BEGINNING = 3, SHORT_HEADING = 0.5, MOST_WORDS = 6, COMPLETION = 0.4, JOINED = 0.5, LONGEST = 40;
  const home = new URL("../", document.currentScript.src).href;
  const Laurel = window.Laurel = window.Laurel || {};
  let root, ready, more, blobs = new Map(), fresh = "";

  /* Words: the same rules as WordList in Swift. */
  const ACCENTS = /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F]/g;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
  const UNSPACED = /([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u30FF\u3400-\u9FFF\u{20000}-\u{3FFFF}]+)/u;
  const LETTERS = { "ß": "ss", "ς": "σ", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe" };
  const fold = (text) => [...text.replace(/['’]/g, "")].slice(0, LONGEST).join("").toLowerCase()
    .replace(/[ßςıøđðłħþæœ]/g, (letter) => LETTERS[letter]);

  /* Each word of a text, with the parts that it is made of; the last of those that a hyphen or full stop joins has all of them as one. */
  function analyze(text) {
    const words = [], visible = text.normalize("NFKD").replace(ACCENTS, "").replace(/\p{DI}/gu, "");
    let chain = [], end = 0;
    const close = () => {
      const joined = chain.map(({ word }) => word).join("");
      if (chain.length > 1 && [...joined].length <= LONGEST) chain[chain.length - 1].joined = joined;
      chain = [];
    };
    const goesOn = (gap, { word }) => /^[-\u2010.]$/.test(gap)
      || gap === "," && chain.length && /\d$/.test(chain[chain.length - 1].word) && /^\d{3}$/.test(word);
    const add = (whole, parts = []) => words.push({ word: fold(whole), parts: parts.map(fold) });
    for (const { 0: run, index: start } of visible.matchAll(WORD)) {
      const first = words.length, gap = visible.slice(end, start);
      run.split(UNSPACED).forEach((stretch, index) => {
        const letters = [...stretch];
        if (index % 2) {
          if (letters.length < 2) add(stretch);
          for (let i = 1; i < letters.length; i++) add(letters[i - 1] + letters[i]);
        } else if (fold(stretch)) {
          const whole = stretch.replace(/['’][sS]$/, ""), parts = whole.split(/['’]|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u);
          if (fold(whole)) add(whole, parts.length > 1 ? parts.filter((part) => [...part].length > 1) : []);
        }
      });
      const isOne = words.length === first + 1;
      if (!isOne || !goesOn(gap, words[first])) close();
      if (isOne) chain.push(words[first]);
      end = start + run.length;
    }
    close();
    return words;
  }

  /* Blobs: each is a script that calls Laurel.part. Whatever is wrong with one, the copy of the site is not whole. */
  const waiting = new Map();
  Laurel.part = (name, stamp, data) => { if (waiting.has(name)) waiting.get(name)({ stamp, data }); };

  const load = (name, query) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waiting.set(name, resolve);
    script.onload = script.onerror = () => { script.remove(); reject(new Error(name)); };
    script.src = `${home}search/${name}.js${query && `?${query}`}`;
    document.head.append(script);
  });

  /* 13 bits in two of 91 characters, then what deflate made of the bytes. */
  function inflate(data) {
    const digit = (at) => { const code = data.charCodeAt(at); return code - 32 - (code > 34) - (code > 60) - (code > 62) - (code > 92); };
    const bytes = new Uint8Array((data.length >> 1) * 13 + data.length % 2 * 6 >> 3);
    for (let at = 0, to = 0, bits = 0, count = 0; at < data.length; at += 2) {
      const isPair = at + 1 < data.length;
      bits |= (isPair ? digit(at) * 91 + digit(at + 1) : digit(at)) << count;
      for (count += isPair ? 13 : 6; count > 7; count -= 8, bits >>= 8) bytes[to++] = bits;
    }
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  }

  function blob(name, read) {
    const known = root;
    if (!blobs.has(name)) blobs.set(name, load(name, known.stamp).then(({ stamp, data }) => {
      if (stamp !== known.stamp) throw new Error(name);
      return inflate(data).then(read);
    }));
    return blobs.get(name);
  }

  /* What is seldom needed: spelling, facets, synonyms, snippets. */
  const seldom = () => more ||= load("more", VERSION).then(({ stamp, data }) => {
    if (stamp !== VERSION) throw new Error("more");
    return data({ analyze, blob, blobsAt, cursor, frontCoded, lines, lookUp, root: () => root, shown, weightOf });
  });

  const text = (bytes) => new TextDecoder().decode(bytes);
  const lines = (bytes) => text(bytes).split("\n");

  /* Numbers of variable length and texts, one after the other. */
  function cursor(bytes, at = 0) {
    const number = () => {
      let value = 0, shift = 1, byte;
      do { byte = bytes[at++]; value += (byte & 127) * shift; shift *= 128; } while (byte > 127);
      return value;
    };
    /* Runs of pages of one level, until `count` pages are told. */
    const runs = (count, visit) => {
      while (count > 0) {
        const run = number();
        for (let left = run >> 4, page = 0; left > 0; left--, count--) visit(page += number(), run & 15);
      }
    };
    return { number, runs, byte: () => bytes[at++], string: () => { const length = number(); return text(bytes.subarray(at, at += length)); } };
  }

  const frontCoded = (coded) => {
    let word = "";
    return (coded.match(/[@-_][^@-_]*/g) || []).map((step) => word = word.slice(0, step.charCodeAt(0) - 64) + step.slice(1));
  };

  function readWords(bytes) {
    const { number, string, runs } = cursor(bytes), groups = [], groupOf = new Map();
    for (const word of frontCoded(string())) {
      const back = number();
      if (!back) groups.push({ forms: [], pages: [], labels: [] });
      const group = groups[groups.length - (back || 1)];
      group.forms.push(word);
      groupOf.set(word, group);
    }
    for (const group of groups) {
      group.found = number();
      runs(Math.min(group.found, HEAD), (...entry) => group.pages.push(entry));
      if (group.found > HEAD) group.tail = { blob: number(), offset: number() };
      for (let left = number(), page = 0; left > 0; left--) group.labels.push({ page: page += number(), label: number(), weight: number() / 2, length: number() });
    }
    return groupOf;
  }

  function readRoot({ stamp, data }) {
    return inflate(data).then((bytes) => {
      const [head, words, spellings, endings, beginnings, functionWords, facets, synonyms, suffixes] = lines(bytes), [version, count, size, listed] = head.split(" ").map(Number);
      if (version !== VERSION) throw new Error("root");
      const list = (line) => ({ isLong: line[0] === "*", texts: line.replace("*", "").split(" ") });
      root = { stamp, count, size, listed, words: list(words), spellings: list(spellings), endings: list(endings), beginnings: list(beginnings), functionWords: new Set(functionWords.split(" ")), facets, synonyms, suffixes,
        phrases: new Set(synonyms.split("\t").map((pair) => pair.split(/[ =]/)[0])) };
    });
  }

  Laurel.ready = () => ready ||= load("root", fresh).then(readRoot);

  /* The last of the sorted texts that does not come after a word. */
  function place(texts, word) {
    let low = 0, high = texts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (texts[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  }

  /* The blobs of a list that may hold words with a prefix: the first, and at most `others` after it. */
  async function blobsAt(name, prefix, others, read) {
    const { isLong, texts: index } = root[name], found = [];
    let page = 0, texts = index;
    const open = async (number) => { texts = await blob(`${name}-index-${page = number}`, (bytes) => text(bytes).split(" ")); };
    if (isLong) await open(place(index, prefix));
    let at = place(texts, prefix);
    do {
      found.push(blob(`${name}-${page * INDEX + at}`, read));
      if (++at === texts.length && isLong && page + 1 < index.length) { await open(page + 1); at = 0; }
    } while (others-- > 0 && at < texts.length && texts[at].startsWith(prefix));
    return Promise.all(found);
  }

  const weightOf = (found) => Math.max(1, Math.round(64 * Math.log(1 + Math.max(0, (root.count - found + 0.5) / (found + 0.5))))) / 64;

  const lookUp = async (word) => (await blobsAt("words", word, 0, readWords))[0].get(word);

  /* The best groups with a word that starts like this: frequent ones, and those of which little is missing. */
  async function complete(start, except) {
    const best = new Map();
    for (const words of await blobsAt("words", start, 2, readWords)) {
      for (const [word, group] of words) {
        const share = start.length / word.length;
        if (group !== except && word.startsWith(start) && !(best.get(group)?.share >= share)) best.set(group, { group, share, value: share * group.found });
      }
    }
    return [...best.values()].sort((a, b) => b.value - a.value).slice(0, 12);
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
    const start = words.map(({ word }) => word).join("-"), begun = new Map();
    if (start.length < 2 || words.length > MOST_WORDS) return begun;
    for (const { text, labels } of (await blobsAt("beginnings", start, 0, readBeginnings))[0]) {
      if (!`${text}-`.startsWith(isOpen ? start : `${start}-`)) continue;
      const whole = BEGINNING * (0.5 + start.length / text.length / 2), isShort = !text.includes("-");
      for (const [page, label] of labels) {
        const score = isShort && label ? whole * SHORT_HEADING : whole;
        if (!(begun.get(page)?.score >= score)) begun.set(page, { score, label });
      }
    }
    return begun;
  }

  const asked = (word, terms, found, corrected = null) => ({ terms, word, corrected, weight: weightOf(Math.min(found, root.count)), isAsked: true });

  /* A slot holds what may stand for one word of the question: groups of which a page has to hold all, and how well they fit. */
  async function slotsFor({ word, parts }, isOpen, isExact) {
    const group = await lookUp(word), terms = group ? [{ groups: [group], share: 1 }] : [];
    let found = group ? group.found : 0;
    if (isOpen && word.length > 1) for (const { group: other, share } of await complete(word, group)) {
      terms.push({ groups: [other], share: group ? share * COMPLETION : share });
      if (!group) found += other.found;
    }
    if (terms.length) return [asked(word, terms, found)];
    const known = (await Promise.all(parts.map(lookUp))).flatMap((part, at) => part ? [asked(parts[at], [{ groups: [part], share: 1 }], part.found)] : []);
    const isKnown = known.length && known.length === parts.length;
    return !isExact && !isKnown && await (await seldom()).unknown(word, asked) || known;
  }

  /* Slots for words that are typed in parts, and that pages may write as one. */
  async function joinedSlots(all) {
    const pairs = all.length <= MOST_WORDS ? all.slice(1).map(({ word }, at) => all[at].word + word) : [];
    const known = new Set(all.map(({ word }) => word));
    const words = [...new Set([...all.map(({ joined }) => joined).filter(Boolean), ...pairs])]
      .filter((word) => !known.has(word) && !root.functionWords.has(word));
    const groups = await Promise.all(words.map(lookUp));
    return words.flatMap((word, at) => groups[at]
      ? [{ terms: [{ groups: [groups[at]], share: 1 }], word, weight: weightOf(groups[at].found) * JOINED, isAsked: false }] : []);
  }

  /* The slots of a question. Function words count only where there are no others, and so does a letter that begins a word. */
  async function read(query, isExact) {
    const all = analyze(query).slice(0, 32), isOpen = /[\p{L}\p{N}\p{M}]$/u.test(query), last = all[all.length - 1];
    const distinct = all.filter(({ word }, at) => all.findIndex((other) => other.word === word) === at);
    const whole = distinct.filter((each) => each !== last || !isOpen || each.word.length > 1), some = whole.length ? whole : distinct;
    const telling = some.filter(({ word }) => !root.functionWords.has(word)), words = telling.length ? telling : some;
    const [begun, ...found] = await Promise.all([beginnings(all, isOpen), ...words.map((word) => slotsFor(word, isOpen && word === last, isExact))]);
    const slots = found.flat();
    const fixes = new Map(slots.filter((slot) => slot.corrected).map((slot) => [slot.word, slot.corrected]));
    const corrected = fixes.size ? all.map(({ word }) => fixes.get(word) || word).join(" ") : null;
    const joined = await joinedSlots(all);
    const others = all.some(({ word }) => root.phrases.has(word)) ? await (await seldom()).synonyms(all, slots) : [];
    return { slots: slots.concat(joined, others), begun, corrected, length: all.length };
  }

  const keyOf = ({ page, label }) => page * 4096 + label;

  /* Pages and their scores: what each slot gives at best, and the title or heading that fits best. */
  async function rank({ slots, begun, length }, isWhole) {
    const scores = new Map([...begun].map(([page, { score }]) => [page, score])), labels = new Map(), best = new Map();
    let asked = 0;
    for (const { terms, weight, isAsked } of slots) {
      const pages = new Map(), matched = new Map(), raise = (map, key, value) => { if (!(map.get(key) >= value)) map.set(key, value); };
      if (isAsked) asked += weight;
      for (const { groups, share } of terms) {
        const value = weight * share, held = new Map();
        for (const group of groups) {
          const add = (page, level) => held.set(page, [...held.get(page) || [], level]);
          group.pages.forEach(([page, level]) => add(page, level));
          if (isWhole && group.tail) cursor(await blob(`tails-${group.tail.blob}`, (bytes) => bytes), group.tail.offset).runs(group.found - HEAD, add);
        }
        for (const [page, levels] of held) if (levels.length === groups.length) raise(pages, page, value * Math.min(...levels) / LEVELS);
        const shared = groups.slice(1).map((group) => new Set(group.labels.map(keyOf)));
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
      const fit = Math.min(1, sum / weight) * Math.min(1, sum / asked), near = Math.min(length, own) / Math.max(length, own);
      const score = (label ? HEADING : TITLE) * sum * fit * (0.5 + near / 2), known = best.get(page);
      if (!known || score > known.score || score === known.score && label < known.label) best.set(page, { score, label, fit });
    }
    return [...scores].map(([page, score]) => {
      const { score: extra, label, fit } = best.get(page) || { score: 0, fit: 0 };
      return { page, score: score + extra, label: fit < 0.25 ? begun.get(page)?.label || 0 : label };
    });
  }

  /* Of the pages that are found those that are listed, or all if none is. */
  function shown(ranked) {
    const listed = ranked.filter(({ page }) => page < root.listed);
    return listed.length ? listed : ranked;
  }

  /* How many pages are found: where not all pages of a word are read, the index says how many there are. */
  function totalOf(ranked, slots) {
    const groups = slots.flatMap(({ terms }) => terms).filter(({ groups, share }) => share === 1 && groups.length === 1).map(({ groups }) => groups[0]);
    /* Listed pages come first, so the others are not among those that are missing unless none of these is listed. */
    const isCut = ({ tail, pages }) => tail && (pages[HEAD - 1][0] < root.listed || ranked[0].page >= root.listed);
    return Math.max(ranked.length, ...groups.filter(isCut).map(({ found }) => found));
  }

  async function answer(query, { limit = 10, offset = 0, facets: wanted, exact }) {
    await Laurel.ready();
    const question = await read(query, exact), { slots, corrected, length } = question;
    const isWhole = !!wanted || offset + limit > HEAD;
    let ranked = await rank(question, isWhole), facets = Object.create(null);
    if (wanted) {
      if (!length) ranked = Array.from({ length: root.count }, (_, page) => ({ page, score: 0, label: 0 }));
      ({ ranked, facets } = await (await seldom()).narrow(ranked, wanted));
    } else ranked = shown(ranked);
    ranked.sort((a, b) => b.score - a.score || a.page - b.page);
    const results = await Promise.all(ranked.slice(offset, offset + limit).map((found) => resultOf(found, slots)));
    return { total: isWhole ? ranked.length : totalOf(ranked, slots), corrected, results, facets };
  }

  const marked = new WeakMap();

  async function resultOf({ page, score, label }, slots) {
    const record = (await blob(`pages-${Math.floor(page / root.size)}`, lines))[page % root.size].split("\t");
    const [title, address, kind, texts] = record, heading = label ? record[2 + 2 * label] : "";
    const anchor = heading && (record[3 + 2 * label] || heading.replace(/[^A-Za-z0-9_ -]/g, "").replace(/ /g, "-").toLowerCase());
    const result = { url: home + address + (anchor && `#${encodeURIComponent(anchor)}`), title, heading, kind, score };
    marked.set(result, { page, texts, label, slots });
    return result;
  }

  /* The words of a text as they are looked up: [{ word, parts, joined }]. */
  Laurel.words = (text) => analyze(String(text));

  /* An answer, or { updating: true } while the copy of the index is not whole: after one try with a new root. */
  Laurel.search = async (query, options) => {
    for (let tries = 0; tries < 2; tries++) {
      const known = Laurel.ready();
      try {
        return await answer(String(query).slice(0, 1000), options || {});
      } catch (error) {
        /* Of questions that fail together one begins anew. */
        if (ready !== known) continue;
        root = ready = more = null;
        blobs = new Map();
        fresh = Date.now();
      }
    }
    return { updating: true, total: 0, corrected: null, results: [], facets: Object.create(null) };
  };

  /* The stretch of text that says most of what was asked: { text, marks: [[start, end]] }. */
  Laurel.snippet = async (result) => {
    try { return await (await seldom()).snippet(marked.get(result)); } catch (error) { return { text: "", marks: [] }; }
  };
})();
