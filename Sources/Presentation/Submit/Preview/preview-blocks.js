/* Reads the blocks of a text in Markdown: `{ type, children }`, and `text` where words follow. What would cost too much is refused
   as the program refuses it. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;
  const DEEPEST = 100, MOST_NODES = 600000, LONGEST = 1 << 20;
  const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/, CLOSING = /^(`{3,}|~{3,})[ \t]*$/;
  const HEADING = /^(#{1,6})(?:[ \t]+|$)/, UNDERLINE = /^(?:=+|-+)[ \t]*$/;
  const RULE = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
  const BULLET = /^[-+*](?=[ \t]|$)/, NUMBER = /^(\d{1,9})([.)])(?=[ \t]|$)/, FOOTNOTE = /^\[\^([^\] \t]+)\]:[ \t]*/;
  const HOLDS_BLOCKS = new Set(["document", "quote", "item", "footnote"]);
  /* Control characters, line separators and characters that are none: no page holds them. */
  // eslint-disable-next-line no-control-regex
  const ODD = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

  markdown.Refusal = class extends Error {};

  markdown.refuseIf = (isTooMuch) => { if (isTooMuch) throw new markdown.Refusal(); };

  class Reader {
    constructor(length) {
      this.length = length;
      this.document = this.tip = { type: "document", children: [], depth: 1 };
      this.definitions = new Map();
      this.footnotes = new Map();
      this.notes = [];
      this.nodes = 0;
    }

    count(nodes = 1) {
      this.nodes += nodes;
      markdown.refuseIf(this.nodes > MOST_NODES);
    }

    /* Adds a block, closing what cannot hold it. */
    add(type, values) {
      const holds = (block) => block.type === "list" ? type === "item" : HOLDS_BLOCKS.has(block.type) && type !== "item";
      while (!holds(this.tip)) this.close(this.tip);
      const block = { type, children: [], parent: this.tip, depth: this.tip.depth + 1, ...values };
      this.count();
      markdown.refuseIf(block.depth > DEEPEST);
      this.tip.children.push(block);
      this.tip = block;
      return block;
    }

    close(block) {
      const { parent } = block;
      block.isClosed = true;
      if (block.type === "paragraph") this.closeParagraph(block);
      if (block.type === "code" && !block.fence) block.text = block.lines.join("\n").replace(/(?:\n[ \t]*)*$/, "\n");
      if (block.type === "code" && block.fence) block.text = block.lines.map((line) => `${line}\n`).join("");
      if (block.type === "html") block.text = block.lines.join("\n");
      if (block.type === "list") block.isTight = isTight(block);
      this.tip = parent;
    }

    /* What is left of a paragraph when the definitions at its start are known; nothing may be. */
    closeParagraph(block) {
      block.text = markdown.takeDefinitions(block.lines.join("\n"), this.definitions).replace(/[ \t]+$/, "");
      if (/^\s*$/.test(block.text)) block.parent.children.pop();
    }

    /* Follows the open blocks as far as the line goes on with them. */
    follow(line) {
      let block = this.document;
      for (let next = openChild(block); next; next = openChild(block)) {
        const goesOn = this.goesOn(next, line);
        if (goesOn === "end") return null;
        if (!goesOn) break;
        block = next;
      }
      return block;
    }

    goesOn(block, line) {
      switch (block.type) {
      case "quote":
        if (line.indent > 3 || line.text[line.next] !== ">") return false;
        line.skip();
        line.advance(1);
        passMark(line, 1);
        return true;
      case "item":
        if (line.indent >= block.width) line.advance(block.width);
        else if (line.isBlank && block.children.length) line.skip();
        else return false;
        return true;
      case "footnote":
        if (!line.isBlank && line.indent < 4) return false;
        line.advance(Math.min(4, line.indent));
        return true;
      case "list": return true;
      case "code": return this.goesOnWithCode(block, line);
      case "html": return !(line.isBlank && block.form > 5);
      case "table": case "paragraph": return !line.isBlank;
      default: return false;
      }
    }

    goesOnWithCode(block, line) {
      if (!block.fence) {
        if (line.indent < 4 && !line.isBlank) return false;
        line.advance(Math.min(4, line.indent));
        return true;
      }
      const closing = line.indent < 4 && CLOSING.exec(line.rest);
      if (closing && closing[1][0] === block.fence[0] && closing[1].length >= block.fence.length) {
        while (this.tip !== block) this.close(this.tip);
        this.close(block);
        return "end";
      }
      line.advance(Math.min(block.indent, line.indent));
      return true;
    }

    read(text) {
      const line = new markdown.Line(text);
      let block = this.follow(line);
      if (!block) return;
      const deepest = block, oldTip = this.tip;
      let unmatched = oldTip !== block;
      const closeUnmatched = () => {
        if (!unmatched) return;
        unmatched = false;
        for (let tip = this.tip; tip !== deepest; tip = this.tip) this.close(tip);
      };
      const isParagraphOpen = oldTip.type === "paragraph";
      let mayBeLazy = isParagraphOpen;
      while (block.type !== "code" && block.type !== "html") {
        const started = this.start(block, line, mayBeLazy, closeUnmatched);
        if (!started) break;
        block = started;
        mayBeLazy = false;
        if (!HOLDS_BLOCKS.has(block.type) && block.type !== "list") break;
      }
      this.put(block, line, { isLazy: unmatched && isParagraphOpen && !line.isBlank && block === deepest, closeUnmatched });
    }

    /* Puts what is left of a line where it belongs. */
    put(block, line, { isLazy, closeUnmatched }) {
      if (isLazy && this.tip.type === "paragraph") {
        this.tip.lines.push(line.rest);
        return;
      }
      closeUnmatched();
      if (line.isBlank && block.children.length) block.children.at(-1).isFollowedByBlank = true;
      const isQuiet = ["quote", "heading", "rule"].includes(block.type) || block.fence ||
        block.type === "item" && !block.children.length;
      block.isFollowedByBlank = line.isBlank && !isQuiet;
      for (let above = block.parent; above; above = above.parent) above.isFollowedByBlank = false;
      if (block.type === "code") {
        if (block.isNew) block.isNew = false; else block.lines.push(line.left);
      } else if (block.type === "html") {
        block.lines.push(line.left);
        if (markdown.endsHTML(block.form, line.left)) this.close(block);
      } else if (block.type === "paragraph") {
        block.lines.push(line.rest);
      } else if (!line.isBlank && (HOLDS_BLOCKS.has(block.type) || block.type === "list")) this.add("paragraph", { lines: [line.rest] });
    }

    start(block, line, mayBeLazy, closeUnmatched) {
      const { rest } = line;
      if (line.isBlank) return null;
      if (line.indent > 3) {
        if (mayBeLazy) return null;
        closeUnmatched();
        line.advance(4);
        return this.add("code", { lines: [] });
      }
      if (rest[0] === ">") {
        closeUnmatched();
        line.skip();
        line.advance(1);
        passMark(line, 1);
        return this.add("quote");
      }
      return this.startLeaf(block, line, rest, closeUnmatched) || this.startNote(line, rest, closeUnmatched) ||
        this.startItem(block, line, closeUnmatched) || markdown.startTable(this, block, rest);
    }

    startLeaf(block, line, rest, closeUnmatched) {
      const heading = HEADING.exec(rest);
      if (heading) {
        closeUnmatched();
        const text = rest.slice(heading[0].length).replace(/^[ \t]*#+[ \t]*$/, "").replace(/[ \t]+#+[ \t]*$/, "").trim();
        return this.add("heading", { level: heading[1].length, text });
      }
      const fence = FENCE.exec(rest);
      if (fence) {
        closeUnmatched();
        const info = markdown.unescape((fence[2] ?? fence[4]).trim());
        return this.add("code", { lines: [], fence: fence[1] || fence[3], indent: line.indent, info, isNew: true });
      }
      const form = markdown.startsHTML(rest);
      if (form && (form < 7 || block.type !== "paragraph")) {
        closeUnmatched();
        return this.add("html", { lines: [], form });
      }
      if (block.type === "paragraph" && UNDERLINE.test(rest)) {
        const text = markdown.takeDefinitions(block.lines.join("\n"), this.definitions);
        block.lines = [];
        if (!text.trim()) return block;
        return Object.assign(block, { type: "heading", level: rest[0] === "=" ? 1 : 2, text: text.trim() });
      }
      if (!RULE.test(rest)) return null;
      closeUnmatched();
      const rule = this.add("rule");
      line.offset = line.text.length;
      line.look();
      return rule;
    }

    startNote(line, rest, closeUnmatched) {
      const note = FOOTNOTE.exec(rest);
      if (!note) return null;
      closeUnmatched();
      line.skip();
      line.advance(note[0].length);
      const label = markdown.label(note[1]), footnote = this.add("footnote", { label });
      this.notes.push(footnote);
      if (!this.footnotes.has(label)) this.footnotes.set(label, footnote);
      return footnote;
    }

    startItem(block, line, closeUnmatched) {
      const rest = line.rest, number = NUMBER.exec(rest), mark = (BULLET.exec(rest) || number)?.[0];
      if (!mark) return null;
      const isEmpty = /^[ \t]*$/.test(rest.slice(mark.length));
      if (block.type === "paragraph" && (isEmpty || number && Number(number[1]) !== 1)) return null;
      closeUnmatched();
      const { indent } = line, sign = mark.at(-1), start = number && Number(number[1]);
      line.skip();
      line.advance(mark.length);
      const blanks = line.indent;
      const after = isEmpty || blanks > 4 ? 1 : blanks;
      if (isEmpty) line.skip(); else passMark(line, after);
      while (this.tip.type !== "list" && !HOLDS_BLOCKS.has(this.tip.type)) this.close(this.tip);
      if (this.tip.type !== "list" || this.tip.sign !== sign) this.add("list", { sign, start });
      return this.add("item", { width: indent + mark.length + after });
    }
  }

  /* Passes blanks behind a mark. */
  function passMark(line, most) { line.advance(Math.min(most, line.indent)); }

  function openChild(block) {
    const last = block.children.at(-1);
    return last && !last.isClosed ? last : undefined;
  }

  function endsWithBlank(block) {
    for (let each = block; each; each = ["list", "item"].includes(each.type) ? each.children.at(-1) : null) {
      if (each.isFollowedByBlank) return true;
    }
    return false;
  }

  function isTight({ children }) {
    return !children.some((item, index) => {
      const isLast = index === children.length - 1;
      return item.isFollowedByBlank && !isLast || item.children.some((child, place) =>
        (!isLast || place < item.children.length - 1) && endsWithBlank(child));
    });
  }

  /* The blocks of a text, its definitions and its footnotes. */
  markdown.readBlocks = (text) => {
    markdown.refuseIf(text.length > LONGEST || new TextEncoder().encode(text).length > LONGEST);
    const reader = new Reader(text.length);
    for (const line of text.replace(ODD, " ").replace(/\n$/, "").split("\n")) reader.read(line);
    while (reader.tip) reader.close(reader.tip);
    return reader;
  };
})();
