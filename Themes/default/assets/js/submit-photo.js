/* Draws a picture that was chosen anew: upright, not too large, and without anything hidden in its file. */
(function () {
  "use strict";
  var form = window.Laurel.form, LARGEST = 1600, QUALITY = 0.85;
  var pictures = new Map();

  form.pictures = function () { return Array.from(pictures.values()); };

  form.pictureName = function (element) { return pictures.has(element) ? pictures.get(element).name : ""; };

  /* Names each picture after the page; a second one after its field, too. */
  form.namePictures = function (page) {
    Array.from(pictures.keys()).forEach(function (element, index) {
      pictures.get(element).name = page + (index ? "-" + element.dataset.field : "") + ".jpg";
    });
  };

  form.dropPicture = function (element) {
    var shown = element.querySelector(".picture");
    pictures.delete(element);
    element.querySelector("[data-picture]").value = "";
    shown.replaceChildren();
    shown.hidden = true;
  };

  function load(file) {
    return new Promise(function (resolve, reject) {
      var image = new Image(), address = URL.createObjectURL(file);
      image.onload = function () { resolve(image); };
      image.onerror = function () { reject(new Error(file.name)); };
      image.src = address;
    });
  }

  /* Browsers turn an image as its file says, so what is drawn is upright. */
  function redraw(image) {
    var scale = Math.min(1, LARGEST / Math.max(image.naturalWidth, image.naturalHeight));
    var canvas = document.createElement("canvas"), context = canvas.getContext("2d");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise(function (resolve) { canvas.toBlob(resolve, "image/jpeg", QUALITY); });
  }

  function show(element, picture, words) {
    var shown = element.querySelector(".picture"), image = new Image(), button = document.createElement("button");
    image.alt = words.photoShown;
    image.src = URL.createObjectURL(picture.blob);
    button.type = "button";
    button.className = "action quiet";
    button.textContent = words.photoAgain;
    button.addEventListener("click", function () { form.save(picture.blob, picture.name); });
    shown.replaceChildren(image, button);
    shown.hidden = false;
  }

  /* Takes the picture that was chosen; the answer is whether this browser can show it. */
  form.choosePicture = function (element, words) {
    var file = element.querySelector("[data-picture]").files[0];
    if (!file) {
      form.dropPicture(element);
      return Promise.resolve(true);
    }
    return load(file).then(redraw).then(function (blob) {
      var picture = { blob: blob, name: "" };
      pictures.set(element, picture);
      show(element, picture, words);
      return true;
    }, function () {
      form.dropPicture(element);
      return false;
    });
  };

  form.save = function (blob, name) {
    var link = document.createElement("a"), address = URL.createObjectURL(blob);
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  };
})();
