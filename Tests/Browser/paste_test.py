"""What is pasted into the form keeps its shape, as Markdown that reads as the same words."""

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

import sites as finished
from pasting import LIST, LIST_IN_MARKDOWN, OFFER, READY, SHAPE, STATUS, TEXT, UNDO, paste
from stories import FORM, FORM_OF_PEOPLE

FOLDER = Path(__file__).parent / "Pasted"


@pytest.mark.parametrize("file", sorted(file for file in FOLDER.iterdir() if file.suffix != ".md"), ids=lambda file: file.name)
def test_what_other_programs_copy_keeps_its_shape(form, file):
    """Word, Google Docs, Outlook, Apple Mail, Gmail, LibreOffice, web pages, and texts without any marks."""
    page, text = form.page, file.read_text("utf-8")
    expected = file.with_name(file.stem + ".md" if file.suffix == ".html" else file.name + ".md").read_text("utf-8")
    paste(page, *((text, "as it was") if file.suffix == ".html" else ("", text)))
    assert page.input_value(TEXT) + "\n" == expected
    expect(page.locator(STATUS)).to_contain_text("Pasted, keeping its shape: ")
    expect(page.locator(UNDO)).to_be_visible()
    form.check()


@pytest.mark.parametrize(("typed", "comes", "text"), [
    ("", True, LIST_IN_MARKDOWN), ("So:", True, f"So:\n\n{LIST_IN_MARKDOWN}"), ("", False, LIST[1])])
def test_what_is_pasted_first_of_all_waits_for_what_reads_it(form, typed, comes, text):
    """Nothing of it is lost, also if somebody goes on writing meanwhile, or if the script never comes."""
    page = form.page
    assert page.locator("script[src*=submit-paste]").count() == 0
    page.evaluate("""() => {
      document.head.append = (added) => {
        if (/submit-paste/.test(added.src)) window.held = added; else Element.prototype.append.call(document.head, added);
      };
    }""")
    page.evaluate(OFFER, LIST)
    page.focus(TEXT)
    page.keyboard.press("Control+C")
    page.keyboard.press("Control+V")
    page.keyboard.type(typed)
    assert page.input_value(TEXT) == typed
    page.evaluate("(comes) => { if (comes) Element.prototype.append.call(document.head, held); else held.onerror(); }", comes)
    expect(page.locator(TEXT)).to_have_value(text)
    form.check()


def test_one_line_says_what_was_done(form):
    page = form.page
    paste(page, "<h1>A</h1><p>b <b>c</b></p><p><a href='https://example.org/'>d</a> *\u200b<img src=x></p>", "plain")
    expect(page.locator(STATUS)).to_have_text(
        "Pasted, keeping its shape: headings, paragraphs, bold and slanted words, links. "
        "A backslash stands before signs that are part of the text. Characters that cannot be seen were taken out. "
        "Pictures were left out.")
    form.check()


def test_a_spanish_form_says_it_in_spanish(stories, visit):
    visitor = visit(stories["es"])
    page = visitor.open(FORM)
    paste(page, *LIST)
    expect(page.locator(STATUS)).to_have_text("Pegado con su forma: listas.")
    expect(page.locator(UNDO)).to_have_text("Deshacer y pegarlo tal como estaba")
    page.click(UNDO)
    expect(page.locator(STATUS)).to_have_text("Aquí está tal como estaba.")
    visitor.check()


def test_the_way_back_leaves_what_was_typed_and_what_was_pasted_as_it_was(form):
    """By keyboard: the button is the next stop, and the cursor is in the text again afterwards."""
    page = form.page
    page.fill(TEXT, "Before. Replaced. After.")
    page.evaluate("document.querySelector('#submit-text').setSelectionRange(8, 17)")
    paste(page, *LIST)
    assert page.input_value(TEXT) == f"Before. \n\n{LIST_IN_MARKDOWN}\n\n After."
    page.keyboard.press("Tab")
    expect(page.locator(UNDO)).to_be_focused()
    page.keyboard.press("Enter")
    assert page.input_value(TEXT) == f"Before. {LIST[1]} After."
    assert f"Before. {LIST[1]} After." in page.input_value("#submit-file")
    expect(page.locator(TEXT)).to_be_focused()
    expect(page.locator(STATUS)).to_have_text("It stands here as it was.")
    expect(page.locator(UNDO)).to_be_hidden()
    form.check()


@pytest.mark.parametrize("rich, value", [
    ("<b>bold</b> words", "One **bold** words two."), ("<h2>Part</h2>", "One \n\n## Part\n\n two."),
    ("<ul><li>item</li></ul>", "One \n\n- item\n\n two."),
], ids=["words", "a heading", "an item"])
def test_parts_stand_apart_and_words_among_words(form, rich, value):
    page = form.page
    page.fill(TEXT, "One  two.")
    page.evaluate("document.querySelector('#submit-text').setSelectionRange(4, 4)")
    paste(page, rich, "plain")
    assert page.input_value(TEXT) == value
    form.check()


def test_the_browser_can_undo_it_too(form):
    page = form.page
    page.focus(TEXT)
    page.keyboard.type("Typed.")
    paste(page, *LIST)
    assert page.input_value(TEXT) == f"Typed.\n\n{LIST_IN_MARKDOWN}"
    page.keyboard.press("Control+Z")
    assert page.input_value(TEXT) == "Typed."
    expect(page.locator(UNDO)).to_be_hidden()
    form.check()


def test_the_way_back_stays_as_long_as_the_pasted_text_does(form):
    """It leads back also after something was typed before or behind it, and goes with the first change in it."""
    page = form.page
    paste(page, *LIST)
    page.keyboard.type(" and room")
    expect(page.locator(UNDO)).to_be_visible()
    page.keyboard.press("Control+Home")
    page.keyboard.type("x")
    expect(page.locator(UNDO)).to_be_hidden()
    expect(page.locator(STATUS)).to_have_text("")
    page.fill(TEXT, "")
    paste(page, *LIST)
    page.keyboard.press("Control+Home")
    page.keyboard.type("First: ")
    page.click(UNDO)
    assert page.input_value(TEXT) == f"First: {LIST[1]}"
    form.check()


def test_clearing_the_form_takes_the_way_back_along(form):
    page = form.page
    paste(page, *LIST)
    page.click("[data-clear]")
    page.click("[data-clear-yes]")
    expect(page.locator(UNDO)).to_be_hidden()
    expect(page.locator(STATUS)).to_have_text("")
    form.check()


@pytest.mark.parametrize("rich, plain", [
    ("", "A line.\n"), ("", "Two.\n\nParagraphs."), ("<span>A line.</span>", "A line."), ("", "## Mine\n\n- is **Markdown**\n  already"),
], ids=["a line", "paragraphs", "a run", "Markdown"])
def test_what_has_no_shape_to_keep_is_left_to_the_browser(form, rich, plain):
    page = form.page
    paste(page, rich, plain)
    assert page.input_value(TEXT) == plain
    expect(page.locator(STATUS)).to_have_text("")
    expect(page.locator(UNDO)).to_be_hidden()
    form.check()


def test_only_fields_that_take_markdown_get_it(stories, visit):
    """Also those of the kind; in a plain text the signs would be seen."""
    visitor = visit(stories["en"])
    page = visitor.open(FORM_OF_PEOPLE)
    paste(page, *LIST, "#ask-why")
    assert page.input_value("#ask-why") == LIST_IN_MARKDOWN
    expect(page.locator("#ask-why + .pasted [role=status]")).to_have_text("Pasted, keeping its shape: lists.")
    page.click("#ask-why + .pasted button")
    assert page.input_value("#ask-why") == LIST[1]
    page = visitor.open(FORM)
    paste(page, *LIST, "#ask-summary")
    assert page.input_value("#ask-summary") == LIST[1]
    visitor.check()


@pytest.mark.parametrize("text, seen", [
    ("so\u00adft hy\u00adphen", "soft hyphen"), ("zero\u200bwidth \ufeffmark\u2060", "zerowidth mark"),
    ("\u200eleft \u202aembedded\u202c \u2066isolated\u2069\u200f", "left embedded isolated"), ("\u202edesrever", "desrever"),
    ("Auf\u200clage, a\u200db", "Auflage, ab"), ("a\u0000\u0008b\ufffc", "ab"), ("x\U000e0041\U000e0042y", "xy"),
    ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", None), ("\u05d0\u200f! \u200eabc\u200f", None), ("\u0647\u200d 1", None),
    ("\u0915\u094d\u200d\u0937 \u0995\u09cd\u200c\u09b7", None), ("\u05d0\u05b8\u200d\u05d1", None),
    ("\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f44d\U0001f3fd", None), ("\u2764\ufe0f\u200d\U0001f525", None),
    ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", None), ("\u0e01\u200b\u0e02", None),
    ("\U0001f469\u200d \u200d\U0001f467", "\U0001f469 \U0001f467"),
], ids=lambda text: None if text is None else text.encode("unicode_escape").decode()[:24])
def test_what_cannot_be_seen_goes_where_it_does_nothing(form, text, seen):
    """And stays in the words of Arabic, Hebrew and India, in emoji and flags, and where it parts words."""
    page = form.page
    for rich in ("", f"<p>{html.escape(text)}</p>".replace("\0", "")):
        page.fill(TEXT, "")
        paste(page, rich, text)
        assert page.input_value(TEXT) == (text if seen is None else seen)
    expect(page.locator(STATUS)).to_have_text("" if seen is None else "Characters that cannot be seen were taken out.")
    form.check()


WORDS = [
    "*a* **b** _c_ __d__ ~~e~~ ~f~ `g` ==h== ^i^ x^2^ H~2~O", r"\* \_ C:\a\b \\", "[a](b) ![a](b) [[a]] [a]: b [^1] [!NOTE]",
    "<b>a</b> <script>b</script> <!-- c --> <a id=\"d\"> 1 < 2 <e", "&amp; &#65; &copy; AT&T", "# a", "## a ##", "- a", "+ a", "* a", "1. a",
    "1) a", "> a", "---", "===", "- - -", "| a | b |", "|---|---|", "::: tip", "!!! note", "%% a %% {# b #} {{! c }} {% comment %}",
    "a {#b} {.c} {: #d}", "a ^name", "```", "~~~", "https://example.org/a_b_c https://example.org/_a_", "(https://example.org/a*b*c)[d]",
    "www.example.org/_a_*b* www.a_b.org/_c_", "ftp://example.org/_a_ \"https://example.org/_a_\"", "a@example.org_ snake_case_", ":tada: $x$",
    "https://example.org/?a=1&copy; b", "a | b", "<https://example.org/_a_>", "!", "a!", "#", "-", "1.",
]
AROUND = [
    ("<p>", "</p>"), ("<p><b>", "</b>x</p>"), ("<p>x<i>", "</i> x</p>"), ("<p><a href='https://example.org/(a)|b'>", "</a>x</p>"),
    ("<h2>", "</h2>"), ("<p>x<br>", "</p>"), ("<ul><li>", "</li><li>x</li></ul>"), ("<p>!<a href='https://example.org'><b>", "</b></a></p>"),
    ("<table><tr><td>", "</td><td>x</td></tr><tr><td>x</td><td>y</td></tr></table>"), ("<p><b>x<i>", "</i></b><i>x</i></p>"),
]


def test_signs_arrive_as_the_same_words(form, stories, tmp_path):
    """The page that is built from what was pasted shows what the other program showed, wherever the signs stood."""
    cases = [f"{before}{html.escape(word)}{after}" for word in WORDS for before, after in AROUND]
    ask = f"cases => cases.map(html => [({SHAPE})(html), new DOMParser().parseFromString(html, 'text/html').body.textContent])"
    form.page.focus(TEXT)
    form.page.evaluate(READY)
    answers = form.page.evaluate(ask, cases)
    content = tmp_path / "Content"
    content.mkdir()
    (content / "_site.yml").write_text("title: Words\nsmart_punctuation: false\n", "utf-8")
    for number, (text, _) in enumerate(answers):
        (content / f"{number}.md").write_text(f"---\ntitle: Case\n---\n\nFirst\n\n{text}\n\nLast\n", "utf-8")
    finished.run(stories["en"].laurel, "build", "-s", tmp_path, "-o", tmp_path / "public", "--quiet")
    squeeze, wrong = lambda words: re.sub(r"\s+", "", words), []
    for number, (case, (text, words)) in enumerate(zip(cases, answers)):
        page = (tmp_path / f"public/{number}.html").read_text("utf-8")
        inside = re.search(r"<p>First</p>(.*)<p>Last</p>", page, re.DOTALL)[1]
        shown = html.unescape(re.sub(r"<a class=\"anchor\".*?</a>|<[^>]*>", "", inside))
        if squeeze(shown) != squeeze(words):
            wrong.append((case, text, shown.strip()))
    assert wrong == []


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_after_a_paste(stories, visit, width):
    """Nor does anything reach over the edge of the window."""
    visitor = visit(stories["en"], width=width, bypass_csp=True)
    page = visitor.open(FORM)
    paste(page, *LIST)
    visitor.accessible()
    assert visitor.probe("overflow()") is None
    visitor.check()
