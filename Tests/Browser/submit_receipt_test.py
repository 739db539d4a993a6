"""The form by which anybody writes a page: the receipt of what was sent."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from stories import fill

RECEIPT = "[data-receipt]"
KEEP = "document.querySelector('[data-mail]').addEventListener('click', event => event.preventDefault())"


def send(page):
    """Sends a story by mail, as far as the form can."""
    fill(page, title="A & <b>")
    page.evaluate(KEEP)
    with page.expect_download():
        page.click("[data-mail]")
    expect(page.locator(RECEIPT)).to_be_visible()


def facts(page):
    return dict(zip(page.locator(f"{RECEIPT} dt").all_text_contents(), page.locator(f"{RECEIPT} dd").all_text_contents()))


def test_there_is_a_receipt_once_something_was_sent(form):
    page = form.page
    expect(page.locator(RECEIPT)).to_be_hidden()
    page.click("[data-mail]")
    expect(page.locator(RECEIPT)).to_be_hidden()
    send(page)
    said = facts(page)
    assert said.pop("Made on")
    assert said == {"Title": "A & <b>", "File": "a-b.zip", "Way": "Send by e-mail: web@example.org"}
    form.check()


def test_a_receipt_can_be_kept_as_a_text(form):
    """With who takes it, what happens next, and all that was written."""
    page = form.page
    send(page)
    with page.expect_download() as saved:
        page.click("[data-receipt-keep]")
    assert saved.value.suggested_filename == "a-b.txt"
    text = Path(saved.value.path()).read_text("utf-8")
    day = facts(page)["Made on"]
    assert text.startswith(
        f"Title: A & <b>\nFile: a-b.zip\nMade on: {day}\nWay: Send by e-mail: web@example.org\n\nThis page cannot see")
    assert "\nWhat happens next\n- Send the file to: web@example.org\n" in text
    assert text.endswith("\n" + page.input_value("#submit-file"))
    form.check()


def test_a_receipt_is_printed_alone(form):
    page = form.page
    send(page)
    page.evaluate("window.print = () => {}")
    page.click("[data-receipt-print]")
    page.emulate_media(media="print")
    for part in ("header", "footer", "h1", "#ask-title", "[data-receipt-print]", "[data-clear]"):
        expect(page.locator(part).first).to_be_hidden()
    for part in (f"{RECEIPT} dl", "[data-receipt-text]", ".after ol"):
        expect(page.locator(part)).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#ask-title")).to_be_visible()
    expect(page.locator("[data-receipt-text]")).to_be_hidden()
    form.check()


def test_after_sending_one_begins_another(form):
    """What was sent stays as a draft."""
    page = form.page
    send(page)
    page.click(f"{RECEIPT} [data-another]")
    expect(page.locator("#ask-title")).to_be_focused()
    expect(page.locator(RECEIPT)).to_be_hidden()
    assert page.input_value("#ask-title") == ""
    expect(page.locator("[data-drafts] li")).to_contain_text("A & <b>")
    form.check()


@pytest.mark.parametrize("language, words", [("en", "Your receipt"), ("es", "Su comprobante")])
def test_a_receipt_is_for_everybody(stories, visit, language, words):
    visitor = visit(stories[language], width=320, bypass_csp=True)
    page = visitor.open("submit/story.html")
    send(page)
    expect(page.locator(f"{RECEIPT} h3")).to_have_text(words)
    page.click("[data-clear]")
    visitor.accessible()
    assert visitor.probe("overflow()") is None
    page.click("[data-clear-yes]")
    visitor.accessible()
    visitor.check()
