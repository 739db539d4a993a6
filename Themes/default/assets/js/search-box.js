/* Puts a box for searching in the place of each link to the list from A to Z. Pages appear as one types. */
(function () {
  "use strict";
  if (!window.Laurel) return;
  var LIMIT = 7, PAUSE = 700;

  /* How much was found, in words: the page has the forms that its language needs. */
  Laurel.count = function (place, answer) {
    var words = place.dataset;
    if (answer.updating) return words.updating;
    if (!answer.total) return words.none;
    var form = new Intl.PluralRules(place.closest("[lang]").lang).select(answer.total);
    var digits = String(answer.total).replace(/\B(?=(\d{3})+$)/g, words.separator);
    return (words[form] || words.other).replace("{count}", digits);
  };

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) { element.append(child); });
    return element;
  }

  function build(place, number) {
    var words = place.dataset, id = "find-" + number;
    var input = make("input", {
      type: "search", role: "combobox", "aria-label": words.label, placeholder: words.label, "aria-expanded": "false",
      "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
    });
    var list = make("div", { role: "listbox", id: id, "aria-label": words.label, hidden: "" });
    var status = make("p", { role: "status", "class": "unseen" });
    var asked = 0, chosen = -1, timer = 0;

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    }

    /* An answer that comes late does not move what somebody chooses from. */
    function choose(index) {
      var options = list.children;
      if (index >= 0) asked += 1;
      if (chosen >= 0 && options[chosen]) options[chosen].setAttribute("aria-selected", "false");
      chosen = index;
      if (index < 0) return input.removeAttribute("aria-activedescendant");
      options[index].setAttribute("aria-selected", "true");
      options[index].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[index].id);
    }

    function all(query) { return words.page + "#q=" + encodeURIComponent(query); }

    function option(address, children) {
      return make("a", {
        role: "option", id: id + "-" + list.children.length, href: address, tabindex: "-1", "aria-selected": "false",
      }, children);
    }

    function show(answer, query) {
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren();
      answer.results.forEach(function (result) {
        var parts = [make("strong", {}, [result.title])];
        if (result.heading) parts.push(" ", make("span", {}, [result.heading]));
        if (result.kind) parts.push(" ", make("span", { "class": "kind" }, [result.kind]));
        list.append(option(Laurel.arrival(result.url, answer.corrected || query), parts));
      });
      var count = Laurel.count(place, answer);
      list.append(option(answer.updating ? words.list : all(query), [count]));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      clearTimeout(timer);
      timer = setTimeout(function () { status.textContent = count; }, PAUSE);
    }

    function ask() {
      var query = input.value.trim(), number = ++asked;
      if (query.length < 2) return close();
      Laurel.search(input.value, { limit: LIMIT }).then(function (answer) {
        if (number === asked) show(answer, query);
      }, function () {
        if (number === asked) show({ results: [], updating: true }, query);
      });
    }

    function press(event) {
      var last = list.children.length - 1, key = event.key;
      if (event.isComposing) return;
      if (key === "Escape" && !list.hidden) close();
      else if (key === "ArrowDown" && list.hidden) ask();
      else if (key === "ArrowDown") choose(chosen < last ? chosen + 1 : -1);
      else if (key === "ArrowUp" && !list.hidden) choose(chosen < 0 ? last : chosen - 1);
      else if (key === "Enter" && chosen >= 0) list.children[chosen].click();
      else if (key === "Enter" && input.value.trim()) location.href = all(input.value.trim());
      else return;
      event.preventDefault();
    }

    input.addEventListener("focus", function () { Laurel.ready().catch(function () {}); });
    input.addEventListener("input", ask);
    input.addEventListener("keydown", press);
    place.addEventListener("focusout", function (event) { if (!place.contains(event.relatedTarget)) close(); });
    place.setAttribute("role", "search");
    /* The link stays behind the box, so that nothing moves. */
    place.querySelector("a").className = "behind";
    place.append(make("label", {}, [place.querySelector("svg").cloneNode(true), input]), list, status);
  }

  document.querySelectorAll("[data-find]").forEach(build);

  document.addEventListener("keydown", function (event) {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    var input = document.querySelector("[data-find] input");
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
