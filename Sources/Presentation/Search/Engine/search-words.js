/* The words of a text: the same rules as WordList in Swift. */
(() => {
  "use strict";
  const Laurel = window.Laurel ||= {}, engine = Laurel.engine = {}, LONGEST = 40;
  const ACCENTS = /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F]/g;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
  const UNSPACED = /([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u30FF\u3400-\u9FFF\u{20000}-\u{3FFFF}]+)/u;
  const LETTERS = { "ß": "ss", "ς": "σ", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe" };
  const fold = (text) => [...text.replace(/['’]/g, "")].slice(0, LONGEST).join("").toLowerCase()
    .replace(/[ßςıøđðłħþæœ]/g, (letter) => LETTERS[letter]);

  /* Each word of a text, with the parts that it is made of; the last of those that a hyphen or full stop joins has all of them as one. */
  engine.analyze = (text) => {
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
  };

  /* The words of a text as they are looked up: [{ word, parts, joined }]. */
  Laurel.words = (text) => engine.analyze(String(text));
})();
