/* Writes what of a page is to change: for people first, and below it for the program that takes it in. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const FENCE = "```";

  /* A value without what is blank in it, the parts of a record in the order of its fields. */
  form.settle = (field, value) => {
    if (field.type === "list") {
      return (Array.isArray(value) ? value : []).filter((item) => !form.isBlank(item)).map((item) => form.settle(field.of, item));
    }
    if (field.type === "record") {
      return Object.fromEntries(field.fields.filter(({ name }) => !form.isBlank(value?.[name]))
        .map((part) => [part.name, form.settle(part, value[part.name])]));
    }
    return form.trim(form.clean(String(value ?? "")));
  };

  /* A value as people read it. */
  form.wordsOf = (value) => {
    if (Array.isArray(value)) return value.map(form.wordsOf).join("; ");
    return typeof value === "string" ? value : Object.entries(value).map(([name, part]) => `${name}: ${form.wordsOf(part)}`).join(", ");
  };

  const marked = (runs) => runs.map(({ old, fresh }) => {
    if (fresh === null) return old;
    return (old && `[-${old}-]`) + (fresh && `{+${fresh}+}`);
  }).join("");

  /* The lines that are not the same, with one around them on each side. */
  function nearby(old, fresh) {
    const one = old.split("\n"), other = fresh.split("\n"), most = Math.min(one.length, other.length);
    let start = 0, end = 0;
    while (start < most && one[start] === other[start]) start += 1;
    while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
    const cut = (lines) => lines.slice(Math.max(0, start - 1), lines.length - Math.max(0, end - 1)).join("\n");
    return [cut(one), cut(other)];
  }

  /* The differences as labels with runs of text. */
  form.differences = (changes, words) => {
    const told = changes.fields.map(({ field, seen, fresh }) => ({
      label: field.label, runs: form.compare(form.wordsOf(seen), form.wordsOf(fresh)),
    }));
    if (changes.text) told.push({ label: words.textLabel, runs: form.compare(...nearby(changes.text.old, changes.text.fresh)) });
    return told;
  };

  /* The whole file. What stands in its last block is read by `laurel import submission`. */
  form.writeChanges = (page, changes, words) => {
    const told = form.differences(changes, words).flatMap(({ label, runs }) => [`## ${label}`, "", marked(runs), ""]);
    const data = {
      page: page.page, kind: page.kind,
      fields: changes.fields.map(({ field, old, fresh }) => ({ name: field.name, old, new: fresh })),
      text: changes.text && { old: changes.text.old, new: changes.text.fresh },
    };
    return [`# ${words.changeOf.replace("{title}", () => page.title)}`, "", page.page, "", words.changeMarks, "", ...told,
      `${FENCE}laurel-change`, JSON.stringify(data), FENCE, ""].join("\n");
  };
})();
