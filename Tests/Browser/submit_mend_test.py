"""The form by which anybody writes a page: how mistakes are put right, by the form and by whoever writes."""

import pytest
from playwright.sync_api import expect

from stories import PROBLEMS, download, fill


def test_the_list_of_mistakes_shrinks_while_one_mends(form):
    """A mistake that is mended leaves the list at once, and the last one takes the list with it."""
    page = form.page
    listed = page.locator(f"{PROBLEMS} a")
    page.click("[data-download]")
    expect(listed).to_have_text(["Write a title", "Say it in a sentence", "Fill in “Year”"])
    page.focus("#ask-summary")
    page.keyboard.type("They met.")
    expect(listed).to_have_text(["Write a title", "Fill in “Year”"])
    expect(page.locator("#ask-summary")).to_be_focused()
    fill(page)
    expect(page.locator(PROBLEMS)).to_be_hidden()
    page.fill("#ask-title", "")
    expect(page.locator(PROBLEMS)).to_be_hidden()
    form.check()


@pytest.mark.parametrize("typed, meant", [
    ("Https://example.org/A", "https://example.org/A"), ("HTTP://example.org", "http://example.org"),
    ("  https://example.org/ ", "https://example.org/"), ("\u00a0https://example.org/\u200b", "https://example.org/"),
    ("https://example.org/Https://", "https://example.org/Https://")])
def test_an_address_is_put_right(form, typed, meant):
    page = form.page
    fill(page)
    page.click(".rest summary")
    page.fill("#ask-site", typed)
    page.press("#ask-site", "Tab")
    expect(page.locator("#ask-site")).to_have_value(meant)
    expect(page.locator("#ask-site-error")).to_be_hidden()
    assert f'site: "{meant}"\n' in download(page)[1].decode()
    form.check()


def test_a_mail_address_loses_its_blanks_and_nothing_else(form):
    page = form.page
    page.click(".rest summary")
    page.fill("#ask-writer", " Ana@Example.org ")
    page.press("#ask-writer", "Tab")
    expect(page.locator("#ask-writer")).to_have_value("Ana@Example.org")
    page.fill("#ask-title", " A title ")
    page.press("#ask-title", "Tab")
    expect(page.locator("#ask-title")).to_have_value(" A title ")
    form.check()


@pytest.mark.parametrize("typed", ["2025-26", "2025–26", "2025/2026", " 2025 - 26"])
def test_a_school_year_has_its_own_sentence(form, typed):
    page = form.page
    page.fill("#ask-year", typed)
    page.press("#ask-year", "Tab")
    expect(page.locator("#ask-year-error")).to_have_text("Write one year under “Year”, and not two, such as 2026")
    form.check()


@pytest.mark.parametrize("typed", ["11", "1131", "11312025"])
def test_half_a_day_and_one_that_is_none_have_their_own_sentence(form, typed):
    """Browsers tell no more of either than that it is no day; it is told when one leaves the field."""
    page = form.page
    page.click(".rest summary")
    page.focus("#ask-told")
    page.keyboard.type(typed)
    expect(page.locator("#ask-told-error")).to_be_hidden()
    page.focus("#ask-title")
    expect(page.locator("#ask-told-error")).to_have_text(
        "Finish the date under “Told on”: it needs a month, a day and a year. If all are there, that month has no such day")
    page.fill("#ask-told", "2025-11-30")
    expect(page.locator("#ask-told-error")).to_be_hidden()
    form.check()
