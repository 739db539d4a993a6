/* Reads the words of a block: emphasis, links, code, footnotes, line ends and typographic signs. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;
  const ESCAPABLE = /[!-/:-@[-`{-~]/, PLAIN = /[^\n\\`&<*_~=![\]"'.\-wWhHfF^:@$]+|[^]/y;
  const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;
  const ADDRESS = /<([A-Za-z][A-Za-z0-9.+-]{1,31}:[^\s<>\u0000]*)>/y;
  const MAIL = /<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)>/y;
  const NAME = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/y, LABEL = /\[((?:[^[\]\\]|\\[^]){0,1000})\]/y;
  const SCRIPT = /([~^])([A-Za-z0-9+-]{1,8})\1/y;

  /* Where the next run of so many backquotes ends, from a place on that never goes back. */
  markdown.codeEnds = (text) => {
    const runs = new Map();
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      if (!runs.has(run.length)) runs.set(run.length, { places: [], next: 0 });
      runs.get(run.length).places.push(index);
    }
    return (from, length) => {
      const run = runs.get(length);
      while (run && run.places[run.next] < from) run.next += 1;
      const place = run?.places[run.next];
      return place === undefined ? undefined : place + length;
    };
  };

  class Reader {
    constructor(text, context) {
      Object.assign(this, { text, context, index: 0, row: new markdown.Row(), brackets: null, order: 0, linked: 0 });
      this.delimiters = new markdown.Delimiters(this.row);
      this.codeEnd = markdown.codeEnds(text);
      this.htmlAt = markdown.htmlReader(text);
    }

    read() {
      while (this.index < this.text.length) this.step();
      this.delimiters.pair(null);
      return tidy([...this.row]);
    }

    put(type, values, length) {
      this.index += length;
      this.context.count();
      return this.row.push({ type, ...values });
    }

    write(text, length = text.length) { return this.put("text", { text }, length); }

    step() {
      const { text, index } = this, sign = text[index];
      switch (sign) {
      case "\n": return this.endLine();
      case "\\":
        if (text[index + 1] === "\n") return this.endLine(2);
        return ESCAPABLE.test(text[index + 1] || "") ? this.put("text", { text: text[index + 1], isFixed: true }, 2) : this.write("\\");
      case "`": return this.code();
      case "&": return this.entity();
      case "<": return this.angle();
      case "[": return this.name() || this.open("[");
      case "!": return text[index + 1] === "[" ? this.name() || this.open("![") : this.write("!");
      case "]": return this.closeBracket();
      case "*": case "_": return this.run();
      case "~": return this.script() || this.run();
      case "^": return this.script() || this.write("^");
      case "=": return this.run();
      case "$": return this.formula() || this.words();
      case '"': case "'": return this.context.isSmart ? this.quote(sign) : this.write(sign);
      case ".": case "-": return this.dots(sign);
      default: return this.words();
      }
    }

    words() {
      const { text, index } = this, before = text[index - 1] || "", brackets = this.brackets;
      if (/[whf]/i.test(text[index]) && !brackets && !/[a-z]/i.test(before) &&
          (/[hf]/i.test(text[index]) || /^[\s*_~(]?$/.test(before))) {
        const found = markdown.typedAddress(text, index);
        if (found) {
          const children = [{ type: "text", text: found.text }];
          return this.put("link", { address: found.address, title: "", children, depth: 2 }, found.text.length);
        }
      }
      return this.write(markdown.match(PLAIN, text, index)[0]);
    }

    endLine(length = 1) {
      const { last } = this.row, blanks = last.type === "text" && !last.isFixed ? /[ ]*$/.exec(last.text)[0].length : 0;
      if (length === 1 && blanks) last.text = last.text.slice(0, -blanks);
      this.put(length === 2 || blanks > 1 ? "br" : "newline", {}, length);
      while (this.text[this.index] === " ") this.index += 1;
    }

    code() {
      const { text, index } = this, [run] = markdown.match(/`+/y, text, index), end = this.codeEnd(index + run.length, run.length);
      if (end === undefined) return this.write(run);
      const code = text.slice(index + run.length, end - run.length).replace(/\n/g, " ");
      return this.put("code", { text: /^ .* $/.test(code) && code.trim() ? code.slice(1, -1) : code }, end - index);
    }

    entity() {
      const found = markdown.match(ENTITY, this.text, this.index);
      return found ? this.put("text", { text: markdown.entity(found[0]), isFixed: true }, found[0].length) : this.write("&");
    }

    angle() {
      const { text, index } = this, found = markdown.match(ADDRESS, text, index), mail = !found && markdown.match(MAIL, text, index);
      if (found || mail) {
        const children = [{ type: "text", text: found?.[1] ?? mail[1], isFixed: true }];
        const address = mail ? `mailto:${mail[1]}` : markdown.withoutEntities(found[1]);
        return this.put("link", { address, title: "", children, depth: 2 }, (found || mail)[0].length);
      }
      const html = this.htmlAt(index);
      return html ? this.put("html", { text: html }, html.length) : this.write("<");
    }

    name() {
      const found = markdown.match(NAME, this.text, this.index);
      if (!found) return null;
      const isPicture = found[0][0] === "!", words = found[2] ?? (isPicture ? "" : found[1].trim());
      if (isPicture) return this.put("image", { address: found[1].trim(), title: "", children: [{ type: "text", text: words }] }, found[0].length);
      const children = found[2] ? markdown.readWords(words, this.context) : [{ type: "text", text: words }];
      return this.put("link", { isName: true, children, depth: 1 + Math.max(...children.map(({ depth }) => depth ?? 1)) }, found[0].length);
    }

    script() {
      const found = markdown.match(SCRIPT, this.text, this.index), before = this.text[this.index - 1] || "";
      if (!found || !/[A-Za-z0-9)\u0080-\uFFFF]/.test(before)) return null;
      const isLower = found[1] === "~", [all, , inside] = found;
      if (isLower) {
        const isFigure = /\d/.test(inside) && !/[A-Za-z]/.test(inside);
        const isIndex = inside.length === 1 && !/[A-Za-z]/.test(this.text[this.index - 2] || "");
        if (!isFigure && !isIndex || this.text[this.index + all.length] === "~") return null;
      }
      return this.put("script", { name: isLower ? "sub" : "sup", children: [{ type: "text", text: inside }], depth: 2 }, all.length);
    }

    formula() {
      const { text, index } = this, end = markdown.formulaEnd(text, index);
      if (end === undefined) return null;
      const [first, ...lines] = text.slice(index, end).split("\n"), put = (line) => this.put("formula", { text: line.trimStart() }, line.length);
      return lines.reduce((_, line) => (this.put("newline", {}, 1), put(line)), put(first));
    }

    run() {
      const { text, index } = this, sign = text[index];
      let end = index;
      while (text[end] === sign) end += 1;
      const length = end - index, node = this.write(text.slice(index, end));
      if (sign === "=" && length !== 2 || sign === "~" && length > 2) return;
      this.delimiters.push({ sign, node, ...markdown.flanks(text, index, end) });
    }

    quote(sign) {
      const flanks = markdown.flanks(this.text, this.index, this.index + 1);
      const node = this.put("text", { text: sign === "'" ? "\u2019" : flanks.closes ? "\u201D" : "\u201C" }, 1);
      this.delimiters.push({ sign, node, ...flanks });
    }

    dots(sign) {
      const [run] = markdown.match(sign === "." ? /\.+/y : /-+/y, this.text, this.index), { length } = run;
      if (!this.context.isSmart) return this.write(run);
      if (sign === ".") {
        const size = length > 2 ? 3 : length;
        return this.write(size === 3 ? "\u2026" : run, size);
      }
      if (length === 1) return this.write("-");
      const shorts = length % 3 === 0 ? 0 : length % 2 === 0 ? length / 2 : length % 3 === 2 ? 1 : 2;
      return this.write("\u2014".repeat((length - 2 * shorts) / 3) + "\u2013".repeat(shorts), length);
    }

    open(sign) {
      const node = this.write(sign);
      if (this.brackets) this.brackets.isFollowed = true;
      this.order += 1;
      const { brackets, order, index, delimiters } = this;
      this.brackets = { node, isImage: sign !== "[", order, outer: brackets, start: index, delimiter: delimiters.last };
    }

    closeBracket() {
      const { text, brackets: opener, index } = this, end = index + 1;
      if (!opener) return this.write("]");
      this.brackets = opener.outer;
      if (!opener.isImage && opener.order <= this.linked) return this.write("]");
      const words = text.slice(opener.start, Math.min(index, opener.start + 1001));
      const target = markdown.targetAt(text, end) || this.defined(words, end, opener);
      if (!target) return this.footnote(words, opener) || this.write("]");
      this.index = target.end;
      this.context.cost(target.address.length + target.title.length);
      this.delimiters.pair(opener.delimiter);
      const { address, title } = target, type = opener.isImage ? "image" : "link";
      this.row.wrap({ type, address, title }, opener.node, undefined);
      this.row.take(opener.node);
      /* No link lies in a link: the brackets around this one are none. */
      if (!opener.isImage) this.linked = opener.order;
    }

    defined(words, end, opener) {
      const { definitions } = this.context, label = markdown.match(LABEL, this.text, end);
      const isFull = label && label[1] !== "", isShort = !isFull && !opener.isFollowed;
      if (!isFull && !isShort) return null;
      const name = isFull ? label[1] : words, found = markdown.isLabel(name) && definitions.get(markdown.label(name));
      return found ? { ...found, end: end + (label ? label[0].length : 0) } : null;
    }

    footnote(words, opener) {
      if (words[0] !== "^" || words.length < 2) return null;
      const note = this.context.footnotes.get(markdown.label(words.slice(1)));
      if (!note) return null;
      this.row.last = opener.node;
      opener.node.after = undefined;
      if (opener.isImage) opener.node.text = "!"; else this.row.take(opener.node);
      while (this.delimiters.last && this.delimiters.last !== opener.delimiter) this.delimiters.remove(this.delimiters.last);
      return this.put("footnote", { note }, 1);
    }
  }

  /* Joins neighboring words, finds mail addresses in them, and lets tags pass. */
  function tidy(nodes, isLinked = false) {
    const joined = [];
    for (const node of nodes) {
      const last = joined.at(-1);
      if (node.type === "text" && last?.type === "text") last.parts.push(node.text);
      else joined.push(node.type === "text" ? { type: "text", parts: [node.text] } : node);
    }
    const found = joined.flatMap((node) => {
      if (node.parts) return isLinked ? [{ type: "text", text: node.parts.join("") }] : markdown.withMail(node.parts.join(""));
      if (node.children) node.children = tidy(node.children, isLinked || node.type === "link");
      return [node];
    });
    return found.some(({ type }) => type === "html") ? markdown.withPassedTags(found) : found;
  }

  markdown.readWords = (text, context) => new Reader(text, context).read();
})();
