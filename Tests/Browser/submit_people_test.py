"""The form by which anybody writes a page: its steps, the consent of people, and how they will look."""

import pytest
from playwright.sync_api import expect

from stories import FORM, FORM_OF_PEOPLE, PROBLEMS, download, name, photograph


@pytest.fixture
def people(stories, visit):
    """The form for people, wide, from the disk."""
    visitor = visit(stories["en"], accept_downloads=True)
    visitor.open(FORM_OF_PEOPLE)
    return visitor


def test_people_have_three_steps_and_other_pages_two(people):
    """Each step has its fields in the order of the kind; nothing that many need is folded away."""
    page = people.page
    fields = ":scope > [data-field], :scope > [data-consent] > details > [data-field]"
    names = f"steps => steps.map(step => [...step.querySelectorAll('{fields}')].map(e => e.dataset.field))"
    expect(page.locator(".step > h2")).to_have_text([
        "Step 1 of 3: The person and the photo", "Step 2 of 3: The story", "Step 3 of 3: Consent and sending"])
    assert page.locator(".step").evaluate_all(names) == [
        ["who", "who_is", "role", "award", "year", "photo", "photo_description"],
        ["title", "why", "like", "summary"], ["consent", "told_by"]]
    people.open(FORM)
    expect(page.locator(".step > h2")).to_have_text(["Step 1 of 2: Story", "Step 2 of 2: Sending"])
    people.check()


def test_consent_is_asked_for_as_soon_as_somebody_is_named_or_shown(people, tmp_path):
    """The fields that are needed are marked, and no others; a role needs no consent."""
    page = people.page
    asks, marks = page.locator("[data-asks]"), page.locator("[data-field=consent] [data-needed]:visible")
    labels = "marks => marks.map(mark => mark.parentElement.innerText.split('(')[0].trim())"
    expect(asks).to_be_hidden()
    name(page, "role")
    expect(asks).to_be_hidden()
    expect(marks).to_have_count(0)
    page.select_option("#ask-who_is", "person")
    expect(asks).to_be_visible()
    assert marks.evaluate_all(labels) == ["Consent", "Given on", "Agreed to", "The name"]
    page.select_option("#ask-who_is", "role")
    expect(asks).to_be_hidden()
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    expect(asks).to_be_visible()
    assert marks.evaluate_all(labels) == ["Consent", "Given on", "Agreed to", "The photo"]
    people.check()


def test_what_is_missing_in_a_consent_is_told_in_the_order_of_the_page(people):
    page, told = people.page, people.page.locator(f"{PROBLEMS} a")
    name(page)
    page.click("[data-download]")
    expect(told).to_have_text(["Write a title", "Say why", "Ask the person you name, then fill in “Consent”"])
    page.fill("#ask-title", "Bridges")
    page.fill("#ask-why", "Too short")
    page.fill("#ask-consent-date", "2026-05-04")
    page.check("[data-field=consent] input[value=photo]")
    page.click("[data-download]")
    expect(told).to_have_text([
        "Write more under “Why”: at least 10 letters. Now there are 9",
        "Under “Consent”, tick that the person agreed to be named, or leave the name out"])
    page.fill("#ask-why", "Long enough.")
    page.check("[data-field=consent] input[value=name]")
    assert download(page)[0] == "bridges.md"
    people.check()


def test_a_photo_needs_a_description_and_the_consent_of_those_in_it(people, tmp_path):
    page, told = people.page, people.page.locator(f"{PROBLEMS} a")
    name(page, "role")
    page.fill("#ask-title", "Bridges")
    page.fill("#ask-why", "Long enough.")
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    page.click("[data-download]")
    expect(told).to_have_text(["Fill in “What it shows”", "Ask whoever is in the photo, then fill in “Consent”"])
    page.fill("#ask-photo_description", "Ana at her loom.")
    page.click("form [data-copy]")
    expect(told).to_have_text(["Ask whoever is in the photo, then fill in “Consent”"])
    people.check()


def test_the_person_is_shown_while_one_writes(people, tmp_path):
    """On a medal, or in the photo with its description once there is one."""
    page, shown = people.page, people.page.locator("[data-sheet]")
    name(page)
    page.fill("#ask-role", "Coach")
    page.select_option("#ask-award", "lamp")
    page.fill("#ask-year", "2026")
    page.fill("#ask-title", "Bridges")
    page.fill("#ask-summary", "She builds them.")
    expect(shown.locator("h1")).to_have_text("Bridges")
    expect(shown.locator(".summary")).to_have_text("She builds them.")
    expect(shown.locator("dd")).to_have_text(["Ana Cruz", "By name", "Coach", "Lamp", "2026"])
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    page.fill("#ask-photo_description", "Ana at her loom.")
    expect(shown.locator("img")).to_have_attribute("alt", "Ana at her loom.")
    expect(shown.locator("img")).to_have_attribute("width", "20")
    page.click("[data-clear]")
    page.click("[data-clear-yes]")
    expect(shown.locator("img")).to_have_count(0)
    people.check()


def test_the_page_is_folded_away_on_a_phone_and_not_there_without_a_script(stories, visit):
    phone = visit(stories["en"], width=360)
    page = phone.open(FORM_OF_PEOPLE)
    page.fill("#ask-title", "Bridges")
    expect(page.locator("[data-preview] summary")).to_be_visible()
    expect(page.locator("[data-sheet]")).to_be_hidden()
    page.focus("[data-preview] summary")
    page.keyboard.press("Enter")
    expect(page.locator("[data-sheet] h1")).to_have_text("Bridges")
    phone.check()
    bare = visit(stories["en"], java_script_enabled=False)
    expect(bare.open(FORM_OF_PEOPLE).locator("[data-preview]")).to_be_hidden()
    bare.check()


def test_fields_are_as_wide_as_their_answers_and_say_what_they_need(people):
    page = people.page
    width = lambda name: page.locator(f"#ask-{name}").bounding_box()["width"]
    assert width("year") < width("title") / 4
    assert width("award") < width("title") / 2
    fonts = page.locator("input[type=text], select, .ask textarea").evaluate_all("all => all.map(e => getComputedStyle(e).font)")
    assert len(set(fonts)) == 1
    expect(page.locator("#ask-why-help")).to_have_text("At least 10 letters.")
    expect(page.locator("#ask-like-help")).to_have_text("Not in the list? Leave this empty, and write the name into the full text.")
    people.check()


def test_the_end_says_where_the_file_goes(people):
    expect(people.page.locator(".send ol > li").first).to_have_text(
        "Send the file to: web@example.org")
    people.check()


def test_a_nomination_needs_no_consent_and_goes_where_not_everybody_reads(people):
    """The way from an award leads here; whoever comes without it is asked as ever."""
    page = people.page
    told, consent = page.locator("[data-nomination]"), page.locator("[data-consent]")
    expect(told).to_be_hidden()
    expect(consent).to_be_visible()
    expect(page.locator("[data-github]")).to_be_visible()
    page.goto(f"{page.url}#nomination")
    page.reload()
    expect(told).to_be_visible()
    expect(consent).to_be_hidden()
    expect(page.locator("[data-github], [data-repository]")).to_have_count(0)
    name(page)
    page.fill("#ask-title", "Bridges")
    page.fill("#ask-why", "Others cross them, too, and that is a good thing for all.")
    assert b"consent" not in download(page)[1]
    people.check()
