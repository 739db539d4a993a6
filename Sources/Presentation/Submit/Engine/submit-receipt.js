/* A receipt of what was sent, to print or to keep. */
(() => {
  "use strict";
  const form = window.Laurel.form, { root } = form.page, part = (name) => root.querySelector(`[data-receipt-${name}]`);
  const receipt = root.querySelector("[data-receipt]"), { classList } = document.body;
  let file = "";

  const linesOf = (selector) => [...receipt.parentElement.querySelectorAll(selector)].map((each) => each.textContent.trim().replace(/\s+/g, " "));

  /* The receipt as a text, with all that was written. */
  function text() {
    const terms = linesOf("dt"), values = linesOf("dd");
    const facts = terms.map((term, index) => `${term}: ${values[index]}`);
    return [...facts, "", ...linesOf("[data-receipt] .help"), "", ...linesOf(":scope > h3"), ...linesOf("ol > li").map((line) => `- ${line}`),
      "", file].join("\n");
  }

  /* What was sent by a link or a button, under which name. */
  form.showReceipt = (way, name, { title, file: written }) => {
    if (!receipt) return;
    const to = way.protocol === "mailto:" ? way.pathname : way.host;
    part("title").textContent = title;
    part("name").textContent = name;
    part("time").textContent = form.timeOf(Date.now());
    part("way").textContent = way.textContent + (to ? `: ${to}` : "");
    part("text").textContent = file = written;
    receipt.hidden = false;
  };

  root.addEventListener("click", ({ target }) => {
    if (target.closest("[data-receipt-keep]")) {
      form.save(new Blob([text()], { type: "text/plain;charset=utf-8" }), part("name").textContent.replace(/\w+$/, "txt"));
    }
    if (!target.closest("[data-receipt-print]")) return;
    classList.add("prints-receipt");
    print();
  });
  addEventListener("afterprint", () => classList.remove("prints-receipt"));
})();
