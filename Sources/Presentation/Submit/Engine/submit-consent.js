/* Asks for consent as soon as somebody has to agree. */
(() => {
  "use strict";
  const form = window.Laurel.form, { root, data, part } = form.page;
  let isOpen = false;

  /* Marks the consent as needed, and the boxes of what a person has to agree to. */
  function mark(element, needs) {
    for (const sign of element.querySelectorAll("[data-needed]")) {
      const box = sign.parentElement.querySelector("input");
      sign.hidden = box ? !needs.includes(box.value) : !needs.length;
    }
  }

  /* Opens it once it is needed or there; what somebody opens or closes by hand in between stays so. */
  function open(isWanted) {
    if (isWanted !== isOpen) part("agreed")?.toggleAttribute("open", isWanted);
    isOpen = isWanted;
  }

  form.askConsent = (values) => {
    if (!data.consent) return;
    const { field, stays } = data.consent, needs = form.consentNeeds(data, values);
    /* Of a page that is changed it stays as it is, unless there is more to agree to. */
    if (stays) (part("consent") || form.locate(root, [field])).hidden = !needs.length;
    part("asks").hidden = !needs.length;
    part("unasked")?.toggleAttribute("hidden", needs.length > 0);
    mark(form.locate(root, [field]), needs);
    open(needs.length > 0 || !form.isBlank(values[field]));
  };
})();
