/* The button that chooses light colors, dark ones, or those of the device. */
(() => {
  "use strict";
  const button = document.querySelector(".scheme"), root = document.documentElement.dataset;
  if (!button) return;
  const labels = { system: button.ariaLabel, light: button.dataset.light, dark: button.dataset.dark };
  const next = { system: "light", light: "dark", dark: "system" };

  function show() {
    const scheme = root.theme ?? "system";
    button.dataset.scheme = scheme;
    button.ariaLabel = labels[scheme];
  }

  button.addEventListener("click", () => {
    const scheme = next[root.theme ?? "system"];
    if (scheme === "system") delete root.theme; else root.theme = scheme;
    try {
      localStorage.setItem("laurel.scheme", scheme);
    } catch { /* It holds for this page. */ }
    show();
  });
  show();
  button.hidden = false;
})();
