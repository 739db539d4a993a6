/* Whom a page recognizes, and its picture, as a template asks for them. */
(() => {
  "use strict";
  const { form, markdown } = window.Laurel, LONGEST = 32, LONGEST_WORD = 12, LONGEST_INSIDE = 110;

  const bytes = (text) => new TextEncoder().encode(text).length;

  /* A wreath around the name of the award and the year. Its tint depends on the other awards of the site, so it has the first. */
  markdown.medalOf = (award, year) => {
    const is_long = form.letters(award) > LONGEST || award.split(" ").some((word) => form.letters(word) > LONGEST_WORD);
    return { tint: "0", is_long, year, ...award && bytes(award) <= LONGEST_INSIDE ? { award: { text: award } } : {} };
  };

  /* Whether a page is about a person, by what the consent says of it. */
  const isPerson = ({ when }, values, isLinked) => when ? form.holds(when, values) : isLinked;

  /* `text` says what a reader sees of a field. */
  markdown.personOf = (people, { values, fields, text, title }) => {
    const honoree = text(people.honoree), award = text(people.award), year = text(people.year);
    const isLinked = fields.find(({ name }) => name === people.honoree)?.type === "link";
    return {
      name: honoree || title, is_named: Boolean(honoree), is_person: Boolean(honoree) && isPerson(people, values, isLinked),
      role: text(people.role), medal: markdown.medalOf(award, year),
    };
  };

  /* A percentage in tens; nothing for the middle. */
  function step(percentage) {
    const tens = Math.floor((Number(percentage) + 5) / 10) * 10;
    return tens === 50 || Number.isNaN(tens) ? "" : String(tens);
  }

  /* The picture that was chosen. */
  markdown.pictureOf = (name, { element, text, title }) => {
    const image = element(name)?.querySelector("[data-shown] img");
    if (!image) return undefined;
    const { naturalWidth: width, naturalHeight: height } = image, caption = text(`${name}_caption`), credit = text(`${name}_credit`);
    const [focus_x, focus_y] = (text(`${name}_focus`).match(/\d+/g) || []).map(step);
    return {
      source: image.src, alternative: text(`${name}_description`) || title, width, height, focus_x, focus_y,
      is_upright: height > width, is_wide: width >= 1000 && width * 3 >= height * 4,
      ...caption || credit ? { caption: { text: caption, credit } } : {},
    };
  };
})();
