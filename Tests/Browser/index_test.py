"""Indexes are filtered and sorted without a page load, and are whole without JavaScript."""

from playwright.sync_api import expect

INDEX = "spotlights/index.html"
ROWS = "[...document.querySelectorAll('main [data-tokens]')].filter(row => row.checkVisibility())"


def titles(page):
    """The titles of the rows that are shown, in order."""
    return page.evaluate(f"{ROWS}.map(row => row.querySelector('a').textContent)")


def facts(page, field):
    """The text of one fact in each row that is shown."""
    return page.evaluate(f"{ROWS}.map(row => row.querySelector('[data-field={field}]')?.textContent ?? '')")


def test_a_choice_leaves_what_fits_and_says_how_much(both_sites, way, visit):
    """By keyboard: to the first choice, its second value, the count, and back to everything."""
    visitor = visit(both_sites["ours"], way)
    page = visitor.open(INDEX)
    everything = titles(page)
    page.focus("main select[name=award]")
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.selectedOptions[0].textContent.replace(/ \\(.*/, '')")
    assert set(facts(page, "award")) == {chosen}
    count = len(titles(page))
    assert 0 < count < len(everything)
    told = page.locator("main [data-count]")
    assert told.text_content().startswith(f"{count} ")
    assert told.get_attribute("role") == "status"
    page.click("main button[type=reset]")
    expect(page.locator("main [data-tokens]:visible")).to_have_count(len(everything))
    assert titles(page) == everything
    assert page.url.endswith("index.html")
    visitor.check()


def test_rows_are_sorted_by_their_facts(both_sites, visit):
    """By title across the groups, by year from the latest, and back to the usual order in groups."""
    visitor = visit(both_sites["ours"])
    page = visitor.open(INDEX)
    usual = titles(page)
    headings = page.locator("main [data-group] h3").count()
    assert headings > 1
    page.click("main form summary")
    page.select_option("main select[data-sort]", "title")
    assert titles(page) == sorted(usual, key=str.casefold) != usual
    assert page.locator("main [data-group] h3:visible").count() == 0
    page.select_option("main select[data-sort]", "-year")
    years = facts(page, "year")
    assert years == sorted(years, reverse=True) and len(set(years)) > 1
    page.select_option("main select[data-sort]", "")
    assert titles(page) == usual
    assert page.locator("main [data-group] h3:visible").count() == headings
    visitor.check()


def test_without_scripts_the_whole_list_is_there_in_groups(both_sites, visit):
    """No control that would do nothing is shown."""
    site = both_sites["ours"]
    visitor = visit(site, java_script_enabled=False)
    page = visitor.open(INDEX)
    assert len(titles(page)) == len(site.kinds["spotlight"])
    assert page.locator("main [data-group] h3:visible").count() > 1
    assert page.locator("main form:visible").count() == 0
    visitor.check()


def test_people_are_a_wall_two_abreast_on_a_phone(both_sites, visit):
    """Each has a face or a medal; what narrows the list stands beside it where there is room."""
    site = both_sites["ours"]
    visitor = visit(site, width=360)
    page = visitor.open(INDEX)
    tiles = page.locator("main .listing .tile")
    assert tiles.count() == page.locator("main .listing .face").count() == len(site.kinds["spotlight"])
    first, second, third = (tile.bounding_box() for tile in tiles.all()[:3])
    assert first["y"] == second["y"] < third["y"]
    assert visitor.probe("overflow()") is None
    page.set_viewport_size({"width": 1440, "height": 800})
    wall, filters = page.locator("main .wall").first.bounding_box(), page.locator("main form").bounding_box()
    assert wall["x"] + wall["width"] < filters["x"]
    visitor.check()


def test_a_heading_gives_its_address(both_sites, visit):
    """The button behind a heading copies the address of its section and says so."""
    site = both_sites["ours"]
    visitor = visit(site, "http", permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open("guides/settings.html")
    button = page.locator("main h2[id] button").first
    anchor = button.evaluate("button => button.parentElement.id")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).not_to_have_text("#")
    assert page.evaluate("navigator.clipboard.readText()") == f"{page.url.split('#')[0]}#{anchor}"
    visitor.check()
