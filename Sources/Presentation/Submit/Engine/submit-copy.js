/* Copies the file, to be pasted into a mail. */
(() => {
  "use strict";
  const form = window.Laurel.form, { part, words, reveal, isReady, send } = form.page;

  form.copy = () => {
    if (!isReady()) return;
    const file = part("file"), copied = () => send(part("copy"), words.copied);
    function copyByHand() {
      reveal(file);
      file.select();
      document.execCommand("copy");
      copied();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(file.value).then(copied, copyByHand);
    else copyByHand();
  };
})();
