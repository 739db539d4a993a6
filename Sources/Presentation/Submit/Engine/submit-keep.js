/* Keeps the pictures of drafts in this browser, each under a number that its draft holds. */
(() => {
  "use strict";
  const form = window.Laurel.form, BASE = "laurel-submit", STORE = "pictures";
  /* What was chosen since the page was opened is at hand, also where nothing can be kept. */
  const held = new Map();

  const open = () => new Promise((resolve, reject) => {
    const asked = indexedDB.open(BASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

  /* Does something with the store; the answer is what was asked for, once it is surely kept. */
  async function transact(mode, work) {
    const base = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = base.transaction(STORE, mode), asked = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(asked.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      base.close();
    }
  }

  form.pictureNumber = () => `${Date.now()} ${Math.random()}`;

  /* The answer is whether it is kept. */
  form.keepPicture = async ({ bytes, number }) => {
    held.set(number, bytes);
    try {
      await transact("readwrite", (store) => store.put(bytes, number));
      return true;
    } catch (_) { return false; }
  };

  /* The picture of a draft; nothing if this browser has not kept it. */
  form.findPicture = async (number) => {
    try {
      const bytes = held.get(number) || await transact("readonly", (store) => store.get(number));
      return bytes instanceof Uint8Array ? { bytes, blob: new Blob([bytes], { type: "image/jpeg" }), number } : null;
    } catch (_) { return null; }
  };

  /* Deletes what no draft of any form needs any more. */
  form.sweepPictures = async () => {
    try {
      const kept = await transact("readonly", (store) => store.getAllKeys());
      const needed = new Set(form.draftsOfAll().flatMap(({ pictures }) => Object.values(pictures || {})));
      const idle = kept.filter((number) => !needed.has(number));
      for (const number of idle) await transact("readwrite", (store) => store.delete(number));
    } catch (_) { return; }
  };
})();
