/* Shows the page that the form makes, by the template of its kind. */
(() => {
  "use strict";
  const { form, markdown } = window.Laurel;

  class Page {
    constructor(root, data) {
      const typed = form.read(data.fields, root), values = form.asked?.(data, typed) ?? typed;
      Object.assign(this, { root, data, fields: data.fields, page: data.page, values });
      this.drawn = new markdown.Values(data.page);
      this.title = form.trim(this.values[data.title] || "");
    }

    element(name) { return this.fields.some((field) => field.name === name) ? form.locate(this.root, [name]) : null; }

    /* What a reader sees of a field that says one thing or several. */
    text(name) {
      const value = this.values[name];
      return [value].flat().filter((each) => typeof each === "string" && !form.isBlank(each))
        .map((each) => this.drawn.called(this.element(name), form.trim(each))).join(", ");
    }

    /* The fields that are filled in, by their names. */
    filled() {
      const filled = this.fields.filter(({ name }) => !form.isBlank(this.values[name]) && name !== this.data.consent?.field);
      return Object.fromEntries(filled.map((field) =>
        [field.name, this.drawn.field(field, this.element(field.name), this.values[field.name])]));
    }

    view() {
      const { page, values, title } = this, field = this.filled(), named = (names) => names.flatMap((name) => field[name] || []);
      const asked = {
        values, fields: this.fields, title, element: (name) => this.element(name), text: (name) => name ? this.text(name) : "",
      };
      const image = page.image && markdown.pictureOf(page.image, asked);
      const person = page.people && markdown.personOf(page.people, asked), facts = named(page.facts);
      const tags = field.tags?.value.inline?.items.map(({ link }) => link) || [], medal = page.isAward ? markdown.medalOf(title, "") : person?.medal;
      return {
        title, summary: form.trim(values[page.summary] || ""), image, person, field, sections: named(page.sections),
        face: image ? { image } : medal && { medal }, facts: facts.length ? { entries: facts } : undefined,
        tags: tags.length ? { entries: tags } : undefined, date: field.date?.value.date,
        event: page.event && markdown.eventOf(page.event, field), byline: markdown.bylineOf(field[page.byline]),
        body: this.drawn.prose(form.clean(this.root.querySelector("[data-text]").value)),
      };
    }

    draw() { return new markdown.Template(this.page.parts).draw(this.view()); }
  }

  /* A link leads away from what is not yet sent, so it opens apart; one to a page of the site has no address yet. */
  function settle(link) {
    const address = link.getAttribute("href");
    if (markdown.kindOf(address) === "external") Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
    else if (!address.startsWith("#fn")) link.removeAttribute("href");
  }

  form.showPage = (sheet, root, data) => {
    const { body } = new DOMParser().parseFromString(new Page(root, data).draw(), "text/html");
    body.querySelectorAll("a[href]").forEach(settle);
    for (const empty of body.querySelectorAll(":is(p, h1, h2):empty")) empty.remove();
    sheet.replaceChildren(...body.childNodes);
  };
})();
