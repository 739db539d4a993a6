"""A portal to two districts: its search narrows by district, its roll names people of both, and all of it leads away."""

import re

import pytest
from playwright.sync_api import expect

import project
import sharing
import sites as finished
from searching import COUNT, ROWS, violations

NORTH, RIVER = "https://north.example/s/", "https://river.example/"


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    folder = tmp_path_factory.mktemp("portal")
    practices = [(f"doors-{n}", f"Open doors {n}", "low") for n in range(5)]
    sharing.district(folder / "north", "North Valley", NORTH, practices, [("Ada Example", 2025, True), ("Bo Sample", 2025, False)])
    sharing.district(folder / "river", "River Bend", RIVER, [(f"doors-{n}", f"Doors {n}", "high") for n in range(4)],
                     [("Eva Muster", 2024, True)])
    state = sharing.portal(folder / "state", {"north": "from/north.json", "river": "from/river.json"})
    (state / "from").mkdir()
    for name in ["north", "river"]:
        (state / f"from/{name}.json").write_bytes(sharing.catalog(folder / name))
    sharing.laurel("federate", "fetch", "-s", state)
    site = finished.build(project.LAUREL, "portal", state, folder / "public")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


def test_the_search_narrows_by_district_and_leads_there(portal, visit):
    visitor = visit(portal, "file")
    page = visitor.open("search.html")
    page.evaluate("() => { location.hash = 'q=doors'; }")
    expect(page.locator(COUNT)).to_have_text("9 pages")
    page.click("main .narrow summary")
    page.locator("main fieldset[name=site] label", has_text="River Bend").locator("input").check()
    expect(page.locator(COUNT)).to_have_text("4 pages")
    for link in page.locator(f"{ROWS} > a").all():
        assert re.fullmatch(re.escape(RIVER) + r"practices/doors-\d\.html", link.get_attribute("href"))
        assert link.get_attribute("rel") == "external"
    expect(page.locator(f"{ROWS} .kind").first).to_have_text("Practice · River Bend ↗")
    expect(page.locator(f"{ROWS} .line").first).to_contain_text("Teachers of River Bend")
    assert violations(page) == []
    visitor.check()


def test_the_roll_names_people_of_both_districts_and_says_whose_they_are(portal, visit):
    visitor = visit(portal, "file")
    page = visitor.open("shared/honor-roll.html")
    names = page.locator(".names > li > a[rel=external]")
    assert names.all_text_contents() == ["Ada Example", "Eva Muster", "Teacher"]
    assert names.first.get_attribute("href") == f"{NORTH}spotlights/p0.html"
    expect(page.locator(".wall .tile", has_text="Eva Muster").locator(".origin a")).to_have_text("River Bend")
    assert violations(page) == []
    page.locator(".wall .tile", has_text="Eva Muster").locator(".origin a").click()
    expect(page.locator("h1")).to_have_text("River Bend")
    visitor.check()


def test_a_list_is_filtered_by_district(portal, visit):
    visitor = visit(portal, "file")
    page = visitor.open("shared/lists/practice.html")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator(".row:visible")).to_have_count(9)
    page.select_option("main select[name=site]", "site:north")
    expect(page.locator(".row:visible")).to_have_count(5)
    visitor.check()


def test_every_page_of_a_portal_is_sound(portal, visit):
    visitor = visit(portal, "file")
    for path in ["shared/index.html", "shared/districts/north.html", "shared/lists/practice.html", "shared/lists/spotlight.html"]:
        page = visitor.open(path)
        assert violations(page) == [], path
    visitor.check()
