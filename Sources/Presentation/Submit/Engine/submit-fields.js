/* Reads the controls of the form as values, fills them, and shows mistakes beside them. */
(() => {
  "use strict";
  const form = window.Laurel.form, REFERENCES = ["id", "for", "aria-describedby"];
  let copies = 0;

  const all = (root, selector) => [...root.querySelectorAll(selector)];

  /* The field that something stands in, or the form itself; what the page looks like is nobody's. */
  const owner = (element) => element.closest("[data-field], [data-preview], form");

  /* The part of a name that belongs to this very form or record, and not to one inside it. */
  const part = (root, name) => all(root, "[data-field]")
    .find((element) => element.dataset.field === name && owner(element.parentElement) === root);

  const items = (element) => [...element.querySelector(":scope > [data-items]").children];

  const itemOf = (row) => row.querySelector("[data-field]");

  const boxes = (element) => all(element, "input[type=checkbox]");

  /* A list of words to tick has boxes in place of rows. */
  const areBoxes = ({ type }, element) => type === "list" && !element.querySelector(":scope > [data-items]");

  const isPicture = (element) => element.querySelector(":scope > [data-picture]") !== null;

  /* Where a name is written that is not among the choices, if that is what was chosen. */
  const otherName = (control) => control.selectedOptions?.[0]?.matches("[data-other]") ? control.nextElementSibling : null;

  function showOtherName(control) {
    const box = control.nextElementSibling;
    if (box?.matches("input[data-other]")) box.hidden = !otherName(control);
  }

  document.addEventListener("change", ({ target }) => {
    if (target.matches("select[data-value]")) showOtherName(target);
  });

  /* Chooses a value, or writes it beside the choices if it is none of them. */
  function choose(control, value) {
    control.value = value;
    const other = control.querySelector("[data-other]");
    if (!other) return;
    const isOther = value !== "" && control.selectedIndex < 0;
    if (isOther) other.selected = true;
    control.nextElementSibling.value = isOther ? value : "";
    showOtherName(control);
  }

  function readField(field, element) {
    if (areBoxes(field, element)) return boxes(element).filter((box) => box.checked).map((box) => box.value);
    if (field.type === "list") return items(element).map((row) => readField(field.of, itemOf(row)));
    if (field.type === "record") return form.read(field.fields, element);
    if (isPicture(element)) return form.pictureName(element);
    const control = element.querySelector("[data-value]");
    return control.validity.badInput ? "?" : form.clean((otherName(control) || control).value);
  }

  form.read = (fields, root) =>
    Object.fromEntries(fields.map((field) => [field.name, readField(field, part(root, field.name))]));

  function fillField(field, element, value) {
    if (areBoxes(field, element)) {
      for (const box of boxes(element)) box.checked = (value || []).includes(box.value);
    } else if (field.type === "list") {
      for (const row of items(element)) row.remove();
      const rows = Array.isArray(value) && value.length ? value : field.of.type === "record" ? [] : [""];
      for (const item of rows) fillField(field.of, itemOf(form.addRow(element)), item);
    } else if (field.type === "record") form.fill(field.fields, element, value || {});
    else if (isPicture(element)) form.dropPicture(element, value);
    else choose(element.querySelector("[data-value]"), value || "");
  }

  form.fill = (fields, root, values) => {
    for (const field of fields) fillField(field, part(root, field.name), values[field.name]);
  };

  /* A new row of a list, with names of its own for what stands in it. */
  form.addRow = (element) => {
    const row = element.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    copies += 1;
    for (const child of all(row, "*")) {
      for (const name of REFERENCES) {
        const value = child.getAttribute(name);
        if (value) child.setAttribute(name, value.split(" ").map((id) => `${id}-${copies}`).join(" "));
      }
    }
    element.querySelector(":scope > [data-items]").append(row);
    return row;
  };

  /* Takes the row away in which something stands; the answer is the button that adds one. */
  form.removeRow = (element) => {
    const row = element.closest("[data-items] > *"), list = owner(row.parentElement);
    row.remove();
    return all(list, "[data-add]").find((button) => owner(button) === list);
  };

  /* The field of a mistake: a name leads to a part, a number to an item. */
  form.locate = (root, path) => path.reduce(
    (element, step) => typeof step === "number" ? itemOf(items(element)[step]) : part(element, step), root);

  /* The first control of a field. */
  form.control = (element) => element.querySelector("input, select, textarea, button");

  form.clearMistakes = (root) => {
    for (const error of all(root, "[data-error]")) error.hidden = true;
    for (const control of all(root, "[aria-invalid]")) control.removeAttribute("aria-invalid");
  };

  form.showMistake = (element, text) => {
    const error = all(element, "[data-error]").find((each) => owner(each) === element);
    error.textContent = text;
    error.hidden = false;
    form.control(element).setAttribute("aria-invalid", "true");
  };
})();
