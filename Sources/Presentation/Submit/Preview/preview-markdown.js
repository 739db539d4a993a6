/* Writes a text in Markdown as elements, each `{ tag, attributes, children }`: those that the program writes for the page. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;
  const LANGUAGE = /^[A-Za-z0-9+\-#_]{1,32}$/, ANCHOR = /[ \t]*\{#[^\s{}]+\}[ \t]*$/;
  const ALERT = /^\[!(note|tip|important|warning|caution)\]([+-]?)(?:[ \t]+([^\n]*?))?[ \t]*(?:\n|$)/i;
  const ATTRIBUTION = /^(?:\u2014|\u2015|-- |\u2013 )/, DEEPEST = 100;
  const element = (tag, children = [], attributes = {}) => ({ tag, attributes, children });

  const plain = (nodes) => nodes.map((node) => {
    if (node.type === "text" || node.type === "code" || node.type === "formula") return node.text;
    if (node.type === "newline" || node.type === "br" || node.name === "br") return " ";
    return node.children ? plain(node.children) : "";
  }).join("");

  class Writer {
    constructor(reader, { isSmart, words }) {
      const { definitions, footnotes, length } = reader;
      let cost = 0;
      Object.assign(this, { words, notes: [], footnotes, behindLink: null, isUndrawn: false });
      this.context = {
        definitions, footnotes, isSmart, count: () => reader.count(),
        cost: (more) => markdown.refuseIf((cost += more) > 8 * length + 65536),
      };
    }

    read(text, depth) {
      const nodes = markdown.readWords(text, this.context);
      markdown.refuseIf(depth + deepest(nodes) > DEEPEST);
      return nodes;
    }

    blocks(blocks) {
      return blocks.filter(({ type }) => type !== "footnote").flatMap((block) => this.withNote(this.block(block)));
    }

    /* Says below HTML that is shown as it was typed that the page draws it. */
    withNote(written) {
      if (!this.isUndrawn) return written;
      this.isUndrawn = false;
      return [...written, element("p", [this.words.html], { class: "help" })];
    }

    /* HTML as it was typed. */
    typed(text) {
      this.isUndrawn ||= markdown.isDrawnOnPages(text);
      return text;
    }

    block(block) {
      switch (block.type) {
      case "paragraph": return this.paragraph(block);
      case "heading": return this.heading(block);
      case "quote": return this.quote(block);
      case "list": return [this.list(block)];
      case "code": {
        const language = (block.info || "").split(/[ \t]/)[0];
        const attributes = LANGUAGE.test(language) ? { class: `language-${language}` } : {};
        return [element("pre", [element("code", [block.text], attributes)])];
      }
      case "html": {
        const nodes = markdown.readHTMLBlock(block.text), shown = block.text.replace(/<!--[^]*?(?:-->|$)/g, "").trim();
        if (nodes?.length === 0) return [];
        return [element("p", nodes ? this.inlines(nodes) : [this.typed(shown)])];
      }
      case "rule": return [element("hr")];
      case "table": return [this.table(block)];
      default: return [];
      }
    }

    paragraph(block, box = []) {
      const nodes = this.read(block.text, block.depth), [image] = nodes;
      if (nodes.length === 1 && image.type === "image" && image.title) {
        const [shown] = this.image(image);
        if (typeof shown === "string") return [shown];
        return [element("figure", [shown, element("figcaption", [image.title])])];
      }
      return [element("p", [...box, ...this.inlines(nodes)])];
    }

    heading(block) {
      const words = this.inlines(this.read(block.text.replace(ANCHOR, ""), block.depth));
      const isEmpty = words.every((each) => typeof each === "string" && /^[\s\u200B-\u200F\u2060\uFEFF]*$/.test(each));
      return isEmpty ? [] : [element(`h${block.level}`, words)];
    }

    /* A quotation; its last line says who said it if it begins with a dash. */
    quote({ children }) {
      const alert = children[0]?.type === "paragraph" && ALERT.exec(children[0].text);
      if (alert) return [this.alert(alert, children)];
      const last = children.at(-1);
      const nodes = last?.type === "paragraph" ? this.read(last.text, last.depth) : [];
      const lineStart = nodes.findLastIndex(({ type }) => type === "newline" || type === "br") + 1;
      const isTold = ATTRIBUTION.test(nodes[lineStart]?.text || "") && (lineStart > 0 || children.length > 1) &&
        !nodes.some(({ type, isTag }) => isTag || type === "tag");
      if (!isTold) return [element("blockquote", this.blocks(children))];
      const quoted = this.blocks(children.slice(0, -1));
      if (lineStart) quoted.push(element("p", this.inlines(nodes.slice(0, lineStart - 1))));
      return [element("figure", [
        element("blockquote", quoted), element("figcaption", this.inlines(nodes.slice(lineStart))),
      ], { class: "quote" })];
    }

    /* A box; a sign behind its name makes one that readers open. */
    alert([marks, name, fold, title], [first, ...others]) {
      const look = name.toLowerCase(), rest = { ...first, text: first.text.slice(marks.length) }, isFolded = Boolean(fold);
      const words = title ? this.inlines(this.read(title, first.depth)) : [this.words[look]];
      const blocks = [...rest.text ? this.paragraph(rest) : [], ...this.blocks(others)];
      const attributes = { class: `alert alert-${look}`, ...fold === "+" ? { open: "" } : {} };
      const titled = element(isFolded ? "summary" : "p", words, { class: "alert-title" });
      return element(isFolded ? "details" : "div", [titled, ...blocks], attributes);
    }

    list({ start, isTight, children }) {
      const items = children.map((item) => element("li", this.item(item, isTight)));
      return start === null ? element("ul", items) : element("ol", items, start === 1 ? {} : { start: String(start) });
    }

    item({ children }, isTight) {
      const [first] = children, task = first?.type === "paragraph" && /^\[([ xX])\][ \t\n]+(?=\S)/.exec(first.text);
      if (task) first.text = first.text.slice(task[0].length);
      const box = task ? [this.box(task[1] !== " "), " "] : [];
      return children.flatMap((child) => {
        if (child.type !== "paragraph") return this.block(child);
        const paragraph = this.paragraph(child, child === first ? box : []);
        return isTight && paragraph[0].tag === "p" ? paragraph[0].children : paragraph;
      });
    }

    box(isDone) {
      const checked = isDone ? { checked: "" } : {};
      return element("input", [], { type: "checkbox", "aria-label": this.words[isDone ? "done" : "to-do"], ...checked, disabled: "" });
    }

    table({ sides, rows, depth }) {
      const [head, ...body] = rows.map((cells, row) => element("tr", cells.map((text, column) => {
        const words = this.inlines(this.read(text, depth + 2)), side = sides[column];
        return element(row || !words.length ? "td" : "th", words, side ? { class: `align-${side}` } : {});
      })));
      const parts = [element("thead", [head]), ...body.length ? [element("tbody", body)] : []];
      const attributes = { class: "table", role: "group", "aria-label": this.words.table, tabindex: "0" };
      return element("div", [element("table", parts)], attributes);
    }

    inlines(nodes) { return nodes.flatMap((node) => this.inline(node)); }

    inline(node) {
      switch (node.type) {
      case "text": return [node.isTag ? this.typed(node.text) : node.text];
      case "formula": return [node.text];
      case "newline": return ["\n"];
      case "br": return [element("br"), "\n"];
      case "code": return [element("code", [node.text])];
      case "em": case "strong": case "del": case "mark": return [element(node.type, this.inlines(node.children))];
      case "tag": case "script": return [element(node.name, this.inlines(node.children))];
      case "link": return this.link(node);
      case "image": return this.image(node);
      case "footnote": return this.reference(node);
      default: return [];
      }
    }

    link({ address, title, isName, children }) {
      if (this.behindLink) return this.inlines(children);
      this.behindLink = [];
      const words = this.inlines(children), notes = this.behindLink, kind = isName ? "relative" : markdown.kindOf(address);
      this.behindLink = null;
      const behind = notes.flatMap((note) => this.reference(note));
      if (!kind) return [...words, ...behind];
      if (kind === "relative") return [element("a", words, title ? { title } : {}), ...behind];
      const isBare = children.every(({ type }) => type === "text") && markdown.isBare(plain(children), address);
      const attributes = { ...isBare ? { class: "bare" } : {}, href: markdown.encode(address), ...title ? { title } : {} };
      return [element("a", words, attributes), ...behind];
    }

    /* A picture lies beside the page and is not here yet, so its description stands for it. */
    image({ address, children }) {
      const words = plain(children).trim();
      return markdown.kindOf(address) === "relative" ? [element("span", [words], { class: "picture" })] : [words];
    }

    reference(node) {
      if (this.behindLink) {
        this.behindLink.push(node);
        return [];
      }
      const { note } = node;
      if (!note.number) note.number = this.notes.push(note);
      note.uses = (note.uses || 0) + 1;
      const id = `fnref-${note.number}${note.uses > 1 ? `-${note.uses}` : ""}`;
      const link = element("a", [String(note.number)], { href: `#fn-${note.number}`, id, "data-footnote-ref": "" });
      return [element("sup", [link], { class: "footnote-ref" })];
    }

    backReferences({ number, uses = 0 }) {
      return Array.from({ length: uses }, (_, index) => {
        const use = index + 1, href = `#fnref-${number}${use > 1 ? `-${use}` : ""}`;
        const attributes = { href, class: "footnote-backref", "data-footnote-backref": "", "aria-label": this.words.back };
        const count = use > 1 ? [element("sup", [String(use)], { class: "footnote-ref" })] : [];
        return [" ", element("a", ["\u21A9", ...count], attributes)];
      }).flat();
    }

    /* The footnotes that are referred to, also from one another, and then all others. */
    noteList(all) {
      const written = [], write = () => {
        while (written.length < this.notes.length) written.push(this.blocks(this.notes[written.length].children));
      };
      write();
      for (const note of all) {
        if (!note.number) note.number = this.notes.push(note);
        write();
      }
      const items = this.notes.map((note, index) => {
        const blocks = written[index], last = blocks.at(-1), links = this.backReferences(note);
        if (last?.tag === "p") last.children.push(...links); else blocks.push(...links.slice(1));
        return element("li", blocks, { id: `fn-${note.number}` });
      });
      return items.length ? [element("section", [element("ol", items)], { class: "footnotes", "data-footnotes": "" })] : [];
    }
  }

  /* How deep nodes lie in one another; reading has bounded it. */
  function deepest(nodes) {
    return nodes.reduce((depth, { children }) => Math.max(depth, children ? 1 + deepest(children) : 0), 0);
  }

  /* The elements of a text; nothing if the program would refuse it. `words` are those of the interface: `table`, `done`, `to-do`,
     `back`, `html`, and the names of the alerts. */
  markdown.write = (text, { isSmart = true, words }) => {
    try {
      const reader = markdown.readBlocks(text), writer = new Writer(reader, { isSmart, words });
      return [...writer.blocks(reader.document.children), ...writer.noteList(reader.notes)];
    } catch (error) {
      if (error instanceof markdown.Refusal) return null;
      throw error;
    }
  };
})();
