/* Writes a line of text with bold and slanted words and links as Markdown. A line is a list of runs: each a text, whether it
   is `bold` or `slanted`, and where it leads to. */
(() => {
  "use strict";
  const form = window.Laurel.form, BOLD = 1, SLANTED = 2, MARKS = { [BOLD]: "**", [SLANTED]: "*" };
  const OFFERED = /^(?:https?|mailto|tel):/i, LONGEST = 2000;
  const isWord = (sign) => /[^\s\p{P}!-/:-@[-`{-~]/u.test(sign || " "), isLetter = (sign) => /[\p{L}\p{N}]/u.test(sign);

  /* An address as Markdown can hold it; nothing if it is none that a page may lead to. */
  function addressOf(text) {
    if (form.isNote(text)) return text;
    if (!text || text.length > LONGEST || !OFFERED.test(text.trim())) return "";
    try {
      return new URL(text).href.replace(/[()<>[\]{}|\\^`*"'\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    } catch (_) { return ""; }
  }

  /* A hard blank stays where it does something: behind a number, and at the signs that French sets apart. */
  const blanks = (text) => text.replace(/(?<![\d«])\u00A0(?![«»:;!?%€])|[\t\n\f\r]/g, " ");

  /* The letters of a line with what holds for each: without what cannot be seen, and with one blank between words. */
  function lettersOf(runs, kept) {
    const text = blanks(runs.map((run) => run.text).join("")), unseen = form.unseen(text), letters = [];
    if (unseen.length) kept.add("hidden");
    let offset = 0, hidden = 0;
    for (const run of runs) {
      const marks = (run.bold ? BOLD : 0) | (run.slanted ? SLANTED : 0), address = addressOf(run.href);
      for (const sign of run.text) {
        while (hidden < unseen.length && unseen[hidden][1] <= offset) hidden += 1;
        const isHidden = hidden < unseen.length && unseen[hidden][0] <= offset, shown = sign.length > 1 ? sign : text[offset];
        const isRepeated = shown === " " && (!letters.length || letters.at(-1).sign === " ");
        if (!isHidden && !isRepeated) letters.push({ sign: shown, marks, address });
        offset += sign.length;
      }
    }
    if (letters.at(-1)?.sign === " ") letters.pop();
    return letters;
  }

  /* The ranges of letters that have a mark in common and lead to the same place. */
  function spans(letters, mark) {
    const found = [];
    let from = 0;
    for (let index = 0; index <= letters.length; index += 1) {
      const letter = letters[index], isGoingOn = letter && letter.marks & mark && letter.address === letters[from].address;
      if (isGoingOn && letters[from].marks & mark) continue;
      if (index > from && letters[from].marks & mark) found.push([from, index]);
      from = index;
    }
    return found;
  }

  function clear(letters, mark, from, to) {
    for (let index = from; index < to; index += 1) letters[index].marks &= ~mark;
  }

  /* A link begins and ends with a word. */
  function fitLinks(letters) {
    letters.forEach((letter, index) => {
      const isEdge = letters[index - 1]?.address !== letter.address || letters[index + 1]?.address !== letter.address;
      if (letter.sign === " " && isEdge) letter.address = "";
    });
  }

  /* Marks stand beside words and never beside blanks, and beside other signs only where no word goes on outside. */
  function fit(letters, mark) {
    for (const [from, to] of spans(letters, mark)) {
      let [start, end] = [from, to];
      const isEdge = (index, outside) => letters[index].sign === " " || isWord(outside?.sign) && !isLetter(letters[index].sign);
      while (start < end && isEdge(start, letters[start - 1])) start += 1;
      while (end > start && isEdge(end - 1, letters[end])) end -= 1;
      const isNothing = !letters.slice(start, end).some(({ sign }) => isLetter(sign));
      clear(letters, mark, from, isNothing ? to : start);
      clear(letters, mark, isNothing ? to : end, to);
    }
  }

  /* Slanted words that overlap with bold ones, or touch them, are not slanted: the stars could not be told apart. */
  function part(letters) {
    const bold = spans(letters, BOLD);
    let first = 0;
    for (const [from, to] of spans(letters, SLANTED)) {
      while (first < bold.length && bold[first][1] < from) first += 1;
      for (let index = first; index < bold.length && bold[index][0] <= to; index += 1) {
        const [start, end] = bold[index], isInside = start <= from && to <= end, holds = from <= start && end <= to;
        if (!isInside && !holds) clear(letters, SLANTED, from, to);
      }
    }
  }

  /* Where marks begin and end: the outer ones first to begin, and last to end. */
  function edges(letters) {
    const found = new Map(), at = (index) => found.get(index) || found.set(index, { begin: [], end: [] }).get(index);
    const all = [BOLD, SLANTED].flatMap((mark) => spans(letters, mark).map(([from, to]) => ({ mark, from, to })));
    all.sort((one, other) => one.from - other.from || other.to - one.to);
    for (const { mark, from, to } of all) {
      at(from).begin.push(MARKS[mark]);
      at(to).end.unshift(MARKS[mark]);
    }
    return found;
  }

  function linked(words, text, address) {
    if (!address) return words;
    if (form.isNote(address)) return address;
    if (address === text || address === `mailto:${text}`) return `<${form.escapeAddress(text)}>`;
    return `[${words}](${form.escapeAddress(address)})`;
  }

  /* The line in Markdown, also one behind the mark of a heading or a cell. What it needed marks for is noted in `kept`. */
  form.writeLine = (runs, kept, { isBehind } = {}) => {
    const letters = lettersOf(runs, kept), parts = [];
    fitLinks(letters);
    fit(letters, BOLD);
    fit(letters, SLANTED);
    part(letters);
    const marks = edges(letters);
    let words = "", text = "", plain = "", address = letters[0]?.address, isMarked = false;
    const flush = (isLast) => {
      const isStart = !isBehind && !parts.length && !words && !address;
      const escaped = form.escape(plain, { isLinked: Boolean(address), isLast, isMarked });
      const written = isStart ? form.escapeStart(escaped) : escaped;
      if (written !== plain && !form.isNote(address)) kept.add("signs");
      words += written;
      plain = "";
    };
    const close = (isLast) => {
      flush(isLast);
      if (address && parts.length && parts.at(-1).endsWith("!")) parts.push(parts.pop().replace(/!$/, "\\!"));
      if (words) parts.push(linked(words, text, address));
      if (address && words && !form.isNote(address)) kept.add("links");
      words = text = "";
    };
    for (let index = 0; index <= letters.length; index += 1) {
      const letter = letters[index], edge = marks.get(index);
      if (edge) {
        flush(false);
        words += edge.end.join("");
        kept.add("emphasis");
      }
      if (!letter || letter.address !== address) {
        close(!letter || letter.sign === " ");
        address = letter?.address;
      }
      if (edge) words += edge.begin.join("");
      if (letter) {
        isMarked = Boolean(letter.marks);
        plain += letter.sign;
        text += letter.sign;
      }
    }
    return parts.join("");
  };
})();
