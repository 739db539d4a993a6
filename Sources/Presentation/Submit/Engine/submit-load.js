/* Loads the scripts that are not needed at first. */
(() => {
  "use strict";
  const form = window.Laurel.form, loading = new Map();

  /* Once each; what could not be loaded is tried again when it is asked for again. */
  form.load = (address) => {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.onload = resolve;
        script.onerror = () => {
          loading.delete(address);
          reject(new Error(address));
        };
        script.src = address;
        document.head.append(script);
      }));
    }
    return loading.get(address);
  };
})();
