/* Reads the index in search/ blob by blob. Its format: guides/search-index. */
(() => {
  "use strict";
  const Laurel = window.Laurel, engine = Laurel.engine, home = new URL("../", document.currentScript.src).href;
  const VERSION = 4, DIGITS = 8, SORTS = ["words", "spellings", "endings", "beginnings", "pages", "tails", "facets"];
  let root, ready, more, blobs = new Map(), fresh = "";

  /* Blobs: each is a script that calls Laurel.part. Their names tell what they hold, and the root names all. Whatever is wrong
     with one, the copy of the site is not whole. */
  const waiting = new Map();
  Laurel.part = (name, data) => { if (waiting.has(name)) waiting.get(name)({ data }); };

  /* So many files are loaded at once; the others wait, in order. */
  const TOGETHER = 6, later = [];
  let loading = 0;

  const load = (name, query) => new Promise((resolve, reject) => {
    later.push(() => {
      const script = document.createElement("script");
      waiting.set(name, resolve);
      script.onload = script.onerror = () => {
        script.remove();
        reject(new Error(name));
        loading -= 1;
        later.shift()?.();
      };
      script.src = `${home}search/${name}.js${query && `?${query}`}`;
      loading += 1;
      document.head.append(script);
    });
    if (loading < TOGETHER) later.shift()();
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

  /* What could not be loaded is tried again when it is next asked for. */
  function keep(name, loading) {
    blobs.set(name, loading);
    loading.catch(() => { if (blobs.get(name) === loading) blobs.delete(name); });
  }

  function blob(name, read) {
    if (!blobs.has(name)) keep(name, load(name, fresh).then(({ data }) => inflate(data)).then(read));
    return blobs.get(name);
  }

  /* What is seldom needed: spelling, signs, facets, synonyms, snippets. */
  const seldom = () => more ||= load(engine.rest, fresh).then(({ data }) => data());

  const text = (bytes) => new TextDecoder().decode(bytes);
  const lines = (bytes) => text(bytes).split("\n");

  /* Numbers of variable length and texts, one after the other. */
  function cursor(bytes) {
    let at = 0;
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
    /* The next stretch with its length before it, or null at the end. */
    const stretch = () => { if (at >= bytes.length) return null; const length = number(); return bytes.subarray(at, at += length); };
    return { number, runs, stretch, byte: () => bytes[at++], string: () => text(stretch()) };
  }

  const frontCoded = (coded) => {
    let word = "";
    return (coded.match(/[@-_][^@-_]*/g) || []).map((step) => word = word.slice(0, step.charCodeAt(0) - 64) + step.slice(1));
  };

  function readWords(bytes) {
    const { number, string, runs } = cursor(bytes), { headLimit } = root.numbers, groups = [], groupOf = new Map();
    for (const word of frontCoded(string())) {
      const back = number();
      if (!back) groups.push({ forms: [], pages: [], labels: [] });
      const group = groups[groups.length - (back || 1)];
      group.forms.push(word);
      groupOf.set(word, group);
    }
    for (const group of groups) {
      group.found = number();
      runs(Math.min(group.found, headLimit), (...entry) => group.pages.push(entry));
      if (group.found > headLimit) group.tail = { blob: number(), place: number(), listed: number() };
      for (let left = number(), page = 0; left > 0; left--) group.labels.push({ page: page += number(), label: number(), weight: number() / 2, length: number() });
    }
    return groupOf;
  }

  /* The blobs of one sort: what each begins with, and their names; or, of a long list, the same of its parts. */
  function listOf(sort, line) {
    const isLong = line[0] === "*", [texts, digits] = line.slice(isLong ? 1 : 0).split("\t");
    const names = (digits.match(new RegExp(`.{${DIGITS}}`, "g")) || []).map((each) => `${sort}${isLong ? "-index" : ""}-${each}`);
    return { isLong, names, texts: sort === "pages" ? texts.split(" ").map(Number) : texts.split(" ") };
  }

  function readRoot({ data }) {
    return inflate(data).then((bytes) => {
      const [head, ...rest] = lines(bytes), [functionWords, facets, synonyms, suffixes, numbers, unlisted] = rest.slice(SORTS.length);
      const [version, count, hasTexts, listed] = head.split(" ").map(Number), language = head.split(" ")[4];
      if (version !== VERSION) throw new Error("root");
      const entries = (line, by, sign = "=") => line.split(by).filter(Boolean).map((entry) => entry.split(sign));
      root = {
        language, count, hasTexts: !!hasTexts, listed, lists: Object.fromEntries(SORTS.map((sort, at) => [sort, listOf(sort, rest[at])])),
        functionWords: new Set(functionWords.split(" ")), suffixes: new Set(suffixes.split(" ")),
        facets: entries(facets, "\t", "\u0001").map(([name, blob, label]) => ({ name, blob, label })),
        synonyms: entries(synonyms, "\t").map((group) => group.map((phrase) => phrase.split(" "))),
        numbers: Object.fromEntries(entries(numbers, " ").map(([name, value]) => [name, Number(value)])),
      };
      let end = listed;
      root.unlisted = entries(unlisted, "\t", "\u0001").map(([kind, number]) => ({ kind, end: end += Number(number) }));
      root.kind = root.facets.find(({ name }) => name === "kind");
      root.phrases = new Set(root.synonyms.flat().map(([first]) => first));
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
  async function blobsAt(sort, prefix, others, read) {
    const whole = root.lists[sort], found = [];
    let list = whole, part = place(whole.texts, prefix), at = part;
    const open = async () => { list = await blob(whole.names[part], (bytes) => listOf(sort, text(bytes))); };
    if (whole.isLong) { await open(); at = place(list.texts, prefix); }
    do {
      found.push(blob(list.names[at], read));
      if (++at === list.texts.length && whole.isLong && ++part < whole.names.length) { await open(); at = 0; }
    } while (others-- > 0 && at < list.texts.length && list.texts[at].startsWith(prefix));
    return Promise.all(found);
  }

  /* The line of a page in its blob. */
  async function lineOf(page) {
    const whole = root.lists.pages, list = whole.isLong ? await blob(whole.names[place(whole.texts, page)], (bytes) => listOf("pages", text(bytes))) : whole;
    const at = place(list.texts, page);
    return (await blob(list.names[at], lines))[page - list.texts[at]];
  }

  const wordsAt = (prefix, others) => blobsAt("words", prefix, others, readWords);

  function readTails(bytes) {
    const { stretch } = cursor(bytes), tails = [];
    for (let run = stretch(); run; run = stretch()) tails.push(run);
    return tails;
  }

  /* The pages of a word that do not stand beside it. */
  async function tail({ found, tail: place, pages }, visit) {
    if (place) cursor((await blob(root.lists.tails.names[place.blob], readTails))[place.place]).runs(found - pages.length, visit);
  }

  const lookUp = async (word) => (await wordsAt(word, 0))[0].get(word);

  /* A copy that is not whole is read anew from its root: of the questions that fail together, for the first. */
  function forget(known) {
    if (ready !== known) return;
    root = ready = more = null;
    blobs = new Map();
    fresh = Date.now();
  }

  Object.assign(engine, { blob, blobsAt, cursor, forget, frontCoded, home, lineOf, lines, lookUp, root: () => root, seldom, tail, wordsAt });
})();
