/* Loads the engine of the search when it is first asked for. */
(function () {
  "use strict";
  var address = document.currentScript.dataset.search, page = document.querySelector("[data-search-page]");
  if (!address) return;
  var engine = null;

  function load() {
    engine = engine || new Promise(function (resolve, reject) {
      add(address, resolve, function () { engine = null; reject(new Error(address)); });
    });
    return engine;
  }

  function add(address, done, failed) {
    var script = document.createElement("script");
    script.onload = done;
    script.onerror = failed;
    script.src = address;
    document.head.append(script);
  }

  /* The engine puts its own functions in the place of these. */
  var Laurel = window.Laurel = {};
  ["ready", "search", "snippet"].forEach(function (name) {
    Laurel[name] = function (first, second) {
      return load().then(function () { return Laurel[name](first, second); });
    };
  });

  if (page) document.addEventListener("DOMContentLoaded", function () { add(page.dataset.script); });
})();
