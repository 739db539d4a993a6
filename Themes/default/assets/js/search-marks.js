/* Marks the words of a search on the page that it led to. Their place in the address is `#q=words&at=anchor`. */
(function () {
  "use strict";
  var LEAST = 3;

  window.Laurel = window.Laurel || {};

  /* The address of a result that carries what was searched for. */
  Laurel.arrival = function (address, query) {
    var parts = address.split("#");
    return parts[0] + "#q=" + encodeURIComponent(query) + (parts[1] ? "&at=" + parts[1] : "");
  };

  function fold(text) { return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); }

  function wanted(query) { return fold(query).match(/[\p{L}\p{N}]+/gu) || []; }

  function fits(word, words) {
    var own = fold(word);
    return words.some(function (other) { return own === other || (other.length >= LEAST && own.startsWith(other)); });
  }

  function mark(main, words) {
    var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), texts = [], marks = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("svg, button, select")) texts.push(walker.currentNode);
    texts.forEach(function (text) {
      var found = Array.from(text.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)).filter(function (hit) { return fits(hit[0], words); });
      found.reverse().forEach(function (hit) {
        var range = document.createRange(), element = document.createElement("mark");
        range.setStart(text, hit.index);
        range.setEnd(text, hit.index + hit[0].length);
        range.surroundContents(element);
        marks.push(element);
      });
    });
    return marks;
  }

  function offer(main, marks) {
    var bar = document.createElement("p"), button = document.createElement("button");
    bar.className = "marks";
    button.type = "button";
    button.textContent = main.dataset.unmark;
    button.addEventListener("click", function () {
      marks.forEach(function (element) { element.replaceWith.apply(element, element.childNodes); });
      bar.remove();
    });
    bar.append(button);
    main.prepend(bar);
  }

  var main = document.querySelector("main"), parts = /^#q=([^&]*)(?:&at=(.*))?$/.exec(location.hash);
  if (!parts || main.querySelector("[data-search-page]")) return;
  var query = "";
  try { query = decodeURIComponent(parts[1]); } catch (error) { /* An address that somebody cut off marks nothing. */ }
  location.replace("#" + (parts[2] || ""));
  var marks = mark(main, wanted(query));
  if (marks.length) offer(main, marks);
})();
