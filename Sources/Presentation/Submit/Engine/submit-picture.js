/* Draws a picture that was chosen anew: upright, not too large, and without anything hidden in its file. */
(() => {
  "use strict";
  const form = window.Laurel.form, LARGEST = 1600, QUALITY = 0.85;

  const load = (file) => new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(file.name));
    image.src = URL.createObjectURL(file);
  });

  /* Browsers turn an image as its file says, so what is drawn is upright. */
  function redraw(image) {
    const scale = Math.min(1, LARGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas"), context = canvas.getContext("2d");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  }

  function button(text, name) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.dataset[name] = "";
    return made;
  }

  /* Shows the picture of a field, or that there is none any more; either way it can be taken out. */
  form.showPicture = (element, picture, words) => {
    const shown = element.querySelector("[data-shown]"), parts = [button(words.photoOut, "out")];
    if (picture.blob) {
      const image = new Image(), again = button(words.photoAgain, "again");
      image.alt = words.photoShown;
      image.src = URL.createObjectURL(picture.blob);
      again.addEventListener("click", () => form.save(picture.blob, picture.name));
      parts.unshift(image, again);
    }
    shown.replaceChildren(...parts);
    shown.hidden = false;
  };

  /* Takes the picture that was chosen; the answer is the picture, or nothing if this browser cannot show it. */
  form.choosePicture = async (element, words) => {
    const file = element.querySelector("[data-picture]").files[0];
    try {
      const blob = await redraw(await load(file));
      const picture = { blob, bytes: new Uint8Array(await blob.arrayBuffer()), name: "", number: form.pictureNumber() };
      form.setPicture(element, picture);
      form.showPicture(element, picture, words);
      return picture;
    } catch (_) {
      form.dropPicture(element);
      return null;
    }
  };
})();
