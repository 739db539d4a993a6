/* Whether an Ed25519 signature fits (RFC 8032). Browsers do this only at some addresses, and older ones nowhere, so it is
   done here. Nothing of it is secret: it need not take the same time for all numbers. */
(() => {
  "use strict";
  const Laurel = window.Laurel ||= {}, badge = Laurel.badge ||= {};
  const PRIME = 2n ** 255n - 19n, ORDER = 2n ** 252n + 27742317777372353535851937790883648493n, WORD = 2n ** 64n - 1n;
  const mod = (number, by = PRIME) => (number % by + by) % by;

  function power(base, exponent) {
    let result = 1n;
    for (let factor = mod(base); exponent; exponent >>= 1n, factor = factor * factor % PRIME) {
      if (exponent & 1n) result = result * factor % PRIME;
    }
    return result;
  }

  const inverse = (number) => power(number, PRIME - 2n);

  /* SHA-512 (FIPS 180-4). Its constants are the first 64 bits behind the point of the roots of the first primes. */
  function root(number, degree) {
    let low = 0n, high = 2n ** 80n;
    while (low < high) {
      const middle = low + high + 1n >> 1n;
      if (middle ** degree <= number) low = middle; else high = middle - 1n;
    }
    return low;
  }

  const primes = [];
  for (let number = 2; primes.length < 80; number++) if (primes.every((prime) => number % prime)) primes.push(number);
  const bits = (prime, degree) => root(BigInt(prime) << 64n * degree, degree) & WORD;
  const START = primes.slice(0, 8).map((prime) => bits(prime, 2n)), ROUNDS = primes.map((prime) => bits(prime, 3n));
  const turn = (word, by) => (word >> by | word << 64n - by) & WORD;

  function mix(state, block) {
    const words = Array.from({ length: 16 }, (_, at) => block.getBigUint64(at * 8));
    for (let at = 16; at < 80; at++) {
      const early = words[at - 15], late = words[at - 2];
      const one = turn(early, 1n) ^ turn(early, 8n) ^ early >> 7n, two = turn(late, 19n) ^ turn(late, 61n) ^ late >> 6n;
      words.push(words[at - 16] + one + words[at - 7] + two & WORD);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < 80; at++) {
      const one = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + (e & f ^ ~e & g) + ROUNDS[at] + words[at];
      const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + (a & b ^ a & c ^ b & c);
      [a, b, c, d, e, f, g, h] = [one + two & WORD, a, b, c, d + one & WORD, e, f, g];
    }
    return [a, b, c, d, e, f, g, h].map((word, at) => word + state[at] & WORD);
  }

  function sha512(bytes) {
    const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128), view = new DataView(padded.buffer);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
    let state = START;
    for (let at = 0; at < padded.length; at += 128) state = mix(state, new DataView(padded.buffer, at, 128));
    const digest = new DataView(new ArrayBuffer(64));
    state.forEach((word, at) => digest.setBigUint64(at * 8, word));
    return new Uint8Array(digest.buffer);
  }

  /* Numbers in bytes, the least first. */
  const number = (bytes) => bytes.reduceRight((sum, byte) => sum << 8n | BigInt(byte), 0n);

  /* The curve: points as x, y, z, t with x/z, y/z and xy/z. */
  const FACTOR = mod(-121665n * inverse(121666n)), TURN = power(2n, (PRIME - 1n) / 4n);

  function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = (y1 - x1) * (y2 - x2), b = (y1 + x1) * (y2 + x2), c = 2n * FACTOR * t1 % PRIME * t2, d = 2n * z1 * z2;
    const e = mod(b - a), f = mod(d - c), g = mod(d + c), h = mod(b + a);
    return [e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME];
  }

  function times(point, factor) {
    let sum = [0n, 1n, 1n, 0n];
    for (; factor; factor >>= 1n, point = add(point, point)) if (factor & 1n) sum = add(sum, point);
    return sum;
  }

  /* The point that 32 bytes stand for, if any. */
  function point(bytes) {
    const whole = number(bytes), y = whole & 2n ** 255n - 1n, isOdd = whole >> 255n;
    if (y >= PRIME) return null;
    const top = mod(y * y - 1n), bottom = FACTOR * y * y % PRIME + 1n;
    let x = top * bottom ** 3n % PRIME * power(top * bottom ** 7n, (PRIME - 5n) / 8n) % PRIME;
    if (mod(bottom * x * x) !== top) x = x * TURN % PRIME;
    if (mod(bottom * x * x) !== top || (x === 0n && isOdd)) return null;
    if ((x & 1n) !== isOdd) x = PRIME - x;
    return [x, y, 1n, x * y % PRIME];
  }

  function bytes([x, y, z]) {
    const by = inverse(z);
    let whole = mod(y * by) | (mod(x * by) & 1n) << 255n;
    return Uint8Array.from({ length: 32 }, () => { const byte = Number(whole & 255n); whole >>= 8n; return byte; });
  }

  const BASE = point(Uint8Array.from({ length: 32 }, (_, at) => at ? 0x66 : 0x58));

  badge.fits = (key, message, signature) => {
    if (key.length !== 32 || signature.length !== 64) return false;
    const start = signature.subarray(0, 32), factor = number(signature.subarray(32)), place = point(key);
    if (!place || factor >= ORDER) return false;
    const hashed = Uint8Array.of(...start, ...key), all = new Uint8Array(64 + message.length);
    all.set(hashed);
    all.set(message, 64);
    const [x, y, z, t] = place, back = times([PRIME - x, y, z, PRIME - t], mod(number(sha512(all)), ORDER));
    return bytes(add(times(BASE, factor), back)).every((byte, at) => byte === start[at]);
  };
})();
