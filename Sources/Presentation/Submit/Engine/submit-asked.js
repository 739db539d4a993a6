/* Opens fields once the answers are there that they wait for, and closes them again. What was typed there is kept, and not
   sent. */
(() => {
  "use strict";
  const form = window.Laurel.form, { root, data, words, part } = form.page;

  const waiting = (fields) => fields.filter(({ when }) => when);

  /* The values without those that nobody is asked for. */
  form.asked = ({ fields }, values) => {
    const closed = waiting(fields).filter(({ when }) => !form.holds(when, values));
    return { ...values, ...Object.fromEntries(closed.map(({ name }) => [name, undefined])) };
  };

  /* Tells whoever does not see it what an answer has opened or closed. */
  function announce(opened, closed) {
    const place = part("asked"), told = (sentence, labels) => labels.length ? sentence.replace("{labels}", () => labels.join(", ")) : "";
    if (!place || !root.contains(document.activeElement)) return;
    place.textContent = [told(words.alsoAsked, opened), told(words.notAsked, closed)].join(" ").trim();
  }

  /* A step that asks for nothing says so, and keeps its number. */
  function markIdle(sentence) {
    const fields = [...sentence.closest("[data-step]").querySelectorAll("[data-field]")];
    sentence.hidden = fields.some((field) => !field.closest("[data-field][hidden]"));
  }

  /* Opens and closes by what is filled in now, and gives the values that are asked for. */
  form.ask = (values) => {
    const opened = [], closed = [];
    for (const { name, label, when } of waiting(data.fields)) {
      const element = form.locate(root, [name]), isClosed = !form.holds(when, values);
      if (element.hidden !== isClosed) (isClosed ? closed : opened).push(label);
      element.hidden = isClosed;
    }
    if (opened.length || closed.length) announce(opened, closed);
    root.querySelectorAll("[data-idle]").forEach(markIdle);
    return form.asked(data, values);
  };

  for (const sentence of root.querySelectorAll("[data-only-if]")) sentence.hidden = true;
})();
