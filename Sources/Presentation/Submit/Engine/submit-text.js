/* Texts as the program reads them: the form and the check have to agree on every letter. */
(() => {
  "use strict";
  const form = (window.Laurel ||= {}).form = {};
  const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index|readme)$/, LONGEST = 80, SPACE = "\t\n\v\f\r ";

  /* Takes away the white space at the ends; what white space is, the program says, and not JavaScript. */
  form.trim = (text) => {
    let start = 0, end = text.length;
    while (start < end && SPACE.includes(text[start])) start += 1;
    while (end > start && SPACE.includes(text[end - 1])) end -= 1;
    return text.slice(start, end);
  };

  /* One sort of line end, and no half of a character. */
  form.clean = (text) => text.replace(/\r\n?/g, "\n")
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => found.length > 1 ? found : "\uFFFD");

  /* The number of letters: an emoji is one, though JavaScript counts it as two. */
  form.letters = (text) => [...text].length;

  /* The same for texts that differ by case, accents or the form of quotes and dashes alone. */
  form.fold = (text) => text.normalize("NFKD").replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-").replace(/\p{Mn}/gu, "").toLowerCase();

  /* The name of the file for a title, without its ending: the one that `laurel new` chooses. */
  form.fileName = (title) => {
    const kept = form.fold(title).replace(/ /g, "-").replace(/[^-\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/gu, "");
    const name = [...kept.split("-").filter(Boolean).join("-")].slice(0, LONGEST).join("");
    if (!name) return "page";
    return RESERVED.test(name) ? `${name}-page` : name;
  };

  form.isBlank = (value) => {
    if (value === undefined || value === null) return true;
    if (typeof value === "string") return form.trim(value) === "";
    return Object.values(value).every(form.isBlank);
  };
})();
