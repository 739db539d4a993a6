/* Finds days that nobody can mean, of which the check warns: whoever writes can still say what was meant. */
(() => {
  "use strict";
  const form = window.Laurel.form, FIRST_YEAR = "1950";

  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);

  const isEarly = (text) => isDay(text) && text < FIRST_YEAR;

  function consentDays(subject, { given, expires }, values) {
    const told = (name, key) => [{ key, subject, field: subject.fields.find((field) => field.name === name), path: [subject.name, name] }];
    const day = values?.[given], end = values?.[expires];
    if (!isDay(day)) return [];
    if (isEarly(day)) return told(given, "date_early");
    if (isDay(end) && end < day) return told(expires, "consent_ends");
    return day > form.today() ? told(given, "consent_later") : [];
  }

  /* What is more often meant than not where a value is not of its type. */
  const ODD = { date: [[/^\?$/, "date_half"]], number: [[/^\d{4} *(?:-|--|\/) *(?:\d\d|\d{4})$/, "number_years"]] };

  form.oddity = ({ type }, text) => (ODD[type] || []).find(([look]) => look.test(form.fold(text)))?.[1];

  form.checkDays = ({ fields, consent: terms, early, page }, values) => fields.flatMap((field) => {
    const { name } = field, value = values[name], told = (key) => [{ key, field, path: [name] }];
    if (name === terms?.field) return consentDays(field, terms, value);
    if (name === early && isEarly(value)) return told("date_early");
    return name === page.people?.year && Number(value) > Number(form.today().slice(0, 4)) + 1 ? told("year_far") : [];
  });
})();
