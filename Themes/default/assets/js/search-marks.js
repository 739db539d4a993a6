/* Marks the words of a search on the page that it led to. Their place in the address is `#q=words&at=anchor`. */
(() => {
  "use strict";
  const Laurel = window.Laurel ||= {}, LEAST = 3, MOST = 32;

  /* A text for an address. Half a character, which no address holds, stands for one that is unknown. */
  Laurel.encoded = (text) => encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));

  /* The address of a result that carries what was searched for. */
  Laurel.arrival = (address, query) => {
    const [page, anchor] = address.split("#");
    return `${page}#q=${Laurel.encoded(query)}${anchor ? `&at=${anchor}` : ""}`;
  };

  const fold = (text) => text.normalize("NFKD").replace(/[\p{M}\p{DI}]/gu, "").toLowerCase();

  /* As many words as the search itself looks up. */
  const wanted = (query) => (fold(query).match(/[\p{L}\p{N}]+/gu) || []).slice(0, MOST);

  function fits(word, words) {
    const own = fold(word);
    return words.some((other) => own === other || other.length >= LEAST && own.startsWith(other));
  }

  function mark(main, words) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), texts = [], marks = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("svg, button, select")) texts.push(walker.currentNode);
    }
    for (const text of texts) {
      const found = [...text.data.matchAll(/[\p{L}\p{N}\p{M}\p{DI}]+/gu)].filter(([word]) => fits(word, words));
      for (const { 0: word, index } of found.reverse()) {
        const element = document.createElement("mark"), rest = text.splitText(index);
        rest.splitText(word.length);
        rest.replaceWith(element);
        element.append(rest);
        marks.push(element);
      }
    }
    return marks;
  }

  const main = document.querySelector("main"), parts = /^#q=([^&]*)(?:&at=(.*))?$/.exec(location.hash);
  if (!parts || main.querySelector("[data-search-page]")) return;
  let query = "";
  try { query = decodeURIComponent(parts[1]); } catch (_) { /* An address that somebody cut off marks nothing. */ }
  location.replace(`#${parts[2] || ""}`);
  const marks = mark(main, wanted(query));
  if (!marks.length) return;
  /* Whatever a mark lies in is unfolded. */
  for (let fold of marks) while ((fold = fold.parentElement.closest("details"))) fold.open = true;
  const bar = document.createElement("p"), button = document.createElement("button");
  bar.className = "marks";
  button.type = "button";
  button.textContent = main.dataset.unmark;
  button.addEventListener("click", () => {
    for (const element of marks) element.replaceWith(...element.childNodes);
    bar.remove();
  });
  bar.append(button);
  main.prepend(bar);
})();
