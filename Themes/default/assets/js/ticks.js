/* Keeps the steps of a vision that a reader has ticked, and says how many they are. */
(() => {
  "use strict";
  const ticks = document.querySelector(".ticks"), boxes = [...document.querySelectorAll(".step input")];
  if (!ticks || !boxes.length) return;
  const output = ticks.querySelector("output"), key = `laurel.ticks ${location.pathname}`;
  const name = (box) => `${box.closest(".objective").querySelector("h3").textContent}/${box.parentElement.textContent}`;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  }

  function show() {
    output.textContent = `${boxes.filter((box) => box.checked).length} ${output.dataset.of} ${boxes.length}`;
  }

  const names = new Set(kept());
  for (const box of boxes) box.checked = names.has(name(box));
  ticks.parentElement.addEventListener("change", () => {
    try {
      localStorage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map(name)));
    } catch { /* They hold until the page is left. */ }
    show();
  });
  show();
  ticks.hidden = false;
})();
