/* Puts right what is plain to see: blanks around an address, and the capital letter that telephones begin it with. */
(() => {
  "use strict";
  const root = document.querySelector("[data-submit]");
  const AROUND = /^[\s\u200B-\u200F\u202A-\u202E\u2060]+|[\s\u200B-\u200F\u202A-\u202E\u2060]+$/g;

  const right = (text) => text.replace(AROUND, "").replace(/^https?(?=:\/\/)/i, (scheme) => scheme.toLowerCase());

  /* Before the form looks at it. */
  root.addEventListener("change", ({ target }) => {
    if (/^(?:url|email)$/.test(target.inputMode)) target.value = right(target.value);
  }, true);

  /* Browsers do not say that a day has changed before it is a whole one. */
  root.addEventListener("focusout", ({ target }) => {
    if (target.validity?.badInput) target.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
