"""The box for searching, the page of results, and the words that are marked where one arrives."""

import re
import shutil

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

import sites as finished

BOX = "header [data-find] input"
OPTIONS = "header [role=option]"
ROWS = "main .results > li"
# A status that is announced changes its text; this writes each text down.
LISTEN = """selector => {
  window.heard = [];
  new MutationObserver(() => heard.push(document.querySelector(selector).textContent))
    .observe(document.querySelector(selector), { childList: true, characterData: true, subtree: true });
}"""


def violations(page):
    """What axe finds on the page as it is now."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async () => (await axe.run(document, { preload: false })).violations")
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


def type_in(page, text, box=BOX):
    """Types as people do, and waits for pages."""
    page.focus(box)
    page.keyboard.type(text)


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


@pytest.mark.parametrize("key", ["Escape", "Tab"])
def test_a_late_answer_does_not_open_what_was_closed(both_sites, visit, key):
    """Whoever has gone on is left alone, whenever the answer comes."""
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("about.html")
    page.focus(BOX)
    page.evaluate("() => Laurel.ready()")
    held = []
    page.route("**/search/words-*.js*", lambda route: held.append(route))
    type_in(page, "coach")
    page.wait_for_timeout(100)
    assert held
    page.keyboard.press(key)
    for route in held:
        route.continue_()
    page.unroute("**/search/words-*.js*")
    page.evaluate("() => Laurel.search('coach')")
    page.wait_for_timeout(100)
    expect(page.locator("header [role=listbox]")).to_be_hidden()
    assert page.locator("header [role=status]").text_content() == ""
    visitor.check()


def test_a_question_may_hold_any_characters(both_sites, visit):
    """What means something in a pattern is shown as it is, and half a character stops nothing."""
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("search.html")
    page.evaluate("() => { location.hash = 'q=teecher+%24%26+%24%27'; }")
    expect(page.locator("[data-spelled] a")).to_contain_text("teecher $& $'")
    page.focus(BOX)
    page.evaluate("""() => {
        document.activeElement.value = "coach\\ud800";
        document.activeElement.dispatchEvent(new Event("input"));
    }""")
    expect(page.locator("header [role=listbox] a").first).to_be_visible()
    visitor.check()


def test_a_question_without_end_marks_its_first_words(both_sites, visit):
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("practices/shared-planning-time.html")
    page.evaluate("words => { location.hash = `q=${encodeURIComponent(words)}`; location.reload(); }",
                  "planning " + " ".join(f"w{n}" for n in range(8000)) + " time")
    expect(page.locator("main mark").first).to_be_visible()
    marked = {word.lower() for word in page.locator("main mark").all_text_contents()}
    assert "planning" in marked and "time" not in marked
    visitor.check()


def test_the_engine_waits_until_it_is_wanted(both_sites, visit):
    """Nothing of the search is fetched before somebody goes to the box."""
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("index.html")
    visitor.settled()
    fetched = "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('search'))"
    assert page.evaluate(fetched) == []
    page.focus("main [data-find] input")
    page.evaluate("() => Laurel.ready()")
    assert len(page.evaluate(fetched)) >= 2
    visitor.check()


def test_the_count_is_said_once_a_pause(both_sites, visit):
    """Not with every key."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("about.html")
    page.evaluate(LISTEN, "header [role=status]")
    type_in(page, "planning time")
    expect(page.locator("header [role=status]")).not_to_have_text("")
    assert len(page.evaluate("heard")) == 1
    visitor.check()


def test_the_page_of_results_narrows_and_remembers(both_sites, way, visit):
    """What is asked stands in the address; choices can be taken back with the browser's own button."""
    site = both_sites["ours"]
    visitor = visit(site, way)
    page = visitor.open("about.html")
    type_in(page, "teacher")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.startswith(site.url(way, "search.html")))
    assert page.url.endswith("search.html#q=teacher")
    expect(page.locator(ROWS)).to_have_count(10)
    expect(page.locator(f"{ROWS} mark").first).to_be_visible()
    everything = page.text_content("main [role=status]")
    page.locator("main fieldset[name=kind] label", has_text="Practice").locator("input").check()
    expect(page.locator("main [role=status]")).not_to_have_text(everything)
    assert set(page.locator(f"{ROWS} .kind").all_text_contents()) == {"Practice"}
    assert page.evaluate("document.activeElement.value") == "Practice"
    page.go_back()
    expect(page.locator("main [role=status]")).to_have_text(everything)
    page.click("main [data-more]")
    expect(page.locator(ROWS)).to_have_count(20)
    assert page.evaluate("[...document.querySelectorAll('main .results > li')].findIndex(row => row.contains(document.activeElement))") == 10
    visitor.check()


def test_a_folder_that_is_not_listed_is_one_choice_away(both_sites, way, visit):
    """Visitors find none of its pages before they choose it, unless there is nothing else."""
    site = both_sites["ours"]
    visitor = visit(site, way)
    page = visitor.open("search.html")
    page.evaluate("() => { location.hash = 'q=planning+a+page'; }")
    expect(page.locator(ROWS)).to_have_count(10)
    hidden = re.compile(r"/(guides|checks)/")
    assert not [url for url in page.eval_on_selector_all(f"{ROWS} > a", "links => links.map(link => link.href)") if hidden.search(url)]
    page.locator("main details.narrow summary").click()
    page.locator("main fieldset[name=kind] label", has_text="Guides").locator("input").check()
    expect(page.locator(f"{ROWS} > a").first).to_have_attribute("href", re.compile("/guides/"))
    assert {bool(hidden.search(url)) for url in page.eval_on_selector_all(f"{ROWS} > a", "links => links.map(link => link.href)")} == {True}
    page.evaluate("() => { location.hash = 'q=yaml'; }")
    expect(page.locator(f"{ROWS} > a").first).to_have_attribute("href", hidden)
    visitor.check()


def test_a_typo_is_put_right_and_said(both_sites, visit):
    """With a link to what was really typed."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("search.html")
    page.goto(page.url + "#q=colaboration")
    spelled = page.locator("main [data-spelled]")
    expect(spelled).to_contain_text("collaboration")
    spelled.locator("a").click()
    expect(page.locator("main [role=status]")).to_have_text("Nothing found")
    visitor.check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_one_searches(both_sites, visit, scheme):
    """With the list open, with results, with none, wide and 320 px."""
    visitor = visit(both_sites["ours"], bypass_csp=True, color_scheme=scheme)
    for width in (1280, 320):
        page = visitor.open("about.html")
        page.set_viewport_size({"width": width, "height": 800})
        type_in(page, "planning")
        expect(page.locator(OPTIONS).first).to_be_visible()
        page.keyboard.press("ArrowDown")
        assert violations(page) == [], f"the list, {width}"
        for query in ("planning", "qqqxxqq"):
            page = visitor.open("search.html")
            page.evaluate("query => { location.hash = 'q=' + query; }", query)
            expect(page.locator("main [role=status]")).not_to_have_text("")
            assert violations(page) == [], f"{query}, {width}"
            assert visitor.probe("overflow()") is None
    visitor.check()


def test_a_spanish_site_searches_in_spanish(both_sites, visit):
    """The words of the box come from the locale."""
    site = both_sites["second"]
    language = site.text("index.html").split('lang="')[1].split('"')[0]
    visitor = visit(site)
    page = visitor.open("search.html")
    label = page.get_attribute("main input[type=search]", "aria-label")
    assert label == {"en": "Search", "es": "Buscar"}[language]
    visitor.check()


def test_without_scripts_the_list_from_a_to_z_stands_in(both_sites, visit):
    """The box is a link, and the page of results says where else to look."""
    visitor = visit(both_sites["ours"], java_script_enabled=False)
    page = visitor.open("about.html")
    page.click("header .find a")
    assert page.url.endswith("/a-z.html")
    page = visitor.open("search.html")
    assert page.locator("main noscript a, main a[href='a-z.html']").first.is_visible()
    assert page.locator("main form:visible").count() == 0
    visitor.check()


def test_a_copy_that_is_not_whole_offers_the_list(both_sites, visit, tmp_path):
    """The interface says that the search is being updated."""
    copy = tmp_path / "copy"
    shutil.copytree(both_sites["ours"].folder, copy)
    for file in (copy / "search").glob("words-*.js"):
        file.unlink()
    broken = finished.Site("copy", copy, {})
    broken.ways["file"] = copy.as_uri() + "/"
    visitor = visit(broken)
    page = visitor.open("about.html")
    type_in(page, "planning")
    expect(page.locator(OPTIONS).first).to_contain_text("being updated")
    assert page.locator(OPTIONS).first.get_attribute("href").endswith("a-z.html")
    page = visitor.open("search.html")
    page.evaluate("location.hash = 'q=planning'")
    expect(page.locator("main p[data-updating]")).to_be_visible()
