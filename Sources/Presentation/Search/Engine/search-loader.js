/* Stands in the script of every page: loads the engine of the search when somebody first asks. */
(() => {
  "use strict";
  const address = document.currentScript.dataset.search;
  if (!address) return;
  const Laurel = window.Laurel ||= {};
  let engine = null;

  /* What could not be loaded is tried again at the next question. */
  const load = () => engine ||= new Promise((resolve, reject) => {
    const script = document.createElement("script"), root = document.createElement("link");
    /* The root of the index, which every question needs, comes beside the engine. */
    Object.assign(root, { rel: "preload", as: "script", href: new URL("../search/root.js", new URL(address, document.baseURI)) });
    script.onload = resolve;
    script.onerror = () => { engine = null; reject(new Error(address)); };
    script.src = address;
    document.head.append(root, script);
  });

  /* The engine puts its own functions in the place of these. */
  for (const name of ["ready", "search", "snippet"]) {
    Laurel[name] = (...given) => load().then(() => Laurel[name](...given));
  }
})();
