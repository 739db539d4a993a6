/* The pictures that were chosen, and those of a draft that are not there yet. */
(() => {
  "use strict";
  const form = window.Laurel.form, MINUTE = 60000;
  const pictures = new Map();

  /* What stands in a row that was taken away is gone with it. */
  const entries = () => [...pictures].filter(([element]) => element.isConnected);

  const asked = (isAll) => entries().filter(([element]) => isAll || !element.closest("[data-field][hidden]"));

  /* Those that are there, but for what nobody is asked for. */
  form.pictures = (isAll) => asked(isAll).map(([, picture]) => picture).filter(({ blob }) => blob);

  /* The fields whose pictures this browser has not got. */
  form.lostPictures = (isAll) => asked(isAll).filter(([, { blob }]) => !blob);

  /* By which number each picture is kept, by its name. */
  form.pictureNumbers = () => Object.fromEntries(entries().map(([, { name, number }]) => [name, number]));

  form.pictureName = (element) => pictures.get(element)?.name || "";

  /* Names each picture after the page; a second one after its field, too, and more of one field by their number. */
  form.namePictures = (page) => {
    const taken = new Set();
    entries().forEach(([element, picture], index) => {
      const name = `${page}${index ? `-${element.dataset.field}` : ""}`;
      picture.name = `${name}${taken.has(name) ? `-${index + 1}` : ""}.jpg`;
      taken.add(name);
    });
  };

  /* The numbers by which a draft finds its pictures again. */
  form.numberPictures = (numbers) => {
    for (const [, picture] of entries()) picture.number = numbers[picture.name];
  };

  form.setPicture = (element, picture) => pictures.set(element, picture);

  /* Takes a picture out; one that a draft names is only to be found yet. */
  form.dropPicture = (element, name) => {
    const shown = element.querySelector("[data-shown]");
    pictures.delete(element);
    if (name) pictures.set(element, { name });
    element.querySelector("[data-picture]").value = "";
    shown.replaceChildren();
    shown.hidden = true;
  };

  form.save = (blob, name) => {
    const link = document.createElement("a"), address = URL.createObjectURL(blob);
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), MINUTE);
  };
})();
