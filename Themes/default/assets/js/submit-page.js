/* The form itself: checks while one writes, keeps a draft, shows the file, and sends nothing by itself. */
(function () {
  "use strict";
  var form = window.Laurel.form, root = document.querySelector("[data-submit]");
  if (!root) return;
  var data = JSON.parse(document.querySelector("script[data-form]").textContent), words = root.dataset;
  var text = root.querySelector("[data-text]"), file = root.querySelector("#submit-file");
  var status = root.querySelector("[role=status]"), problems = root.querySelector("[data-problems]");
  var LONGEST_ADDRESS = 8000, LONGEST_MAIL = 1900, DRAFT = "laurel-submit " + location.pathname;
  var isAsked = false, isPressed = false, isWaiting = false, now;

  function on(selector, event, handler) {
    var element = root.querySelector(selector);
    if (element) element.addEventListener(event, handler);
  }

  function tell(word) {
    var pictures = form.pictures().map(function (picture) { return words.photo.replace("{name}", picture.name); });
    status.textContent = [(word || "").replace("{name}", now.name)].concat(pictures).join(" ");
  }

  function sentence(mistake) {
    var said = form.say(mistake, data, "label");
    return said[0].toUpperCase() + said.slice(1) + ".";
  }

  /* What is filled in now: its values, its mistakes, its file. */
  function look() {
    var title = form.clean(form.locate(root, [data.title]).querySelector("[data-value]").value);
    var page = form.fileName(form.trim(title));
    form.namePictures(page);
    var values = form.read(data.fields, root);
    now = {
      values: values, mistakes: form.check(data, values), name: page + ".md",
      file: form.write(data.fields, values, form.clean(text.value)), title: form.trim(title),
    };
  }

  function show() {
    form.clearMistakes(root);
    now.mistakes.forEach(function (mistake) {
      var element = form.locate(root, mistake.path);
      if (isAsked || element.dataset.touched) form.showMistake(element, sentence(mistake), "en");
    });
    file.value = now.file;
    root.querySelector("[data-name]").textContent = now.name;
  }

  /* A browser may refuse to keep anything; the form works all the same. */
  function keep() {
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ values: now.values, text: text.value }));
    } catch (_) { return; }
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(DRAFT));
    } catch (_) { return null; }
  }

  function update() {
    look();
    show();
    keep();
  }

  /* A sentence that appears moves what is below it, and a button must not slip away from under a finger. */
  function updateWhenReleased() {
    isWaiting = isPressed;
    if (!isPressed) update();
  }

  function release() {
    isPressed = false;
    if (isWaiting) setTimeout(updateWhenReleased, 0);
  }

  /* Lists the mistakes at the top, each with a way to its field. */
  function summarize() {
    var list = problems.querySelector("ul");
    list.replaceChildren();
    now.mistakes.forEach(function (mistake) {
      var item = document.createElement("li"), link = document.createElement("a");
      var control = form.control(form.locate(root, mistake.path));
      link.href = "#" + control.id;
      link.lang = "en";
      link.textContent = sentence(mistake);
      link.addEventListener("click", function (event) {
        event.preventDefault();
        reveal(control);
        control.focus();
      });
      item.append(link);
      list.append(item);
    });
    problems.hidden = !now.mistakes.length;
  }

  function reveal(control) {
    var closed = control.closest("details:not([open])");
    if (closed) closed.open = true;
  }

  /* Whether all is well; if not, the summary says what is not. */
  function isReady() {
    isAsked = true;
    update();
    summarize();
    status.textContent = "";
    if (!now.mistakes.length) return true;
    now.mistakes.forEach(function (mistake) { reveal(form.locate(root, mistake.path)); });
    problems.focus();
    return false;
  }

  /* A link that takes the text with it, if it is not too long for that. */
  function carry(selector, longest, address, said) {
    on(selector, "click", function (event) {
      var link = event.currentTarget;
      if (!isReady()) return event.preventDefault();
      var target = address(link.href.split("?")[0]);
      if (target.length <= longest) {
        link.href = target;
        return tell(said);
      }
      event.preventDefault();
      tell(words.long);
    });
  }

  function copied() { tell(words.copied); }

  function copyByHand() {
    file.closest("details").open = true;
    file.select();
    document.execCommand("copy");
    copied();
  }

  function today() {
    var day = new Date();
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(function (part) {
      return String(part).padStart(2, "0");
    }).join("-");
  }

  function start(draft) {
    form.fill(data.fields, root, draft ? draft.values : { date: today() });
    text.value = draft ? draft.text : "";
    isAsked = false;
    look();
    show();
  }

  root.addEventListener("input", update);
  root.addEventListener("change", function (event) {
    var element = event.target.closest("[data-field]");
    if (element) element.dataset.touched = "true";
    if (!event.target.matches("[data-picture]")) return updateWhenReleased();
    form.choosePicture(element, words).then(function (isShown) {
      update();
      tell(isShown ? "" : words.photoRefused);
      if (!isShown) form.showMistake(element, words.photoRefused, document.documentElement.lang);
    });
  });
  root.addEventListener("click", function (event) {
    var add = event.target.closest("[data-add]"), remove = event.target.closest("[data-remove]");
    if (add) form.control(form.addRow(add.closest("[data-field]"))).focus();
    if (!remove) return;
    var row = remove.closest("li"), list = row.parentElement.closest("[data-field]");
    row.remove();
    list.querySelector(":scope > p > [data-add]").focus();
    update();
  });
  document.addEventListener("pointerdown", function () { isPressed = true; });
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  root.addEventListener("submit", function (event) { event.preventDefault(); });

  carry("[data-github]", LONGEST_ADDRESS, function (place) {
    return place + "?filename=" + encodeURIComponent(now.name) + "&value=" + encodeURIComponent(now.file);
  }, words.opened);
  carry("[data-mail]", LONGEST_MAIL, function (place) {
    var body = now.file.replace(/\n/g, "\r\n");
    return place + "?subject=" + encodeURIComponent(now.title) + "&body=" + encodeURIComponent(body);
  }, words.mailed);
  on("[data-download]", "click", function () {
    if (!isReady()) return;
    form.save(new Blob([now.file], { type: "text/markdown;charset=utf-8" }), now.name);
    form.pictures().forEach(function (picture) { form.save(picture.blob, picture.name); });
    tell(words.downloaded);
  });
  on("[data-copy]", "click", function () {
    if (!isReady()) return;
    if (!navigator.clipboard) return copyByHand();
    navigator.clipboard.writeText(now.file).then(copied, copyByHand);
  });
  on("[data-clear]", "click", function () {
    try { localStorage.removeItem(DRAFT); } catch (_) { return; }
    root.querySelectorAll("[data-touched]").forEach(function (element) { delete element.dataset.touched; });
    start(null);
    summarize();
    problems.hidden = true;
    tell(words.cleared);
    form.control(root.querySelector("[data-field]")).focus();
  });

  var draft = kept();
  /* A draft from before the form was changed may not fit it. */
  try { start(draft); } catch (_) { start(draft = null); }
  if (draft) root.querySelector(".help").prepend(words.restored + " ");
  root.hidden = false;
})();
