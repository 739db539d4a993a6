/* Reads tables: a paragraph whose last line has as many cells as the line of hyphens below it, and the rows that follow. */
(() => {
  "use strict";
  const { markdown } = window.Laurel, MOST_CELLS = 400000;
  const MARKS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
  const CELL_END = /\\[^]|`+|\[\[[^[\]|]*\|[^[\]]*\]\]|\|/g;

  /* Where the bars stand that part cells: not behind a backslash, nor in code, nor in a link by name. */
  function bars(row) {
    const found = [], codeEnd = markdown.codeEnds(row);
    CELL_END.lastIndex = 0;
    for (let sign = CELL_END.exec(row); sign; sign = CELL_END.exec(row)) {
      if (sign[0] === "|") found.push(sign.index);
      if (sign[0][0] === "`") CELL_END.lastIndex = codeEnd(CELL_END.lastIndex, sign[0].length) ?? CELL_END.lastIndex;
    }
    return found;
  }

  /* The cells of a row; words beyond the last column stay in it. */
  function cells(line, columns = Infinity) {
    const row = line.trim(), parts = [];
    let start = row[0] === "|" ? 1 : 0;
    for (const bar of bars(row)) {
      if (bar < start) continue;
      if (parts.length + 1 === columns && bar !== row.length - 1) continue;
      parts.push(row.slice(start, bar));
      start = bar + 1;
    }
    if (start < row.length) parts.push(row.slice(start));
    return parts.map((part) => part.trim().replace(/\\\|/g, "|"));
  }

  function sideOf(mark) {
    const isLeft = mark[0] === ":", isRight = mark.at(-1) === ":";
    return isLeft && isRight ? "center" : isLeft ? "left" : isRight ? "right" : undefined;
  }

  function addRow(reader, table, texts) {
    const { sides } = table;
    table.cells += sides.length;
    markdown.refuseIf(table.cells > MOST_CELLS);
    reader.count(sides.length + 1);
    table.rows.push(sides.map((side, index) => texts[index] ?? ""));
    return table;
  }

  /* Begins a table, or goes on with one. */
  markdown.startTable = (reader, block, rest) => {
    if (block.type === "table") return addRow(reader, block, cells(rest, block.sides.length));
    if (block.type !== "paragraph" || !MARKS.test(rest)) return null;
    const sides = cells(rest).map(sideOf), head = cells(block.lines.at(-1));
    if (head.length !== sides.length) return null;
    block.lines.pop();
    const above = block.parent.children;
    reader.close(block);
    if (!block.lines.length && above.at(-1) === block) above.pop();
    return addRow(reader, reader.add("table", { sides, rows: [], cells: 0 }), head);
  };
})();
