/* The page that verifies: shows what a number stands for, and whether a badge holds. Nothing is sent. */
(() => {
  "use strict";
  const badge = window.Laurel.badge, form = document.querySelector("[data-verify]");
  const data = JSON.parse(document.querySelector("script[data-known]").textContent), { sentences } = data;
  const number = form.querySelector("#verify-number"), file = form.querySelector("#verify-file"), drop = form.querySelector("[data-drop]");
  const verdict = form.querySelector(".verdict"), known = new Map(), asked = new Map();
  let last = 0;

  /* Days are said as the language of the page says them. */
  const long = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  const say = (value) => /^\d{4}-\d\d-\d\d$/.test(value) ? long.format(new Date(value)) : value;
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (mark, name) => say(values[name] ?? mark));

  function show(isGood, ...lines) {
    const box = document.createElement("div");
    box.className = isGood ? "good" : "bad";
    for (const line of lines) {
      const paragraph = document.createElement("p");
      paragraph.append(line);
      box.append(paragraph);
    }
    verdict.replaceChildren(box);
  }

  /* The page of a recognition, as a link. */
  function story({ name, title, url }) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title ? `${name}: ${title}` : name;
    return link;
  }

  badge.known = (entries) => Object.entries(entries).forEach((entry) => known.set(...entry));

  /* All recognitions whose numbers begin with the same sign lie in one script. */
  function load(start) {
    if (!data.starts.includes(start)) return null;
    if (!asked.has(start)) asked.set(start, new Promise((resolve) => {
      const script = document.createElement("script");
      script.onload = script.onerror = resolve;
      script.src = `${data.folder}/${start}.js`;
      document.head.append(script);
    }));
    return asked.get(start);
  }

  /* Signs that look alike count as one, and marks between them not at all. */
  function clean(typed) {
    const signs = typed.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[^0-9A-Z]/g, "");
    return signs.length === 8 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : signs;
  }

  async function find(wanted) {
    await load(wanted[0]);
    return known.get(wanted);
  }

  async function lookUp() {
    const wanted = clean(number.value), turn = ++last;
    if (!wanted) { verdict.replaceChildren(); return; }
    const found = await find(wanted);
    if (turn !== last) return;
    const values = { number: wanted };
    if (!found) show(false, fill(sentences.unlisted, values));
    else if (!found.name) show(false, fill(sentences.taken_back, values));
    else show(true, fill(sentences.listed, values), story(found), ...found.revoked ? [fill(sentences.taken_back, values)] : [], sentences.compare);
  }

  async function verify(chosen) {
    const turn = ++last;
    try {
      const now = new Date(), today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
      const found = await badge.check(new Uint8Array(await chosen.arrayBuffer()), data, today), listed = await find(found.number);
      if (turn !== last) return;
      show(true, sentences.holds, fill(sentences.proved, found), sentences.words_only, ...listed?.name ? [story(listed)] : [fill(sentences.unlisted, found)], sentences.not_proved);
    } catch (error) {
      if (turn === last) show(false, sentences.fails, fill(sentences[error.fault] ?? sentences.no_badge, error.values ?? {}));
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    lookUp();
  });
  if (file) {
    file.addEventListener("change", () => { if (file.files[0]) verify(file.files[0]); });
    const over = (event, isOver) => {
      event.preventDefault();
      drop.classList.toggle("is-over", isOver);
    };
    drop.addEventListener("dragover", (event) => over(event, true));
    drop.addEventListener("dragleave", (event) => over(event, false));
    drop.addEventListener("drop", (event) => {
      over(event, false);
      if (event.dataTransfer.files[0]) verify(event.dataTransfer.files[0]);
    });
  }

  /* A link to this page may bring a number along. */
  const follow = () => {
    const brought = location.hash.slice(1);
    if (!brought || document.getElementById(brought)) return;
    number.value = clean(brought);
    lookUp();
  };
  window.addEventListener("hashchange", follow);
  form.hidden = false;
  follow();
})();
