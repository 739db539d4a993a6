/* Finds what the check would find, and says it in the same words: they come with the page. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
  const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;
  const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
  const URL = /^https?:\/\/[^\/?#\u0000-\u0020\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A][^\u0000-\u0020\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A]*$/u;
  const EMAIL = /^[.!#-'*+\-\/0-9=?A-Z^-~]+@[!#-'*+\-\/0-9=?A-Z^-~]+(?:\.[!#-'*+\-\/0-9=?A-Z^-~]+)+$/;
  const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:\d[a-z\d]{3,7}|[a-z][a-z\d]{4,7}))*$/i;

  function isDate(text) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    if (!parts) return false;
    const [year, month, day] = parts.slice(1).map(Number);
    const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return year > 0 && days !== undefined && day > 0 && day <= days;
  }

  /* Whether a count lies outside of the limits of a field, and which sentence says so. */
  function outside(field, count, noun) {
    const form = count === 1 ? "One" : "";
    if (count < field.least) return { key: `${noun}Few${form}`, count };
    if (count > field.most) return { key: `${noun}Many${form}`, count };
    return null;
  }

  function hidden(text, pattern) {
    const found = pattern.exec(text);
    return found && { key: "hidden", code: `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` };
  }

  const unless = (isRight, key) => isRight ? null : { key };

  const among = (choices, text) => choices.some((choice) => form.fold(choice) === form.fold(text || ""));

  const kinds = {
    text: (text, field) => hidden(text, HIDDEN) || outside(field, form.letters(text), "letters"),
    markdown: (text, field) => hidden(text, CONTROL) || outside(field, form.letters(text), "letters"),
    number: (text, field) => {
      if (!NUMBER.test(text)) return { key: "number" };
      if (Number(text) < field.least) return { key: "below" };
      return unless(!(Number(text) > field.most), "above");
    },
    date: (text) => unless(isDate(text), "date"),
    flag: (text) => unless(among(["true", "yes", "on", "false", "no", "off"], text), "flag"),
    choice: (text, field) => unless(among(field.choices, text), "choice"),
    link: (text, field) => unless(!field.choices || field.choices.includes(text), "link"),
    url: (text) => unless(URL.test(text), "url"),
    email: (text) => unless(EMAIL.test(text), "email"),
    tag: (text) => hidden(text, HIDDEN),
    language: (text) => hidden(text, HIDDEN) || unless(LANGUAGE.test(text), "language"),
    image: () => null,
  };

  function checkField(field, value, path, subject) {
    const mistake = (found) => ({ field, path, subject, typed: value, ...found });
    if (form.isBlank(value)) return field.required ? [mistake({ key: "missing" })] : [];
    if (field.type === "record") return checkAll(field.fields, value, path, field);
    if (field.type === "list") {
      const wrong = outside(field, value.filter((item) => !form.isBlank(item)).length, "items");
      const inside = value.flatMap((item, index) => checkField(field.of, item, [...path, index], subject));
      return wrong ? [mistake(wrong), ...inside] : inside;
    }
    const text = form.trim(value), found = kinds[field.type](text, field);
    return found ? [{ ...mistake(found), typed: text }] : [];
  }

  const checkAll = (fields, values, path, subject) =>
    fields.flatMap((field) => checkField(field, values[field.name], [...path, field.name], subject));

  /* Whoever is named or shown has agreed to it. Whether a person is quoted, only the check finds out. */
  function checkConsent({ consent: terms, fields }, values) {
    if (!terms || !Object.keys(terms.when).every((name) => among(terms.when[name], values[name]))) return [];
    const needs = ["name", "photo"].filter((scope) => !form.isBlank(values[terms[scope]]));
    const field = fields.find(({ name }) => name === terms.field), given = values[terms.field], subject = null;
    if (form.isBlank(given)) {
      return needs.slice(0, 1).map((scope) => ({ key: `noConsent-${scope}`, field, path: [terms.field], subject }));
    }
    return needs.filter((scope) => !among(given[terms.scope] || [], scope))
      .map((scope) => ({ key: `notAgreed-${scope}`, field, path: [terms.field, terms.scope], subject }));
  }

  /* All mistakes in what was filled in, in the order of the fields. */
  form.check = (data, values) => [...checkAll(data.fields, values, [], null), ...checkConsent(data, values)];

  /* What the check says of a mistake. `word` names fields: by their names as the check does, or by their labels. */
  form.say = ({ key, field, subject, typed, count, code }, data, word) => {
    const holes = {
      name: field[word], subject: subject ? `'${subject[word]}'` : `the kind '${data.kind}'`, typed, count,
      least: field.least, most: field.most, code,
    };
    return data.sentences[key].replace(/\{(\w+)\}/g, (_, hole) => holes[hole]);
  };
})();
