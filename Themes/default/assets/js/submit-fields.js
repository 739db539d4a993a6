/* Reads the controls of the form as values, fills them, and shows mistakes beside them. */
(function () {
  "use strict";
  var form = window.Laurel.form, copies = 0;
  var REFERENCES = ["id", "for", "aria-describedby"];

  function all(root, selector) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }

  /* The part of a name that belongs to this very form or record, and not to one inside it. */
  function part(root, name) {
    return all(root, "[data-field]").find(function (element) {
      return element.dataset.field === name && element.parentElement.closest("[data-field], form") === root;
    });
  }

  function items(element) { return Array.prototype.slice.call(element.querySelector(":scope > [data-items]").children); }

  function itemOf(row) { return row.querySelector("[data-field]"); }

  function boxes(element) { return all(element, "input[type=checkbox]"); }

  /* A list of words to tick has boxes in place of rows. */
  function areBoxes(field, element) { return field.type === "list" && !element.querySelector(":scope > [data-items]"); }

  function isPicture(element) { return element.querySelector(":scope > [data-picture]") !== null; }

  function readField(field, element) {
    if (areBoxes(field, element)) {
      return boxes(element).filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    }
    if (field.type === "list") return items(element).map(function (row) { return readField(field.of, itemOf(row)); });
    if (field.type === "record") return form.read(field.fields, element);
    if (isPicture(element)) return form.pictureName(element);
    var control = element.querySelector("[data-value]");
    return control.validity.badInput ? "?" : form.clean(control.value);
  }

  form.read = function (fields, root) {
    var values = {};
    fields.forEach(function (field) { values[field.name] = readField(field, part(root, field.name)); });
    return values;
  };

  function fillField(field, element, value) {
    if (areBoxes(field, element)) {
      boxes(element).forEach(function (box) { box.checked = (value || []).indexOf(box.value) >= 0; });
    } else if (field.type === "list") {
      items(element).forEach(function (row) { row.remove(); });
      var rows = Array.isArray(value) && value.length ? value : field.of.type === "record" ? [] : [""];
      rows.forEach(function (item) { fillField(field.of, itemOf(form.addRow(element)), item); });
    } else if (field.type === "record") form.fill(field.fields, element, value || {});
    else if (isPicture(element)) form.dropPicture(element);
    else element.querySelector("[data-value]").value = value || "";
  }

  form.fill = function (fields, root, values) {
    fields.forEach(function (field) { fillField(field, part(root, field.name), values[field.name]); });
  };

  /* A new row of a list, with names of its own for what stands in it. */
  form.addRow = function (element) {
    var row = element.querySelector(":scope > template").content.firstElementChild.cloneNode(true), copy = copies += 1;
    all(row, "*").forEach(function (child) {
      REFERENCES.forEach(function (name) {
        var value = child.getAttribute(name);
        if (value) child.setAttribute(name, value.split(" ").map(function (id) { return id + "-" + copy; }).join(" "));
      });
    });
    element.querySelector(":scope > [data-items]").append(row);
    return row;
  };

  /* The field of a mistake: a name leads to a part, a number to an item. */
  form.locate = function (root, path) {
    return path.reduce(function (element, step) {
      return typeof step === "number" ? itemOf(items(element)[step]) : part(element, step);
    }, root);
  };

  /* The first control of a field. */
  form.control = function (element) { return element.querySelector("input, select, textarea, button"); };

  form.clearMistakes = function (root) {
    all(root, "[data-error]").forEach(function (error) { error.hidden = true; });
    all(root, "[aria-invalid]").forEach(function (control) { control.removeAttribute("aria-invalid"); });
  };

  form.showMistake = function (element, text, language) {
    var error = all(element, "[data-error]").find(function (each) { return each.closest("[data-field]") === element; });
    error.textContent = text;
    error.lang = language;
    error.hidden = false;
    form.control(element).setAttribute("aria-invalid", "true");
  };
})();
