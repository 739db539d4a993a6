"""The slideshow for the lobby: it goes on by itself, and does what it is told by keys and buttons."""

import re

import pytest

import sites as finished

KIND = "kind: person\nplural: People\norder: title\nrecognition: { year: year }\nfields: { year: { type: number } }\n"
WAIT = 12_000


@pytest.fixture(scope="module")
def lobby(pytestconfig, tmp_path_factory):
    """A site of three stories."""
    folder = tmp_path_factory.mktemp("lobby")
    content = folder / "source/Content/people"
    content.mkdir(parents=True)
    (content / "_kind.yml").write_text(KIND, "utf-8")
    for name in "abc":
        (content / f"{name}.md").write_text(f"---\ntitle: Story {name}\nsummary: What happened.\nyear: 2026\n---\nText.\n", "utf-8")
    site = finished.build(pytestconfig.getoption("laurel"), "lobby", folder / "source", folder / "a b/é/site")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


@pytest.fixture
def show(lobby, visit):
    """The slideshow with a clock that stands still until it is told to go on."""
    def start(**options):
        visitor = visit(lobby, **options)
        visitor.page.clock.install(time=0)
        visitor.page.clock.pause_at(1_000)
        visitor.open("people/slideshow.html")
        return visitor
    return start


def seen(page):
    """The names that can be seen."""
    return [name for name in page.eval_on_selector_all(".slide", "all => all.filter(s => s.offsetHeight).map(s => s.innerText)")]


def names(page):
    return [re.search("Story .", text).group() for text in seen(page)]


def test_it_goes_on_by_itself_and_begins_anew(show):
    visitor = show()
    page = visitor.page
    for name in ["Story a", "Story b", "Story c", "Story a"]:
        assert names(page) == [name]
        page.clock.run_for(WAIT)
    visitor.check()


def test_buttons_and_keys_do_the_same(show):
    visitor = show()
    page = visitor.page
    page.keyboard.press("ArrowRight")
    assert names(page) == ["Story b"]
    page.click("[data-do=next]")
    assert names(page) == ["Story c"]
    page.keyboard.press("ArrowLeft")
    page.click("[data-do=previous]")
    assert names(page) == ["Story a"]
    page.click("[data-do=pause]")
    page.clock.run_for(3 * WAIT)
    assert names(page) == ["Story a"] and page.inner_text("[data-do=pause]") == "Go on"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    page.clock.run_for(WAIT)
    assert names(page) == ["Story b"] and page.inner_text("[data-do=pause]") == "Pause"
    visitor.check()


def test_it_fills_the_window_until_escape(show):
    visitor = show()
    page = visitor.page
    page.goto(page.url + "#full")
    page.reload()
    assert not page.is_visible(".site-header") and page.is_visible("[data-do=full]")
    page.keyboard.press("Escape")
    assert page.is_visible(".site-header")
    visitor.check()


def test_without_motion_it_waits(show):
    visitor = show(reduced_motion="reduce")
    page = visitor.page
    page.clock.run_for(3 * WAIT)
    assert names(page) == ["Story a"]
    assert page.eval_on_selector(".slide", "s => getComputedStyle(s).animationName") == "none"
    page.keyboard.press("ArrowRight")
    assert names(page) == ["Story b"]
    visitor.check()


def test_who_is_about_to_follow_a_link_is_not_led_away(show):
    visitor = show()
    page = visitor.page
    page.focus(".slide:not([hidden]) a")
    page.clock.run_for(3 * WAIT)
    assert names(page) == ["Story a"]
    visitor.check()


def test_without_a_script_all_are_there(lobby, visit):
    visitor = visit(lobby, java_script_enabled=False)
    page = visitor.open("people/slideshow.html")
    assert page.locator(".slide:visible").count() == 3 and not page.is_visible(".controls")


def test_old_browsers_understand_the_script(lobby):
    """Nothing in it is newer than ECMAScript 5."""
    script = next((lobby.folder / "assets").glob("slideshow-*.js")).read_text("utf-8")
    assert not re.search(r"=>|`|\b(let|const|class|async|await|import)\b|\?\.|\?\?|\.\.\.", re.sub(r'"[^"]*"', "", script))


def test_paper_has_all(lobby, visit):
    visitor = visit(lobby)
    page = visitor.open("people/slideshow.html")
    assert names(page) == ["Story a"]
    page.emulate_media(media="print")
    assert names(page) == ["Story a", "Story b", "Story c"] and not page.is_visible(".controls")
    visitor.check()
