"""A map is a table. One of its rows can be seen alone, with lines to what belongs to it, without a script."""

import pytest

ROWS = ".map tbody tr"
# How far the lines of the row that stands alone are from what they tie together.
GAPS = """() => {
  const start = (element) => element.getBoundingClientRect().left, end = (element) => element.getBoundingClientRect().right
  const size = (element, part) => parseFloat(getComputedStyle(element, part).inlineSize)
  const row = document.querySelector(".map tr:target"), head = row.querySelector("th"), cells = [...row.querySelectorAll("td")]
  return [
    ...cells.map((cell) => start(cell) - end(head) - size(head, "::after") + 2),
    ...cells.flatMap((cell) => [...cell.querySelectorAll("li")].map((entry) => start(entry) - size(entry, "::before") - start(cell))),
  ].map(Math.abs)
}"""
EDGE = """(selector) => {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector(selector))
  return Math.round(range.getBoundingClientRect().left)
}"""


@pytest.mark.parametrize("width", [1440, 320])
def test_a_row_is_seen_alone_and_all_again(site, visit, width):
    """By the keyboard and without scripts: the way to each row, nothing but the row, and the way back."""
    visitor = visit(site, width=width, java_script_enabled=False)
    page = visitor.open(site.examples["map"])
    count = page.locator(ROWS).count()
    assert count > 1 and page.locator(f"{ROWS}:visible").count() == count
    row = page.locator(ROWS).nth(1)
    links = row.locator("a:visible").count()
    row.locator("a.choose:visible").focus()
    page.keyboard.press("Enter")
    assert page.locator(f"{ROWS}:visible").count() == 1 and row.is_visible()
    # The way back has taken the place of the way here.
    assert row.locator("a:visible").count() == links
    assert visitor.probe("overflow()") is None
    row.locator("a.choose:visible").focus()
    page.keyboard.press("Enter")
    assert page.locator(f"{ROWS}:visible").count() == count
    visitor.check()


def test_the_lines_of_a_row_meet_what_they_tie(site, visit):
    """Each line goes from the row to the pages that belong to it, in text of any size for which there is room."""
    visitor = visit(site, width=1440, bypass_csp=True)
    page = visitor.open(site.examples["map"])
    for address in page.evaluate("[...document.querySelectorAll('.map .choose:not(.all)')].map(link => link.href)"):
        page.goto(address)
        for size in ("100%", "150%"):
            page.evaluate("size => document.documentElement.style.fontSize = size", size)
            gaps = page.evaluate(GAPS)
            assert gaps and max(gaps) <= 2, (address, size, gaps)
    visitor.check()


def test_the_title_and_the_table_have_one_edge(site, visit):
    visitor = visit(site, width=1440)
    page = visitor.open(site.examples["map"])
    edges = {page.evaluate(EDGE, selector) for selector in ("h1", ".map caption", ".map thead th", ".map tbody th a")}
    assert len(edges) == 1, edges
    visitor.check()


def test_a_small_screen_shows_the_map_in_one_column(site, visit):
    """Nothing scrolls sideways at 320 px, and every page of the table is there."""
    visitor = visit(site, width=320)
    page = visitor.open(site.examples["map"])
    assert visitor.probe("overflow()") is None
    assert visitor.probe("scrollers()") == []
    links = page.locator(".map a:not(.choose)")
    assert links.count() > 0 and all(link.is_visible() for link in links.all())
    visitor.check()
