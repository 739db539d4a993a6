/* Writes what was filled in as the head of a page. What is not surely read as it was typed stands in quotes. */
(function () {
  "use strict";
  var form = window.Laurel.form;
  var PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:(?:, |[ ._-])[A-Za-z0-9]+)*$/;
  var WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
  /* Quotes, backslashes, and whatever cannot be seen or is no character. */
  var SPECIAL = /["\\\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
  var ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n" };
  /* What stands without quotes, by the form in which a type is written. */
  var UNQUOTED = { number: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, day: /^\d{4}-\d\d-\d\d$/, truth: /^(?:true|false)$/ };

  function escape(sign) {
    return ESCAPES[sign] || "\\u" + sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  }

  function scalar(text) {
    if (PLAIN.test(text) && !WORDS.test(text)) return text;
    return '"' + text.replace(SPECIAL, escape) + '"';
  }

  /* Whether a text of several lines can stand as it is, each line indented. */
  function isBlock(text) {
    var lines = text.split("\n");
    return text.replace(/["\\\n]/g, "").search(SPECIAL) < 0 && !/^\s/.test(text)
      && lines.every(function (line) { return line === "" || /[^ ]/.test(line); });
  }

  function valueOf(field, text, indent) {
    var unquoted = UNQUOTED[field.writes];
    if (field.writes === "passage" && isBlock(text)) {
      return "|-\n" + text.split("\n").map(function (line) { return line && indent + line; }).join("\n");
    }
    if (unquoted && unquoted.test(text)) return text;
    return scalar(text);
  }

  /* A value behind a name or a hyphen, from the blank or the line end on. */
  function write(field, value, indent) {
    var deeper = indent + "  ";
    if (field.type === "record") return "\n" + mapping(field.fields, value, deeper);
    if (field.type === "list") {
      return "\n" + value.filter(function (item) { return !form.isBlank(item); }).map(function (item) {
        var text = write(field.of, item, deeper);
        return deeper + "-" + (text[0] === "\n" ? text.slice(deeper.length + 2) : text);
      }).join("\n");
    }
    return " " + valueOf(field, form.trim(value), deeper);
  }

  function mapping(fields, values, indent) {
    return fields.filter(function (field) { return !form.isBlank(values[field.name]); }).map(function (field) {
      return indent + scalar(field.name) + ":" + write(field, values[field.name], indent);
    }).join("\n");
  }

  /* The whole file: the fields, and the text below them. */
  form.write = function (fields, values, text) {
    var body = form.trim(text);
    return "---\n" + mapping(fields, values, "") + "\n---\n" + (body && "\n" + body + "\n");
  };
})();
