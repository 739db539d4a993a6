/* What the reader has chosen counts before anything is drawn. */
try {
  const chosen = localStorage.getItem("laurel.scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {}
