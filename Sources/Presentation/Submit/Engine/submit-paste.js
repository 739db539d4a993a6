/* What is pasted keeps its shape, as Markdown. A line beside the field says what became of it, and leads back. */
(() => {
  "use strict";
  const form = window.Laurel.form, root = document.querySelector("[data-submit]");
  if (!root) return;
  const words = root.dataset, LONGEST_TYPED = 20000, LARGEST = 20000000;
  const PARTS = ["headings", "paragraphs", "lists", "tables", "emphasis", "links"], REST = ["signs", "hidden", "pictures"];
  const { fields } = JSON.parse(document.querySelector("script[data-form]").textContent);
  /* What was pasted last in each field, as long as it stands there as it came. */
  const pasted = new Map();

  /* The field of a control, by the names of the parts in which it stands. */
  function fieldOf(area) {
    const path = [];
    for (let part = area.closest("[data-field]"); part; part = part.parentElement.closest("[data-field]")) {
      path.unshift(part.dataset.field);
    }
    const inside = ({ fields: parts, of }, name) => of?.name === name ? of : (parts || of.fields).find((field) => field.name === name);
    return path.reduce(inside, { fields });
  }

  const takesMarkdown = (area) => area.matches("textarea[data-text]")
    || area.matches("textarea[data-value]") && fieldOf(area).type === "markdown";

  const word = (name) => words[`pasted${name[0].toUpperCase()}${name.slice(1)}`];

  function sentence(kept) {
    const said = (names) => names.filter((name) => kept.has(name)).map(word), parts = said(PARTS);
    return [...(parts.length ? [words.pasted.replace("{parts}", parts.join(", "))] : []), ...said(REST)].join(" ");
  }

  /* What a theme leaves out is not there. */
  function tell(area, say, isUndoable) {
    const notice = area.parentElement.querySelector("[data-notice]");
    if (!notice) return;
    notice.querySelector("[role=status]").textContent = say();
    notice.querySelector("[data-as-pasted]").hidden = !isUndoable;
  }

  const nothing = () => "";

  /* Puts a text in place of a part of the field: as if it were typed, so that the browser can undo it, too. */
  function put(area, text, from, to) {
    area.focus();
    area.setSelectionRange(from, to);
    if (text.length < LONGEST_TYPED && document.execCommand(text ? "insertText" : "delete", false, text)) return;
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /* Parts of a page stand apart from what is around them, and words among words. */
  function apart({ text, kept }, before, after) {
    if (!text.includes("\n") && !kept.has("headings") && !kept.has("lists")) return text;
    const space = (line) => line === "" || line.endsWith("\n\n") ? "" : line.endsWith("\n") ? "\n" : "\n\n";
    return space(before) + text + (after && !after.startsWith("\n") ? "\n\n" : "");
  }

  const shapeOf = (html, plain, text) => html && html.length <= LARGEST ? form.fromHTML(html, text) : form.fromPlain(plain);

  /* Pastes what has a shape to keep; the answer is whether it has. */
  form.paste = (area, { html, plain: typed }) => {
    if (!takesMarkdown(area)) return false;
    const plain = form.clean(typed), shape = shapeOf(html, plain, area.value);
    pasted.delete(area);
    tell(area, nothing);
    if (!shape?.kept.size || shape.text === plain) return false;
    const { value, selectionStart: from, selectionEnd: to } = area, before = value.slice(0, from), after = value.slice(to);
    const text = apart(shape, before, after);
    put(area, text, from, to);
    pasted.set(area, { before, after, plain, text });
    tell(area, () => sentence(shape.kept), true);
    return true;
  };

  /* Where the pasted text still stands as it came; text before and behind it may have changed. */
  function placeOf(area) {
    const { before, after, text } = pasted.get(area), { value } = area;
    if (value.startsWith(before + text)) return before.length;
    return value.endsWith(text + after) ? value.length - after.length - text.length : -1;
  }

  function forgetWhatChanged({ target }) {
    if (!pasted.has(target) || placeOf(target) >= 0) return;
    pasted.delete(target);
    tell(target, nothing);
  }

  function undo(button) {
    const area = button.closest("[data-notice]").parentElement.querySelector("textarea"), from = placeOf(area);
    const { plain, text } = pasted.get(area);
    pasted.delete(area);
    put(area, plain, from, from + text.length);
    tell(area, () => words.pastedBack);
  }

  form.forgetPasted = () => {
    for (const area of pasted.keys()) tell(area, nothing);
    pasted.clear();
  };

  root.addEventListener("input", forgetWhatChanged);
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-as-pasted]");
    if (button) undo(button);
  });
})();
