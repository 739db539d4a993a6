/* Loads the engine of the search when it is first asked for. */
(function () {
  "use strict";
  var address = document.currentScript.dataset.search;
  if (!address) return;
  var engine = null;

  function load() {
    engine = engine || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.onload = resolve;
      script.onerror = function () { engine = null; reject(new Error(address)); };
      script.src = address;
      document.head.append(script);
    });
    return engine;
  }

  /* The engine puts its own functions in the place of these. */
  var Laurel = window.Laurel = {};
  ["ready", "search", "snippet"].forEach(function (name) {
    Laurel[name] = function (first, second) {
      return load().then(function () { return Laurel[name](first, second); });
    };
  });
})();
