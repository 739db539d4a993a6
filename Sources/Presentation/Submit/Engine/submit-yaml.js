/* Writes what was filled in as the head of a page. What is not surely read as it was typed stands in quotes. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:(?:, |[ ._-])[A-Za-z0-9]+)*$/;
  const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
  /* Quotes, backslashes, and whatever cannot be seen or is no character. */
  const SPECIAL = /["\\\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
  const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n" };
  /* What stands without quotes, by the form in which a type is written. */
  const UNQUOTED = { number: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, day: /^\d{4}-\d\d-\d\d$/, truth: /^(?:true|false)$/ };

  const escape = (sign) =>
    ESCAPES[sign] || `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

  const scalar = (text) => PLAIN.test(text) && !WORDS.test(text) ? text : `"${text.replace(SPECIAL, escape)}"`;

  /* Whether a text of several lines can stand as it is, each line indented. */
  const isBlock = (text) => text.replace(/["\\\n]/g, "").search(SPECIAL) < 0 && !/^\s/.test(text)
    && text.split("\n").every((line) => line === "" || /[^ ]/.test(line));

  function valueOf({ writes }, text, indent) {
    if (writes === "passage" && isBlock(text)) {
      return `|-\n${text.split("\n").map((line) => line && indent + line).join("\n")}`;
    }
    if (UNQUOTED[writes]?.test(text)) return text;
    return scalar(text);
  }

  /* A value behind a name or a hyphen, from the blank or the line end on. */
  function write(field, value, indent) {
    const deeper = `${indent}  `;
    if (field.type === "record") return `\n${mapping(field.fields, value, deeper)}`;
    if (field.type === "list") {
      const items = value.filter((item) => !form.isBlank(item)).map((item) => write(field.of, item, deeper));
      return items.map((text) => `\n${deeper}-${text[0] === "\n" ? text.slice(deeper.length + 2) : text}`).join("");
    }
    return ` ${valueOf(field, form.trim(value), deeper)}`;
  }

  const mapping = (fields, values, indent) => fields.filter(({ name }) => !form.isBlank(values[name]))
    .map((field) => `${indent}${scalar(field.name)}:${write(field, values[field.name], indent)}`).join("\n");

  /* The whole file: the fields, and the text below them. */
  form.write = (fields, values, text) => {
    const body = form.trim(text);
    return `---\n${mapping(fields, values, "")}\n---\n${body && `\n${body}\n`}`;
  };
})();
