/* Finds formulas between dollar signs, which stay as they are typed. */
(() => {
  "use strict";
  const { markdown } = window.Laurel, MOST = 4096;
  const OTHERS = /\]\(|\[\[|<[A-Za-z/!][^]*>/, TELLING = /[\\^=+{]|[^\s]_[^\s]/, BLOCK = /\n[ \t]*(?:[#|:]|<[A-Za-z/!?])/;

  /* Where the signs stand that close a formula. */
  function closeOf(width, text, start, limit) {
    let index = start;
    while (index < limit) {
      const sign = text[index];
      if (sign === "`" || width === 1 && sign === "\n") return undefined;
      if (sign === "$") {
        let end = index;
        while (text[end] === "$") end += 1;
        if (width === 1 || end - index === width) return index > start ? index : undefined;
        index = end;
      } else {
        index += sign === "\\" ? 2 : 1;
      }
    }
    return undefined;
  }

  /* Where a formula ends that begins at a dollar sign; nothing where money may be meant, or a link, a tag or code begins. */
  markdown.formulaEnd = (text, index) => {
    if (/[A-Za-z0-9$]/.test(text[index - 1] || "")) return undefined;
    const width = text[index + 1] === "$" ? 2 : 1, start = index + width;
    if (text[start] === "$") return undefined;
    const close = closeOf(width, text, start, Math.min(text.length, index + MOST));
    if (close === undefined) return undefined;
    const inside = text.slice(start, close), isOnLine = !inside.includes("\n");
    if (OTHERS.test(inside) || isOnLine && inside.includes("|") || BLOCK.test(inside)) return undefined;
    if (!TELLING.test(inside) && /\s/.test(inside)) return undefined;
    if (width === 1 && (/^[ \t]|[ \t]$/.test(inside) || /[A-Za-z0-9${]/.test(text[close + 1] || ""))) return undefined;
    return close + width;
  };
})();
