/* What a word that few pages hold or none may stand for: other forms, two words, another spelling. The same rules as Spelling and Relatives in Swift. It comes with search-more.js. */
(() => {
  "use strict";
  const engine = window.Laurel.engine, { analyze, blobsAt, cursor, frontCoded, lookUp, root } = engine;
  const NEAR = 3, SEVERAL = 16, BEGUN = 4;

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

  /* What was typed, with words put right and all signs as they are. */
  const putRight = (typed, fixes) => typed.trim().replace(/[\p{L}\p{N}\p{M}\p{DI}'’]+/gu, (run) => {
    const [first, ...others] = analyze(run);
    return others.length ? run : fixes.get(first?.word) ?? run;
  });

  /* The known words nearest to unknown ones, of each stem one. They may be further away than a typing mistake. Of a phrase,
     words count that no page has in this very form. */
  async function near(unknown, phrases) {
    const typed = phrases.flatMap((phrase) => analyze(phrase).map(({ word }) => word)), groups = await Promise.all(typed.map(lookUp));
    const words = [...new Set([...unknown, ...typed.filter((_, at) => !groups[at])])];
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
    /* Words of three letters are in no dictionary. */
    const short = ["es", "s"].filter((end) => endings.has(end) && word.endsWith(end)).map((end) => word.slice(0, -end.length)).filter(({ length }) => length === 2 || length === 3);
    if (letters.length < 4) return short;
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
    return found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([known]) => known).concat(short).slice(0, root().numbers.relativeLimit);
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

  Object.assign(engine, { formsOf, near, putRight, unknown });
})();
