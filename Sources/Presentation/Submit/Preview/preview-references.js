/* Reads what links point at: addresses, titles, and the definitions that give a name to both. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;
  const LONGEST_LABEL = 1000, DEEPEST_BRACKETS = 32;
  const ESCAPED = /\\[!-/:-@[-`{-~]|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g;
  const ANGLED = /<((?:[^<>\n\\]|\\[^\n])*)>/y;
  const TITLE = /"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|\(((?:[^()\\]|\\[^])*)\)/y;
  const LABEL = /\[((?:[^[\]\\]|\\[^]){1,1000})\]:/y, SPACES = /[ \t]*\n?[ \t]*/y, LINE_END = /[ \t]*(?:\n|$)/y;
  const names = new Map();

  function named(entity) {
    if (!names.has(entity)) {
      const text = markdown.decode(entity);
      names.set(entity, text.endsWith(";") ? entity : text);
    }
    return names.get(entity);
  }

  /* What an entity such as `&amp;` or `&#38;` means; one that is none stays. */
  markdown.entity = (entity) => {
    if (entity[1] !== "#") return named(entity);
    const isHex = /x/i.test(entity[2]), code = parseInt(entity.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10);
    const isNone = code === 0 || code > 0x10FFFF || code >= 0xD800 && code < 0xE000;
    return isNone ? "\uFFFD" : String.fromCodePoint(code);
  };

  /* A browser knows the names; nothing but one reaches it. */
  markdown.decode = (entity) => new DOMParser().parseFromString(entity, "text/html").body.textContent;

  markdown.unescape = (text) =>
    text.replace(ESCAPED, (found) => found[0] === "\\" ? found[1] : markdown.entity(found));

  markdown.withoutEntities = (text) => text.replace(ESCAPED, (found) => found[0] === "\\" ? found : markdown.entity(found));

  markdown.label = (text) => text.trim().replace(/[ \t\n]+/g, " ").toLowerCase().toUpperCase();

  markdown.match = (pattern, text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };

  const passSpaces = (text, from) => from + markdown.match(SPACES, text, from)[0].length;

  /* The address from a place on, and where it ends. */
  markdown.addressAt = (text, from) => {
    if (text[from] === "<") {
      const angled = markdown.match(ANGLED, text, from);
      return angled && { address: markdown.unescape(angled[1]), end: from + angled[0].length };
    }
    let depth = 0, end = from;
    for (; end < text.length && text[end] > " "; end += 1) {
      if (text[end] === "\\" && /[!-/:-@[-`{-~]/.test(text[end + 1] || "")) end += 1;
      else if (text[end] === "(") {
        depth += 1;
        if (depth > DEEPEST_BRACKETS) return null;
      } else if (text[end] === ")") {
        if (!depth) break;
        depth -= 1;
      }
    }
    return depth ? null : { address: markdown.unescape(text.slice(from, end)), end };
  };

  markdown.titleAt = (text, from) => {
    const title = markdown.match(TITLE, text, from);
    return title && { title: markdown.unescape(title[1] ?? title[2] ?? title[3]), end: from + title[0].length };
  };

  /* The end of a link behind its words: `(address "title")`. */
  markdown.targetAt = (text, from) => {
    if (text[from] !== "(") return null;
    const start = passSpaces(text, from + 1), found = markdown.addressAt(text, start);
    if (!found) return null;
    let end = passSpaces(text, found.end), title = "";
    if (end > found.end) {
      const quoted = markdown.titleAt(text, end);
      if (quoted) {
        title = quoted.title;
        end = passSpaces(text, quoted.end);
      }
    }
    return text[end] === ")" ? { address: found.address, title, end: end + 1 } : null;
  };

  /* The definition from a place on, and where it ends. */
  function definitionAt(text, from) {
    const label = markdown.match(LABEL, text, from);
    if (!label || !label[1].trim()) return null;
    const start = passSpaces(text, from + label[0].length), found = markdown.addressAt(text, start);
    if (!found || start === found.end) return null;
    const lineEnd = markdown.match(LINE_END, text, found.end), titled = passSpaces(text, found.end);
    const title = titled > found.end ? markdown.titleAt(text, titled) : null;
    const titleEnd = title && markdown.match(LINE_END, text, title.end);
    if (!titleEnd && !lineEnd) return null;
    return {
      label: markdown.label(label[1]), address: found.address, title: titleEnd ? title.title : "",
      end: titleEnd ? title.end + titleEnd[0].length : found.end + lineEnd[0].length,
    };
  }

  /* The text of a paragraph without the definitions at its start; the first of a name counts. */
  markdown.takeDefinitions = (text, definitions) => {
    let start = 0;
    while (text[start] === "[") {
      const found = definitionAt(text, start);
      if (!found) break;
      if (!definitions.has(found.label)) definitions.set(found.label, found);
      start = found.end;
    }
    return text.slice(start);
  };

  markdown.isLabel = (text) => text.length <= LONGEST_LABEL && /[^\s]/.test(text);
})();
