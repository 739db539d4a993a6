/* Finds what the check would find, and says it in the same words: they come with the page. */
(() => {
  "use strict";
  const form = window.Laurel.form;

  /* Whether a count lies outside of the limits of a field, and which sentence says so. */
  function outside(field, count, noun) {
    const form = count === 1 ? "One" : "";
    if (count < field.min) return { key: `${noun}Few${form}`, count };
    if (count > field.max) return { key: `${noun}Many${form}`, count };
    return null;
  }

  function hidden(text, refused) {
    const found = refused && new RegExp(refused, "u").exec(text);
    return found && { key: "hidden", code: `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` };
  }

  const unless = (isRight, key) => isRight ? null : { key };

  const among = (choices, text) => choices.some((choice) => form.fold(choice) === form.fold(text || ""));

  const matches = (text, pattern) => !pattern || new RegExp(`^(?:${pattern})$`, "u").test(text);

  /* `look` is what the values of a type look like: it comes with the page, from where the check has it. */
  function checkText(text, field, look) {
    if (field.choices && !among(field.choices, text)) return { key: field.type };
    const found = hidden(text, look.refused) || unless(matches(text, look.pattern), field.type);
    if (found || !look.isAmount) return found || outside(field, form.letters(text), "letters");
    if (Number(text) < field.min) return { key: "below" };
    return unless(!(Number(text) > field.max), "above");
  }

  function checkField(types, field, value, path, subject) {
    const mistake = (found) => ({ field, path, subject, typed: value, ...found });
    if (form.isBlank(value)) return field.required ? [mistake({ key: "missing" })] : [];
    if (field.type === "record") return checkAll(types, field.fields, value, path, field);
    if (field.type === "list") {
      const wrong = outside(field, value.filter((item) => !form.isBlank(item)).length, "items");
      const inside = value.flatMap((item, index) => checkField(types, field.of, item, [...path, index], subject));
      return wrong ? [mistake(wrong), ...inside] : inside;
    }
    const text = form.trim(value), found = checkText(text, field, types[field.type]);
    return found ? [{ ...mistake(found), typed: text }] : [];
  }

  const checkAll = (types, fields, values, path, subject) =>
    fields.flatMap((field) => checkField(types, field, values[field.name], [...path, field.name], subject));

  /* Whoever is named or shown has agreed to it. Whether a person is quoted, only the check finds out. */
  function checkConsent({ consent: terms, fields }, values) {
    if (!terms) return [];
    const isNamed = Object.keys(terms.when).every((name) => among(terms.when[name], values[name]));
    const needs = (isNamed ? ["name", "photo"] : ["photo"]).filter((scope) => !form.isBlank(values[terms[scope]]));
    const field = fields.find(({ name }) => name === terms.field), given = values[terms.field], subject = null;
    if (form.isBlank(given)) {
      return needs.slice(0, 1).map((scope) => ({ key: `noConsent-${scope}`, field, path: [terms.field], subject }));
    }
    return needs.filter((scope) => !among(given[terms.scope] || [], scope))
      .map((scope) => ({ key: `notAgreed-${scope}`, field, path: [terms.field, terms.scope], subject }));
  }

  /* All mistakes in what was filled in, in the order of the fields. */
  form.check = (data, values) => [
    ...checkAll(data.types, data.fields, values, [], null), ...checkConsent(data, values),
  ];

  /* What the check says of a mistake. `word` names fields: by their names as the check does, or by their labels. */
  form.say = ({ key, field, subject, typed, count, code }, data, word) => {
    const holes = {
      name: field[word], subject: subject ? `'${subject[word]}'` : `the kind '${data.kind}'`, typed, count,
      min: field.min, max: field.max, code,
    };
    return data.sentences[key].replace(/\{(\w+)\}/g, (_, hole) => holes[hole]);
  };
})();
