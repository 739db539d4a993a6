/* The values of a form as a template asks for them. */
(() => {
  "use strict";
  const { form, markdown } = window.Laurel, LONG = new Set(["text", "markdown", "list", "record", "focus", "language"]);
  const GROUPED_FROM = 5, DAY = /^(\d{4})-(\d\d)-(\d\d)$/, TIME = /^(\d\d?)(?::(\d\d)(?::\d\d)?)?[ \t]*([ap]\.?[ \t]*m\.?)?$/i, NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

  /* The words beside a box, without the mark that it is needed. */
  const labelOf = (box) => [...box.parentElement.childNodes].filter((each) => !each.matches?.("[data-needed]"))
    .map((each) => each.textContent).join("").trim();

  /* Whether a name is none of the choices beside which it may be written. */
  const isOther = (element, text) => element.querySelector("option[data-other]") !== null
    && ![...element.querySelectorAll("option")].some(({ value }) => value === text);

  const isPercentage = (unit) => ["%", "percent", "per cent"].includes(unit);

  /* How long the bars of figures are: a percentage is a part of a hundred, and others are measured by the largest of their unit. */
  function lengthsOf(figures) {
    const units = figures.map(({ unit }) => form.fold(form.trim(unit || "")));
    return figures.map(({ value }, index) => {
      const amount = NUMBER.test(value || "") ? Number(value) : -1;
      const alike = figures.filter((each, place) => units[place] === units[index] && NUMBER.test(each.value || ""));
      const whole = isPercentage(units[index]) ? 100 : alike.length > 1 ? Math.max(...alike.map((each) => Number(each.value))) : 0;
      const tenths = Math.round(amount / whole * 1000);
      return amount < 0 || whole <= 0 || amount > whole ? undefined : `${tenths / 10}%`;
    });
  }

  class Values {
    constructor({ words, months, isSmart, ranked }) { Object.assign(this, { words, months, isSmart, ranked }); }

    /* A text in Markdown; in its place a sentence if the program would refuse it. */
    prose(text) {
      if (form.isBlank(text)) return undefined;
      const words = { ...this.words, back: this.words["back-to-content"], html: this.words.submit_preview_html };
      const elements = markdown.write(text, { isSmart: Boolean(this.isSmart), words })
        ?? [{ tag: "p", attributes: {}, children: [this.words.submit_preview_costly] }];
      return elements.length ? new markdown.Written(elements) : undefined;
    }

    /* What a choice is called. */
    called(element, value) {
      const option = [...element.querySelectorAll("option")].find((each) => each.value === value);
      const box = [...element.querySelectorAll("input[type=checkbox]")].find((each) => each.value === value);
      return option?.text || box && labelOf(box) || value;
    }

    number(text, fewest) {
      const [, sign, digits, fraction] = NUMBER.exec(text) || [];
      if (!digits) return text;
      const whole = digits.length < fewest ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, this.words.group);
      return sign + whole + (fraction ? this.words.decimal + fraction : "");
    }

    day(text) {
      const [, year, month, day] = DAY.exec(text) || [];
      if (!year || !this.months[month - 1]) return { iso: text, day: text };
      const parts = { year: String(Number(year)), month: this.months[month - 1], day: String(Number(day)) };
      return { iso: text, day: this.words.date.replace(/\{(\w+)\}/g, (hole, name) => parts[name] ?? hole) };
    }

    time(text) {
      const [, typed, minute = "00", half] = TIME.exec(text) || [];
      if (!typed) return text;
      const hour = half ? Number(typed) % 12 + (/p/i.test(half) ? 12 : 0) : Number(typed);
      const parts = { hour, hour12: (hour + 11) % 12 + 1, minute, half: this.words[hour < 12 ? "before_noon" : "afternoon"] };
      return this.words.time.replace(/\{(\w+)\}/g, (hole, name) => parts[name] ?? hole);
    }

    list({ of }, element, value) {
      const filled = value.filter((item) => !form.isBlank(item));
      const lengths = of.type === "record" ? lengthsOf(filled) : [];
      const items = filled.map((item, index) => ({ ...this.value(of, element, item), length: lengths[index] }));
      return LONG.has(of.type) ? { blocks: { items } } : { inline: { items } };
    }

    record({ fields }, element, value) {
      const shown = fields.filter(({ name }) => !form.isBlank(value[name])).map((field) => {
        const part = element.querySelector(`[data-field="${CSS.escape(field.name)}"]`) || element;
        return this.field(field, part, value[field.name]);
      });
      return { record: { fields: shown, field: Object.fromEntries(shown.map((each) => [each.name, each])) } };
    }

    value(field, element, typed) {
      if (field.type === "list") return this.list(field, element, typed);
      if (field.type === "record") return this.record(field, element, typed);
      const text = form.trim(typed), title = this.called(element, text);
      switch (isOther(element, text) ? "text" : field.type) {
      case "markdown": return { html: this.prose(text) };
      case "number": return { text: this.number(text, GROUPED_FROM), amount: this.number(text, 4) };
      case "date": return { date: this.day(text) };
      case "time": return { text: this.time(text) };
      case "url": return { link: { url: text, title: text, label: text } };
      case "email": return { email: text };
      case "tag": case "link": return { link: { url: "#", title, label: title } };
      case "text": return { text, initial: (/[\p{L}\p{N}]/u.exec(text) || [""])[0].toUpperCase() };
      default: return { text: title };
      }
    }

    /* A field with its label and its value, and how strong the value is among choices that are ranked. */
    field(field, element, typed) {
      const { name, label } = field, ranks = this.ranked[name], place = ranks?.indexOf(typed) ?? -1;
      const entries = place < 0 ? [] : ranks.map((_, index) => ({ is_full: index < ranks.length - place }));
      return { name, label, value: this.value(field, element, typed), ...entries.length ? { bars: { entries } } : {} };
    }
  }

  markdown.Values = Values;
})();
