/* What an address leads to: to another site, to a place of this one, or nowhere, as the program judges it; and addresses that are
   typed as they are. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;
  // eslint-disable-next-line no-control-regex
  const REFUSED = /[\u0000-\u001F\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A]/;
  const SCHEME = /^([^/?#:]*):/, NO_HOST = /^https?:(?:(?!\/\/)|\/\/(?:[/?#]|$|https?:(?:[/?#]|$)))/i;
  const UNSAFE = /[^!#-&'(-,\-./0-9:;=?@A-Z_a-z~]/gu;
  const DOMAIN = /(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+/uy;
  const HOST = /[A-Za-z0-9_-]*(?:\.(?=[A-Za-z0-9])[A-Za-z0-9_-]*)+/y, OF_NAME = /[A-Za-z0-9.+_-]/;

  /* `external`, `relative` or nothing. */
  markdown.kindOf = (address) => {
    if (/^[a-z]:\\/i.test(address) || REFUSED.test(address) || address.startsWith("//")) return null;
    const scheme = SCHEME.exec(address)?.[1].toLowerCase(), path = address.split(/[?#]/)[0];
    if (!scheme) return isPath(address, path) ? "relative" : null;
    if (address.includes(" ")) return null;
    if (scheme === "mailto") return path.includes("@") || address.includes("?") ? "external" : null;
    if (scheme === "tel") return /\d/.test(path) ? "external" : null;
    return /^https?$/.test(scheme) && !NO_HOST.test(address) ? "external" : null;
  };

  function isPath(address, path) {
    if (/%2f/i.test(path)) return false;
    try {
      const decoded = decodeURIComponent(path), [, fragment = ""] = address.split("#");
      return !SCHEME.test(decoded) && !REFUSED.test(decoded + decodeURIComponent(fragment));
    } catch (_) { return false; }
  }

  /* An address with the bytes percent-encoded that none may hold. */
  markdown.encode = (address) => address.replace(UNSAFE, (sign) => encodeURIComponent(sign.replace(/[\uD800-\uDFFF]/, "\uFFFD")));

  /* Whether the words of a link are its address. */
  markdown.isBare = (words, address) => {
    const bare = (text) => text.trim().replace(/^https?:\/\//, "").replace(/\/$/, "");
    return words.trim() === address || bare(words) === bare(address);
  };

  /* Where an address that is typed as it is ends: signs of a sentence behind it are none of it. */
  function endOf(text) {
    let end = text.length, opened = text.split("(").length - 1, closed = text.split(")").length - 1;
    for (;;) {
      const entity = /&[A-Za-z]+;$/.exec(text.slice(Math.max(0, end - 40), end));
      if (/[?!.,:*_~'"]/.test(text[end - 1] || "")) end -= 1;
      else if (text[end - 1] === ")" && closed > opened) { end -= 1; closed -= 1; }
      else if (text[end - 1] === ";") end -= entity ? entity[0].length : 1;
      else return end;
    }
  }

  /* The address that begins at a place of a text, as it is typed; nothing if none does. */
  markdown.typedAddress = (text, from) => {
    const start = markdown.match(/www\.|(?:https?|ftp):\/\//iy, text, from);
    if (!start) return null;
    const isWeb = start[0][0].toLowerCase() === "w";
    const domain = markdown.match(DOMAIN, text, isWeb ? from : from + start[0].length);
    if (!domain || isWeb && !domain[0].slice(4)) return null;
    const parts = domain[0].split(".");
    if (parts.slice(-2).some((part) => part.includes("_")) || isWeb && parts.length < 2) return null;
    const typed = markdown.match(/[^\s<]*/y, text, from)[0], end = endOf(typed);
    return end < start[0].length ? null : { text: typed.slice(0, end), address: (isWeb ? "http://" : "") + typed.slice(0, end) };
  };

  /* Puts links for the mail addresses in a text. */
  markdown.withMail = (text) => {
    const nodes = [];
    let done = 0;
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
      let start = at;
      while (start > done && OF_NAME.test(text[start - 1])) start -= 1;
      const host = markdown.match(HOST, text, at + 1)?.[0], end = at + 1 + (host?.length ?? 0);
      if (!host || start === at || !/[A-Za-z]/.test(text[end - 1]) || text[end] === "@") continue;
      const typed = text.slice(start, end);
      nodes.push({ type: "text", text: text.slice(done, start) });
      nodes.push({ type: "link", address: `mailto:${typed}`, title: "", children: [{ type: "text", text: typed }] });
      done = end;
    }
    return [...nodes, { type: "text", text: text.slice(done) }].filter((node) => node.text !== "");
  };
})();
