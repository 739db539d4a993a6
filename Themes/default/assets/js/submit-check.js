/* Finds what the check would find, and says it in the same words: they come with the page. */
(function () {
  "use strict";
  var form = window.Laurel.form;

  /* Whether a count lies outside of the limits of a field, and which sentence says so. */
  function outside(field, count, noun) {
    var form = count === 1 ? "One" : "";
    if (count < field.least) return { key: noun + "Few" + form, count: count };
    if (count > field.most) return { key: noun + "Many" + form, count: count };
    return null;
  }

  function hidden(text, refused) {
    var found = refused && new RegExp(refused, "u").exec(text);
    if (!found) return null;
    return { key: "hidden", code: "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0") };
  }

  function unless(isRight, key) { return isRight ? null : { key: key }; }

  function among(choices, text) {
    return choices.some(function (choice) { return form.fold(choice) === form.fold(text || ""); });
  }

  function matches(text, pattern) { return !pattern || new RegExp("^(?:" + pattern + ")$", "u").test(text); }

  /* `look` is what the values of a type look like: it comes with the page, from where the check has it. */
  function checkText(text, field, look) {
    if (field.choices && !among(field.choices, text)) return { key: field.type };
    var found = hidden(text, look.refused) || unless(matches(text, look.pattern), field.type);
    if (found || !look.isAmount) return found || outside(field, form.letters(text), "letters");
    if (Number(text) < field.least) return { key: "below" };
    return unless(!(Number(text) > field.most), "above");
  }

  function checkField(types, field, value, path, subject) {
    function mistake(found) { return Object.assign({ field: field, path: path, subject: subject, typed: value }, found); }
    if (form.isBlank(value)) return field.required ? [mistake({ key: "missing" })] : [];
    if (field.type === "record") return checkAll(types, field.fields, value, path, field);
    if (field.type === "list") {
      var count = value.filter(function (item) { return !form.isBlank(item); }).length;
      var wrong = outside(field, count, "items");
      return value.reduce(function (all, item, index) {
        return all.concat(checkField(types, field.of, item, path.concat(index), subject));
      }, wrong ? [mistake(wrong)] : []);
    }
    var text = form.trim(value), found = checkText(text, field, types[field.type]);
    return found ? [Object.assign(mistake(found), { typed: text })] : [];
  }

  function checkAll(types, fields, values, path, subject) {
    return fields.reduce(function (all, field) {
      return all.concat(checkField(types, field, values[field.name], path.concat(field.name), subject));
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
    return checkAll(data.types, data.fields, values, [], null).concat(checkConsent(data, values));
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
