"""A site that is written while a browser shows it: what is saved is seen, and so is what is wrong."""

import re

import pytest
from playwright.sync_api import Error

from served import Shown

TEXT = "\n\n".join(f"Paragraph {number} of a long text." for number in range(60))


def page_of(words, title="A note"):
    return f"---\ntitle: {title}\n---\n{words}\n\n{TEXT}\n"


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "site"
    notes = root / "Content/notes"
    notes.mkdir(parents=True)
    (root / "Content/_site.yml").write_text("title: Our notes\ntheme: own\n")
    (notes / "one.md").write_text(page_of("The first words."))
    (notes / "two.md").write_text(page_of("Others.", "Another note"))
    css = root / "Themes/own/assets/css"
    css.mkdir(parents=True)
    (root / "Themes/own/theme.yml").write_text("name: own\nextends: default\nstyles: [css/own.css]\n")
    (css / "own.css").write_text("h1 { color: rgb(1, 2, 3); }\n")
    return root


@pytest.fixture
def shown(root):
    with Shown(root) as shown:
        yield shown


@pytest.fixture
def opened(browser, shown):
    """A page of the site in the browser, and what went wrong on it."""
    context = browser.new_context(viewport={"width": 1000, "height": 600})
    context.set_default_timeout(60_000)
    page = context.new_page()
    troubles = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(shown.address + "notes/one.html")
    yield page
    context.close()
    assert troubles == []


def wait_until(page, condition):
    """Asks until something is true: the policy of the pages forbids the browser to wait for it by itself."""
    while not is_true(page, condition):
        page.wait_for_timeout(50)


def is_true(page, condition):
    try:
        return page.evaluate(condition)
    except Error as error:
        # The page is being loaded anew.
        if "context was destroyed" in str(error):
            return False
        raise


def test_what_is_saved_is_seen_where_one_was_reading(opened, root):
    opened.evaluate("scrollTo(0, 700)")
    (root / "Content/notes/one.md").write_text(page_of("The second words."))
    opened.get_by_text("The second words.").wait_for()
    wait_until(opened, "scrollY === 700")


def test_another_page_that_is_saved_does_not_disturb(opened, root):
    opened.evaluate("window.kept = true")
    (root / "Content/notes/two.md").write_text(page_of("Quite others.", "Another note"))
    with opened.context.expect_page() as other:
        opened.evaluate("open('two.html')")
    other.value.get_by_text("Quite others.").wait_for()
    assert opened.evaluate("window.kept")


def test_a_style_is_exchanged_without_a_reload(opened, root):
    opened.evaluate("window.kept = true")
    (root / "Themes/own/assets/css/own.css").write_text("h1 { color: rgb(4, 5, 6); }\n")
    wait_until(opened, "getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'")
    assert opened.evaluate("window.kept")
    wait_until(opened, "document.querySelectorAll('link[href*=\"assets/style\"]').length === 1")
    # The page is followed on.
    (root / "Content/notes/one.md").write_text(page_of("After the style."))
    opened.get_by_text("After the style.").wait_for()


def test_the_last_of_several_styles_stays(opened, root, shown):
    """A sheet that comes late does not win over one that was saved after it."""
    late = []
    pattern = re.compile("assets/style-.*css")
    opened.context.route(pattern, lambda route: route.continue_() if late else late.append(route))
    (root / "Themes/own/assets/css/own.css").write_text("h1 { color: rgb(4, 5, 6); }\n")
    while not late:
        opened.wait_for_timeout(50)
    (root / "Themes/own/assets/css/own.css").write_text("h1 { color: rgb(7, 8, 9); }\n")
    wait_until(opened, "getComputedStyle(document.querySelector('h1')).color === 'rgb(7, 8, 9)'")
    late[0].fulfill(body="h1 { color: rgb(4, 5, 6); }", content_type="text/css")
    wait_until(opened, "document.querySelectorAll('link[href*=\"assets/style\"]').length === 1")
    assert opened.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(7, 8, 9)"


def test_a_drawing_that_is_saved_under_its_name_is_seen(opened, root):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="40" viewBox="0 0 {} 40"><path d="M0 0h9v9z"/></svg>'
    (root / "Content/notes/plan.svg").write_text(drawing.format(40, 40))
    (root / "Content/notes/one.md").write_text(page_of("![A plan](plan.svg)"))
    opened.locator("main img").wait_for(state="attached")
    opened.evaluate("window.kept = true")
    # The same size, so that the page is the same.
    (root / "Content/notes/plan.svg").write_text(drawing.format(40, 40).replace("h9v9", "h8v8"))
    wait_until(opened, "!window.kept")


def test_problems_are_shown_with_their_place_until_they_are_mended(opened, root):
    (root / "Content/notes/one.md").write_text(page_of("See [the other](tow.md)."))
    problem = opened.locator("laurel-problems li")
    problem.wait_for()
    assert "error: there is no page or file 'tow.md'" in problem.inner_text()
    link = problem.get_by_role("link")
    assert link.inner_text() == "Content/notes/one.md:4:17"
    assert link.get_attribute("href") == f"vscode://file{root}/Content/notes/one.md:4:17"
    assert "See the other." in opened.locator("main").inner_text()
    (root / "Content/notes/one.md").write_text(page_of("See [the other](two.md)."))
    opened.get_by_role("link", name="the other").first.wait_for()
    opened.locator("laurel-problems").wait_for(state="detached")


def test_a_page_with_a_mistake_in_its_values_stays_and_says_so(opened, root):
    (root / "Content/notes/one.md").write_text("---\ntitle: A note\ndraft: perhaps\n---\nNew words.\n")
    opened.locator("laurel-problems li").first.wait_for()
    assert "The first words." in opened.locator("main").inner_text()
    (root / "Content/notes/one.md").write_text(page_of("Mended words."))
    opened.get_by_text("Mended words.").wait_for()
