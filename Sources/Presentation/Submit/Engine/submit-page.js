/* The form itself: checks while one writes, keeps a draft, shows the file, and sends nothing by itself. */
(() => {
  "use strict";
  const form = window.Laurel.form, root = document.querySelector("[data-submit]");
  if (!root) return;
  const data = JSON.parse(document.querySelector("script[data-form]").textContent), words = root.dataset;
  const part = (name) => root.querySelector(`[data-${name}]`);
  const text = part("text"), file = part("file"), problems = part("problems"), status = root.querySelector("[role=status]:not([data-notice] *)");
  const LONGEST_ADDRESS = 8000, LONGEST_SUBJECT = 150;
  let isAsked = false, isPressed = false, isWaiting = false, now;

  /* A nominee need not have agreed yet, and a nomination is not for everybody to read. */
  const isNomination = location.hash === "#nomination" && Boolean(data.consent);
  if (isNomination) {
    (part("consent") || form.locate(root, [data.consent.field])).hidden = true;
    part("github")?.remove();
    part("repository")?.remove();
    part("nomination").hidden = false;
    delete data.consent;
  }

  /* What a theme or a site leaves out is not there. */
  const onClick = (name, handler) => part(name)?.addEventListener("click", handler);

  /* What is sent in one file is told by its name. */
  function tell(word, zip) {
    status.textContent = (word || "").replace("{name}", zip || now.name);
  }

  /* The mistakes in the order of the page, each with its field. */
  function mistakes(values) {
    const found = form.check(data, values).map((mistake) => ({ ...mistake, element: form.locate(root, mistake.path) }));
    found.push(...form.lostPictures().map(([element]) => ({ key: "image_lost", field: {}, element })));
    const isBefore = Node.DOCUMENT_POSITION_FOLLOWING;
    return found.sort((one, other) => one.element.compareDocumentPosition(other.element) & isBefore ? -1 : 1);
  }

  /* What is filled in now: its values, its mistakes, its file. */
  function look() {
    const title = form.trim(form.clean(form.locate(root, [data.title]).querySelector("[data-value]").value));
    const page = form.fileName(title);
    form.namePictures(page);
    const typed = form.read(data.fields, root), values = form.ask?.(typed) || typed;
    now = {
      typed, values, title: form.first?.title || title, mistakes: mistakes(values), name: `${page}.md`,
      file: form.write(data.fields, values, form.clean(text.value)),
    };
  }

  function show() {
    form.clearMistakes(root);
    for (const mistake of now.mistakes) {
      const { element } = mistake;
      if (isAsked || element.dataset.touched) form.showMistake(element, form.say(mistake, data));
    }
    if (!problems.hidden) summarize();
    form.follow?.(now);
    file.value = now.file;
    part("name").textContent = now.name;
  }

  /* What of a form is kept. */
  const kept = () => ({ values: now.typed, text: text.value, pictures: form.pictureNumbers() });

  function keep() {
    if (form.isBlank({ ...now.typed, date: "" }) && form.isBlank(text.value)) form.dropDraft();
    else if (!form.keepDraft(kept())) part("kept")?.replaceChildren(words.unkept || "");
  }

  function refresh() {
    look();
    show();
  }

  function update() {
    refresh();
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

  function reveal(control) {
    const closed = control.closest("details:not([open])");
    if (closed) closed.open = true;
  }

  /* A mistake with a way to its field. */
  function way(mistake) {
    const item = document.createElement("li"), link = document.createElement("a");
    const control = form.control(mistake.element);
    link.href = `#${control.id}`;
    link.textContent = form.say(mistake, data);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reveal(control);
      control.focus();
    });
    item.append(link);
    return item;
  }

  /* Lists the mistakes at the top. */
  function summarize() {
    problems.querySelector("ul").replaceChildren(...now.mistakes.map(way));
    problems.hidden = !now.mistakes.length;
  }

  /* Whether all is well; if not, the summary says what is not. */
  function isReady() {
    isAsked = true;
    update();
    summarize();
    status.textContent = "";
    if (!now.mistakes.length) return true;
    for (const mistake of now.mistakes) reveal(mistake.element);
    problems.focus();
    return false;
  }

  function withQuery(address, query) {
    const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `${address.split("?")[0]}?${parts.join("&")}`;
  }

  /* Saves all in one file that says by its folder what the page is, and gives its name; a nomination becomes no page. */
  function pack() {
    if (isNomination || !form.zip) return form.save(new Blob([now.file], { type: "text/markdown;charset=utf-8" }), now.name);
    const name = now.name.replace(/md$/, "zip"), path = (each) => [data.folder, each].filter(Boolean).join("/");
    const text = { path: path(now.name), bytes: new TextEncoder().encode(now.file) };
    form.save(form.zip([text, ...form.pictures().map((each) => ({ path: path(each.name), bytes: each.bytes }))]), name);
    return name;
  }

  /* The day here, and not the one in Greenwich. */
  form.today = () => {
    const time = new Date();
    return new Date(time - time.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  };

  function start(draft) {
    const begun = draft || form.first || { values: { date: form.today() } };
    form.takeDraft(draft);
    form.fill(data.fields, root, begun.values);
    form.numberPictures(begun.pictures || {});
    text.value = begun.text || "";
    form.forgetPasted?.();
    for (const element of root.querySelectorAll("[data-touched]")) delete element.dataset.touched;
    isAsked = false;
    problems.hidden = true;
    refresh();
    form.begun?.();
  }

  /* What is seldom needed comes once somebody begins. */
  const later = (work, instead) => form.load(data.more).then(work, () => {
    instead?.();
    tell(words.unloaded);
  });

  /* Tells how something goes its way, and gives a receipt. Pictures that no text can hold are saved under the names it gives them. */
  function send(way, word, zip) {
    const beside = zip ? [] : form.pictures();
    for (const { blob, name } of beside) form.save(blob, name);
    tell([word, ...beside.map(({ name }) => words.photo.replace("{name}", name))].join(" "), zip);
    later(() => form.showReceipt(way, zip || now.name, now));
  }

  root.addEventListener("input", update);
  root.addEventListener("change", ({ target }) => {
    const element = target.closest("[data-field]");
    if (element) element.dataset.touched = "true";
    if (target.matches("[data-picture]")) later(() => form.changePicture(element), () => form.dropPicture(element));
    else updateWhenReleased();
  });
  for (const name of ["focusin", "pointerdown"]) root.addEventListener(name, () => form.load(data.more).catch(() => {}), { once: true });
  root.addEventListener("click", ({ target }) => {
    const add = target.closest("[data-add]"), remove = target.closest("[data-remove]");
    if (add) form.control(form.addRow(add.closest("[data-field]"))).focus();
    if (!remove) return;
    form.removeRow(remove).focus();
    update();
  });
  document.addEventListener("pointerdown", () => { isPressed = true; });
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  root.addEventListener("submit", (event) => event.preventDefault());

  onClick("github", (event) => {
    const link = event.currentTarget;
    if (!isReady()) return event.preventDefault();
    const address = withQuery(link.href, { filename: now.name, value: now.file });
    if (address.length <= LONGEST_ADDRESS) {
      link.href = address;
      return send(link, words.opened);
    }
    event.preventDefault();
    tell(words.long);
  });
  onClick("mail", (event) => {
    const link = event.currentTarget;
    if (!isReady()) return event.preventDefault();
    const zip = pack(), about = form.first ? now.title : `${document.querySelector("h1").textContent}: ${now.title}`;
    const title = [...about].slice(0, LONGEST_SUBJECT).join("");
    const body = `${title}\r\n\r\n${words.mailText.replace("{name}", zip || now.name)}\r\n`;
    link.href = withQuery(link.href, { subject: title, body });
    send(link, words.mailed.replace("{to}", link.pathname), zip);
  });
  onClick("download", ({ currentTarget }) => {
    if (isReady()) send(currentTarget, words.downloaded, pack());
  });
  onClick("upload", (event) => {
    if (!isReady()) return event.preventDefault();
    send(event.currentTarget, words.uploaded, pack());
  });
  onClick("copy", () => later(() => form.copy()));
  onClick("clear", () => later(() => form.askToClear()));

  form.page = { root, data, words, part, tell, refresh, update, start, kept, reveal, isReady, send };

  function begin() {
    let draft = form.drafts()[0];
    /* A draft from before the form was changed may not fit it. */
    try { start(draft); } catch (_) { start(draft = null); }
    form.isRestored = Boolean(draft);
    if (draft) {
      part("kept").prepend(`${words.restored} `);
      later();
    }
    document.querySelector("[data-without]")?.remove();
    const reveal = () => { root.hidden = false; };
    /* What waits for answers is closed before one sees it. */
    if (data.waits) form.load(data.more).then(reveal, reveal);
    else reveal();
  }

  /* A page may be named that is to be changed. */
  if (!form.named) begin();
  else form.load(data.change).then(() => form.openChange(root, data)).catch(() => part("change-refused")?.removeAttribute("hidden")).then(begin);
})();
