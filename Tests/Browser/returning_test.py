"""A visitor who comes back after the site was changed, with what the browser has kept of the old one."""

import sys

import pytest

import searching
import sites as finished

sys.path.insert(0, str(finished.ROOT / "Tests/Commands"))
import hosting  # noqa: E402

PAGE = "---\ntitle: {title}\n---\n{text}\n"


def pages(*titles):
    return {"index.md": PAGE.format(title="Rivers", text="Welcome."),
            **{f"notes/{n}.md": PAGE.format(title=title, text=f"All about {title}.") for n, title in enumerate(titles)}}


@pytest.mark.parametrize("host", ["apache", "nginx"])
def test_finds_the_new_pages(host, browser, tmp_path):
    top, folder = tmp_path / "www", "a b/é/"
    site = hosting.write_site(
        tmp_path / "site", pages("Kettles", "Lanterns"), host=host, folder="/" + finished.quote(folder))
    (top / folder).mkdir(parents=True)
    hosting.build(site, top / folder)
    server = hosting.start(host, top, folder, tmp_path / "server")
    context = browser.new_context()
    context.set_default_timeout(0)
    try:
        address = f"http://127.0.0.1:{server.port}/{finished.quote(folder)}"
        page = context.new_page()
        page.goto(address + "search.html#q=kettles")
        page.wait_for_selector(searching.ROWS)
        assert "Kettles" in page.locator(searching.ROWS).first.inner_text()
        # What the new page will be found by is asked for now, so that the browser has all parts of the index that say no.
        page.goto("about:blank")
        page.goto(address + "search.html#q=umbrellas")
        page.wait_for_function(f"() => document.querySelector('{searching.COUNT}')?.textContent.trim()")
        assert "2.html" not in page.content()
        page.goto("about:blank")
        hosting.write_site(
            site, pages("Kettles", "Lanterns", "Umbrellas"), host=host, folder="/" + finished.quote(folder))
        hosting.build(site, top / folder)
        page.goto(address + "search.html#q=umbrellas")
        page.wait_for_selector(f"{searching.ROWS} a")
        assert "/notes/2.html" in page.locator(f"{searching.ROWS} a").first.get_attribute("href")
    finally:
        context.close()
        server.stop()
