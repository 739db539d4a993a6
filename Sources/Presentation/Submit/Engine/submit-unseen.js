/* Finds characters that cannot be seen, where they do nothing. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  /* Joiners shape the words of these scripts, from Hebrew and Arabic to those of India and what lies around it. */
  const JOINED = "\\u0590-\\u0DFF\\u0F00-\\u109F\\u1700-\\u18AF\\u1900-\\u1CFF\\uA800-\\uABFF\\uFB1D-\\uFDCF\\uFDF0-\\uFDFF"
    + "\\uFE70-\\uFEFC\\u{10A00}-\\u{11FFF}\\u{1E800}-\\u{1EFFF}";
  /* These scripts have no blanks, so that something else has to part their words. */
  const UNSPACED = "\\u0E00-\\u0FFF\\u1000-\\u10BF\\u1780-\\u17FF";
  const FROM_RIGHT = /[\u0590-\u061B\u061D-\u08FF\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
  const PICTURE = "\\p{Extended_Pictographic}", BEFORE_JOINER = `${PICTURE}\\p{Emoji_Modifier}\\uFE0F`;
  const ALWAYS = "[\\0-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u00AD\\u202E\\u2060-\\u2065\\uFDD0-\\uFDEF\\uFEFF\\uFFF9-\\uFFFC\\uFFFE\\uFFFF]";
  const JOINERS = `(?<![${JOINED}])(?:\\u200C|(?<![${BEFORE_JOINER}])\\u200D|\\u200D(?!${PICTURE}))(?![${JOINED}])`;
  const PARTING = `(?<![${UNSPACED}])\\u200B(?![${UNSPACED}])`;
  /* The flags of parts of countries are the only ones that are spelled with such letters. */
  const TAGS = "(?<![\\u{1F3F4}\\u{E0000}-\\u{E007F}])[\\u{E0000}-\\u{E007F}]+";
  const IDLE = new RegExp([ALWAYS, JOINERS, PARTING, TAGS].join("|"), "gu");
  const DIRECTIONS = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";
  const IDLE_FROM_LEFT = new RegExp([ALWAYS, JOINERS, PARTING, TAGS, DIRECTIONS].join("|"), "gu");

  /* The ranges of a line that do nothing. Direction marks do, where something is written from right to left. */
  form.unseen = (line) => /^[ -~]*$/.test(line) ? [] : [...line.matchAll(FROM_RIGHT.test(line) ? IDLE : IDLE_FROM_LEFT)]
    .map((found) => [found.index, found.index + found[0].length]);

  /* A line without them. */
  form.seen = (line) => {
    const kept = [];
    let end = 0;
    for (const [from, to] of form.unseen(line)) {
      kept.push(line.slice(end, from));
      end = to;
    }
    return end ? kept.join("") + line.slice(end) : line;
  };
})();
