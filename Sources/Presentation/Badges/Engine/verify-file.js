/* Finds the badge in a file that somebody chose: a drawing (SVG), a picture (PNG), or the badge alone. */
(() => {
  "use strict";
  const badge = window.Laurel.badge, LARGEST = 8 << 20, LONGEST = 256 << 10;
  const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0", SIGNATURE = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

  /* Why a badge does not hold: a name that the page has a sentence for, and what the sentence may say. */
  badge.fault = (name, values = {}) => Object.assign(new Error(name), { fault: name, values });

  const text = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

  const unpack = async (bytes, format, limit) => {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader(), parts = [];
    for (let size = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      size += value.length;
      if (size > limit) throw badge.fault("too_large");
      parts.push(value);
    }
  };
  badge.unpack = unpack;

  function checksum(bytes) {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = sum >>> 1 ^ (sum & 1 && 0xEDB88320);
    }
    return ~sum >>> 0;
  }

  /* A part whose checksum does not fit was changed. */
  async function inPicture(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 8, end; at < bytes.length; at = end) {
      if (at + 12 > bytes.length) throw badge.fault("damaged");
      end = at + 12 + view.getUint32(at);
      if (end > bytes.length || view.getUint32(end - 4) !== checksum(bytes.subarray(at + 4, end - 4))) throw badge.fault("damaged");
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8)), content = bytes.subarray(at + 8, end - 4);
      if (name === "iTXt") {
        const stop = content.indexOf(0), language = content.indexOf(0, stop + 3), last = content.indexOf(0, language + 1);
        if (String.fromCharCode(...content.subarray(0, Math.max(0, stop))) === "openbadgecredential" && language > 0 && last > 0) {
          const rest = content.subarray(last + 1);
          return text(content[stop + 1] ? await unpack(rest, "deflate", LONGEST) : rest);
        }
      }
    }
    throw badge.fault("no_badge");
  }

  function inDrawing(drawing) {
    const tree = new DOMParser().parseFromString(drawing, "image/svg+xml");
    const found = tree.getElementsByTagNameNS(NAMESPACE, "credential")[0]?.getAttribute("verify");
    if (!found) throw badge.fault("no_badge");
    return found;
  }

  badge.inFile = async (bytes) => {
    if (bytes.length > LARGEST) throw badge.fault("too_large");
    if (SIGNATURE.every((byte, at) => bytes[at] === byte)) return inPicture(bytes);
    let words;
    try { words = text(bytes).trim(); } catch { throw badge.fault("no_badge"); }
    return words.startsWith("<") ? inDrawing(words) : words;
  };
})();
