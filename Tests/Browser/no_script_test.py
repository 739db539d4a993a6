"""Without JavaScript every page can be reached."""

from urllib.parse import unquote

import pytest


@pytest.mark.outer
def test_every_page_is_reached_by_visible_links_from_the_home_page(site, visit):
    """Follows the links of every page of the site, from the disk, with JavaScript off.

    The page of results is for scripts alone; the box that leads to it is a link to the list from A to Z without them.
    """
    visitor = visit(site, java_script_enabled=False)
    base = site.ways["file"]
    seen, waiting, redirects = {"index.html"}, ["index.html"], set(site.redirects)
    while waiting:
        page = visitor.open(waiting.pop())
        links = page.evaluate(
            "[...document.querySelectorAll('a[href]')].filter(a => a.checkVisibility()).map(a => a.href)")
        for link in links:
            address = unquote(link.split("#")[0].removeprefix(base))
            if link.startswith(base) and address.endswith(".html") and address not in seen | redirects:
                seen.add(address)
                waiting.append(address)
    assert sorted(set(site.pages) - seen) == ["404.html", "search.html"]
    visitor.check()
