"""A list that goes on over several pages is filtered and sorted as a whole, from any of them."""

import pytest
from playwright.sync_api import expect

import sites as finished

FOUND = "main [data-found] .row a"


@pytest.fixture(scope="module")
def long(pytestconfig, tmp_path_factory):
    """A site with a list of 250 people on three pages."""
    folder = tmp_path_factory.mktemp("long")
    people = folder / "source/Content/people"
    people.mkdir(parents=True)
    (people.parent / "_site.yml").write_text("title: Long\n", "utf-8")
    (people / "_kind.yml").write_text(
        "kind: person\nplural: People\nfacets: [school]\nin_lists: [year]\n"
        "fields:\n  school: {type: choice, choices: [north, south]}\n  year: number\n", "utf-8")
    for number in range(250):
        school = "north" if number % 5 == 0 else "south"
        (people / f"p{number:03}.md").write_text(
            f"---\ntitle: Person {number:03}\nschool: {school}\nyear: {2000 + number % 25}\n---\n", "utf-8")
    site = finished.build(pytestconfig.getoption("laurel"), "long", folder / "source", folder / "long")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


@pytest.mark.parametrize("address", ["people/index.html", "people/page-3.html"])
def test_a_choice_finds_pages_of_the_whole_list(long, visit, address):
    visitor = visit(long)
    page = visitor.open(address)
    page.select_option("main select[name=school]", "school:north")
    expect(page.locator(FOUND)).to_have_count(50)
    expect(page.locator("main [data-count]")).to_have_text("50 people")
    expect(page.locator("main .listing")).to_be_hidden()
    expect(page.locator("main .pagination")).to_be_hidden()
    page.locator(FOUND).last.click()
    assert page.url.endswith("people/p245.html")
    visitor.check()


def test_the_whole_list_is_sorted_and_shown_by_the_hundred(long, visit):
    visitor = visit(long)
    page = visitor.open("people/page-2.html")
    page.click("main form summary")
    page.select_option("main select[data-sort]", "-year")
    expect(page.locator(FOUND)).to_have_count(100)
    years = page.evaluate("[...document.querySelectorAll('main [data-found] [data-field=year]')].map(year => year.textContent)")
    assert years == sorted(years, reverse=True) and years[0] == "2024"
    page.click("main [data-more]")
    expect(page.locator(FOUND)).to_have_count(200)
    assert page.evaluate("document.activeElement.closest('.row') === document.querySelectorAll('main [data-found] .row')[100]")
    page.click("main [data-more]")
    expect(page.locator(FOUND)).to_have_count(250)
    expect(page.locator("main [data-more]")).to_be_hidden()
    page.click("main button[type=reset]")
    expect(page.locator("main [data-found]")).to_be_hidden()
    expect(page.locator("main .listing .row")).to_have_count(100)
    visitor.check()


def test_without_scripts_the_pages_of_the_list_are_there(long, visit):
    visitor = visit(long, java_script_enabled=False)
    page = visitor.open("people/index.html")
    assert page.locator("main form:visible").count() == 0
    assert page.locator("main .row:visible").count() == 100
    expect(page.locator("main .pagination a")).to_be_visible()
    visitor.check()


def test_people_stay_on_a_wall(both_sites, visit):
    """Those that were chosen are tiles like all others, two abreast on a phone."""
    visitor = visit(both_sites["second"], width=360)
    page = visitor.open("stories/index.html")
    page.click("main [popovertarget='page.filters']")
    page.select_option("main select[name=place]", index=1)
    found = page.locator("main [data-found] .wall > .tile")
    expect(found).to_have_count(13)
    page.keyboard.press("Escape")
    tops = [tile.bounding_box()["y"] for tile in found.all()[:4]]
    assert tops[0] == tops[1] < tops[2] == tops[3]
    visitor.check()
