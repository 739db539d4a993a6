/* Draws a template as HTML: the one that the program draws the page with, in which all that is known beforehand is written out.
   Whatever is filled in is text, unless it was written from Markdown. */
(() => {
  "use strict";
  const { markdown } = window.Laurel, ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  /* What a step does, by its number. */
  const [VALUE, HTML, SECTION, INVERTED, PART] = [0, 1, 2, 3, 4], DEEPEST = 200;

  /* HTML that needs no escapes, as it was written from elements. No template can ask for anything in it. */
  class Written {
    #html;

    constructor(elements) {
      const holder = document.createElement("div");
      holder.append(markdown.draw(elements));
      this.#html = holder.innerHTML;
    }

    toString() { return this.#html; }
  }

  const escape = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

  const isAbsent = (value) => value === undefined || value === null || value === "" || value === false
    || Array.isArray(value) && !value.length;

  const own = (subject, name) => subject instanceof Object && Object.hasOwn(subject, name) ? subject[name] : undefined;

  /* What a name stands for: for one with a dot before it, only what the section is about is asked. */
  function find(path, stack) {
    const names = path.split(".").filter(Boolean);
    if (!names.length) return stack.at(-1);
    const subject = path.startsWith(".") ? stack.at(-1) : stack.findLast((each) => !isAbsent(own(each, names[0])));
    return names.reduce(own, subject);
  }

  const write = (value) => value instanceof Written ? String(value) : value instanceof Object ? "" : escape(String(value));

  class Template {
    constructor(parts) { this.parts = parts; }

    draw(view) { return this.nodes(this.parts.at(-1), [view]); }

    nodes(nodes, stack) {
      if (stack.length > DEEPEST) return "";
      return nodes.map((node) => typeof node === "string" ? node : this.step(node, stack)).join("");
    }

    step([step, path, inside], stack) {
      if (step === PART) return this.nodes(this.parts[path], stack);
      const value = find(path, stack);
      if (step === INVERTED) return isAbsent(value) ? this.nodes(inside, stack) : "";
      if (isAbsent(value)) return "";
      if (step !== SECTION) return step === VALUE || step === HTML ? write(value) : "";
      if (value === true) return this.nodes(inside, stack);
      return (Array.isArray(value) ? value : [value]).map((each) => this.nodes(inside, [...stack, each])).join("");
    }
  }

  Object.assign(markdown, { Template, Written });
})();
