/* Puts the files of a page into one zip, stored as they are. It tells no day and no machine. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  const VERSION = 20, NAMES_ARE_UTF8 = 0x0800, FIRST_DAY = 0x0021;
  const SUMS = Uint32Array.from({ length: 256 }, (_, sum) => {
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xEDB88320 ^ (sum >>> 1) : sum >>> 1;
    return sum;
  });

  const checksum = (bytes) => ~bytes.reduce((sum, byte) => SUMS[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

  /* Numbers with their lengths, the byte that counts least first. */
  const record = (...numbers) => Uint8Array.from(
    numbers.flatMap(([number, length]) => Array.from({ length }, (_, index) => (number >>> (8 * index)) & 255)));

  /* What is said of a file both before it and in the list at the end. */
  const facts = (name, bytes) => [
    [VERSION, 2], [NAMES_ARE_UTF8, 2], [0, 2], [0, 2], [FIRST_DAY, 2],
    [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2],
  ];

  /* The zip of files with their paths and bytes. Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3. */
  form.zip = (files) => {
    const parts = [], list = [];
    let place = 0;
    for (const { path, bytes } of files) {
      const name = new TextEncoder().encode(path), said = facts(name, bytes);
      list.push(record([0x02014B50, 4], [VERSION, 2], ...said, [0, 2], [0, 2], [0, 2], [0, 4], [place, 4]), name);
      parts.push(record([0x04034B50, 4], ...said), name, bytes);
      place += 30 + name.length + bytes.length;
    }
    const length = list.reduce((sum, part) => sum + part.length, 0);
    const end = record(
      [0x06054B50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [length, 4], [place, 4], [0, 2]);
    return new Blob([...parts, ...list, end], { type: "application/zip" });
  };
})();
