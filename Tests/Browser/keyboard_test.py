"""Everything can be done with the keyboard, and one always sees where one is."""

PLACES_TO_TRY = ["home", "index", "tag", "map", "honor-roll", "a-z", "practice", "spotlight", "challenge", "story", "page"]


def examples(site):
    """The pages on which every stop of the Tab key is looked at."""
    return [site.examples[name] for name in PLACES_TO_TRY if name in site.examples]


def test_the_first_stop_leads_to_the_text(site, visit):
    """Tab shows the skip link first; Enter goes to the main part, and Tab goes on from there."""
    visitor = visit(site)
    for address in examples(site):
        page = visitor.open(address)
        visitor.probe("remember()")
        page.keyboard.press("Tab")
        focus = visitor.probe("focus()")
        assert focus and focus["href"].split("#")[0] == page.url, address
        assert focus["problems"] == [], address
        page.keyboard.press("Enter")
        assert page.evaluate("document.querySelector(':target').closest('main') !== null"), address
        page.keyboard.press("Tab")
        focus = visitor.probe("focus()")
        has_stops = page.evaluate("document.querySelector('main a[href]') !== null")
        assert focus["isInMain"] == has_stops, f"{address}: {focus}"


def test_tab_goes_through_everything_in_order_and_shows_where_it_is(site, visit):
    """Each stop comes in the order of the page, looks different with the focus, and is not covered; then Tab leaves."""
    visitor = visit(site)
    for address in examples(site):
        page = visitor.open(address)
        count, places = visitor.probe("remember()"), []
        for _ in range(count):
            page.keyboard.press("Tab")
            focus = visitor.probe("focus()")
            if focus is None:
                visitor.note(f"Tab leaves the page after {len(places)} of {count} stops")
                break
            places.append(focus["place"])
            for problem in focus["problems"]:
                visitor.note(f"{focus['name']} {focus['href']} {problem}")
        if places != sorted(set(places)):
            visitor.note(f"stops out of order: {places}")
        page.keyboard.press("Tab")
        focus = visitor.probe("focus()")
        if focus and focus["place"] == places[-1]:
            visitor.note(f"Tab is caught in {focus['name']}")
    visitor.check()


def test_from_home_to_a_backlink(both_sites, way, visit):
    """From the home page to an index, a page, and a page that links there, by Tab and Enter alone."""
    site = both_sites["ours"]
    visitor = visit(site, way)
    page = visitor.open("index.html")
    for address in ("practices/index.html", "practices/same-lunch.html", "challenges/credit-outside-not-inside.html"):
        target = site.url(way, address)
        visitor.probe("remember()")
        for _ in range(page.evaluate("document.querySelectorAll('*').length")):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.href") == target:
                break
        page.keyboard.press("Enter")
        page.wait_for_url(target)
        page.wait_for_load_state()
    visitor.check()
