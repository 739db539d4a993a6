/* Puts a button behind each heading that copies its address. */
(() => {
  "use strict";
  const main = document.querySelector("main[data-copy]");
  if (!main || !navigator.clipboard) return;
  for (const heading of main.querySelectorAll(".prose h2[id], .prose h3[id]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "anchor";
    button.textContent = "#";
    button.ariaLabel = `${main.dataset.copy}: ${heading.textContent}`;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(`${location.href.split("#")[0]}#${encodeURIComponent(heading.id)}`);
      button.textContent = main.dataset.copied;
    });
    heading.append(button);
  }
})();
