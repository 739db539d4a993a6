// Follows changes of a site while somebody writes it. It asks by script elements, as the policy of the pages forbids all else.
"use strict";
(() => {
  const own = document.currentScript.dataset;
  const place = `laurel-scroll ${location.pathname}`;
  let { version } = own;
  let problemsVersion = "";
  let count = 0;
  let isAsking = false;

  const element = (name, text, parts = []) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...parts);
    return made;
  };

  const ask = () => {
    if (isAsking || document.visibilityState === "hidden") return;
    isAsking = true;
    const script = document.createElement("script");
    const question = new URLSearchParams({
      path: own.path, version, shape: own.shape, problems: problemsVersion, count: count += 1,
    });
    const end = (milliseconds) => {
      script.remove();
      isAsking = false;
      setTimeout(ask, milliseconds);
    };
    script.onload = () => end(0);
    // The program was ended, or starts again.
    script.onerror = () => end(1000);
    script.src = `/.laurel/news.js?${`${question}`.replaceAll("+", "%20")}`;
    document.head.append(script);
  };

  // Each sheet with those that it takes the place of, which go when it is there.
  const sheets = [...document.querySelectorAll("link[href$='.css']")].map((link) => ({ link, old: [] }));

  const restyle = (addresses) => {
    sheets.forEach((sheet, index) => {
      const { link } = sheet;
      if (link.getAttribute("href") === addresses[index]) return;
      const next = link.cloneNode();
      const old = [...sheet.old, link];
      next.href = addresses[index];
      next.onload = () => old.forEach((each) => each.remove());
      link.after(next);
      Object.assign(sheet, { link: next, old });
    });
  };

  const linkTo = (span, news) => {
    const path = `${span.file}:${span.start.line}:${span.start.column}`;
    if (!news.editor) return element("code", path);
    const file = span.file.startsWith("/") ? span.file : `${news.root}/${span.file}`;
    const link = element("a", path);
    link.href = news.editor.replace("{file}", encodeURI(file).replace(/[?#]/g, encodeURIComponent))
      .replace("{line}", span.start.line).replace("{column}", span.start.column);
    return link;
  };

  const item = (problem, news) => {
    const fixes = problem.fixes.map((fix) => element("p", `To fix it: ${fix.text}`));
    const notes = problem.notes.map((note) => element("p", note.text));
    const made = element("li", "", [
      element("p", "", [element("strong", problem.severity), `: ${problem.message}`]),
      element("p", "", [linkTo(problem.span, news)]), ...notes, ...fixes,
    ]);
    made.className = problem.severity;
    return made;
  };

  const list = ({ fault, diagnostics = [] }, news) => {
    const byWeight = [...diagnostics].sort((one, other) => (other.severity === "error") - (one.severity === "error"));
    const problems = fault ? [element("li", fault)] : byWeight.map((problem) => item(problem, news));
    const errors = diagnostics.filter((problem) => problem.severity === "error").length;
    const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
    const words = [
      [errors, "error"], [diagnostics.length - errors, "warning"],
    ].filter(([number]) => number).map(([number, word]) => counted(number, word));
    const details = element("details", "", [
      element("summary", fault ? "The site cannot be shown anew" : words.join(", ")), element("ol", "", problems),
    ]);
    details.open = Boolean(fault) || errors > 0;
    return problems.length ? details : null;
  };

  const show = (problems, news) => {
    document.querySelector("laurel-problems")?.remove();
    const shown = list(problems, news);
    if (!shown) return;
    const host = document.createElement("laurel-problems");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.laurel/live.css";
    const region = element("section", "", [shown]);
    region.setAttribute("role", "status");
    region.setAttribute("aria-label", "Problems of the site");
    root.append(style, region);
    document.body.append(host);
  };

  globalThis.laurelLive = (news, problems) => {
    if (news.isChanged) {
      sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
      location.reload();
      return;
    }
    version = news.version;
    if (news.styles.length) restyle(news.styles);
    problemsVersion = news.problemsVersion;
    if (problems) show(problems, news);
  };

  const scroll = sessionStorage.getItem(place);
  if (scroll) {
    sessionStorage.removeItem(place);
    scrollTo(...JSON.parse(scroll));
  }
  document.addEventListener("visibilitychange", ask);
  // A page is loaded only when all scripts are that began before.
  if (document.readyState === "complete") ask();
  else addEventListener("load", ask);
})();
