"""The box for searching: pages appear as one types, and whoever leaves it is left alone."""

import re

import pytest
from playwright.sync_api import expect

from searching import BOX, COUNT, OPTIONS, PANEL, STATUS, hold, stop_the_clock, type_in


def test_results_come_as_one_types(both_sites, way, visit):
    """Arrows choose, Enter goes there, the words are marked, and a button stops that."""
    site = both_sites["ours"]
    visitor = visit(site, way)
    page = visitor.open("about.html")
    type_in(page, "shared planning tim")
    expect(page.locator(OPTIONS).first).to_contain_text("Shared planning time")
    # The list is for all that was typed, not for a part of it.
    expect(page.locator(OPTIONS).last).to_have_attribute("href", re.compile("planning%20tim$"))
    page.keyboard.press("ArrowDown")
    assert page.get_attribute(BOX, "aria-activedescendant") == page.locator(OPTIONS).first.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("#")[0] == site.url(way, "practices/shared-planning-time.html"))
    expect(page.locator("main mark").first).to_be_visible()
    assert "q=" not in page.url
    words = {word.lower() for word in page.locator("main mark").all_text_contents()}
    assert {"shared", "planning", "time"} <= words
    page.click("main .marks button")
    expect(page.locator("main .marks")).to_have_count(0)
    assert not {"shared", "planning"} & {word.lower() for word in page.locator("main h1 mark").all_text_contents()}
    visitor.check()


@pytest.mark.parametrize("width", [360, 700, 1100, 1440])
def test_what_is_found_can_be_read(both_sites, width, visit):
    """In a narrow bar the box is a glass without words; what it finds has words."""
    visitor = visit(both_sites["ours"], width=width)
    page = visitor.open("about.html")
    page.focus(BOX)
    type_in(page, "shared planning")
    expect(page.locator(OPTIONS).first).to_be_visible()
    # In one go: what is found is drawn anew when its lines of text come.
    sizes = page.evaluate(
        "rows => [...document.querySelectorAll(rows)].map(row => parseFloat(getComputedStyle(row).fontSize))", f"{OPTIONS}, {OPTIONS} *")
    assert sizes
    assert min(sizes) >= 12
    visitor.check()


def test_escape_and_tab_leave_the_list(both_sites, visit):
    """Escape closes and keeps what was typed; Tab goes on; nothing is caught."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("about.html")
    type_in(page, "coach")
    expect(page.locator("header [role=listbox]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("header [role=listbox]")).to_be_hidden()
    assert page.input_value(BOX) == "coach"
    page.keyboard.press("ArrowDown")
    expect(page.locator("header [role=listbox]")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("header [role=listbox]")).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('header') === null || !document.activeElement.closest('[data-find]')")
    visitor.check()


def test_the_engine_waits_until_it_is_wanted(both_sites, visit):
    """Nothing of the search is fetched before somebody goes to the box."""
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("index.html")
    visitor.settled()
    fetched = "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('search'))"
    assert page.evaluate(fetched) == []
    page.focus("header [data-find] input")
    page.evaluate("() => Laurel.ready()")
    assert len(page.evaluate(fetched)) >= 2
    visitor.check()


@pytest.mark.parametrize("leave", ["Escape", "Tab", "click"])
@pytest.mark.parametrize("held", ["**/assets/search-engine-*.js", "**/search/root.js*", "**/search/words-*.js*", "**/search/pages-*.js*"])
def test_a_late_answer_does_not_open_what_was_closed(both_sites, visit, leave, held):
    """Whoever has gone on is left alone, whenever the answer comes."""
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("about.html")
    release = hold(page, held)
    with page.expect_request(re.compile(held.replace("**", "").split("*")[0])):
        type_in(page, "coach")
    if leave == "click":
        page.click("main h1")
    else:
        page.keyboard.press(leave)
    release()
    page.evaluate("() => Laurel.search('coach')")
    visitor.settled()
    expect(page.locator(PANEL)).to_be_hidden()
    assert page.text_content(STATUS) == ""
    visitor.check()


def test_what_was_corrected_is_said(both_sites, way, visit):
    """With a way to what was really typed, and aloud."""
    site = both_sites["ours"]
    visitor = visit(site, way)
    page = visitor.open("about.html")
    type_in(page, "colaboration")
    expect(page.locator(f"{PANEL} .note")).to_have_text("Results for collaboration.")
    exact = page.locator(OPTIONS, has_text="Search for colaboration instead")
    expect(page.locator(STATUS)).to_contain_text(re.compile(r"^Results for collaboration\. \d+ pages$"))
    exact.click()
    expect(page.locator(COUNT)).to_have_text("Nothing found")
    assert page.input_value("main input[type=search]") == "colaboration"
    visitor.check()


def test_all_results_are_one_step_away(both_sites, valley, visit):
    """Where the list does not hold all of them; the page has as many as the box says."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("about.html")
    type_in(page, "teacher")
    expect(page.locator(OPTIONS).last).to_have_text(re.compile(r"^See all \d+ pages$"))
    page.keyboard.press("ArrowUp")
    # What is chosen from stays as it is. Before, each letter may bring another number.
    told = page.locator(OPTIONS).last.text_content()
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_have_text(told.removeprefix("See all "))
    visitor.check()
    page = visit(valley).open("practicas/p0.html")
    type_in(page, "lectura")
    expect(page.locator(OPTIONS).last).to_have_text("1 página")


def test_where_nothing_is_found_there_are_ways_on(valley, visit):
    """The nearest words, the subjects and the list from A to Z can be chosen; whom to ask stands below them."""
    visitor = visit(valley)
    page = visitor.open("practicas/p0.html")
    type_in(page, "planefikasion")
    expect(page.locator(f"{PANEL} .note")).to_have_text("No se encontró nada")
    assert page.locator(OPTIONS).all_text_contents() == ["Buscar planificacion", "Ver todos los temas", "Buscar de la A a la Z"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href") == "mailto:web@valle.example"
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("ArrowDown")
    expect(page.locator(PANEL)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_have_text("6 páginas")
    visitor.check()


def test_lines_of_text_come_when_typing_rests(both_sites, visit):
    """Not before, and nothing moves when they come."""
    visitor = visit(both_sites["ours"], "http")
    page, loaded = visitor.page, []
    page.on("request", lambda request: loaded.append(request.url))
    stop_the_clock(page)
    visitor.open("about.html")
    type_in(page, "shared plan")
    expect(page.locator(OPTIONS).first).to_be_visible()
    page.clock.run_for(299)
    page.keyboard.type("ning")
    expect(page.locator(OPTIONS).last).to_have_attribute("href", re.compile("planning$"))
    page.clock.run_for(299)
    places = "[...document.querySelectorAll('header [role=option]')].map(option => option.offsetTop)"
    before = page.evaluate(places)
    assert not [url for url in loaded if "/texts-" in url]
    page.clock.run_for(1)
    expect(page.locator(f"{OPTIONS} mark").first).to_be_visible()
    assert page.evaluate(places) == before
    visitor.check()


def test_lines_of_text_come_for_what_is_in_sight(both_sites, visit):
    """A low window shows few results; the others come with the arrows."""
    visitor = visit(both_sites["ours"], width=360, height=400)
    page = visitor.open("about.html")
    type_in(page, "shared planning")
    lines = page.locator(f"{OPTIONS} .line")
    expect(lines.first).not_to_be_empty()
    assert lines.last.text_content() == ""
    page.keyboard.press("ArrowUp")
    expect(lines.last).not_to_be_empty()
    visitor.check()


def test_the_count_is_said_once_a_pause(both_sites, visit):
    """Not with every key, and it is that of the list which is shown."""
    visitor = visit(both_sites["ours"])
    page = visitor.page
    stop_the_clock(page)
    visitor.open("about.html")
    for words, last in (("planning", "planning$"), (" time", "time$")):
        type_in(page, words)
        expect(page.locator(OPTIONS).last).to_have_attribute("href", re.compile(last))
        page.clock.run_for(699)
        assert page.text_content(STATUS) == ""
        page.clock.run_for(1)
        assert page.locator(OPTIONS).last.text_content() == f"See all {page.text_content(STATUS)}"
    visitor.check()


def test_results_in_other_languages_say_so(valley, visit):
    visitor = visit(valley)
    page = visitor.open("practicas/p0.html")
    type_in(page, "planificacion")
    for title, language in (("Shared planning time", "en"), ("وقت التخطيط المشترك", "ar")):
        option = page.locator(OPTIONS, has_text=title)
        expect(option.locator("strong")).to_have_attribute("lang", language)
        expect(option.locator(".line")).to_have_attribute("lang", language)
    assert page.locator(f"{OPTIONS} [lang]").count() == 4
    visitor.check()
