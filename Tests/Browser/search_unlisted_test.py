"""Pages of folders that visitors do not look for: left out, and one step away."""

import re

from playwright.sync_api import expect

from searching import COUNT, OPTIONS, ROWS, type_in, violations


def test_a_folder_that_is_not_listed_is_one_choice_away(both_sites, way, visit):
    """Visitors find none of its pages before they choose it, unless there is nothing else."""
    site = both_sites["ours"]
    visitor = visit(site, way)
    page = visitor.open("search.html")
    page.evaluate("() => { location.hash = 'q=planning+a+page'; }")
    expect(page.locator(ROWS)).to_have_count(10)
    hidden = re.compile(r"/(guides|checks)/")
    assert not [url for url in page.eval_on_selector_all(f"{ROWS} > a", "links => links.map(link => link.href)") if hidden.search(url)]
    page.locator("main details.narrow summary").click()
    page.locator("main fieldset[name=kind] label", has_text="Guides").locator("input").check()
    expect(page.locator(f"{ROWS} > a").first).to_have_attribute("href", re.compile("/guides/"))
    assert {bool(hidden.search(url)) for url in page.eval_on_selector_all(f"{ROWS} > a", "links => links.map(link => link.href)")} == {True}
    page.evaluate("() => { location.hash = 'q=yaml'; }")
    expect(page.locator(f"{ROWS} > a").first).to_have_attribute("href", hidden)
    visitor.check()


def test_a_title_that_is_not_listed_is_one_step_away(both_sites, visit):
    """Below the results, and no file is loaded to tell so."""
    visitor, loaded = visit(both_sites["ours"], "http"), []
    visitor.page.on("request", lambda request: loaded.append(request.url))
    page = visitor.open("about.html")
    type_in(page, "help people find pages")
    step = page.locator(OPTIONS).last
    expect(step).to_have_text(re.compile(r"^\d+ more in Guides$"))
    assert not [url for url in loaded if "/facets-" in url]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(f"{ROWS} > a").first).to_have_attribute("href", re.compile("/guides/help-people-find.html"))
    expect(page.locator("main .besides")).to_be_hidden()
    # What is chosen anew is drawn anew, so there is nothing left to look at whether it is unchecked.
    page.locator("main fieldset[name=kind] input:checked").click()
    step = page.locator("main .besides a")
    expect(step).to_have_text(re.compile(r"^\d+ more in Guides$"))
    told = step.text_content().split()[0]
    assert violations(page) == []
    step.click()
    expect(page.locator(COUNT)).to_have_text(f"{told} pages")
    assert page.locator("main fieldset[name=kind] input:checked").get_attribute("value") == "Guides"
    visitor.check()
