"""The form by which anybody writes a page: what this browser keeps of it, and what it does not."""

import zipfile

import pytest
from playwright.sync_api import expect

from stories import FORM, FORM_OF_PEOPLE, PROBLEMS, download, fill, name, photograph

SHOWN = ".picture img"
LOST = "This browser has not kept your photo. Choose it again, or take it out"
STATUS = "p[role=status]"
# What a private window or a strict policy does.
REFUSE = "Object.defineProperty(window, '{}', {{ get() {{ throw new DOMException('no', 'SecurityError'); }} }})"
# How many pictures this browser keeps, once all that was asked for before is done.
COUNT = """() => new Promise(done => {
  const asked = indexedDB.open("laurel-submit", 1);
  asked.onsuccess = () => {
    const counted = asked.result.transaction("pictures").objectStore("pictures").count();
    counted.onsuccess = () => { asked.result.close(); done(counted.result); };
  };
})"""


@pytest.fixture
def photographed(form, tmp_path):
    """The form with a story and a photo that this browser keeps."""
    fill(form.page)
    form.page.set_input_files("#ask-photo", photograph(form.page, tmp_path, 90, 60))
    expect(form.page.locator(SHOWN)).to_be_visible()
    kept(form.page, 1)
    return form


def kept(page, count):
    """Waits until so many pictures are kept."""
    page.wait_for_function(f"async () => await ({COUNT})() === {count}")


def clear(page):
    page.click("[data-clear]")
    page.click("[data-clear-yes]")


def test_a_photo_comes_back_with_its_draft(photographed, tmp_path):
    """Opened from the disk, too; and what is sent then is what would have been sent before."""
    page = photographed.page
    before = download(page, ".picture [data-again]")
    page.reload()
    expect(page.locator(SHOWN)).to_be_visible()
    assert download(page, ".picture [data-again]") == before
    page.fill("#ask-title", "Another name")
    page.reload()
    expect(page.locator(SHOWN)).to_be_visible()
    page.evaluate("document.querySelector('[data-mail]').addEventListener('click', event => event.preventDefault())")
    with page.expect_download() as saved:
        page.click("[data-mail]")
    with zipfile.ZipFile(saved.value.path()) as archive:
        assert archive.namelist() == ["stories/another-name.md", "stories/another-name.jpg"]
        assert archive.read("stories/another-name.jpg") == before[1]
    photographed.check()


def test_nothing_is_sent_without_a_photo_that_was_not_kept(stories, visit, tmp_path):
    """The browser says at once that it cannot keep it, and later that it is not there, until it is chosen anew or taken out."""
    visitor = visit(stories["en"], accept_downloads=True)
    visitor.page.add_init_script(REFUSE.format("indexedDB"))
    page = visitor.open(FORM)
    fill(page)
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 90, 60))
    expect(page.locator(STATUS).last).to_contain_text("This browser cannot keep the photo.")
    page.reload()
    expect(page.locator("#ask-photo-error")).to_have_text(LOST)
    page.click("[data-download]")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text(LOST)
    assert "photo: a-story.jpg\n" in page.input_value("#submit-file")
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 90, 60))
    expect(page.locator(PROBLEMS)).to_be_hidden()
    expect(page.locator(SHOWN)).to_be_visible()
    page.reload()
    page.click(".picture [data-out]")
    expect(page.locator("#ask-photo")).to_be_focused()
    saved, text = download(page)
    assert saved == "a-story.md" and b"photo" not in text
    visitor.check()


def test_a_browser_that_keeps_nothing_says_so(stories, visit):
    visitor = visit(stories["en"])
    visitor.page.add_init_script(REFUSE.format("localStorage"))
    page = visitor.open(FORM)
    fill(page)
    expect(page.locator("[data-kept]")).to_have_text(
        "This browser keeps nothing of what you write. Send it before you leave this page.")
    visitor.check()


def test_a_form_is_cleared_only_by_who_says_so_again(photographed):
    page = photographed.page
    before = page.input_value("#submit-file")
    page.click("[data-clear]")
    page.click("[data-clear-no]")
    expect(page.locator("[data-clear]")).to_be_focused()
    assert page.input_value("#submit-file") == before
    clear(page)
    expect(page.locator("#ask-title")).to_be_focused()
    assert page.input_value("#ask-title") == ""
    kept(page, 0)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('laurel-submit'))") == []
    photographed.check()


def test_what_was_cleared_can_be_brought_back(photographed):
    """With its photo, which is kept again; what was written since is a draft of its own."""
    page = photographed.page
    before = page.input_value("#submit-file")
    clear(page)
    kept(page, 0)
    page.fill("#ask-title", "Written since")
    page.click("[data-back]")
    expect(page.locator(SHOWN)).to_be_visible()
    assert page.input_value("#submit-file") == before
    kept(page, 1)
    page.reload()
    expect(page.locator(SHOWN)).to_be_visible()
    assert page.input_value("#submit-file") == before
    expect(page.locator("[data-drafts] li")).to_have_count(1)
    expect(page.locator("[data-drafts] li")).to_contain_text("Written since")
    photographed.check()


def test_more_than_one_draft_is_kept(photographed):
    """Each with its own photo; one goes from one to another, and clears one alone."""
    page = photographed.page
    first = page.input_value("#submit-file")
    page.reload()
    page.click("[data-drafts] [data-another]")
    expect(page.locator("#ask-title")).to_be_focused()
    expect(page.locator(SHOWN)).to_have_count(0)
    page.fill("#ask-title", "The <b>second</b>")
    page.reload()
    assert page.input_value("#ask-title") == "The <b>second</b>"
    expect(page.locator("[data-drafts] li")).to_have_count(1)
    expect(page.locator("[data-drafts] li")).to_contain_text("A story")
    page.click("[data-drafts] li button")
    expect(page.locator(SHOWN)).to_be_visible()
    assert page.input_value("#submit-file") == first
    expect(page.locator("[data-drafts] li")).to_contain_text("The <b>second</b>")
    page.click("[data-drafts] li button")
    clear(page)
    kept(page, 1)
    page.reload()
    expect(page.locator(SHOWN)).to_be_visible()
    assert page.input_value("#submit-file") == first
    photographed.check()


def test_a_form_leaves_the_photos_of_others_alone(photographed, stories, tmp_path):
    """All that is opened from the disk is kept in one place."""
    page = photographed.page
    page.goto(stories["en"].url("file", FORM_OF_PEOPLE))
    name(page)
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 30, 20))
    kept(page, 2)
    clear(page)
    kept(page, 1)
    page.goto(stories["en"].url("file", FORM))
    expect(page.locator(SHOWN)).to_be_visible()
    photographed.check()


def test_two_tabs_do_not_write_over_one_another(form):
    page = form.page
    fill(page, title="One")
    other = page.context.new_page()
    other.goto(page.url)
    assert other.input_value("#ask-title") == "One"
    other.fill("#ask-title", "Two")
    page.wait_for_function("() => localStorage.length === 1")
    page.fill("#submit-text", "Still one.")
    page.reload()
    assert page.input_value("#submit-text") == "Still one."
    expect(page.locator("[data-drafts] li")).to_contain_text("Two")
    form.check()


@pytest.mark.parametrize("draft", ["nonsense", "null", "[]", '{"values": 1}', '{"values": {"people": 7, "photo": {"a": 1}, "level": 3}}'])
def test_a_draft_that_is_none_breaks_nothing(form, draft):
    page = form.page
    page.evaluate("draft => localStorage.setItem(`laurel-submit ${location.pathname}`, draft)", draft)
    page.reload()
    fill(page)
    if page.locator(".picture [data-out]").count():
        page.click(".picture [data-out]")
    assert download(page)[0] == "a-story.md"
    form.check()


def test_a_draft_from_before_drafts_had_names_is_found(form):
    page = form.page
    page.evaluate("""localStorage.setItem(`laurel-submit ${location.pathname}`,
      JSON.stringify({ values: { title: "Older", photo: "older.jpg" }, text: "Words." }))""")
    page.reload()
    assert (page.input_value("#ask-title"), page.input_value("#submit-text")) == ("Older", "Words.")
    expect(page.locator("#ask-photo-error")).to_have_text(LOST)
    form.check()


def test_what_cannot_be_loaded_is_told(stories, visit, tmp_path):
    """Without it a photo cannot be drawn anew, and none is sent as it is."""
    visitor = visit(stories["en"])
    visitor.page.route("**/submit-more-*.js", lambda route: route.abort())
    page = visitor.open(FORM)
    fill(page)
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 90, 60))
    expect(page.locator(STATUS).last).to_contain_text("A part of the form could not be loaded.")
    assert page.input_value("#ask-photo") == "" and "photo" not in page.input_value("#submit-file")
    page.unroute_all()
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 90, 60))
    expect(page.locator(SHOWN)).to_be_visible()
