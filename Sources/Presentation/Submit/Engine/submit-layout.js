/* Writes blocks below one another as Markdown. A block is a text in Markdown, and what it is: the `heading` of a level, an
   `item` of a list with its level and its number, or something that goes on `inside` the items of a level. */
(() => {
  "use strict";
  const form = window.Laurel.form, DEEPEST = 9, LAST_HEADING = 6;

  /* The levels of headings from the second on, without a gap. */
  function levelsBelowTitle() {
    const above = [];
    return (level) => {
      while (above.length && above.at(-1) >= level) above.pop();
      above.push(level);
      return Math.min(above.length + 1, LAST_HEADING);
    };
  }

  const widthOf = (marks) => marks.reduce((sum, { text }) => sum + text.length, 0);

  const setIn = (text, width) => text.replace(/^(?=.)/gm, " ".repeat(width));

  /* A number that does not follow the one above it begins another list, which another sign behind its number says. */
  function markOf(number, last) {
    if (number === undefined) return { text: "- " };
    const goesOn = last?.number === undefined || number === last.number + 1;
    const sign = goesOn ? last?.sign || "." : last.sign === "." ? ")" : ".";
    return { number, sign, text: `${number}${sign} ` };
  }

  form.layOut = (blocks) => {
    const headingLevel = levelsBelowTitle(), written = [];
    let marks = [], last = null;
    for (const block of blocks) {
      const level = block.item && Math.min(block.item.level, marks.length + 1, DEEPEST);
      const mark = level && markOf(block.item.number, marks[level - 1]);
      const isSameList = last?.item && level && (level > 1 || mark.sign === marks[0].sign);
      if (last) written.push(isSameList ? "\n" : "\n\n");
      if (level) {
        marks = marks.slice(0, level - 1);
        const width = widthOf(marks);
        marks.push(mark);
        written.push(" ".repeat(width), mark.text, setIn(block.text, width + mark.text.length).trimStart());
      } else if (block.inside) written.push(setIn(block.text, widthOf(marks.slice(0, block.inside))));
      else {
        marks = [];
        written.push(block.heading ? `${"#".repeat(headingLevel(block.heading))} ${block.text}` : block.text);
      }
      last = block;
    }
    return written.join("");
  };
})();
