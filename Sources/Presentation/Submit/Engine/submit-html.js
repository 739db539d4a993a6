/* Reads HTML from another program as blocks of lines: headings, paragraphs, items of lists and tables, and nothing else. It is
   parsed apart from the page, where no script runs and nothing is loaded. */
(() => {
  "use strict";
  const form = window.Laurel.form, DEEPEST = 300, LAST_NUMBER = 999999999;
  const UNSEEN = new Set(("AUDIO BUTTON CANVAS DEL EMBED HEAD IFRAME INPUT LINK MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE "
    + "SVG TEMPLATE TEXTAREA TITLE VIDEO XML").split(" "));
  const BLOCKS = new Set(("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE "
    + "FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR "
    + "UL").split(" "));
  const LISTS = new Set(["OL", "UL", "DIR", "MENU"]), PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u;

  const rule = (name) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, "i");
  const STYLES = Object.fromEntries(["display", "font-style", "font-weight", "mso-element", "mso-hide", "mso-list",
    "mso-outline-level", "white-space"].map((name) => [name, rule(name)]));

  const style = (element, name) => (STYLES[name].exec(element.getAttribute("data-style") || "")?.[1] || "").trim().toLowerCase();

  const attribute = (element, name) => element.getAttribute(name) || "";

  /* Comments of those who wrote along, and what has been struck, are no part of a text. */
  const isUnseen = (element) => UNSEEN.has(element.tagName.toUpperCase()) || element.hasAttribute("hidden")
    || style(element, "display") === "none" || style(element, "mso-hide") === "all"
    || style(element, "mso-element").startsWith("comment") || attribute(element, "class") === "MsoCommentReference";

  /* Whether words are bold: by the tag, unless the style says otherwise, as in texts from Google Docs. */
  function isBold(element, context) {
    const weight = style(element, "font-weight"), given = /^(?:B|STRONG)$/.test(element.tagName) || context.bold;
    return weight ? /^(?:bold|[6-9]\d\d)/.test(weight) : given;
  }

  function isSlanted(element, context) {
    const slant = style(element, "font-style");
    return slant ? /^(?:italic|oblique)/.test(slant) : /^(?:I|EM)$/.test(element.tagName) || context.slanted;
  }

  function isAsTyped(element, context) {
    const space = style(element, "white-space");
    return space ? /^(?:pre|break)/.test(space) : element.tagName === "PRE" || context.asTyped;
  }

  /* The level of a heading, also of one that only a word processor knows to be one. */
  function headingOf(element) {
    const named = /^H([1-6])$/.exec(element.tagName), outline = /^[1-6]$/.exec(style(element, "mso-outline-level"));
    if (named) return Number(named[1]);
    if (attribute(element, "class") === "MsoTitle") return 1;
    if (outline) return Number(outline[0]);
    return attribute(element, "role") === "heading" ? Number(attribute(element, "aria-level")) || 2 : 0;
  }

  const isMark = (element) => style(element, "mso-list") === "ignore";

  /* What counts the items of a list: a number, or nothing where points stand. */
  const numberOf = (text) => {
    const number = Number.parseInt(text, 10);
    return number >= 0 && number <= LAST_NUMBER ? number : 1;
  };

  /* An item of Word is a paragraph: its level is in the style, its number in a part that is left out. */
  function itemOfWord(element) {
    const level = /\blevel(\d)/.exec(style(element, "mso-list"));
    if (!level || element.tagName === "LI") return null;
    const mark = element.querySelector("span[data-style*='mso-list:ignore' i]")?.textContent.trim() || "-";
    const found = form.listMark(`${mark.replace(/^(?:\d+\.)+(?=\d)/, "")} x`);
    return { level: Number(level[1]), number: found?.counts && form.countOf(found) };
  }

  function itemOf(element, context) {
    const level = Number(attribute(element, "aria-level") || attribute(element, "data-aria-level")) || 0, { list } = context;
    const item = { level: Math.max(level, context.level, 1), number: undefined };
    if (!list?.isNumbered) return item;
    const number = element.hasAttribute("value") ? numberOf(attribute(element, "value")) : list.next;
    list.next = number + 1;
    return { ...item, number };
  }

  /* Reads what stands in an element; `kept` notes what was met on the way. */
  form.readHTML = (root, kept) => {
    const blocks = [];
    let lines = [[]];

    function flush({ heading, item }) {
      const isBlank = (line) => line.every(({ text }) => !/[^\s\u00A0\u200B\uFEFF]/.test(text));
      let open = [];
      const end = () => {
        if (!open.length) return;
        const block = { lines: open };
        if (item?.isUsed) block.inside = item.level;
        else if (item) block.item = item;
        else if (heading) block.heading = heading;
        if (item) item.isUsed = true;
        blocks.push(block);
        open = [];
      };
      for (const line of lines) {
        if (isBlank(line)) end();
        else open.push(line);
      }
      end();
      lines = [[]];
    }

    function add(text, { bold, slanted, href }) {
      const line = lines.at(-1), last = line.at(-1);
      if (last && last.bold === bold && last.slanted === slanted && last.href === href) last.text += text;
      else line.push({ text, bold, slanted, href });
    }

    function readText(text, context) {
      if (!context.asTyped) return add(text, context);
      text.split("\n").forEach((part, index) => {
        if (index) lines.push([]);
        add(part, context);
      });
    }

    function readPicture(element, context) {
      const words = attribute(element, "alt");
      if (PICTURE.test(words)) add(words, context);
      else if (!(Number.parseFloat(attribute(element, "width")) <= 1)) kept.add("pictures");
    }

    function readBlock(element, context, depth) {
      const heading = headingOf(element) || context.heading;
      const item = element.tagName === "LI" ? itemOf(element, context) : !heading && itemOfWord(element);
      const inside = { ...context, heading, item: item || context.item, bold: !heading && context.bold };
      flush(context);
      readAll(element, inside, depth);
      flush(inside);
    }

    function readList(element, context, depth) {
      const list = { isNumbered: element.tagName === "OL", next: numberOf(attribute(element, "start") || "1") };
      flush(context);
      readAll(element, { ...context, list, level: context.level + 1 }, depth);
      flush(context);
    }

    function readTable(element, context, depth) {
      flush(context);
      const table = form.readTable(element, kept);
      if (table && !context.item) blocks.push(table);
      else readAll(element, context, depth);
      flush(context);
    }

    function read(element, outer, depth) {
      if (isUnseen(element)) return;
      const { tagName } = element, isHeading = Boolean(headingOf(element));
      if (tagName === "BR") return void lines.push([]);
      if (tagName === "IMG") return readPicture(element, outer);
      if (isMark(element) && outer.item) return;
      const context = {
        ...outer, bold: isBold(element, outer) && !outer.heading, slanted: isSlanted(element, outer),
        asTyped: isAsTyped(element, outer),
        href: tagName === "A" && element.hasAttribute("href") ? attribute(element, "href") : outer.href,
      };
      if (tagName === "TABLE") readTable(element, context, depth);
      else if (LISTS.has(tagName)) readList(element, context, depth);
      else if (BLOCKS.has(tagName) || isHeading) readBlock(element, context, depth);
      else readAll(element, context, depth);
    }

    function readAll(parent, context, depth) {
      if (depth > DEEPEST) return add(parent.textContent, context);
      for (const node of parent.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) readText(node.data, context);
        else if (node.nodeType === Node.ELEMENT_NODE) read(node, context, depth + 1);
      }
    }

    const start = { bold: false, slanted: false, asTyped: false, href: "", heading: 0, item: null, list: null, level: 0 };
    readAll(root, start, 0);
    flush(start);
    return blocks;
  };
})();
