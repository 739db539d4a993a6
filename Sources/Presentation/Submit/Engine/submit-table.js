/* Reads a table of HTML as one of Markdown. */
(() => {
  "use strict";
  const form = window.Laurel.form, WIDEST = 100, LONGEST = 2000;

  const spanOf = (cell, name) => Math.min(Math.max(Number.parseInt(cell.getAttribute(name), 10) || 1, 1), WIDEST);

  function textOf(cell, isHead, kept) {
    const lines = form.readHTML(cell, kept).flatMap((block) => block.lines);
    const plain = (line) => isHead ? line.map((run) => ({ ...run, bold: false })) : line;
    return form.escapeCell(lines.map((line) => form.writeLine(plain(line), kept, { isBehind: true })).filter(Boolean).join("<br>"));
  }

  /* The texts of the cells; one that reaches over several leaves the others empty. */
  function rowsOf(table, kept) {
    const rows = [], reaching = [];
    for (const row of table.rows) {
      const texts = [], isHead = !rows.length;
      const skip = () => {
        while (reaching[texts.length] > 0) {
          reaching[texts.length] -= 1;
          texts.push("");
        }
      };
      for (const cell of row.cells) {
        skip();
        const height = spanOf(cell, "rowspan") - 1, text = textOf(cell, isHead, kept);
        for (let column = 0; column < spanOf(cell, "colspan") && texts.length < WIDEST; column += 1) {
          reaching[texts.length] = height;
          texts.push(column ? "" : text);
        }
      }
      skip();
      if (texts.some(Boolean)) rows.push(texts);
    }
    return rows;
  }

  /* A table that only puts its parts beside one another is none. */
  const isLayout = (table) => /^(?:presentation|none)$/.test(table.getAttribute("role")) || table.querySelector("table") !== null
    || table.rows.length < 2 || ![...table.rows].some(({ cells }) => cells.length > 1);

  /* Rows in Markdown: the first one names the columns, of which there are as many as any row has. */
  form.writeTable = (rows) => {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const write = (row) => `| ${row.join(" | ")} |`;
    const head = [...rows[0], ...Array.from({ length: width - rows[0].length }, () => "")];
    return [write(head), `|${"---|".repeat(width)}`, ...rows.slice(1).map(write)].join("\n");
  };

  /* The table as a block; nothing if it is for the layout, or larger than a page can show. */
  form.readTable = (table, kept) => {
    if (isLayout(table) || table.rows.length > LONGEST || [...table.rows].some(({ cells }) => cells.length > WIDEST)) return null;
    const rows = rowsOf(table, kept);
    if (rows.length < 2) return null;
    kept.add("tables");
    return { text: form.writeTable(rows) };
  };
})();
