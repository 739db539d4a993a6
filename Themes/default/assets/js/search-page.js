/* The page of results. What is asked stands behind the `#` of its address, so no host sees it. */
(function () {
  "use strict";
  var page = document.querySelector("[data-search-page]"), words = page.dataset, STEP = 10, PAUSE = 700;
  var form = page.querySelector("form"), input = page.querySelector("[type=search]"), status = page.querySelector("[role=status]");
  var list = page.querySelector(".results"), more = page.querySelector("[data-more]"), spelled = page.querySelector("[data-spelled]");
  var fieldsets = Array.from(page.querySelectorAll("fieldset")), shown = STEP, asked = 0, timer = 0;

  function make(tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    return element;
  }

  function state() { return new URLSearchParams(location.hash.slice(1)); }

  function address(change) {
    var next = state();
    change(next);
    return "#" + next;
  }

  /* Typing changes the present entry of the history; a choice makes a new one. */
  function go(change, isNew) {
    shown = STEP;
    history[isNew ? "pushState" : "replaceState"](null, "", address(change));
    return ask();
  }

  function chosen(asking) {
    var facets = {};
    fieldsets.forEach(function (fieldset) { facets[fieldset.name] = asking.getAll(fieldset.name); });
    return facets;
  }

  function marked(snippet) {
    var paragraph = document.createElement("p"), at = 0;
    snippet.marks.forEach(function (range) {
      paragraph.append(snippet.text.slice(at, range[0]), make("mark", snippet.text.slice(range[0], range[1])));
      at = range[1];
    });
    paragraph.append(snippet.text.slice(at));
    return paragraph;
  }

  function row(result, snippet, query) {
    var item = document.createElement("li"), link = make("a", result.title);
    item.className = "row";
    link.href = query ? Laurel.arrival(result.url, query) : result.url;
    item.append(link);
    if (result.kind) item.append(" ", Object.assign(make("span", result.kind), { className: "kind" }));
    if (result.heading) item.append(Object.assign(make("p", result.heading), { className: "place" }));
    if (snippet.text) item.append(marked(snippet));
    return item;
  }

  function choice(fieldset, value, count, isChecked) {
    var label = document.createElement("label"), box = document.createElement("input");
    box.type = "checkbox";
    box.value = value;
    box.checked = isChecked;
    label.append(box, " " + value + " ", Object.assign(make("span", count), { className: "count" }));
    return label;
  }

  /* The values of each facet, those chosen first, then those of most pages; the focus stays on the one that has it. */
  function narrow(facets, wanted) {
    var focused = document.activeElement, name = focused.closest("fieldset") && focused.closest("fieldset").name;
    fieldsets.forEach(function (fieldset) {
      var on = wanted[fieldset.name], counts = new Map(facets[fieldset.name] || []);
      on.forEach(function (value) { if (!counts.has(value)) counts.set(value, 0); });
      var values = Array.from(counts).sort(function (one, other) {
        return on.includes(other[0]) - on.includes(one[0]) || other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
      });
      fieldset.hidden = !values.length;
      fieldset.replaceChildren(fieldset.firstElementChild);
      values.slice(0, 8 + on.length).forEach(function (value) {
        fieldset.append(choice(fieldset, value[0], value[1], on.includes(value[0])));
      });
      if (fieldset.name === name) Array.from(fieldset.querySelectorAll("input")).filter(function (box) {
        return box.value === focused.value;
      }).forEach(function (box) { box.focus(); });
    });
  }

  function spell(answer, query) {
    spelled.hidden = !answer.corrected;
    if (!answer.corrected) return;
    var exact = make("a", words.exact.replace("{query}", query));
    exact.href = address(function (next) { next.set("exact", "1"); });
    spelled.replaceChildren(words.corrected.replace("{query}", answer.corrected), " ", exact);
  }

  function show(answer, snippets, query, wanted) {
    var old = list.children.length;
    page.querySelector("[data-updating]").hidden = !answer.updating;
    form.hidden = false;
    list.replaceChildren.apply(list, answer.results.map(function (result, index) {
      return row(result, snippets[index], answer.corrected || query);
    }));
    narrow(answer.facets, wanted);
    spell(answer, query);
    more.hidden = answer.results.length >= answer.total;
    if (shown > STEP && list.children.length > old) list.children[old].querySelector("a").focus();
    clearTimeout(timer);
    timer = setTimeout(function () { status.textContent = Laurel.count(page, answer); }, status.textContent ? PAUSE : 0);
  }

  function ask() {
    var asking = state(), query = (asking.get("q") || "").trim(), wanted = chosen(asking), number = ++asked;
    if (document.activeElement !== input) input.value = query;
    return Laurel.search(query, { limit: shown, facets: wanted, exact: asking.has("exact") }).catch(function () {
      return { updating: true, results: [], facets: {}, total: 0 };
    }).then(function (answer) {
      return Promise.all(answer.results.map(Laurel.snippet)).then(function (snippets) {
        if (number === asked) show(answer, snippets, query, wanted);
      });
    });
  }

  input.addEventListener("input", function () {
    go(function (next) { next.set("q", input.value); next.delete("exact"); }, false);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("change", function (event) {
    if (event.target.type !== "checkbox") return;
    var name = event.target.closest("fieldset").name, value = event.target.value, isOn = event.target.checked;
    go(function (next) {
      var others = next.getAll(name).filter(function (other) { return other !== value; });
      next.delete(name);
      others.concat(isOn ? [value] : []).forEach(function (each) { next.append(name, each); });
    }, true);
  });
  more.addEventListener("click", function () { shown += STEP; ask(); });
  window.addEventListener("hashchange", function () { shown = STEP; ask(); });
  ask();
})();
