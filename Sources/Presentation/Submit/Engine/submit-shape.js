/* Gives what was pasted its shape in Markdown: `kept` names what of it. */
(() => {
  "use strict";
  const form = window.Laurel.form, LONGEST = 1000000, LINE_END = "  \n";
  const MARGIN = /^[\s\u00A0\u200B-\u200F\uFEFF]*/;

  /* A line as lists are found in it. Blanks at its start count only where they are hard ones. */
  function entry(block, line) {
    const words = line.map((run) => run.text).join(""), margin = MARGIN.exec(words)[0];
    return { block, line, margin, text: words.slice(margin.length), column: margin.replace(/[^\u00A0]/g, "").length };
  }

  function without(line, length) {
    let left = length;
    return line.map((run) => {
      const cut = Math.min(left, run.text.length);
      left -= cut;
      return { ...run, text: run.text.slice(cut) };
    });
  }

  /* Makes items of the lines of paragraphs that begin with typed points and numbers. */
  function withTypedLists(blocks) {
    const isParagraph = (block) => block.lines && !block.heading && !block.item && !block.inside;
    const entries = blocks.flatMap((block) =>
      isParagraph(block) ? block.lines.map((line) => entry(block, line)) : [{ block, text: "x", column: 0, isFixed: true }]);
    form.findItems(entries);
    const found = [];
    let open = null;
    for (const { block, line, margin, item } of entries) {
      if (item) found.push({ item, lines: [without(line, margin.length + item.length)] });
      else if (!line) found.push(block);
      else if (open === block) found.at(-1).lines.push(line);
      else found.push({ lines: [line] });
      open = item ? null : block;
    }
    return found;
  }

  function write(block, kept) {
    if (!block.lines) return block;
    const lines = block.lines.map((line) => form.writeLine(line, kept, { isBehind: block.heading })).filter(Boolean);
    const text = lines.join(block.heading ? " " : LINE_END);
    return { ...block, text: block.heading ? form.escapeEnd(text) : text };
  }

  function note(blocks, kept) {
    if (blocks.some(({ heading }) => heading)) kept.add("headings");
    if (blocks.some(({ item }) => item)) kept.add("lists");
    if (blocks.filter(({ heading, item, inside }) => !heading && !item && !inside).length > 1) kept.add("paragraphs");
  }

  /* What a text of another program becomes, in a field that holds a text already; nothing if no page could hold it. */
  form.fromHTML = (html, text = "") => {
    const body = form.parseHTML(html), kept = new Set();
    if (!body || body.textContent.length > LONGEST) return null;
    form.markNotes(body, text);
    const blocks = withTypedLists(form.readHTML(body, kept)).map((block) => write(block, kept)).filter((block) => block.text);
    note(blocks, kept);
    return { text: form.layOut(blocks), kept };
  };

  form.fromLines = (blocks, kept) => {
    note(blocks, kept);
    return { text: form.layOut(blocks), kept };
  };
})();
