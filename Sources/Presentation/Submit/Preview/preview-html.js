/* Finds HTML in Markdown. A few tags that mark up words pass, each with its partner; all else is shown as it was typed. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;
  const DEEPEST = 100;
  const PAIRED = new Set(("kbd sub sup mark small ins del q cite dfn var samp s u b i ruby rt rp abbr").split(" "));
  const UNPAIRED = new Set(["br", "wbr"]);
  /* What begins an element that a page may hold besides these, or one of these with attributes. */
  const DRAWN = new RegExp("<(?:abbr|audio|a|blockquote|b|br|caption|center|cite|code|colgroup|col|dd|del|details|dfn|div|dl|dt|em|" +
    "figcaption|figure|font|h[2-6]|hr|iframe|img|ins|i|kbd|li|mark|ol|picture|pre|p|q|rp|rt|ruby|samp|small|source|span|strong|sub|" +
    "summary|sup|s|table|tbody|td|tfoot|thead|th|track|tr|ul|u|var|video|wbr)(?=[\\s/>])", "i");
  const BLOCKS = "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|" +
    "dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|" +
    "menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|title|summary|table|tbody|td|tfoot|th|thead|title|tr|" +
    "track|ul";
  const ATTRIBUTE = "\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\"'=<>`\\s]+|'[^']*'|\"[^\"]*\"))?";
  const TAG = `<[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>`;
  const STARTS = [
    /^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /^<!--/, /^<\?/, /^<![A-Z]/i, /^<!\[CDATA\[/,
    new RegExp(`^</?(?:${BLOCKS})(?:\\s|/?>|$)`, "i"), new RegExp(`^(?:${TAG})[ \\t]*$`),
  ];
  const ENDS = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/];
  const INLINE = new RegExp(TAG, "y");
  const ENCLOSED = [["<!--", "-->"], ["<?", "?>"], ["<![CDATA[", "]]>"], ["<!", ">"]];

  /* The form of a block of HTML, from 1 on, if one begins here. */
  markdown.startsHTML = (text) => text[0] === "<" ? STARTS.findIndex((start) => start.test(text)) + 1 : 0;

  markdown.endsHTML = (form, line) => form < 6 && ENDS[form - 1].test(line);

  /* A tag that may pass: its name, and whether it ends or stands alone. */
  function passing(tag) {
    const [, slash, name, end] = /^<(\/?)([a-z]+)([ \t\n]*\/)?>$/i.exec(tag) || [], key = name?.toLowerCase();
    if (PAIRED.has(key) && !end) return { name: key, isEnd: Boolean(slash) };
    return UNPAIRED.has(key) && !slash ? { name: key, isAlone: true } : null;
  }

  /* Whether a page may draw what is shown here as it was typed. */
  markdown.isDrawnOnPages = (text) => DRAWN.test(text);

  markdown.htmlReader = (text) => {
    const isMissing = new Set();
    /* What stands between angle brackets from a place on; nothing if that is no HTML. An end that is not there is looked for once. */
    return (from) => {
      const tag = markdown.match(INLINE, text, from);
      if (tag) return tag[0];
      const form = ENCLOSED.find(([start]) => text.startsWith(start, from));
      if (!form || isMissing.has(form[1]) || form[0] === "<!" && !/[A-Z]/.test(text[from + 2] || "")) return null;
      const end = text.indexOf(form[1], from + form[0].length);
      if (end < 0) isMissing.add(form[1]);
      return end < 0 ? null : text.slice(from, end + form[1].length);
    };
  };

  /* Puts elements for the tags among nodes that may pass, comments away, and words in place of all other HTML. */
  markdown.withPassedTags = (nodes) => {
    const partner = new Map();
    let open = [];
    for (const node of nodes) {
      const tag = node.type === "html" && passing(node.text);
      if (!tag || tag.isAlone) continue;
      if (!tag.isEnd) open.push({ name: tag.name, node });
      else {
        const start = open.pop();
        if (start && start.name === tag.name) partner.set(start.node, node).set(node, null); else open = [];
      }
    }
    const levels = [[]];
    for (const node of nodes) {
      const tag = node.type === "html" && passing(node.text);
      markdown.refuseIf(levels.length > DEEPEST);
      if (partner.get(node)) {
        const element = { type: "tag", name: tag.name, children: [] };
        levels.at(-1).push(element);
        levels.push(element.children);
      } else if (partner.has(node)) levels.pop();
      else if (tag?.isAlone) levels.at(-1).push({ type: "tag", name: tag.name, children: [] });
      else if (node.type !== "html") levels.at(-1).push(node);
      else if (!node.text.startsWith("<!--")) levels.at(-1).push({ type: "text", text: node.text, isTag: true });
    }
    return levels[0];
  };

  /* A block of HTML as nodes; nothing if it is not made of tags that pass. */
  markdown.readHTMLBlock = (text) => {
    const nodes = text.replace(/<!--[^]*?(?:-->|$)/g, "").trim().split(/(<[^>]*>?)/).filter(Boolean)
      .map((part) => ({ type: part[0] === "<" ? "html" : "text", text: part }));
    const passed = markdown.withPassedTags(nodes);
    const isPassed = (list) => list.every((node) => node.type === "text" ? node.text[0] !== "<" : isPassed(node.children));
    return isPassed(passed) ? passed : null;
  };
})();
