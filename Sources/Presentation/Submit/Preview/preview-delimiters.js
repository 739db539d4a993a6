/* Pairs the signs around words: stars, underscores, tildes, equals signs and quotation marks. Nodes are linked to their neighbors
   while they are read, so that each is moved once. */
(() => {
  "use strict";
  const { markdown } = window.Laurel, DEEPEST = 100;
  const isBlank = (sign) => /^[\s\u00A0]?$/u.test(sign), isSign = (sign) => /[\p{P}]|[$+<=>^`|~]/u.test(sign);
  const EAST_ASIAN = /[\u1100-\u11FF\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{1B000}-\u{1B16F}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFF}]/u;
  const QUOTES = { "'": ["\u2018", "\u2019"], '"': ["\u201C", "\u201D"] };

  const charBefore = (text, index) => {
    const low = text.charCodeAt(index - 1);
    return index > 0 ? low >= 0xDC00 && low < 0xE000 ? text.slice(index - 2, index) : text[index - 1] : "";
  };
  const charAt = (text, index) => index < text.length ? String.fromCodePoint(text.codePointAt(index)) : "";

  /* Whether a run of signs may open and close, by what stands before and behind it. Tildes count for nothing there. */
  markdown.flanks = (text, start, end) => {
    let first = start, last = end;
    while (text[first - 1] === "~") first -= 1;
    while (text[last] === "~") last += 1;
    const sign = text[start], before = charBefore(text, first), after = charAt(text, last);
    const isJoined = before && after && (EAST_ASIAN.test(before) || EAST_ASIAN.test(after)) &&
      (sign === "*" || sign === "~" && end - start === 2);
    const signBefore = !isJoined && isSign(before), signAfter = !isJoined && isSign(after);
    const isLeft = !isBlank(after) && !(signAfter && !isBlank(before) && !signBefore);
    const isRight = !isBlank(before) && !(signBefore && !isBlank(after) && !signAfter);
    if (sign === "_") return { opens: isLeft && (!isRight || signBefore), closes: isRight && (!isLeft || signAfter) };
    if (QUOTES[sign]) {
      return { opens: isLeft && (!isRight || "([".includes(before)) && !"])".includes(before), closes: isRight };
    }
    if (sign === "=") {
      return { opens: !isBlank(after) && !/[A-Za-z0-9]/.test(before), closes: !isBlank(before) && !/[A-Za-z0-9]/.test(after) };
    }
    return { opens: isLeft, closes: isRight };
  };

  /* Nodes in a row, from a first that is none. */
  markdown.Row = class {
    constructor() { this.first = this.last = { depth: 0 }; }

    push(node) {
      node.depth ??= 1;
      node.before = this.last;
      this.last = this.last.after = node;
      return node;
    }

    /* Puts an element around what stands between two nodes. */
    wrap(element, start, end) {
      element.children = [];
      element.depth = 1;
      for (let node = start.after; node !== end; node = node.after) {
        element.children.push(node);
        element.depth = Math.max(element.depth, node.depth + 1);
      }
      markdown.refuseIf(element.depth > DEEPEST);
      element.before = start;
      element.after = end;
      start.after = element;
      if (end) end.before = element; else this.last = element;
      return element;
    }

    take(node) {
      node.before.after = node.after;
      if (node.after) node.after.before = node.before; else this.last = node.before;
    }

    *[Symbol.iterator]() { for (let node = this.first.after; node; node = node.after) yield node; }
  };

  /* The signs that wait for their partner, in the order of the text. */
  markdown.Delimiters = class {
    constructor(row) {
      this.row = row;
      this.last = null;
      this.count = 0;
    }

    push(delimiter) {
      if (!delimiter.opens && !delimiter.closes) return;
      delimiter.length = delimiter.node.text.length;
      delimiter.order = this.count += 1;
      delimiter.before = this.last;
      if (this.last) this.last.after = delimiter;
      this.last = delimiter;
    }

    remove(delimiter) {
      if (delimiter.before) delimiter.before.after = delimiter.after;
      if (delimiter.after) delimiter.after.before = delimiter.before; else this.last = delimiter.before;
    }

    /* Pairs all behind a bottom, and forgets them. */
    pair(bottom) {
      const lowest = new Map();
      let closer = this.last;
      while (closer && closer.before !== bottom) closer = closer.before;
      while (closer) closer = closer.closes ? this.close(closer, bottom, lowest) : closer.after;
      while (this.last && this.last !== bottom) this.remove(this.last);
    }

    close(closer, bottom, lowest) {
      const key = `${closer.sign}${closer.opens}${closer.length % 3}`, floor = lowest.get(key) ?? bottom?.order ?? 0;
      const opener = opening(closer, floor), { after, before } = closer, quotes = QUOTES[closer.sign];
      if (quotes) closer.node.text = quotes[1];
      if (opener) {
        if (!quotes) return this.wrap(opener, closer);
        opener.node.text = quotes[0];
        return after;
      }
      lowest.set(key, before?.order ?? 0);
      if (!closer.opens) this.remove(closer);
      return after;
    }

    wrap(opener, closer) {
      const { sign, after } = closer, isWhole = sign === "~" || sign === "=";
      for (let between = closer.before; between !== opener; between = between.before) this.remove(between);
      if (isWhole && opener.node.text.length !== closer.node.text.length) {
        this.remove(opener);
        this.remove(closer);
        return after;
      }
      const width = isWhole ? closer.node.text.length : Math.min(2, opener.node.text.length, closer.node.text.length);
      const type = sign === "~" ? "del" : sign === "=" ? "mark" : width > 1 ? "strong" : "em";
      this.row.wrap({ type }, opener.node, closer.node);
      for (const each of [opener, closer]) {
        each.node.text = each.node.text.slice(width);
        if (each.node.text) continue;
        this.row.take(each.node);
        this.remove(each);
      }
      return closer.node.text ? closer : after;
    }
  };

  function opening(closer, floor) {
    for (let each = closer.before; each && each.order > floor; each = each.before) {
      const isOdd = (closer.opens || each.closes) && closer.length % 3 !== 0 && (each.length + closer.length) % 3 === 0;
      if (each.opens && each.sign === closer.sign && !isOdd) return each;
    }
    return null;
  }
})();
