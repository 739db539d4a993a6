/* Parses HTML from elsewhere apart from the page. The policy of the page forbids styles, handlers and another base, and browsers
   complain of each they meet, so these get names under which they mean nothing. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
  const ATTRIBUTE = /([\s/]*)([^\s/>]+?)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)|(?=[\s/>]|$))/y;

  const INERT = { style: "script", base: "wbr" }, MOST_TAGS = 200000;

  function renamed(html) {
    const parts = [];
    let done = 0, count = 0;
    const put = (start, text, length) => {
      parts.push(html.slice(done, start), text);
      done = start + length;
    };
    TAG.lastIndex = 0;
    for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
      const [whole, slash, name] = tag;
      count += 1;
      if (count > MOST_TAGS) return null;
      const inert = INERT[name.toLowerCase()];
      if (inert) put(tag.index, `<${slash}${inert}`, whole.length);
      ATTRIBUTE.lastIndex = TAG.lastIndex;
      for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
        if (/^(?:style$|on)/i.test(found[2])) put(found.index + found[1].length, "data-", 0);
        TAG.lastIndex = ATTRIBUTE.lastIndex;
      }
    }
    return parts.join("") + html.slice(done);
  }

  /* The body of what was parsed, with styles as `data-style`; nothing if it has more parts than any page. */
  form.parseHTML = (html) => {
    const inert = renamed(html);
    return inert === null ? null : new DOMParser().parseFromString(inert, "text/html").body;
  };
})();
