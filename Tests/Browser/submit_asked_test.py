"""The form by which anybody writes a page: fields that open once certain answers are there."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

import sites as finished
from stories import PROBLEMS, SETTINGS, photograph
from submit_change_test import open_form, told

KIND = """\
kind: show
name: Show
image: poster
submit:
  steps:
    - { title: The show, fields: [title, has_clip, acts] }
    - { title: The clip, fields: [clip, clip_words, poster] }
    - { title: In words, fields: [summary] }
fields:
  summary: { type: text, label: In short, required: true }
  has_clip: { type: flag, label: Is there a clip }
  clip: { type: url, label: The clip, required: true, when: { has_clip: true } }
  clip_words: { type: text, label: What it says, required: true, when: clip }
  acts: { type: list, label: Acts, of: { type: choice, choices: { song: A song, dance: A dance } } }
  songs: { type: list, label: Songs, required: true, of: text, when: { acts: song } }
  poster: { type: image, label: Poster, when: { has_clip: true } }
  poster_description: { type: text, label: What the poster shows }
  age: { type: number, label: Age, when: { acts: [song, dance], has_clip: no } }
"""
PAGE = "---\ntitle: A show\nsummary: They sang.\nhas_clip: true\nclip: https://a.example/clip\nclip_words: Hello\n---\nIt rained.\n"
STALE = "---\ntitle: Another show\nsummary: They sang.\nhas_clip: false\nclip: https://a.example/old\n---\nIt rained.\n"
FORM = "submit/show.html"
WAITING = ["clip", "clip_words", "songs", "poster", "poster_description", "age"]
LINK = "https://a.example/new"


@pytest.fixture(scope="module")
def shows(pytestconfig, tmp_path_factory):
    """The site in English and in Spanish."""
    laurel = Path(pytestconfig.getoption("laurel")).absolute()
    built = {}
    for language in ("en", "es"):
        source = tmp_path_factory.mktemp(f"shows-{language}")
        texts = {"_site.yml": SETTINGS.format(language=language), "guide.md": "# How to share\n\nFill in the form.\n",
                 "shows/_kind.yml": KIND, "shows/a-show.md": PAGE, "shows/another-show.md": STALE}
        for path, text in texts.items():
            (source / "Content" / path).parent.mkdir(parents=True, exist_ok=True)
            (source / "Content" / path).write_text(text, "utf-8")
        shutil.copytree(finished.ROOT / "Themes", source / "Themes")
        site = finished.build(laurel, language, source, source / "public")
        site.ways["file"] = site.folder.as_uri() + "/"
        site.source, site.laurel = source, laurel
        built[language] = site
    return built


@pytest.fixture
def show(shows, visit):
    """The English form, from the disk."""
    visitor = visit(shows["en"], accept_downloads=True)
    visitor.open(FORM)
    expect(visitor.page.locator("[data-submit]")).to_be_visible()
    return visitor


def opened(page):
    """The fields that wait for answers and stand open."""
    return [name for name in WAITING if page.locator(f"[data-field={name}]").first.is_visible()]


def file_of(page):
    return page.locator("[data-file]").input_value()


def needed(page):
    """Fills in what every show needs."""
    page.fill("#ask-title", "A new show")
    page.fill("#ask-summary", "They danced.")


def test_fields_open_and_close_as_one_answers(show):
    """With everything that waits for them in turn; and a step that asks for nothing says so."""
    page = show.page
    idle = page.locator("[data-idle]")
    assert opened(page) == []
    expect(idle.nth(0)).to_be_hidden()
    expect(idle.nth(1)).to_have_text("Nothing is asked here, by what you have answered so far.")
    expect(idle.nth(1)).to_be_visible()
    expect(page.locator("[data-only-if]:visible")).to_have_count(0)
    page.select_option("#ask-has_clip", "true")
    assert opened(page) == ["clip", "poster", "poster_description"]
    expect(idle.nth(1)).to_be_hidden()
    page.fill("#ask-clip", LINK)
    assert "clip_words" in opened(page)
    page.check("[data-field=acts] input[value=song]")
    assert "songs" in opened(page) and "age" not in opened(page)
    page.select_option("#ask-has_clip", "false")
    assert opened(page) == ["songs", "age"]
    page.uncheck("[data-field=acts] input[value=song]")
    assert opened(page) == []
    show.accessible()
    show.check()


def test_what_is_closed_is_kept_and_not_sent(show, tmp_path):
    """Neither its values nor its picture, and nothing of it is missing; a draft brings it back."""
    page = show.page
    needed(page)
    page.select_option("#ask-has_clip", "true")
    page.fill("#ask-clip", LINK)
    page.set_input_files("#ask-poster", photograph(page, tmp_path, 90, 60))
    expect(page.locator(".picture img")).to_be_visible()
    page.click("[data-download]")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text(["Fill in “What it says”", "Fill in “What the poster shows”"])
    page.select_option("#ask-has_clip", "false")
    expect(page.locator(PROBLEMS)).to_be_hidden()
    assert "\nclip:" not in file_of(page) and "poster" not in file_of(page) and "has_clip: false" in file_of(page)
    with page.expect_download() as saved:
        page.click("[data-download]")
    with zipfile.ZipFile(saved.value.path()) as sent:
        assert sent.namelist() == ["shows/a-new-show.md"]
    page.reload()
    expect(page.locator("[data-submit]")).to_be_visible()
    assert opened(page) == []
    page.select_option("#ask-has_clip", "true")
    expect(page.locator("#ask-clip")).to_have_value(LINK)
    expect(page.locator(".picture img")).to_be_visible()
    page.fill("#ask-clip_words", "Hello")
    page.fill("#ask-poster_description", "A stage")
    assert f'clip: "{LINK}"' in file_of(page) and "poster: a-new-show.jpg" in file_of(page)
    show.check()


@pytest.mark.parametrize("language, also, longer", [
    ("en", "Also asked now: The clip, Poster, What the poster shows", "No longer asked: The clip, Poster, What the poster shows"),
    ("es", "Ahora también se pregunta: The clip, Poster, What the poster shows", "Ya no se pregunta: The clip, Poster, What the poster shows")])
def test_whoever_does_not_see_it_is_told(shows, visit, language, also, longer):
    """By a polite word, after an answer alone: not while the form or a draft is opened."""
    visitor = visit(shows[language])
    page = visitor.open(FORM)
    said = page.locator("[data-asked][aria-live=polite]")
    expect(page.locator("[data-submit]")).to_be_visible()
    expect(said).to_be_empty()
    page.focus("#ask-has_clip")
    page.select_option("#ask-has_clip", "true")
    expect(said).to_have_text(also)
    page.select_option("#ask-has_clip", "false")
    expect(said).to_have_text(longer)
    page.select_option("#ask-has_clip", "true")
    page.reload()
    expect(page.locator("#ask-clip")).to_be_visible()
    expect(said).to_be_empty()
    visitor.check()


def test_the_page_that_is_shown_has_what_is_asked_for(show):
    page = show.page
    needed(page)
    page.select_option("#ask-has_clip", "true")
    page.fill("#ask-clip", LINK)
    sheet = page.locator("[data-sheet]")
    expect(sheet).to_contain_text("The clip")
    page.select_option("#ask-has_clip", "false")
    expect(sheet).not_to_contain_text("The clip")
    expect(sheet).to_contain_text("A new show")
    show.check()


def test_all_fields_stand_open_where_the_script_that_closes_them_is_not_there(shows, visit):
    """Each with the sentence that says when it is asked for; none of them holds the page up."""
    visitor = visit(shows["en"], accept_downloads=True)
    visitor.page.route("**/submit-more*", lambda route: route.abort())
    page = visitor.page
    page.goto(visitor.site.ways["file"] + FORM)
    expect(page.locator("[data-submit]")).to_be_visible()
    assert opened(page) == WAITING
    expect(page.locator("[data-field=clip] [data-only-if]")).to_have_text("Only if 'Is there a clip' is 'Yes', and needed then.")
    needed(page)
    with page.expect_download():
        page.click("[data-download]")


def test_a_change_opens_and_closes_fields_too(shows, visit):
    """What an answer closes is taken out."""
    visitor = visit(shows["en"])
    page = open_form(visitor, "shows/a-show", "show")
    expect(page.locator("[data-changing]")).to_be_visible()
    assert opened(page) == ["clip", "clip_words", "poster", "poster_description"]
    assert told_of(page) == {}
    page.select_option("#ask-has_clip", "false")
    assert opened(page) == []
    assert told_of(page) == {"has_clip": "false", "clip": "", "clip_words": ""}
    page.select_option("#ask-has_clip", "true")
    assert opened(page) == ["clip", "clip_words", "poster", "poster_description"]
    assert told_of(page) == {}
    page.fill("#ask-clip", LINK)
    assert told_of(page) == {"clip": LINK}
    visitor.check()


def test_a_change_leaves_alone_what_nobody_asks_for(shows, visit):
    visitor = visit(shows["en"])
    page = open_form(visitor, "shows/another-show", "show")
    expect(page.locator("[data-changing]")).to_be_visible()
    assert opened(page) == []
    page.fill("#ask-summary", "They danced.")
    assert told_of(page) == {"summary": "They danced."}
    page.select_option("#ask-has_clip", "true")
    expect(page.locator("#ask-clip")).to_have_value("https://a.example/old")
    visitor.check()


def told_of(page):
    """What the program reads of a change: the new values by their names."""
    return {field["name"]: field["new"] for field in told(file_of(page))["fields"]}


@pytest.mark.parametrize("language, sentence", [
    ("en", "# The clip. Only if 'Is there a clip' is 'Yes', and needed then. An address"),
    ("es", "# The clip. Solo si 'Is there a clip' es 'Sí', y entonces es necesario. Una direcci")])
def test_the_file_to_fill_in_by_hand_says_when(shows, language, sentence):
    text = (shows[language].folder / "submit/show.md").read_text("utf-8")
    assert sentence in text and "\n# clip:\n" in text


def test_what_the_form_sends_is_taken_in_without_a_remark(show, tmp_path):
    page = show.page
    needed(page)
    page.fill("#submit-text", "It was loud.")
    page.select_option("#ask-has_clip", "true")
    page.fill("#ask-clip", LINK)
    page.fill("#ask-clip_words", "Hello")
    page.select_option("#ask-has_clip", "false")
    with page.expect_download() as saved:
        page.click("[data-download]")
    sent = tmp_path / "show.zip"
    saved.value.save_as(sent)
    site = tmp_path / "site"
    shutil.copytree(show.site.source, site, ignore=shutil.ignore_patterns("public"))
    command = [str(show.site.laurel), "import", "submission", str(sent), "-s", str(site)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0 and "warning" not in result.stdout + result.stderr, result.stdout + result.stderr
    assert "clip" not in (site / "Content/shows/a-new-show.md").read_text("utf-8").replace("has_clip", "")
