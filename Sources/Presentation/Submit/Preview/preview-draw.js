/* Draws elements as nodes of a page. Words become text and never HTML. */
(() => {
  "use strict";
  const { markdown } = window.Laurel;

  markdown.draw = (elements) => {
    const drawn = document.createDocumentFragment();
    for (const each of elements) {
      if (typeof each === "string") drawn.append(each);
      else {
        const node = document.createElement(each.tag);
        for (const [name, value] of Object.entries(each.attributes)) node.setAttribute(name, value);
        node.append(markdown.draw(each.children));
        drawn.append(node);
      }
    }
    return drawn;
  };
})();
