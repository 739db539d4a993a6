/* Draws a picture that was chosen anew: upright, not too large, and without anything hidden in its file. */
(() => {
  "use strict";
  const form = window.Laurel.form, LARGEST = 1600, QUALITY = 0.85, MINUTE = 60000;
  const pictures = new Map();

  form.pictures = () => [...pictures.values()];

  form.pictureName = (element) => pictures.get(element)?.name || "";

  /* Names each picture after the page; a second one after its field, too. */
  form.namePictures = (page) => {
    [...pictures].forEach(([element, picture], index) => {
      picture.name = `${page}${index ? `-${element.dataset.field}` : ""}.jpg`;
    });
  };

  form.dropPicture = (element) => {
    const shown = element.querySelector("[data-shown]");
    pictures.delete(element);
    element.querySelector("[data-picture]").value = "";
    shown.replaceChildren();
    shown.hidden = true;
  };

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

  function show(element, picture, words) {
    const shown = element.querySelector("[data-shown]"), image = new Image(), button = document.createElement("button");
    image.alt = words.photoShown;
    image.src = URL.createObjectURL(picture.blob);
    button.type = "button";
    button.textContent = words.photoAgain;
    button.addEventListener("click", () => form.save(picture.blob, picture.name));
    shown.replaceChildren(image, button);
    shown.hidden = false;
  }

  /* Takes the picture that was chosen; the answer is whether this browser can show it. */
  form.choosePicture = async (element, words) => {
    const file = element.querySelector("[data-picture]").files[0];
    if (!file) {
      form.dropPicture(element);
      return true;
    }
    try {
      const blob = await redraw(await load(file));
      const picture = { blob, bytes: new Uint8Array(await blob.arrayBuffer()), name: "" };
      pictures.set(element, picture);
      show(element, picture, words);
      return true;
    } catch (_) {
      form.dropPicture(element);
      return false;
    }
  };

  form.save = (blob, name) => {
    const link = document.createElement("a"), address = URL.createObjectURL(blob);
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), MINUTE);
  };
})();
