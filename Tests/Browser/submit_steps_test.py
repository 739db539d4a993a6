"""The form by which anybody writes a page: its steps, which say what is missing, and what opens in them."""

import pytest
from playwright.sync_api import expect

import sites as finished
from stories import FORM, FORM_OF_PEOPLE, name, photograph

OWN = """\
submit:
  call: Tell us
  steps:
    - { title: In numbers, fields: [year, title] }
    - { title: In words, fields: [steps, summary] }
"""
PLACES = """elements => elements.map(element => {
  const { top } = element.getBoundingClientRect();
  return top + scrollY;
})"""


@pytest.fixture
def people(stories, visit):
    visitor = visit(stories["en"])
    visitor.open(FORM_OF_PEOPLE)
    return visitor


def test_the_sending_comes_last_and_the_button_that_clears_after_it(stories, visit):
    """On a phone what is shown of the page stands above the sending."""
    visitor = visit(stories["en"], width=375)
    page = visitor.open(FORM_OF_PEOPLE)
    parts = page.locator(".step, [data-preview] summary, [data-download], [data-clear]")
    tops = parts.evaluate_all(PLACES)
    names = parts.evaluate_all("all => all.map(e => (e.querySelector('h2 span + span') || e).textContent.trim())")
    assert tops == sorted(tops)
    assert names == ["The person and the photo", "The story", "How it will look", "Consent and sending",
                     "Download the file", "Clear the form"]
    last = page.locator("form :is(a, button, input, select, textarea, summary):visible").last
    expect(last).to_have_text("Clear the form")
    visitor.check()


def test_a_step_says_quietly_that_something_is_missing_once_one_has_left_it(people):
    """In its heading and in the list, until it is there; nothing on the page moves for it."""
    page = people.page
    steps, listed = page.locator(".step > .still"), page.locator(".way .still")
    before = page.locator(".step").evaluate_all(PLACES)
    page.focus("#ask-who")
    page.focus("#ask-year")
    expect(steps.locator("visible=true")).to_have_count(0)
    page.focus("#ask-title")
    expect(steps.nth(0)).to_be_visible()
    expect(listed.nth(0)).to_be_visible()
    expect(listed.nth(0)).to_have_text("Something is still missing here.")
    expect(steps.nth(1)).to_be_hidden()
    assert page.locator(".step").evaluate_all(PLACES) == before
    assert page.locator(".still[role], .still[aria-live]").count() == 0
    name(page, "role")
    expect(steps.nth(0)).to_be_hidden()
    page.focus("#ask-told_by")
    expect(steps.nth(1)).to_be_visible()
    page.click("[data-clear]")
    page.click("[data-clear-yes]")
    expect(steps.locator("visible=true")).to_have_count(0)
    people.check()


def test_the_list_of_the_steps_stays_in_sight_and_leads_to_them(people):
    """Only where there is room; what is a nomination stays one."""
    page, address = people.page, f"{people.page.url}#nomination"
    page.goto(address)
    page.reload()
    ways = page.locator(".way a")
    expect(ways).to_have_text(["The person and the photo", "The story", "Consent and sending"])
    page.locator("[data-clear]").scroll_into_view_if_needed()
    expect(ways.first).to_be_in_viewport()
    ways.nth(1).click()
    expect(page.locator("#step-2")).to_be_in_viewport()
    page.wait_for_url(address)
    page.reload()
    expect(page.locator("[data-nomination]")).to_be_visible()
    page.set_viewport_size({"width": 375, "height": 700})
    expect(ways.first).to_be_hidden()
    people.check()


def test_consent_opens_when_somebody_is_named_or_shown(people, tmp_path):
    """It closes again if it is empty, and one may open it by hand."""
    page = people.page
    fields, told = page.locator("#ask-consent"), page.locator("[data-unasked]")
    expect(fields).to_be_hidden()
    expect(told).to_be_visible()
    name(page)
    expect(fields).to_be_visible()
    expect(told).to_be_hidden()
    page.select_option("#ask-who_is", "role")
    expect(fields).to_be_hidden()
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    expect(fields).to_be_visible()
    page.fill("#ask-consent-date", "2026-05-04")
    page.locator("[data-field=photo] [data-shown] button").last.click()
    expect(page.locator("[data-asks]")).to_be_hidden()
    expect(fields).to_be_visible()
    page.fill("#ask-consent-date", "")
    page.locator("#ask-consent-date").blur()
    expect(fields).to_be_hidden()
    page.click("[data-agreed] > summary")
    page.fill("#ask-role", "Coach")
    expect(fields).to_be_visible()
    people.check()


def test_the_steps_of_a_kind_are_those_it_names(laurel, stories, tmp_path, visit):
    """In its order and its words; what it does not name comes at the end of the last of them."""
    source = stories["en"].source
    kind = source / "Content/stories/_kind.yml"
    before = kind.read_text("utf-8")
    try:
        kind.write_text(before.replace("submit: true\n", OWN), "utf-8")
        site = finished.build(laurel, "steps", source, tmp_path / "public")
    finally:
        kind.write_text(before, "utf-8")
    site.ways["file"] = site.folder.as_uri() + "/"
    visitor = visit(site)
    page = visitor.open(FORM)
    expect(page.locator(".step > h2")).to_have_text(["Step 1 of 3: In numbers", "Step 2 of 3: In words", "Step 3 of 3: Sending"])
    names = "steps => steps.map(step => [...step.querySelectorAll(':scope > [data-field]')].map(e => e.dataset.field))"
    assert page.locator(".step").evaluate_all(names) == [["year", "title"], ["steps", "summary"], []]
    expect(page.locator(".step >> nth=1 >> .rest [data-field=photo]")).to_have_count(1)
    visitor.check()


@pytest.mark.parametrize("day, until, sentence", [
    ("0001-01-01", "", "Look at the year of “Consent: Given on”: it is long past"),
    ("2026-05-04", "2026-05-03", "Look at the days: “Consent: Until” lies before the day on which the person agreed"),
    ("9998-05-04", "9999-05-03", "Look at “Consent: Given on”: that day is still to come")], ids=["old", "ends", "later"])
def test_days_that_nobody_can_mean_are_told(people, day, until, sentence):
    page = people.page
    name(page)
    page.check("[data-field=consent] input[value=name]")
    page.fill("#ask-title", "Bridges")
    page.fill("#ask-why", "Long enough.")
    page.fill("#ask-consent-date", day)
    page.fill("#ask-consent-expires", until)
    page.fill("#ask-year", "9000")
    page.click("[data-download]")
    expect(page.locator("[data-problems] a")).to_have_text(["Look at “Year”: that year is far off", sentence])
    page.fill("#ask-year", "2026")
    page.fill("#ask-consent-date", "2026-05-04")
    page.fill("#ask-consent-expires", "2027-05-04")
    expect(page.locator("[data-problems]")).to_be_hidden()
    people.check()
