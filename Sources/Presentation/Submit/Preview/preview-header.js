/* When an event is, and who wrote the page, as a template asks for them. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;

  /* `field` holds the fields that are filled in; one day alone is no last day. */
  markdown.eventOf = ({ day, last_day, begins, ends }, field) => {
    const date = field[day]?.value.date, last = field[last_day]?.value.date;
    return date && {
      date, last_day: last && last.iso > date.iso ? last : undefined, begins: field[begins]?.value.text, ends: field[ends]?.value.text,
    };
  };

  markdown.bylineOf = (field) => {
    const values = field ? field.value.inline?.items || field.value.blocks?.items || [field.value] : [];
    const entries = values.map(({ text, link }) => link ? { name: link.title, url: link.url } : { name: text });
    return entries.length ? { entries } : undefined;
  };
})();
