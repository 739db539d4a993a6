"""The way from the home page of a new site to a form, and from the form to whoever takes what was written."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

import sites as finished

UPLOAD = "https://files.example.org/request/teachers?from=1"
NEXT = "The office reads it and answers within a week."


@pytest.fixture(scope="module")
def new(pytestconfig, tmp_path_factory):
    """What `laurel init` makes, without its examples, with an upload link."""
    laurel = Path(pytestconfig.getoption("laurel")).absolute()
    source = tmp_path_factory.mktemp("new") / "site"
    finished.run(laurel, "init", source, "--title", "Rivers", "--receiver", UPLOAD)
    for example in source.glob("Content/*/example-*.md"):
        example.unlink()
    settings = source / "Content/_site.yml"
    settings.write_text(settings.read_text("utf-8").replace(f'"{UPLOAD}"', f'"{UPLOAD}", next: "{NEXT}"'), "utf-8")
    site = finished.build(laurel, "new", source, source / "public")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("call, form", [
    ("Nominate a colleague", "spotlight"), ("Share a practice", "practice"), ("Share a resource", "resource")])
def test_two_clicks_lead_from_the_home_page_to_each_form(new, visit, width, call, form):
    page = visit(new, width=width).open("index.html")
    clicks = 0
    while not page.url.endswith(f"/submit/{form}.html"):
        ways = page.locator(f"a:visible:text-is('{call}'), a:visible:text-is('Share something')")
        there = ways.filter(has_text=call)
        (there if there.count() else ways).first.click()
        page.wait_for_load_state()
        clicks += 1
        assert clicks <= 2
    expect(page.locator("form[data-submit]")).to_be_visible()


def test_the_menu_leads_to_the_list_that_says_what_happens(new, visit):
    visitor = visit(new)
    page = visitor.open("practices/index.html")
    page.click("header nav >> text=Share")
    page.wait_for_url("**/submit/index.html")
    expect(page.locator("main .shelf a")).to_have_text(["Share a practice", "Share a resource", "Nominate a colleague"])
    expect(page.locator("main .shelf ~ ol")).to_contain_text(NEXT)
    assert page.get_attribute("main .shelf ~ ol a", "href") == UPLOAD
    visitor.check()


def test_a_form_asks_for_nothing_that_cannot_be_chosen(new, visit):
    """A practice names a challenge, and the site has none: whoever writes can hand it in all the same."""
    visitor = visit(new)
    page = visitor.open("submit/practice.html")
    page.context.route("https://files.example.org/**", lambda route: route.fulfill(body="<title>In</title>", content_type="text/html"))
    fields = {"title": "Open doors", "summary": "We visit one another.", "situation": "Nobody saw the lessons of the others, and all were alone.",
              "what_they_did": "We put a note on each door that invites the others in.", "what_changed": "Everybody has seen five others."}
    page.click("[data-upload]")
    expect(page.locator("[data-problems]")).to_be_visible()
    for name, text in fields.items():
        page.fill(f"#ask-{name}", text)
    page.check("#ask-audience input >> nth=0")
    page.select_option("#ask-evidence", "reported")
    assert page.locator("[data-field=challenges]").count() == 0
    visitor.check()
    with page.expect_download() as saved, page.expect_popup() as opened:
        page.click("[data-upload]")
    assert opened.value.url == UPLOAD
    assert saved.value.suggested_filename == "open-doors.zip"
    with zipfile.ZipFile(saved.value.path()) as sent:
        assert "situation:" in sent.read("practices/open-doors.md").decode()
    expect(page.locator("[role=status]").last).to_contain_text("hand it in on the page that opens in another tab")


def test_a_nomination_needs_no_page_of_an_award_or_a_school(new, visit):
    """Their names are typed where there is none to choose, and the page beside the form shows them."""
    visitor = visit(new)
    page = visitor.open("submit/spotlight.html")
    page.fill("#ask-honoree", "Ana Cruz")
    assert page.locator("[data-field=award] select, [data-field=school] select").count() == 0
    page.fill("#ask-school", "Lincoln High School")
    expect(page.locator("[data-preview]")).to_contain_text("Ana Cruz")
    expect(page.locator("[data-preview]")).to_contain_text("Lincoln High School")
    expect(page.locator("[data-file]")).to_have_value(re.compile("^school: Lincoln High School$", re.MULTILINE))
    visitor.check()


@pytest.mark.parametrize("width", [360, 700, 900, 1200, 1600])
def test_the_call_of_a_list_covers_nothing(both_sites, visit, width):
    """The buttons go below the title where they do not fit beside it."""
    page = visit(both_sites["ours"], width=width).open("spotlights/index.html")
    title = page.locator("h1")
    right = title.evaluate("e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().right }")
    call, box = page.locator("main .links .call").bounding_box(), title.bounding_box()
    assert call["x"] >= right or call["y"] >= box["y"] + box["height"]
