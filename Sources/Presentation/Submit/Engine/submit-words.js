/* Tells word by word what of a text was taken out and what is new. */
(() => {
  "use strict";
  const form = window.Laurel.form;
  /* Longer texts are told as a whole, as comparing them would hold up whoever types. */
  const MOST = 4e6;

  const wordsOf = (text) => text.match(/\s+|[^\s]+/g) || [];

  /* How many leading items two lists share. */
  function shared(one, other, most) {
    let count = 0;
    while (count < most && one(count) === other(count)) count += 1;
    return count;
  }

  /* For each place how many words the rests of both have in common. */
  function table(old, fresh) {
    const width = fresh.length + 1, counts = new Uint16Array((old.length + 1) * width);
    for (let row = old.length - 1; row >= 0; row -= 1) {
      for (let column = fresh.length - 1; column >= 0; column -= 1) {
        const place = row * width + column;
        counts[place] = old[row] === fresh[column] ? counts[place + width + 1] + 1
          : Math.max(counts[place + width], counts[place + 1]);
      }
    }
    return (row, column) => counts[row * width + column];
  }

  function between(old, fresh) {
    if (old.length * fresh.length > MOST) return [[old, fresh]];
    const rest = table(old, fresh), parts = [];
    let row = 0, column = 0;
    while (row < old.length || column < fresh.length) {
      if (row < old.length && old[row] === fresh[column]) {
        parts.push([[old[row]], null]);
        row += 1;
        column += 1;
      } else if (column >= fresh.length || row < old.length && rest(row + 1, column) >= rest(row, column + 1)) {
        parts.push([[old[row]], []]);
        row += 1;
      } else {
        parts.push([[], [fresh[column]]]);
        column += 1;
      }
    }
    return parts;
  }

  /* Joins parts that lie side by side, and blanks between two that changed. */
  function joined(parts) {
    const runs = [];
    for (const [old, fresh] of parts) {
      const last = runs[runs.length - 1], isSame = fresh === null;
      if (last && isSame === (last.fresh === null)) {
        last.old += old.join("");
        if (!isSame) last.fresh += fresh.join("");
      } else runs.push({ old: old.join(""), fresh: isSame ? null : fresh.join("") });
    }
    return runs;
  }

  /* Both texts as runs: `fresh` is nothing where they are the same. */
  form.compare = (old, fresh) => {
    const one = wordsOf(old), other = wordsOf(fresh), most = Math.min(one.length, other.length);
    const start = shared((index) => one[index], (index) => other[index], most);
    const end = shared((index) => one[one.length - 1 - index], (index) => other[other.length - 1 - index], most - start);
    const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end));
    return joined([[one.slice(0, start), null], ...middle, [one.slice(one.length - end), null]]
      .filter(([before, after]) => before.length || after?.length));
  };
})();
