/* Gives a plain text its shape: lines that begin with points and numbers become lists, and all others paragraphs. */
(() => {
  "use strict";
  const form = window.Laurel.form, LONGEST = 1000000, TAB = 4;
  /* A text with one of these is Markdown already. */
  const MARKDOWN = /^(?:#{1,6} \S|```|~~~|> |\s*\|?\s*:?-{3,}:?\s*(?:\||$))|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*[^*\s]/m;
  const WIDEST_WRAPPED = 120, LEAST_WRAPPED = 40;

  const blanks = (text) => text.replace(/\t/g, " ".repeat(TAB)).length;

  function entry(line) {
    const margin = /^[\s\u00A0]*/.exec(line)[0], text = line.slice(margin.length).trimEnd();
    return { text, column: blanks(margin) };
  }

  const isPair = (last, next) => last?.text && next.text && !form.listMark(next.text) && !next.text.includes("\t");

  /* How wide a text is whose lines were broken where they were full, as mail programs and PDF files do; 0 if it is none. */
  function wrappedWidth(entries) {
    const pairs = entries.map((entry, index) => [entries[index - 1], entry]).filter(([last, next]) => isPair(last, next));
    const isGoingOn = ([last, next]) => last.text.length >= LEAST_WRAPPED && /^\p{Ll}/u.test(next.text);
    const width = entries.reduce((most, { text }) => Math.max(most, text.length), 0);
    return width <= WIDEST_WRAPPED && pairs.filter(isGoingOn).length * 2 >= Math.max(pairs.length, 1) ? width : 0;
  }

  /* Joins the lines that were broken only because they were full, as the next word had no room, or within an item. */
  function unwrap(entries) {
    const width = wrappedWidth(entries), joined = [];
    const isWithin = (last, { text }) => form.listMark(last.text) && /^\p{Ll}/u.test(text);
    let length = 0;
    for (const entry of entries) {
      const last = joined.at(-1), word = /^\S*/.exec(entry.text)[0];
      const isFull = width && length + 1 + word.length > width;
      if (isPair(last, entry) && (isFull || isWithin(last, entry))) last.text += ` ${entry.text}`;
      else joined.push(entry);
      length = entry.text.length;
    }
    return joined;
  }

  const cellsOf = ({ text, item }) => item ? [] : text.split("\t");

  /* How many lines from here on have the same number of cells, parted by tabs. */
  function tableLength(entries, index) {
    const width = cellsOf(entries[index]).length;
    let end = index;
    while (width > 1 && end < entries.length && cellsOf(entries[end]).length === width) end += 1;
    return end - index;
  }

  function blocksOf(entries, kept) {
    const blocks = [], words = (text) => text.replace(/\s+/g, " ");
    let above = null;
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index], { text, item, column } = entry, rows = tableLength(entries, index);
      if (item) blocks.push({ item, text: words(text.slice(item.length)) });
      else if (rows > 1) {
        const cells = entries.slice(index, index + rows).map((row) => cellsOf(row).map((cell) => form.escapeCell(cell.trim())));
        blocks.push({ text: form.writeTable(cells) });
        kept.add("tables");
        index += rows - 1;
      } else if (text && above && column > above.column) blocks.at(-1).text += ` ${words(text)}`;
      else if (text) blocks.push({ text: words(text) });
      above = item ? entry : text && above && column > above.column ? above : null;
    }
    return blocks;
  }

  /* What a plain text becomes; nothing if no page could hold it. */
  form.fromPlain = (text) => {
    if (text.length > LONGEST) return null;
    const lines = text.replace(/[\v\f\x85\u2028\u2029]/g, "\n").split("\n"), seen = lines.map(form.seen), kept = new Set();
    if (seen.some((line, index) => line !== lines[index])) kept.add("hidden");
    if (MARKDOWN.test(text)) return { text: seen.join("\n"), kept };
    const entries = unwrap(seen.map(entry));
    form.findItems(entries);
    return form.fromLines(blocksOf(entries, kept), kept);
  };
})();
