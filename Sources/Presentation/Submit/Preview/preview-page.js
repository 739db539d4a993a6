/* Shows the page that the form makes: its title, its summary, its picture, its fields by their labels, and its text. */
(() => {
  "use strict";
  const { form, markdown } = window.Laurel, APART = new Set(["title", "summary", "tags", "date", "language"]);

  const make = (tag, children, attributes = {}) => ({ tag, attributes, children });

  /* The words beside a box, without the mark that an answer is needed. */
  const labelOf = (box) => [...box.parentElement.childNodes].filter((each) => !each.matches?.("[data-needed]"))
    .map((each) => each.textContent).join("").trim();

  /* What a choice is called. */
  function called(field, element, value) {
    const option = [...element.querySelectorAll("option")].find((each) => each.value === value);
    const box = [...element.querySelectorAll("input[type=checkbox]")].find((each) => each.value === value);
    return option?.text || box && labelOf(box) || value;
  }

  class Page {
    constructor(place, root, data) {
      Object.assign(this, { place, root, data, words: { ...place.dataset, "to-do": place.dataset.toDo } });
    }

    text(text) { return markdown.write(text, { isSmart: Boolean(this.data.isSmart), words: this.words }) ?? [make("p", [this.words.costly])]; }

    /* The elements of a value; none of one that is empty. */
    value(field, element, value) {
      if (form.isBlank(value)) return [];
      if (field.type === "list") {
        const items = value.filter((item) => !form.isBlank(item)).map((item) => make("li", this.value(field.of, element, item)));
        return [make("ul", items)];
      }
      if (field.type === "record") {
        return [make("dl", field.fields.filter(({ name }) => !form.isBlank(value[name])).flatMap((each) =>
          [make("dt", [each.label]), make("dd", this.value(each, element, value[each.name]))]))];
      }
      return field.type === "markdown" ? this.text(value) : [make("p", [called(field, element, value)])];
    }

    field(field, values) {
      const shown = this.value(field, form.locate(this.root, [field.name]), values[field.name]);
      return shown.length ? [make("section", [make("h2", [field.label]), ...shown], { class: "field" })] : [];
    }

    /* The pictures that were chosen, which the file does not hold. */
    pictures(values) {
      return this.data.fields.filter(({ describes }) => describes).flatMap(({ name, describes }) => {
        const image = form.locate(this.root, [describes]).querySelector("[data-shown] img");
        if (!image) return [];
        const copy = new Image();
        copy.src = image.src;
        copy.alt = values[name] || "";
        return [copy];
      });
    }

    draw() {
      const { data, root } = this, values = form.read(data.fields, root), described = new Set();
      for (const { name, describes } of data.fields) if (describes) described.add(name).add(describes);
      const isApart = ({ name }) => APART.has(name) || described.has(name) || name === data.title || name === data.consent?.field;
      const head = [make("p", [values[data.title] || ""], { class: "title" }), make("p", [values.summary || ""], { class: "summary" })];
      const fields = data.fields.filter((field) => !isApart(field)).flatMap((field) => this.field(field, values));
      const body = make("div", this.text(form.clean(root.querySelector("[data-text]").value)), { class: "prose" });
      const drawn = markdown.draw([...head, ...fields, body]);
      drawn.querySelector(".summary").after(...this.pictures(values));
      /* A link leads away from what is not yet sent. */
      for (const link of drawn.querySelectorAll("a[href]:not([href^='#'])")) {
        link.target = "_blank";
        link.rel = "noopener noreferrer";
      }
      this.place.querySelector("[data-sheet]").replaceChildren(drawn);
    }
  }

  form.showPage = (place, root, data) => new Page(place, root, data).draw();
})();
