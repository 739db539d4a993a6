"""The page of results, and the words that are marked where one arrives."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

import sites as finished
from searching import BOX, COUNT, OPTIONS, PANEL, ROWS, asked, hold, stop_the_clock, type_in, violations


def test_a_question_may_hold_any_characters(both_sites, visit):
    """What means something in a pattern is shown as it is, and half a character stops nothing."""
    visitor = visit(both_sites["ours"], "http")
    page = visitor.open("search.html")
    page.evaluate("() => { location.hash = 'q=teecher+%24%26+%24%27'; }")
    expect(page.locator("[data-spelled] a")).to_contain_text("teecher $& $'")
    page = visitor.open("about.html")
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
    everything = page.text_content(COUNT)
    page.click("main .narrow summary")
    page.locator("main fieldset[name=kind] label", has_text="Practice").locator("input").check()
    expect(page.locator(COUNT)).not_to_have_text(everything)
    assert set(page.locator(f"{ROWS} .kind").all_text_contents()) == {"Practice"}
    assert page.evaluate("document.activeElement.value") == "Practice"
    page.go_back()
    expect(page.locator(COUNT)).to_have_text(everything)
    page.click("main [data-more]")
    expect(page.locator(ROWS)).to_have_count(20)
    assert page.evaluate("[...document.querySelectorAll('main .results > li')].findIndex(row => row.contains(document.activeElement))") == 10
    visitor.check()


def test_a_typo_is_put_right_and_said(both_sites, visit):
    """With a link to what was really typed."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("search.html")
    page.goto(page.url + "#q=colaboration")
    spelled = page.locator("main [data-spelled]")
    expect(spelled).to_contain_text("collaboration")
    spelled.locator("a").click()
    expect(page.locator(COUNT)).to_have_text("Nothing found")
    visitor.check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_one_searches(both_sites, valley, visit, scheme):
    """With results, corrected, narrowed and with none, in the box and on the page, wide and 320 px."""
    for site, queries in ((both_sites["ours"], ["planning", "colaboration", "qqqxxqq"]), (valley, ["planificacion", "kolegas", "planefikasion"])):
        visitor = visit(site, bypass_csp=True, color_scheme=scheme)
        for width in (1280, 320):
            for query in queries:
                page = visitor.open("a-z.html")
                page.set_viewport_size({"width": width, "height": 800})
                type_in(page, query)
                expect(page.locator(OPTIONS).first).to_be_visible()
                page.keyboard.press("ArrowDown")
                assert violations(page) == [], f"the list for {query}, {width}"
                assert visitor.probe("overflow()") is None
                page = asked(visitor, query)
                expect(page.locator("main [role=status]")).not_to_have_text("")
                page.click("main .narrow summary")
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


def test_values_are_named_in_the_language_of_the_site(valley, visit):
    """Or as in the files of the site."""
    visitor = visit(valley)
    for query, count in (("tipo:práctica planificacion", 6), ("kind:practica planificacion", 6), ("tipo:tema confianza", 1),
                         ("tema:confianza planificacion", 4), ("-tags:confianza planificacion", 2)):
        expect(asked(visitor, query).locator(ROWS)).to_have_count(count)
    visitor.check()


def test_there_is_one_box(both_sites, visit):
    """It is that of the page, and the keys lead to it."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("search.html")
    assert page.locator("input[type=search]").count() == 1
    page.keyboard.press("Control+k")
    page.keyboard.type("makerspace")
    expect(page.locator(ROWS).first).to_contain_text("makerspace", ignore_case=True)
    visitor.check()


def test_what_the_page_needs_is_asked_for_at_once(both_sites, visit):
    """Each script that its head announces is the one that the engine takes, and none comes twice."""
    visitor = visit(both_sites["ours"], "http")
    asked_for = []
    visitor.page.on("request", lambda request: asked_for.append(request.url))
    page = visitor.open("search.html")
    expect(page.locator(f"{ROWS} .line").first).not_to_be_empty()
    announced = set(page.evaluate("[...document.querySelectorAll('link[rel=preload]')].map(link => link.href)"))
    taken = [url for url in asked_for if Path(url.split("?")[0]).name == "root.js" or "/search/more-" in url or "/search-engine-" in url]
    assert len(announced) == 3 and set(taken) == announced and len(taken) == 3
    visitor.check()


@pytest.mark.parametrize("width", [1280, 360])
def test_rows_come_at_once_and_lines_of_text_push_nothing(both_sites, visit, width):
    visitor = visit(both_sites["ours"], "http", width=width)
    release = hold(visitor.page, "**/search/texts-*.js*")
    page = asked(visitor, "planning")
    expect(page.locator(ROWS)).to_have_count(10)
    assert "".join(page.locator(f"{ROWS} .line").all_text_contents()) == ""
    heights = "[...document.querySelectorAll('main .results > li')].map(row => row.offsetHeight)"
    before = page.evaluate(heights)
    release()
    expect(page.locator(f"{ROWS} .line").last).not_to_be_empty()
    assert page.evaluate(heights) == before
    assert visitor.probe("shift()") < 0.01
    visitor.check()


@pytest.mark.parametrize("width", [1280, 360])
def test_few_results_leave_no_blank_room(valley, visit, width):
    """The foot of the page comes with the first answer, right below it, and is not seen to move."""
    visitor = visit(valley, width=width, height=740)
    release = hold(visitor.page, "**/search/words-*.js*")
    page = asked(visitor, "lectura")
    expect(page.locator("main .found")).to_have_attribute("aria-busy", "true")
    expect(page.locator("footer")).to_be_hidden()
    release()
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator("footer")).to_be_visible()
    row, foot = page.locator(ROWS).bounding_box(), page.locator("footer").bounding_box()
    assert foot["y"] < row["y"] + row["height"] + 200
    assert visitor.probe("shift()") < 0.01
    visitor.check()


def test_the_count_is_always_that_of_the_list(both_sites, visit):
    """What is said comes later, and nothing old stands until then."""
    visitor = visit(both_sites["ours"])
    page = visitor.page
    stop_the_clock(page)
    visitor.open("search.html")
    status = page.locator("main [role=status]")
    for query in ("planning", "makerspace"):
        page.evaluate("query => { location.hash = `q=${query}`; }", query)
        expect(page.locator(f"{ROWS} a").first).to_have_attribute("href", re.compile(query))
        assert status.text_content() == ""
        page.clock.run_for(700)
        assert status.text_content() == page.text_content(COUNT) != ""
    visitor.check()


def test_narrowing_stands_before_the_results_on_a_phone(both_sites, visit):
    """And its values are loaded when it is opened."""
    visitor = visit(both_sites["ours"], "http", width=360, height=740)
    loaded = []
    visitor.page.on("request", lambda request: loaded.append(request.url))
    page = asked(visitor, "planning")
    expect(page.locator(ROWS)).to_have_count(10)
    summary = page.locator("main .narrow summary")
    assert summary.bounding_box()["y"] < page.locator(ROWS).first.bounding_box()["y"] < 740
    assert not [url for url in loaded if "/facet" in url]
    summary.click()
    expect(page.locator("main fieldset[name=kind] label").first).to_be_visible()
    assert [url for url in loaded if "/facet" in url]
    visitor.check()


def test_where_nothing_is_found_there_are_ways_on(valley, visit):
    """The nearest words, the subjects, the list from A to Z, and whom to ask."""
    visitor = visit(valley)
    page = asked(visitor, "planefikasion")
    ways = page.locator("main [data-nothing]")
    expect(ways.locator("a").first).to_have_text("Buscar planificacion")
    assert [link.get_attribute("href") for link in ways.locator("a").all()][1:] == ["tags/index.html", "a-z.html", "mailto:web@valle.example"]
    assert "Oficina de comunicación" in ways.text_content()
    ways.locator("a").first.click()
    expect(page.locator(ROWS)).to_have_count(6)
    assert not ways.is_visible()
    visitor.check()


def test_results_in_other_languages_say_so(valley, visit):
    """Their texts, but not the kind, which is a word of the site."""
    visitor = visit(valley)
    page = asked(visitor, "planificacion")
    expect(page.locator(ROWS)).to_have_count(6)
    languages = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('main .results > li')].map(row =>
        [row.querySelector('a').textContent, ['a', '.kind', '.line'].map(part => row.querySelector(part)?.closest('[lang]').lang)]))""")
    assert languages["Shared planning time"] == ["en", "es", "en"]
    assert languages["وقت التخطيط المشترك"] == ["ar", "es", "ar"]
    assert languages["Círculos de lectura"] == ["es", "es", "es"]
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
    expect(page.locator(f"{PANEL} .note")).to_contain_text("being updated")
    assert page.locator(OPTIONS).last.get_attribute("href").endswith("a-z.html")
    page = asked(visitor, "planning")
    expect(page.locator(COUNT)).to_contain_text("being updated")
    expect(page.locator("main [data-nothing] a[href='a-z.html']")).to_be_visible()
