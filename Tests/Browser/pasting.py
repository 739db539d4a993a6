"""Pastes into the form for submitting what another program would have copied."""

TEXT, STATUS, UNDO = "#submit-text", "#submit-text + .pasted [role=status]", "#submit-text + .pasted button"
# Puts a text of both sorts where Control and C take it from.
OFFER = """([html, plain]) => document.addEventListener("copy", event => {
  if (html) event.clipboardData.setData("text/html", html);
  event.clipboardData.setData("text/plain", plain);
  event.preventDefault();
}, { once: true })"""
# Waits for what reads the clipboard, which comes once a long text has the focus.
READY = """() => new Promise((done) => {
  const look = () => Laurel.form.paste ? done() : setTimeout(look, 5);
  look();
})"""
SHAPE = "html => Laurel.form.fromHTML(html)?.text"
LIST = ("<p>What we need:</p><ul><li>chalk</li><li>time</li></ul>", "What we need:\n\n* chalk\n* time\n")
LIST_IN_MARKDOWN = "What we need:\n\n- chalk\n- time"


def paste(page, rich, plain, field=TEXT):
    """Copies a text as another program would, and pastes it where the field has its cursor."""
    page.evaluate(OFFER, [rich, plain])
    page.focus(field)
    page.evaluate(READY)
    page.keyboard.press("Control+C")
    page.keyboard.press("Control+V")


def shape(page, rich):
    """What HTML becomes."""
    page.focus(TEXT)
    page.evaluate(READY)
    return page.evaluate(SHAPE, rich)
