"""Pages load without an error, a failed or foreign request, a jump or a horizontal scroll."""

import pytest

SHIFT_WORTH_NAMING = 0.01


@pytest.mark.both
def test_pages_load_in_peace_and_fit_a_telephone(site, way, visit):
    """From the disk and over HTTP, 320 px wide."""
    visitor = visit(site, way, width=320, height=640)
    for address in site.looked_at:
        visitor.open(address)
        visitor.settled()
        if wide := visitor.probe("overflow()"):
            visitor.note(f"scrolls sideways: {wide}")
        # On a busy machine a page may come in two pieces; a jump of the page itself comes again.
        if visitor.probe("shift()") > SHIFT_WORTH_NAMING:
            visitor.open(address)
            visitor.settled()
            if (shift := visitor.probe("shift()")) > SHIFT_WORTH_NAMING:
                visitor.note(f"jumps by {shift:.3f}")
    visitor.check()


def test_old_addresses_lead_on(site, way, visit):
    """A redirect ends on a page that exists, without an error."""
    visitor = visit(site, way)
    for address in site.redirects[:5]:
        visitor.open(address)
        visitor.page.wait_for_url(lambda url, old=site.url(way, address): url != old)
        visitor.page.wait_for_selector("main h1")
    visitor.check()


def test_the_sites_hold_what_the_tests_are_for(both_sites):
    """The second site is large, has redirects and is read from both sides."""
    second = both_sites["second"]
    assert len(second.pages) >= 300
    assert len(second.redirects) >= 5
    assert 'dir="rtl"' in second.text("ar/waraqa-3.html")
    assert len(second.most) == 40
    assert any(address.startswith("ar/") for address in second.sorts)
    assert {"search.html", "accessibility.html", "404.html"} <= set(second.sorts)
    assert {"home", "map", "honor-roll", "story", "place", "page"} <= set(second.examples)
    assert {"practice", "spotlight", "challenge", "map", "honor-roll"} <= set(both_sites["ours"].examples)
