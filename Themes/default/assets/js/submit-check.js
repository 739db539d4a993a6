/* Finds what the check would find, and says it in the same words: they come with the page. */
(function () {
  "use strict";
  var form = window.Laurel.form;
  var HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
  var CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;
  var NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
  var URL = /^https?:\/\/[^\/?#\u0000-\u0020\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A][^\u0000-\u0020\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A]*$/u;
  var EMAIL = /^[.!#-'*+\-\/0-9=?A-Z^-~]+@[!#-'*+\-\/0-9=?A-Z^-~]+(?:\.[!#-'*+\-\/0-9=?A-Z^-~]+)+$/;
  var LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:\d[a-z\d]{3,7}|[a-z][a-z\d]{4,7}))*$/i;

  function isDate(text) {
    var parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    if (!parts) return false;
    var year = Number(parts[1]), month = Number(parts[2]), day = Number(parts[3]);
    var isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    var days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return year > 0 && days !== undefined && day > 0 && day <= days;
  }

  /* Whether a count lies outside of the limits of a field, and which sentence says so. */
  function outside(field, count, noun) {
    var form = count === 1 ? "One" : "";
    if (count < field.least) return { key: noun + "Few" + form, count: count };
    if (count > field.most) return { key: noun + "Many" + form, count: count };
    return null;
  }

  function hidden(text, pattern) {
    var found = pattern.exec(text);
    if (!found) return null;
    return { key: "hidden", code: "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0") };
  }

  function unless(isRight, key) { return isRight ? null : { key: key }; }

  function among(choices, text) {
    return choices.some(function (choice) { return form.fold(choice) === form.fold(text || ""); });
  }

  var kinds = {
    text: function (text, field) { return hidden(text, HIDDEN) || outside(field, form.letters(text), "letters"); },
    markdown: function (text, field) { return hidden(text, CONTROL) || outside(field, form.letters(text), "letters"); },
    number: function (text, field) {
      if (!NUMBER.test(text)) return { key: "number" };
      if (Number(text) < field.least) return { key: "below" };
      return unless(!(Number(text) > field.most), "above");
    },
    date: function (text) { return unless(isDate(text), "date"); },
    flag: function (text) { return unless(among(["true", "yes", "on", "false", "no", "off"], text), "flag"); },
    choice: function (text, field) { return unless(among(field.choices, text), "choice"); },
    link: function (text, field) { return unless(!field.choices || field.choices.indexOf(text) >= 0, "link"); },
    url: function (text) { return unless(URL.test(text), "url"); },
    email: function (text) { return unless(EMAIL.test(text), "email"); },
    tag: function (text) { return hidden(text, HIDDEN); },
    language: function (text) { return hidden(text, HIDDEN) || unless(LANGUAGE.test(text), "language"); },
    image: function () { return null; },
  };

  function checkField(field, value, path, subject) {
    function mistake(found) { return Object.assign({ field: field, path: path, subject: subject, typed: value }, found); }
    if (form.isBlank(value)) return field.required ? [mistake({ key: "missing" })] : [];
    if (field.type === "record") return checkAll(field.fields, value, path, field);
    if (field.type === "list") {
      var count = value.filter(function (item) { return !form.isBlank(item); }).length;
      var wrong = outside(field, count, "items");
      return value.reduce(function (all, item, index) {
        return all.concat(checkField(field.of, item, path.concat(index), subject));
      }, wrong ? [mistake(wrong)] : []);
    }
    var text = form.trim(value), found = kinds[field.type](text, field);
    return found ? [Object.assign(mistake(found), { typed: text })] : [];
  }

  function checkAll(fields, values, path, subject) {
    return fields.reduce(function (all, field) {
      return all.concat(checkField(field, values[field.name], path.concat(field.name), subject));
    }, []);
  }

  /* Whoever is named or shown has agreed to it. Whether a person is quoted, only the check finds out. */
  function checkConsent(data, values) {
    var terms = data.consent;
    if (!terms || !Object.keys(terms.when).every(function (name) { return among(terms.when[name], values[name]); })) {
      return [];
    }
    var needs = ["name", "photo"].filter(function (scope) { return !form.isBlank(values[terms[scope]]); });
    var field = data.fields.find(function (each) { return each.name === terms.field; });
    var given = values[terms.field];
    if (form.isBlank(given)) {
      return needs.slice(0, 1).map(function (scope) {
        return { key: "noConsent-" + scope, field: field, path: [terms.field], subject: null };
      });
    }
    return needs.filter(function (scope) { return !among(given[terms.scope] || [], scope); }).map(function (scope) {
      return { key: "notAgreed-" + scope, field: field, path: [terms.field, terms.scope], subject: null };
    });
  }

  /* All mistakes in what was filled in, in the order of the fields. */
  form.check = function (data, values) {
    return checkAll(data.fields, values, [], null).concat(checkConsent(data, values));
  };

  /* What the check says of a mistake. `word` names fields: by their names as the check does, or by their labels. */
  form.say = function (mistake, data, word) {
    var subject = mistake.subject ? "'" + mistake.subject[word] + "'" : "the kind '" + data.kind + "'";
    var holes = {
      name: mistake.field[word], subject: subject, typed: mistake.typed, count: mistake.count,
      least: mistake.field.least, most: mistake.field.most, code: mistake.code,
    };
    return data.sentences[mistake.key].replace(/\{(\w+)\}/g, function (_, hole) { return holes[hole]; });
  };
})();
