/* Makes the form one that suggests a change of a page: filled with what readers see of it, and asking for nothing else. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const REFUSED = /[\u0000-\u001F\u007F\\:?#]|^\/|\/$|\/\//;

  /* The script of a page, by the name that stands in the address of the form: it never leads out of the folder of forms. */
  function scriptOf(named) {
    const name = decodeURIComponent(named), steps = name.split("/");
    if (REFUSED.test(name) || steps.some((step) => /^\.*$/.test(step))) throw new Error(name);
    return `${steps.map(encodeURIComponent).join("/")}.js`;
  }

  /* Pictures inside of lists cannot be told apart from those that are there. */
  const holdsPicture = (field) => field.type === "image" || (field.fields || [field.of].filter(Boolean)).some(holdsPicture);

  /* Where a field stands; the consent with what is said of it. */
  const placeOf = (root, name, consent) => name === consent && root.querySelector("[data-consent]") || form.locate(root, [name]);

  function hide(root, data, change) {
    const consent = data.consent?.field;
    const isKept = (field) => field.name === consent
      || field.name in change.values && (field.type === "image" || !holdsPicture(field));
    for (const field of data.fields) placeOf(root, field.name, consent).hidden = !isKept(field) || field.name === consent;
    data.fields = data.fields.filter(isKept).map((field) => field.type === "image" ? { ...field, required: false } : field);
    /* Where the page does not tell the answer that a field waits for, the field stands open. */
    const isTold = ([name]) => data.fields.some((field) => field.name === name);
    data.fields = data.fields.map((field) => field.when?.every(isTold) === false ? { ...field, when: undefined, required: false } : field);
    /* Whether a person is named the page does not tell; of a new photo it is asked all the same. */
    if (data.consent) data.consent = { ...data.consent, when: [["", []]], stays: true };
    for (const place of root.querySelectorAll(".rest, .step:not(.send)")) {
      place.hidden = [...place.querySelectorAll("[data-field], [data-text]")].every((each) => place.contains(each.closest("[hidden]")));
      /* What the page says is not folded away. */
      if (place.matches("details")) place.open = true;
    }
    root.querySelectorAll("[data-step]").forEach((step, number) => {
      root.querySelectorAll("[data-way]")[number]?.parentElement.toggleAttribute("hidden", step.hidden);
    });
  }

  /* What is not as it was when the form was filled. What nobody is asked for is taken out once an answer closes it, and else
     stays as it is. */
  function changesOf(data, change, values, text) {
    const asked = (each) => form.asked?.(data, each) ?? each, before = asked(change.seen), now = asked(values);
    const fields = data.fields.flatMap((field) => {
      const seen = form.settle(field, before[field.name]), fresh = form.settle(field, now[field.name]);
      if (JSON.stringify(seen) === JSON.stringify(fresh)) return [];
      return [{ field, seen, fresh, old: field.name in change.values ? form.settle(field, change.values[field.name]) : undefined }];
    });
    const isSame = change.text === undefined || text === change.seenText;
    return { fields, text: isSame ? undefined : { old: change.text, fresh: text } };
  }

  /* A draft of a page that was changed since goes on with what is there now, but for what somebody wrote. */
  function rebased(draft, change) {
    const isIdle = (old, mine) => JSON.stringify(old) === JSON.stringify(mine);
    const values = Object.entries(draft.values).map(([name, mine]) =>
      [name, isIdle(draft.base?.values?.[name], mine) ? change.first[name] : mine]);
    return { ...draft, values: Object.fromEntries(values), text: draft.base?.text === draft.text ? change.seenText : draft.text };
  }

  function tellWhatChanged(root, told) {
    const place = root.querySelector("[data-changes]");
    if (!place) return;
    place.hidden = !told.length;
    place.querySelector("dl").replaceChildren(...told.flatMap(({ label, runs }) => {
      const term = document.createElement("dt"), value = document.createElement("dd");
      term.textContent = label;
      for (const { old, fresh } of runs) {
        if (fresh === null) value.append(old);
        for (const [name, text] of fresh === null ? [] : [["del", old], ["ins", fresh]]) {
          if (text) value.append(Object.assign(document.createElement(name), { textContent: text }));
        }
      }
      return [term, value];
    }));
  }

  /* From here on the form writes differences, and keeps drafts of them. */
  function takeOver(root, data, change) {
    const { check, drafts, keepDraft } = form, words = root.dataset, area = root.querySelector("[data-text]");
    const look = (values) => changesOf(data, change, values, form.clean(area.value));
    const isIdle = ({ fields, text }) => !fields.length && !text;
    const start = root.querySelector("[data-field]:not([hidden])").dataset.field;
    form.fileName = () => `${change.page.replace(/^.*\//, "").replace(/\.\w+$/, "")}-changes`;
    form.check = (all, values) => [
      ...check(all, values), ...isIdle(look(values)) ? [{ key: "unchanged", field: {}, path: [start] }] : []];
    form.write = (fields, values) => {
      const changes = look(values);
      tellWhatChanged(root, form.differences(changes, words));
      return form.writeChanges(change, changes, words);
    };
    form.drafts = () => drafts().map((draft) => rebased(draft, change));
    form.keepDraft = (draft) => {
      if (!isIdle(look(draft.values))) return keepDraft({ ...draft, base: { values: change.seen, text: change.seenText } });
      form.dropDraft();
      return true;
    };
  }

  /* Loads the page that is named, fills the form, and says what it is for. */
  form.openChange = async (root, data) => {
    const words = root.dataset, part = (name) => root.querySelector(`[data-${name}]`), area = part("text");
    await form.load(scriptOf(form.named.replace(/^[^=]*=/, "")));
    const change = window.Laurel.change, isImage = (name) => data.fields.find((field) => field.name === name)?.type === "image";
    if (change?.kind !== data.kind) throw new Error(form.named);
    change.first = Object.fromEntries(Object.entries(change.values).filter(([name]) => !isImage(name)));
    form.locate(root, [data.title]).querySelector("[data-value]").value = change.title;
    if (change.text === undefined) area.closest(".ask").hidden = true;
    hide(root, data, change);
    form.fill(data.fields, root, change.first);
    area.value = change.text || "";
    if (data.waits) await form.load(data.more);
    change.seen = form.read(data.fields, root);
    change.seenText = form.clean(area.value);
    for (const name of ["github", "repository", "nomination"]) part(name)?.remove();
    const title = words.changeOf.replace("{title}", () => change.title), note = part("changing");
    document.querySelector("h1").textContent = document.title = title;
    if (note) Object.assign(note, { hidden: false, textContent: note.textContent.replace("{title}", () => change.title) });
    form.first = { title, values: change.first, text: change.seenText };
    takeOver(root, data, change);
  };
})();
