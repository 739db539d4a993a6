/* Finds the footnotes of other programs: two links that lead to one another, one in the text and one before the note. Each gets the
   mark that it has in Markdown as its address. */
(() => {
  "use strict";
  const form = window.Laurel.form, MOST = 500;
  const SIGN = /^\[?(?:\p{L}{1,4}|\p{N}{1,4}|[*†‡§¶]{1,4})\]?$/u, HOLDS_NOTE = /^(?:P|DIV|LI|DD|BODY)$/;

  /* The address of a link that is the mark of a footnote. */
  form.isNote = (address) => /^\[\^\d+\]:?$/.test(address);

  const targetOf = (link) => link.getAttribute("href").slice(1);

  /* Whether nothing stands before a link in its paragraph. */
  function isFirst(link) {
    for (let part = link; !HOLDS_NOTE.test(part.tagName); part = part.parentElement) {
      for (let other = part.previousSibling; other; other = other.previousSibling) {
        if (other.nodeType !== Node.COMMENT_NODE && other.textContent.trim()) return false;
      }
    }
    return true;
  }

  const lastNumber = (text) => [...text.matchAll(/\[\^(\d{1,6})\]/g)].reduce((last, [, number]) => Math.max(last, Number(number)), 0);

  /* `text` is what stands in the field already: its numbers are taken. */
  form.markNotes = (root, text) => {
    for (const link of root.querySelectorAll("a[href^='[^']")) link.removeAttribute("href");
    const links = [...root.querySelectorAll("a[href^='#']")].filter((link) => SIGN.test(link.textContent.trim())).slice(0, 2 * MOST);
    const byName = new Map(links.flatMap((link) => [[link.id, link], [link.name, link]]).filter(([name]) => name));
    let number = lastNumber(text);
    for (const link of links.filter((each) => !isFirst(each))) {
      const note = byName.get(targetOf(link));
      if (note?.getAttribute("href")[0] !== "#" || byName.get(targetOf(note)) !== link || !isFirst(note)) continue;
      number += 1;
      link.setAttribute("href", `[^${number}]`);
      note.setAttribute("href", `[^${number}]:`);
    }
  };
})();
