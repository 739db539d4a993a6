/* Finds lists among lines: by the round points, dashes and numbers that other programs write before their items. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  /* Round points, the signs that old symbol fonts leave behind, and the letters that these become before a tab. */
  const POINTS = "\u2022\u00B7\u2023\u25AA\u25AB\u25CF\u25CB\u25E6\u25A0\u25A1\u2219\u2043\u25C6\u25C7\u25BA\u25B8\u27A2"
    + "\uF0A7\uF0B7\uF0D8\uF0FC\uF076";
  const POINT = new RegExp(`^(?:[${POINTS}]|[o\u00A7\u00D8\u00FCqvn\u00E0\u00E8](?=\t))\\s*`);
  /* Each of these is a mark only where another follows. */
  const SIGN = /^([-*+\u2010-\u2015\u2212\u2192\u21D2\u2794\u27A4])\s+/;
  const LABEL = /^(\(?)(\d{1,3}|[A-Za-z]|[ivx]{2,5})([.)])(?:\s+|(?=\p{Lu}\p{Ll}))/u;
  const ROMAN = { i: 1, v: 5, x: 10 }, DEEPEST = 9;

  function roman(letters) {
    const values = [...letters].map((letter) => ROMAN[letter]);
    return values.reduce((sum, value, index) => sum + (value < values[index + 1] ? -value : value), 0);
  }

  /* All that a label may count: the first of a row of letters may be a Roman number, too. */
  function counts(label) {
    if (/\d/.test(label)) return { digits: Number(label) };
    const letters = label.length > 1 ? {} : { [label < "a" ? "capitals" : "letters"]: label.toLowerCase().charCodeAt(0) - 96 };
    return /^[ivx]+$/.test(label) ? { ...letters, roman: roman(label) } : letters;
  }

  /* The mark with which a line begins: its sign or what it counts, and its length. */
  form.listMark = (line) => {
    const point = POINT.exec(line), sign = !point && SIGN.exec(line);
    const [found] = point || sign || [];
    if (found) return found.length < line.length ? { sign: found[0], length: found.length, isSure: Boolean(point) } : null;
    const label = LABEL.exec(line);
    if (!label || label[0].length === line.length) return null;
    return { sign: label[1] + label[3], length: label[0].length, counts: counts(label[2]) };
  };

  /* Whether a mark goes on with a list; a number may stand one column off, where numbers end below one another. */
  function goesOn({ mark: last, column: start }, mark, column) {
    if (last.sign !== mark.sign || Math.abs(column - start) > 1) return false;
    return !mark.counts || Object.keys(mark.counts).some((way) => mark.counts[way] === last.counts?.[way] + 1);
  }

  /* What a mark counts, of which there may be several ways to read it; nothing if it is a sign. */
  form.countOf = ({ counts: of }) => of && (of.digits ?? of.roman ?? of.letters ?? of.capitals);

  /* Gives each line that is an item its `item`: level, the length of its mark, and its number if it has one. A line is
     a text with the column in which it begins; one without a text parts lists that only look different. */
  form.findItems = (lines) => {
    let open = [], isApart = true;
    const lists = [];
    for (const line of lines) {
      const mark = line.text && !line.isFixed && form.listMark(line.text), { column } = line;
      if (!mark) {
        isApart = true;
        if (line.text && !open.some((list) => column > list.column)) open = [];
        continue;
      }
      const depth = open.findLastIndex((list) => goesOn(list, mark, column));
      if (depth < 0) {
        const isOutside = (list) => list.column > column || isApart && list.column === column;
        while (open.length && (open.length === DEEPEST || isOutside(open.at(-1)))) open.pop();
        open.push({ column, start: form.countOf(mark), items: [], isSure: mark.isSure });
        lists.push(open.at(-1));
      } else open.length = depth + 1;
      const list = open.at(-1);
      list.mark = mark;
      list.items.push([line, { level: open.length, length: mark.length, number: mark.counts && list.start + list.items.length }]);
      isApart = false;
    }
    for (const { items, isSure } of lists) {
      if (isSure || items.length > 1) for (const [line, item] of items) line.item = item;
    }
  };
})();
