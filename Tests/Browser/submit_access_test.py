"""The form by which anybody writes a page: for everybody, in each mode and language."""

import pytest
from playwright.sync_api import expect

from stories import FORM, FORM_OF_PEOPLE, PROBLEMS, fill, name, photograph


def test_without_javascript_there_is_a_file_to_fill_in(stories, visit):
    """The form is not shown; the file says what each line is for; a guide helps."""
    visitor = visit(stories["en"], java_script_enabled=False)
    page = visitor.open(FORM)
    expect(page.locator("form")).to_be_hidden()
    expect(page.locator("main a", has_text="How to share")).to_be_visible()
    expect(page.locator("main a[download]")).to_be_visible()
    assert page.get_attribute("main a[download]", "href") == "story.md"
    assert stories["en"].text("submit/story.md").startswith('---\ntitle: ""\n# In short. One sentence.\nsummary:\n')
    visitor.check()


@pytest.mark.parametrize("mode", [("light", 1280), ("dark", 1280), ("light", 320)], ids=str)
@pytest.mark.parametrize("state", ["empty", "wrong", "full", "people"])
def test_axe_finds_nothing_in_any_state(stories, visit, mode, state, tmp_path):
    visitor = visit(stories["en"], width=mode[1], color_scheme=mode[0], bypass_csp=True)
    page = visitor.open(FORM_OF_PEOPLE if state == "people" else FORM)
    if state == "people":
        name(page)
        page.click("form [data-copy]")
    if state == "full":
        fill(page)
        page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
        expect(page.locator(".picture img")).to_be_visible()
    if state == "wrong":
        page.click("form [data-copy]")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    for add in page.locator("[data-add]").all():
        add.click()
    visitor.accessible()
    assert visitor.probe("overflow()") is None
    visitor.check()


def test_everything_is_reached_by_tab(form):
    """In the order of the page, and each stop shows that it has the focus."""
    page = form.page
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    count, places = form.probe("remember()"), []
    # A day has a stop for each of its parts.
    for _ in range(count * 4):
        page.keyboard.press("Tab")
        form.settled()
        focus = form.probe("focus()")
        if focus is None:
            break
        if focus["place"] not in places:
            places.append(focus["place"])
        for problem in focus["problems"]:
            form.note(f"{focus['name']} {problem}")
    assert places == list(range(count))
    form.check()


def test_a_spanish_site_has_a_spanish_form(stories, visit):
    """Its words and its messages; what the kind says is as the kind has it."""
    visitor = visit(stories["es"])
    page = visitor.open(FORM)
    expect(page.locator("h1")).to_have_text("Compartir algo: Story")
    expect(page.locator("[data-download]")).to_have_text("Descargar el archivo")
    page.click("[data-download]")
    expect(page.locator(f"{PROBLEMS} h2")).to_have_text("Hay un problema")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text(["Escriba un título", "Say it in a sentence", "Complete «Year»"])
    expect(page.locator("#ask-title-error")).to_have_text("Escriba un título")
    visitor.check()


def test_the_list_of_a_kind_leads_to_its_form(both_sites, visit):
    """And several forms have a list of their own."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("spotlights/index.html")
    page.click("main >> text=Nominate a colleague")
    page.wait_for_url("**/submit/spotlight.html")
    page.click("nav >> text=Share something")
    page.wait_for_url("**/submit/index.html")
    expect(page.locator("main .shelf a")).to_have_text(["Share a practice", "Share a resource", "Nominate a colleague"])
    visitor.check()
