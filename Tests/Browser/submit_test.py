"""The form by which anybody writes a page: what it says, and that it sends nothing by itself."""

from playwright.sync_api import expect

from stories import FORM, PROBLEMS, download, fill


def test_an_empty_form_says_what_is_needed_and_leads_there(form):
    """The summary takes the focus, each of its links leads to a field, and a field that is put right is no problem."""
    page = form.page
    page.click("[data-download]")
    expect(page.locator(PROBLEMS)).to_be_focused()
    expect(page.locator(f"{PROBLEMS} a")).to_have_text([
        "Write a title", "Say it in a sentence", "Fill in “Year”"])
    page.click(f"{PROBLEMS} a >> nth=1")
    expect(page.locator("#ask-summary")).to_be_focused()
    assert page.get_attribute("#ask-summary", "aria-invalid") == "true"
    described = page.get_attribute("#ask-summary", "aria-describedby").split()
    assert page.text_content("#" + described[1]) == "Say it in a sentence"
    page.keyboard.type("They met.")
    expect(page.locator("#ask-summary-error")).to_be_hidden()
    assert page.get_attribute("#ask-summary", "aria-invalid") is None
    form.check()


def test_a_mistake_is_told_when_one_leaves_the_field(form):
    """Not before, and only there; the sentence goes as soon as the value is right."""
    page = form.page
    page.focus("#ask-year")
    page.keyboard.type("19")
    expect(page.locator("#ask-year-error")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.locator("#ask-year-error")).to_have_text("Write 1990 or more under “Year”")
    expect(page.locator("[data-error]:visible")).to_have_count(1)
    page.fill("#ask-year", "1999")
    expect(page.locator("#ask-year-error")).to_be_hidden()
    form.check()


def test_a_button_stays_under_the_finger(form):
    """The sentence about the field that one leaves comes only after the press of the button below it."""
    page = form.page
    page.focus("#ask-year")
    page.keyboard.type("twenty")
    page.click("[data-download]")
    expect(page.locator(PROBLEMS)).to_be_focused()
    expect(page.locator(f"{PROBLEMS} a").last).to_have_text(
        "Write “Year” with digits, such as 2026")
    page.fill("#ask-year", "12")
    page.click("h1")
    expect(page.locator("#ask-year-error")).to_have_text("Write 1990 or more under “Year”")
    form.check()


def test_what_is_wrong_under_more_is_shown(form):
    """A mistake in what one may leave out opens that part."""
    page = form.page
    fill(page)
    page.click(".rest summary")
    page.fill("[data-field=people] [data-value]", "a\u200bb")
    page.click(".rest summary")
    page.click("form [data-copy]")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text(
        "Delete “People” and type it again: it holds a character that cannot be seen (U+200B)")
    page.click(f"{PROBLEMS} a")
    expect(page.locator("[data-field=people] [data-value]")).to_be_focused()
    form.check()


def test_a_name_that_is_not_among_the_choices_is_written_beside_them(form):
    """The box is there as long as it is needed, and the draft keeps what stands in it."""
    page = form.page
    fill(page)
    page.click(".rest summary")
    other = page.locator("[data-field=after] input[data-other]")
    expect(other).to_be_hidden()
    page.select_option("#ask-after", label="Not in the list: write the name")
    expect(other).to_be_visible()
    assert "after" not in download(page)[1].decode()
    other.fill("O'Neill #1: a story")
    assert "\nafter: \"O'Neill #1: a story\"\n" in download(page)[1].decode()
    page.reload()
    page.click(".rest summary")
    expect(other).to_have_value("O'Neill #1: a story")
    expect(other).to_be_visible()
    page.select_option("#ask-after", "the-first")
    expect(other).to_be_hidden()
    assert "\nafter: the-first\n" in download(page)[1].decode()
    form.check()


def test_lists_grow_and_shrink_by_keyboard(form):
    """Rows of texts and of records are added and taken away, and the focus is never lost."""
    page = form.page
    fill(page)
    page.click(".rest summary")
    page.fill("[data-field=people] [data-value]", "Ana: a teacher")
    page.focus("[data-field=people] > p > [data-add]")
    page.keyboard.press("Enter")
    page.keyboard.type("no")
    page.focus("[data-field=steps] > p > [data-add]")
    page.keyboard.press("Enter")
    page.keyboard.type("- Met")
    page.focus("[data-field=steps] > p > [data-add]")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.locator("[data-field=steps] [data-remove]").last.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-field=steps] > p > [data-add]")).to_be_focused()
    page.check("[data-field=level] input[value=high]")
    page.select_option("[data-field=like] select", label="The first story")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    _, text = download(page)
    assert text.decode() == (
        '---\ntitle: A story\nsummary: "They met."\nyear: 2026\nlevel:\n  - high\npeople:\n  - "Ana: a teacher"\n  - "no"\n'
        'steps:\n  - what: "- Met"\nlike:\n  - the-first\n' + f"date: {page.input_value('#ask-date')}\n---\n")
    form.check()


def test_a_draft_comes_back_and_goes_when_it_is_cleared(form):
    page = form.page
    fill(page, title="Kept")
    page.click(".rest summary")
    page.fill("[data-field=people] [data-value]", "Ana")
    page.fill("#submit-text", "Words.")
    before = page.input_value("#submit-file")
    page.reload()
    assert page.input_value("#submit-file") == before
    expect(page.locator("form > .help")).to_contain_text("Here is what you wrote in this browser before.")
    page.click("[data-clear]")
    page.click("[data-clear-yes]")
    expect(page.locator("#ask-title")).to_be_focused()
    page.reload()
    assert page.input_value("#ask-title") == "" and page.input_value("#submit-text") == ""
    expect(page.locator("form > .help")).not_to_contain_text("before")
    form.check()


def test_the_form_works_where_nothing_may_be_kept(stories, visit):
    """A browser that refuses to keep a draft still writes the file."""
    visitor = visit(stories["en"], accept_downloads=True)
    visitor.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    page = visitor.open(FORM)
    fill(page)
    assert download(page)[0] == "a-story.md"
    visitor.check()
