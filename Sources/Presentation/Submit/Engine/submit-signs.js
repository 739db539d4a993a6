/* Writes words as Markdown in which they are the same words: signs that would become marks get a backslash. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const REST = "(?:[/?#][\\w\\-.~:/?#@!$&()+,;=%]*)?", NAMES = "[a-z0-9-]+(?:\\.[a-z0-9-]+)";
  const ADDRESS = new RegExp(`((?<![a-z])https?://${NAMES}*(?::\\d+)?${REST}|(?<![^\\s(])www\\.${NAMES}+${REST})`, "i");
  const SIGN = /[\\`*[\]~^{]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?%])|&(?=#?\w{1,40};)|=(?==)|%(?=%)|:(?=\/\/)|(?<=www)\./giu;
  /* What is a mark at the start of a line alone: of headings, quotations, tables, lists, boxes, or a line across the page. */
  const START = /^(?:[#>]|[-+](?=\s|$)|(?=[-=:|])[-=:|\s]+$|:{3}|!{3}|\?{3}|\/{3})/;
  const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/;

  const ENTITY = /&(?=#?\w{1,40};)/g;

  const escape = (text) => text.replace(SIGN, "\\$&");

  form.escapeAddress = (address) => address.replace(ENTITY, "&amp;");

  /* An address becomes a link as it is, and takes with it what stands right behind it, a backslash too. Angle brackets would
     keep stars beside them from being marks. */
  function writeAddress(address, isLast, isMarked) {
    if (isLast && address.search(ENTITY) < 0) return address;
    return /^http/i.test(address) && !isMarked ? `<${form.escapeAddress(address)}>` : escape(address);
  }

  /* `isLast` says that a blank follows, or the end of the line. In a link, no address becomes another. */
  form.escape = (text, { isLinked, isLast, isMarked }) => {
    if (isLinked) return escape(text);
    const parts = text.split(ADDRESS);
    return parts.map((part, index) => {
      const next = parts[index + 1] ?? "";
      return index % 2 ? writeAddress(part, next ? /^\s/.test(next) : isLast, isMarked) : escape(part);
    }).join("");
  };

  form.escapeStart = (text) => START.test(text) ? `\\${text}` : text.replace(NUMBER, "$1\\");

  form.escapeCell = (text) => text.replace(/\|/g, "\\|");

  /* Signs at the end of a heading would close it. */
  form.escapeEnd = (text) => text.replace(/#+$/, "\\$&");
})();
