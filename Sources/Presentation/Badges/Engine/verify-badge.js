/* Whether a badge holds: as `laurel badge verify` says it, with the keys and the list that the page brings along. */
(() => {
  "use strict";
  const badge = window.Laurel.badge, DAY = 86400000, SIZE = 131072, LONGEST = 256 << 10;

  const base64 = (signs) => {
    if (!/^[\w-]+$/.test(signs)) throw badge.fault("no_badge");
    return Uint8Array.from(atob(signs.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  };
  const json = (part) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(base64(part)));

  function read(text) {
    const parts = text.length > LONGEST ? [] : text.split(".");
    if (parts.length !== 3) throw badge.fault("no_badge");
    try {
      const header = json(parts[0]), payload = json(parts[1]);
      if (header.alg !== "EdDSA" || header.crit || typeof header.kid !== "string") throw badge.fault("no_badge");
      return { key: header.kid, payload, message: new TextEncoder().encode(`${parts[0]}.${parts[1]}`), signature: base64(parts[2]) };
    } catch {
      throw badge.fault("no_badge");
    }
  }

  function isSigned({ message, signature }, known) { return badge.fits(base64(known.x), message, signature); }

  /* The places of the badges that were taken back. Whoever changes the list makes badges neither good nor bad. */
  async function places({ keys, list }) {
    try {
      const document = read(list), known = keys[document.key];
      /* Who has an old key must not give badges back: each new key signs the list anew. */
      if (!known || known.until || !isSigned(document, known)) throw badge.fault("changed_list");
      const { statusPurpose, encodedList } = document.payload.credentialSubject;
      const bits = await badge.unpack(base64(encodedList.slice(1)), "gzip", SIZE / 8);
      if (statusPurpose !== "revocation" || encodedList[0] !== "u" || bits.length !== SIZE / 8) throw badge.fault("changed_list");
      return bits;
    } catch {
      throw badge.fault("changed_list");
    }
  }

  const day = (text) => {
    const found = /^\d{4}-\d\d-\d\d/.exec(text);
    return found && found[0];
  };

  badge.check = async (bytes, site, today) => {
    const revoked = await places(site), document = read(await badge.inFile(bytes)), { payload } = document;
    if (!Array.isArray(payload.type) || !payload.type.includes("OpenBadgeCredential")) throw badge.fault("no_badge");
    const issuer = payload.issuer?.id ?? payload.issuer;
    if (issuer !== site.did || payload.iss !== site.did) throw badge.fault("unknown_issuer", { issuer: String(payload.issuer?.name ?? issuer).slice(0, 80) });
    const known = site.keys[document.key];
    if (!known) throw badge.fault("unknown_key");
    if (!isSigned(document, known)) throw badge.fault("changed");
    const signed = day(payload.validFrom), end = day(payload.validUntil), place = Number(payload.credentialStatus?.statusListIndex);
    if (!signed || !(place >= 0 && place < SIZE)) throw badge.fault("no_badge");
    if (signed < known.from) throw badge.fault("key_not_yet", { day: known.from });
    if (known.until && signed > known.until) throw badge.fault("key_expired", { day: known.until });
    /* A day begins at another time elsewhere. */
    if (Date.parse(signed) - Date.parse(today) > DAY) throw badge.fault("not_yet", { day: signed, today });
    if (end && end < today) throw badge.fault("expired", { day: end });
    if (revoked[place >> 3] & 0x80 >> place % 8) throw badge.fault("revoked");
    const number = /([^/]+)\.txt$/.exec(payload.id)?.[1] ?? "";
    return { number, title: payload.name, issuer: payload.issuer.name, day: signed };
  };
})();
