"""The form by which anybody writes a page: what it says, what it writes, and that it sends nothing by itself."""

import base64
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

import sites as finished

SETTINGS = """\
title: Rivers Teachers
language: {language}
submissions:
  repository: https://github.com/rivers/teachers
  email: web@example.org
  guide: guide.md
"""
KIND = """\
kind: story
name: Story
submit: true
image: photo
fields:
  summary: { type: text, label: In short, help: One sentence., required: true, max_length: 200 }
  year: { type: number, label: Year, required: true, min: 1990 }
  told: { type: date, label: Told on }
  level: { type: list, label: Level, of: { type: choice, choices: { low: Elementary, high: High school } } }
  people: { type: list, label: People, max_items: 3, of: text }
  steps:
    type: list
    label: Steps
    of: { type: record, fields: { what: { type: text, label: What, required: true }, on: { type: date, label: Day } } }
  like: { type: list, label: See also, of: { type: link, to: story } }
  photo: { type: image, label: Photo }
"""
FIRST = "---\ntitle: The first story\nsummary: It began.\nyear: 2024\n---\n"
FORM = "submit/story.html"
PROBLEMS = "[data-problems]"
# A picture of a red and a blue half, as base64 of a JPEG.
DRAW = """([width, height]) => {
  const canvas = document.createElement("canvas"), context = canvas.getContext("2d");
  [canvas.width, canvas.height] = [width, height];
  context.fillStyle = "red"; context.fillRect(0, 0, width / 2, height);
  context.fillStyle = "blue"; context.fillRect(width / 2, 0, width / 2, height);
  return canvas.toDataURL("image/jpeg").split(",")[1];
}"""
# The size of a picture of the page, and its colors at the top and at the bottom.
MEASURE = """async image => {
  await image.decode();
  const canvas = document.createElement("canvas"), context = canvas.getContext("2d", { willReadFrequently: true });
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  context.drawImage(image, 0, 0);
  const at = y => [...context.getImageData(canvas.width / 2, y, 1, 1).data].slice(0, 3).map(c => c > 127);
  return [canvas.width, canvas.height, at(2), at(canvas.height - 3)];
}"""


@pytest.fixture(scope="module")
def stories(pytestconfig, tmp_path_factory):
    """A site with one form, in English and in Spanish, from the disk."""
    laurel = Path(pytestconfig.getoption("laurel")).absolute()
    built = {}
    for language in ("en", "es"):
        source = tmp_path_factory.mktemp(f"stories-{language}")
        content = source / "Content"
        (content / "stories").mkdir(parents=True)
        shutil.copytree(finished.ROOT / "Themes", source / "Themes")
        (content / "_site.yml").write_text(SETTINGS.format(language=language), "utf-8")
        (content / "guide.md").write_text("# How to share\n\nFill in the form.\n", "utf-8")
        (content / "stories/_kind.yml").write_text(KIND, "utf-8")
        (content / "stories/the-first.md").write_text(FIRST, "utf-8")
        site = finished.build(laurel, language, source, source / "public")
        site.ways["file"] = site.folder.as_uri() + "/"
        site.source, site.laurel = source, laurel
        built[language] = site
    return built


@pytest.fixture
def form(stories, visit):
    """The English form, from the disk; whatever it asks for elsewhere is noted as a trouble."""
    visitor = visit(stories["en"], accept_downloads=True)
    visitor.open(FORM)
    return visitor


def fill(page, title="A story", summary="They met.", year="2026"):
    """Fills in what is needed."""
    page.fill("#ask-title", title)
    page.fill("#ask-summary", summary)
    page.fill("#ask-year", year)


def download(page, selector="[data-download]"):
    """The name and the bytes of the file that a button saves."""
    with page.expect_download() as saved:
        page.click(selector)
    return saved.value.suggested_filename, Path(saved.value.path()).read_bytes()


def test_an_empty_form_says_what_is_needed_and_leads_there(form):
    """The summary takes the focus, each of its links leads to a field, and a field that is put right is no problem."""
    page = form.page
    page.click("[data-download]")
    expect(page.locator(PROBLEMS)).to_be_focused()
    expect(page.locator(f"{PROBLEMS} a")).to_have_text([
        "The kind 'story' needs a 'Title'.", "The kind 'story' needs a 'In short'.", "The kind 'story' needs a 'Year'."])
    page.click(f"{PROBLEMS} a >> nth=1")
    expect(page.locator("#ask-summary")).to_be_focused()
    assert page.get_attribute("#ask-summary", "aria-invalid") == "true"
    described = page.get_attribute("#ask-summary", "aria-describedby").split()
    assert page.text_content("#" + described[1]) == "The kind 'story' needs a 'In short'."
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
    expect(page.locator("#ask-year-error")).to_have_text("'Year' is 19; it must be at least 1990.")
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
        "'Year' is a number, and 'twenty' is not one; write it with digits, such as 2026.")
    page.fill("#ask-year", "12")
    page.click("h1")
    expect(page.locator("#ask-year-error")).to_have_text("'Year' is 12; it must be at least 1990.")
    form.check()


def test_what_is_wrong_under_more_is_shown(form):
    """A mistake in what one may leave out opens that part."""
    page = form.page
    fill(page)
    page.click(".rest summary")
    page.fill("[data-field=people] [data-value]", "a\u200bb")
    page.click(".rest summary")
    page.click("form [data-copy]")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text("'People' holds the character U+200B, which cannot be seen.")
    page.click(f"{PROBLEMS} a")
    expect(page.locator("[data-field=people] [data-value]")).to_be_focused()
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


def test_the_downloaded_file_is_a_page_of_the_site(form, stories, tmp_path):
    """What the form saves is put into the folder as it is; the check finds nothing, and the page has the title."""
    page, site = form.page, stories["en"]
    fill(page, title='Unit 1: "Why?" # and no', summary="- a dash: first")
    page.fill("#submit-text", "## What happened\n\nIt's done.")
    name, text = download(page)
    assert name == "unit-1-why-and-no.md"
    assert text.decode() == page.input_value("#submit-file")
    expect(page.locator("[role=status]").last).to_have_text("unit-1-why-and-no.md is in your downloads.")
    shutil.copytree(site.source, tmp_path / "site", ignore=shutil.ignore_patterns("public"))
    (tmp_path / "site/Content/stories" / name).write_bytes(text)
    finished.run(site.laurel, "build", "-s", tmp_path / "site", "-o", tmp_path / "out", "--quiet", "--strict")
    html = (tmp_path / "out/stories/unit-1-why-and-no.html").read_text("utf-8")
    assert "<h1>Unit 1: &quot;Why?&quot; # and no</h1>" in html
    form.check()


@pytest.mark.parametrize("title", ["Así: ¿qué?", "C# & más", "Über—uns", "  two  spaces ", "ΑΒΓ δ", "a_b-c", "Ünï 2"])
def test_the_file_is_named_as_laurel_new_names_it(form, stories, title, tmp_path):
    site = stories["en"]
    form.page.fill("#ask-title", title)
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/_kind.yml").write_text("kind: story\n", "utf-8")
    finished.run(site.laurel, "new", "story", title, "-s", tmp_path)
    made = [file.name for file in (tmp_path / "Content").glob("*.md")]
    assert [form.page.text_content("[data-name]")] == made


@pytest.mark.parametrize("title, name", [("???", "page.md"), ("Index", "index-page.md"), ("CON", "con-page.md")])
def test_a_name_that_no_page_may_have_is_changed(form, title, name):
    form.page.fill("#ask-title", title)
    assert form.page.text_content("[data-name]") == name


def test_github_opens_with_the_file_filled_in(form, visit):
    """In a new tab, at the branch and the folder of the kind; nothing is asked for before."""
    page = form.page
    fill(page, summary="Ñandú & co: 100 %")
    form.check()
    page.context.route("https://github.com/**", lambda route: route.fulfill(body="<title>GitHub</title>", content_type="text/html"))
    with page.expect_popup() as opened:
        page.click("[data-github]")
    address = urlsplit(opened.value.url)
    assert (address.netloc, address.path) == ("github.com", "/rivers/teachers/new/main/Content/stories")
    asked = parse_qs(address.query, strict_parsing=True)
    assert asked == {"filename": ["a-story.md"], "value": [page.input_value("#submit-file")]}
    # A second try does not carry the first one along.
    page.fill("#ask-title", "Another")
    with page.expect_popup() as opened:
        page.click("[data-github]")
    assert parse_qs(urlsplit(opened.value.url).query)["filename"] == ["another.md"]


def test_a_text_that_is_too_long_for_a_link_is_told(form):
    """Neither GitHub nor the mail program opens; the other ways still work."""
    page = form.page
    fill(page)
    page.fill("#submit-text", "All about time. " * 600)
    for link in ("[data-github]", "[data-mail]"):
        page.click(link)
        expect(page.locator("p[role=status]").last).to_have_text(
            "This text is too long for that. Download the file or copy it, and send it yourself.")
    assert len(page.context.pages) == 1
    name, text = download(page)
    assert len(text) > 9000
    form.check()


def test_the_mail_holds_the_file(form):
    page = form.page
    fill(page, title="A & B")
    page.evaluate("document.querySelector('[data-mail]').addEventListener('click', event => event.preventDefault())")
    page.click("[data-mail]")
    address = urlsplit(page.get_attribute("[data-mail]", "href"))
    assert (address.scheme, address.path) == ("mailto", "web@example.org")
    mail = parse_qs(address.query, strict_parsing=True)
    assert mail["subject"] == ["A & B"]
    assert mail["body"] == [page.input_value("#submit-file").replace("\n", "\r\n")]
    form.check()


def test_copy_copies_the_file(form):
    """By the clipboard of the browser, and by the older way where there is none."""
    page = form.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill(page)
    page.click("form [data-copy]")
    expect(page.locator("p[role=status]").last).to_have_text("Copied. Paste it into a file called a-story.md.")
    assert page.evaluate("navigator.clipboard.readText()") == page.input_value("#submit-file")
    page.fill("#ask-title", "Other")
    page.evaluate("""() => { window.real = navigator.clipboard;
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }) }""")
    page.click("form [data-copy]")
    expect(page.locator("p[role=status]").last).to_contain_text("other.md")
    assert page.evaluate("real.readText()") == page.input_value("#submit-file")
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


def photograph(page, folder, width, height):
    """A JPEG on its side, as telephones make it, with the place where it was taken."""
    jpeg = base64.b64decode(page.evaluate(DRAW, [width, height]))
    entries = [(0x0112, 3, 1, (6).to_bytes(2, "big") + b"\0\0"), (0x010E, 2, 13, (38).to_bytes(4, "big"))]
    directory = len(entries).to_bytes(2, "big") + b"".join(
        tag.to_bytes(2, "big") + kind.to_bytes(2, "big") + count.to_bytes(4, "big") + value
        for tag, kind, count, value in sorted(entries)) + b"\0\0\0\0"
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + directory + b"SECRET PLACE\0"
    file = folder / "IMG_0001.JPG"
    file.write_bytes(jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:])
    return file


def test_a_photo_comes_out_upright_and_without_hidden_data(form, tmp_path):
    """It is shown, named after the page, named in the file, and saved beside it."""
    page = form.page
    fill(page)
    page.click(".rest summary")
    source = photograph(page, tmp_path, 2000, 1000)
    assert b"SECRET PLACE" in source.read_bytes()
    page.set_input_files("#ask-photo", source)
    image = page.locator(".picture img")
    expect(image).to_have_attribute("alt", "The picture that you chose")
    red, blue = [True, False, False], [False, False, True]
    assert image.evaluate(MEASURE) == [800, 1600, red, blue]
    expect(page.locator("p[role=status]").last).to_have_text("Send the picture along: a-story.jpg.")
    assert "photo: a-story.jpg\n" in page.input_value("#submit-file")
    with page.expect_download(lambda saved: saved.suggested_filename == "a-story.jpg") as saved:
        page.click("[data-download]")
    photo = Path(saved.value.path()).read_bytes()
    assert photo[:2] == b"\xff\xd8" and b"Exif" not in photo and b"SECRET" not in photo
    assert download(page, ".picture button") == ("a-story.jpg", photo)
    form.check()


def test_a_small_photo_stays_small_and_a_wrong_file_is_told(form, tmp_path):
    page = form.page
    fill(page)
    page.click(".rest summary")
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    assert page.locator(".picture img").evaluate(MEASURE)[:2] == [20, 40]
    wrong = tmp_path / "letter.jpg"
    wrong.write_text("no picture", "utf-8")
    page.set_input_files("#ask-photo", wrong)
    expect(page.locator("p[role=status]").last).to_have_text(
        "This browser cannot show that picture. Choose a JPG or PNG file.")
    expect(page.locator(".picture")).to_be_hidden()
    assert "photo" not in page.input_value("#submit-file")
    form.check()


def test_only_a_form_that_asks_for_a_picture_may_show_one(stories, both_sites):
    assert "img-src 'self' blob:;" in stories["en"].text(FORM)
    ours = both_sites["ours"]
    allowed = [address for address in ours.pages if "blob:" in ours.text(address).split("</head>")[0]]
    assert allowed == ["submit/spotlight.html"]


def test_without_javascript_there_is_a_file_to_fill_in(stories, visit):
    """The form is not shown; the file says what each line is for; a guide helps."""
    visitor = visit(stories["en"], java_script_enabled=False)
    page = visitor.open(FORM)
    expect(page.locator("form")).to_be_hidden()
    expect(page.locator("main a", has_text="How to share")).to_be_visible()
    expect(page.locator("main a[download]")).to_be_visible()
    assert page.get_attribute("main a[download]", "href") == "story.md"
    assert stories["en"].text("submit/story.md").startswith('---\ntitle: ""\n# In short. One sentence.\nsummary:\n')
    visitor.check()


@pytest.mark.parametrize("mode", [("light", 1280), ("dark", 1280), ("light", 320)], ids=str)
@pytest.mark.parametrize("state", ["empty", "wrong", "full"])
def test_axe_finds_nothing_in_any_state(stories, visit, mode, state, tmp_path):
    visitor = visit(stories["en"], width=mode[1], color_scheme=mode[0], bypass_csp=True)
    page = visitor.open(FORM)
    if state == "full":
        fill(page)
        page.click(".rest summary")
        page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
        expect(page.locator(".picture img")).to_be_visible()
    if state == "wrong":
        page.click("form [data-copy]")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    for add in page.locator("[data-add]").all():
        add.click()
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "async () => (await axe.run(document, { preload: false, rules: { 'target-size': { enabled: true } } })).violations")
    assert [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]] == []
    assert visitor.probe("overflow()") is None
    visitor.check()


def test_everything_is_reached_by_tab(form):
    """In the order of the page, and each stop shows that it has the focus."""
    page = form.page
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    count, places = form.probe("remember()"), []
    # A day has a stop for each of its parts.
    for _ in range(count * 4):
        page.keyboard.press("Tab")
        form.settled()
        focus = form.probe("focus()")
        if focus is None:
            break
        if focus["place"] not in places:
            places.append(focus["place"])
        for problem in focus["problems"]:
            form.note(f"{focus['name']} {problem}")
    assert places == list(range(count))
    form.check()


def test_a_spanish_site_has_a_spanish_form(stories, visit):
    """The words are Spanish; what the check says is English and marked as such."""
    visitor = visit(stories["es"])
    page = visitor.open(FORM)
    expect(page.locator("h1")).to_have_text("Compartir algo: Story")
    expect(page.locator("[data-download]")).to_have_text("Descargar el archivo")
    page.click("[data-download]")
    expect(page.locator(f"{PROBLEMS} h2")).to_have_text("Por favor, revise esto:")
    expect(page.locator(f"{PROBLEMS} a").first).to_have_attribute("lang", "en")
    expect(page.locator("#ask-title-error")).to_have_attribute("lang", "en")
    visitor.check()


def test_the_list_of_a_kind_leads_to_its_form(both_sites, visit):
    """And several forms have a list of their own."""
    visitor = visit(both_sites["ours"])
    page = visitor.open("spotlights/index.html")
    page.click("text=Share something: Spotlight")
    page.wait_for_url("**/submit/spotlight.html")
    page.click("nav >> text=Share something")
    page.wait_for_url("**/submit/index.html")
    expect(page.locator("main .shelf a")).to_have_text(["Practice", "Resource", "Spotlight"])
    visitor.check()
