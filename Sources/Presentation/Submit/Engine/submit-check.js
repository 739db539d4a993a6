/* Finds what the check would find, and says what to do about it. */
(() => {
  "use strict";
  const form = window.Laurel.form;

  /* Whether a count lies outside of the limits of a field, and which sentence says so. */
  function outside(field, count, noun) {
    if (count < field.min) return { key: `${noun}_short`, count };
    if (count > field.max) return { key: `${noun}_long`, count };
    return null;
  }

  function hidden(text, refused) {
    const found = refused && new RegExp(refused, "u").exec(text);
    return found && { key: "hidden", code: `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` };
  }

  const unless = (isRight, key) => isRight ? null : { key };

  /* Whether a text is one of some choices, as the program compares them. */
  const among = (choices, text) => choices.some((choice) => form.fold(choice) === form.fold(text || ""));

  /* Whether other fields are answered as they have to be: with one of some words, or with anything where there are none. */
  form.holds = (when, values) => when.every(([name, answers]) => [values[name]].flat()
    .some((value) => answers.length ? among(answers, value) : !form.isBlank(value)));

  const matches = (text, pattern) => !pattern || new RegExp(`^(?:${pattern})$`, "u").test(text);

  /* `look` is what the values of a type look like: it comes with the page, from where the check has it. */
  function checkText(text, field, look) {
    if (field.choices && !among(field.choices, text)) return { key: field.type };
    const found = hidden(text, look.refused) || unless(matches(text, look.pattern), form.oddity?.(field, text) || field.type);
    if (found || !look.isAmount) return found || outside(field, form.letters(text), "letters");
    if (Number(text) < field.min) return { key: "below" };
    return unless(!(Number(text) > field.max), "above");
  }

  /* How a field is filled in that is empty. */
  function missing({ type, choices }) {
    if (type === "list") return "missing_items";
    return choices || type === "flag" ? "missing_choice" : "missing";
  }

  function checkField(types, field, value, path, subject) {
    const mistake = (found) => ({ field, path, subject, ...found });
    if (form.isBlank(value)) return field.required ? [mistake({ key: missing(field) })] : [];
    if (field.type === "record") return checkAll(types, field.fields, value, path, field);
    if (field.type === "list") {
      const wrong = outside(field, value.filter((item) => !form.isBlank(item)).length, "items");
      const inside = value.flatMap((item, index) => checkField(types, field.of, item, [...path, index], subject));
      return wrong ? [mistake(wrong), ...inside] : inside;
    }
    const found = checkText(form.trim(value), field, types[field.type]);
    return found ? [mistake(found)] : [];
  }

  /* A field that describes another is needed as soon as that one is there, and one that waits for answers once they are given. */
  const checkAll = (types, fields, values, path, subject) => fields.flatMap((field) => {
    const required = field.required && form.holds(field.when || [], values) || !form.isBlank(values[field.describes]);
    return checkField(types, { ...field, required }, values[field.name], [...path, field.name], subject);
  });

  /* What a person has to agree to. Whether one is quoted, only the check finds out. */
  form.consentNeeds = ({ consent: terms }, values) => {
    const isNamed = form.isBlank(values[terms.record]) && form.holds(terms.when, values);
    return (isNamed ? ["name", "photo"] : ["photo"]).filter((scope) => !form.isBlank(values[terms[scope]]));
  };

  function checkConsent(data, values) {
    const terms = data.consent;
    if (!terms) return [];
    const needs = form.consentNeeds(data, values), given = values[terms.field];
    const field = data.fields.find(({ name }) => name === terms.field);
    const mistake = (key, path) => (scope) => ({ key: `${key}_${scope}`, field, path });
    if (form.isBlank(given)) return needs.slice(0, 1).map(mistake("no_consent", [terms.field]));
    return needs.filter((scope) => !among(given[terms.scope] || [], scope))
      .map(mistake("not_agreed", [terms.field, terms.scope]));
  }

  /* All mistakes in what was filled in, in the order of the fields. */
  form.check = (data, values) =>
    [...checkAll(data.types, data.fields, values, []), ...checkConsent(data, values), ...form.checkDays?.(data, values) || []];

  /* What to do about a mistake: in the words of the kind where it has its own for an empty field. */
  form.say = ({ key, field, subject, count, code }, { sentences }) => {
    if (key.startsWith("missing") && field.ask) return field.ask;
    const label = subject ? `${subject.label}: ${field.label}` : field.label;
    const holes = { label, count, min: field.min, max: field.max, code };
    return sentences[key].replace(/\{(\w+)\}/g, (_, hole) => holes[hole]);
  };
})();
