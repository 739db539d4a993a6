/* Moves events whose last day is over below the heading of what is past. Without this they stand as on the day of the build. */
(() => {
  "use strict";
  const upcoming = document.querySelector("[data-upcoming]"), past = document.querySelector("[data-past]");
  if (!upcoming) return;
  const now = new Date(), two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const row of upcoming.querySelectorAll("[data-last-day]")) {
    if (row.dataset.lastDay < today) past.lastElementChild.prepend(row);
  }
  for (const part of [upcoming, past]) part.hidden = !part.querySelector("li");
})();
