"""From the home page of a new site to the page of a colleague with its photo: by each way, by keyboard, on a telephone."""

import email
import email.policy
import re
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

import drawn
import issuing
import sites as finished
import worded
from pasting import OFFER, READY
from stories import photograph

FORM, PHONE = "submit/spotlight.html", {"width": 375, "height": 667}
NAME, TITLE = "the-lesson-swap", "The lesson swap"
WHY = "They share what they know, and others can do the same in an hour a week."
PHOTO = "Two chairs beside each other in the last row of a classroom"
# What somebody types, ticks or chooses, by the names of the questions; a day is the same in whichever order its parts stand.
ANSWERS = {
    "title": TITLE, "summary": "Two teachers watch one lesson of each other every week.", "honoree": "The teachers of room 12",
    "honoree_is": "A team", "role": "Teachers of science and art", "year": "2026", "why_it_matters": WHY, "photo_description": PHOTO,
    "consent.date": "01012026", "consent.scope": ["name", "photo"],
}
TEXT = """\
## The year of the lesson swap

It began with **one hour** a week, and a *question*: “May I watch?”[^1]

### What we did

- Chose a partner
  - From another subject
- Watched one lesson

1. Ask first.
2. Say what you saw.

More is in [our notes](https://example.org/notes), a new word and \\*stars\\* as typed.

| Day | Room |
|---|---|
| Friday | 12 \\| B |

[^1]: Asked in the first week."""
# What has the focus: the name of its question, what sort of control it is, and its value.
FOCUS = """(end) => {
  const at = document.activeElement, names = [];
  for (let part = at.closest("[data-field]"); part; part = part.parentElement.closest("[data-field]")) names.unshift(part.dataset.field);
  return [names.join("."), at.id === "submit-text" ? "text of the page" : at.type || at.localName, at.value || "", at.matches(end)];
}"""

# Marks the links that lead to the first of some addresses to which any lead that are seen.
MARK_WAYS = """(ends) => {
  const to = (end) => [...document.links].filter((link) => link.href.endsWith(end) && link.checkVisibility());
  for (const link of ends.map(to).find((links) => links.length)) link.dataset.way = "";
}"""


@pytest.fixture(scope="session")
def copied(tmp_path_factory):
    """A document of Word with all that people put into one, as its words are copied: HTML and a plain text."""
    folder = tmp_path_factory.mktemp("word")
    document = worded.write(
        folder / "story.docx",
        worded.paragraph("The year of the lesson swap", style="Heading1"),
        worded.paragraph("It began with ", worded.run("one hour", "<w:b/>"), " a week, and a ", worded.run("question", "<w:i/>"),
                         ": \u201cMay I watch?\u201d", worded.note()),
        worded.paragraph("What we did", style="Heading2"),
        worded.paragraph("Chose a partner", item=(1, 0)), worded.paragraph("From another subject", item=(1, 1)),
        worded.paragraph("Watched one lesson", item=(1, 0)),
        worded.paragraph("Ask first.", item=(2, 0)), worded.paragraph("Say what you saw.", item=(2, 0)),
        worded.paragraph("More is in ", worded.link("our notes"), ", ", worded.tracked("del", "an old word"), worded.tracked("ins", "a new word"),
                         " and *stars* as typed."),
        worded.table(("Day", "Room"), ("Friday", "12 | B")),
        worded.paragraph(worded.picture("Two chairs")),
        address="https://example.org/notes", noted="Asked in the first week.")
    return worded.copied(document, folder)


def begin(laurel, folder, language):
    """What `laurel init` makes, for people who send mails and for those who use GitHub."""
    finished.run(laurel, "init", folder, "--title", "Rivers", "--receiver", "https://github.com/rivers/teachers")
    settings = folder / "Content/_site.yml"
    text = settings.read_text("utf-8").replace("language: en\n", f"language: {language}\n")
    settings.write_text(re.sub(r"submissions: \{ (.*) \}", r"submissions: { \1, email: web@example.org }", text), "utf-8")


def build(laurel, source):
    site = finished.build(laurel, "rivers", source, source / "public")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


@pytest.fixture(params=["en", "es"])
def rivers(request, laurel, tmp_path):
    source = tmp_path / "rivers"
    begin(laurel, source, request.param)
    site = build(laurel, source)
    site.source, site.language = source, request.param
    return site


@pytest.fixture
def writer(rivers, visit):
    """Somebody with a telephone and a keyboard at the home page of the new site, which is a folder of files."""
    visitor = visit(rivers, **PHONE, accept_downloads=True)
    visitor.open("index.html")
    return visitor


def press_until(page, shown):
    """Presses Tab until a control has the focus."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("(shown) => document.activeElement.matches(shown)", shown):
            return
    pytest.fail(f"{shown} cannot be reached")


def walk_to_the_form(page):
    """From the home page by the links that one meets first; gives how many were followed."""
    followed = 0
    while not page.url.endswith(FORM):
        page.evaluate(MARK_WAYS, [FORM, "submit/index.html"])
        press_until(page, "[data-way]")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        followed += 1
        assert followed <= 2
    expect(page.locator("form[data-submit]")).to_be_visible()
    return followed


def answer(page, sort, value, given, folder):
    """Answers the question whose control has the focus."""
    if sort == "checkbox":
        if value in given:
            page.keyboard.press("Space")
    elif sort == "file":
        # The window in which one chooses it belongs to the browser, and not to the page.
        page.locator(":focus").set_input_files(photograph(page, folder, 900, 600))
        expect(page.locator(".picture img")).to_be_visible()
    else:
        page.keyboard.type(given)


def fill(page, copied, end, folder, photo=True):
    """Goes through the form by Tab and answers each question once, until a control has the focus that sends it."""
    answers, answered = {**ANSWERS, **({"photo": "a file"} if photo else {})}, set()
    if not photo:
        answers = {name: given for name, given in answers.items() if not name.startswith(("photo", "consent"))}
    for _ in range(400):
        page.keyboard.press("Tab")
        name, sort, value, is_end = page.evaluate(FOCUS, end)
        if is_end:
            break
        if sort == "text of the page" and sort not in answered:
            page.evaluate(OFFER, list(copied))
            page.evaluate(READY)
            page.keyboard.press("Control+C")
            page.keyboard.press("Control+V")
            expect(page.locator("#submit-text")).to_have_value(TEXT)
        elif name in answers and (sort == "checkbox" or name not in answered):
            answer(page, sort, value, answers[name], folder)
        answered.add(name or sort)
    assert is_end and answered >= set(answers) | {"text of the page"}, set(answers) - answered


def look(rivers, visit, laurel, photo=PHOTO):
    """Builds the site, and looks at the page and at the list in which it stands."""
    finished.run(laurel, "check", "-s", rivers.source)
    build(laurel, rivers.source)
    visitor = visit(rivers, **PHONE)
    page = visitor.open("spotlights/index.html")
    listed = page.locator(f"main a[href='{NAME}.html']").first
    expect(listed).to_contain_text(ANSWERS["honoree"])
    listed.click()
    page.wait_for_url(f"**/spotlights/{NAME}.html")
    expect(page.locator("h1")).to_have_text(TITLE)
    for words in (ANSWERS["honoree"], ANSWERS["summary"], WHY):
        expect(page.locator("main")).to_contain_text(words)
    headings = page.locator("main .prose :is(h2, h3)").all_text_contents()
    assert [words.removesuffix("#") for words in headings][:2] == ["The year of the lesson swap", "What we did"]
    expect(page.locator("main li li")).to_have_text("From another subject")
    expect(page.locator("main td")).to_have_text(["Friday", "12 | B"])
    expect(page.locator(".footnotes li")).to_contain_text("Asked in the first week.")
    assert page.locator("main a[href='https://example.org/notes']").text_content() == "our notes"
    if photo:
        picture = page.get_by_alt_text(photo)
        picture.scroll_into_view_if_needed()
        expect(picture).to_be_visible()
        page.wait_for_function("(picture) => picture.complete && picture.naturalWidth > 0", arg=picture.element_handle())
    assert visitor.probe("overflow()") is None
    visitor.check()


def by_mail(page, sent, address):
    """The zip that is attached to a mail, as it arrives at the address to which the form writes."""
    asked = parse_qs(address.query, strict_parsing=True)
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["To"], mail["Subject"] = unquote(address.path), asked["subject"][0]
    mail.set_content(asked["body"][0])
    mail.add_attachment(sent.read_bytes(), maintype="application", subtype="zip", filename=sent.name)
    received = email.message_from_bytes(mail.as_bytes(), policy=email.policy.default)
    assert received["To"] == "web@example.org" and received["Subject"].endswith(f": {TITLE}")
    assert f"{TITLE}\n\n" in received.get_body().get_content().replace("\r\n", "\n") and sent.name in received.get_body().get_content()
    [attached] = received.iter_attachments()
    return attached.get_content()


def test_by_mail(rivers, writer, copied, visit, laurel, tmp_path):
    """All by keyboard: two links at most, the form, a mail with one file, and whoever takes it in has a page."""
    page = writer.page
    assert walk_to_the_form(page) <= 2
    page.evaluate("document.querySelector('[data-mail]').addEventListener('click', event => event.preventDefault())")
    fill(page, copied, "[data-mail]", tmp_path)
    page.focus("[data-preview] summary")
    page.keyboard.press("Enter")
    expect(page.locator("[data-sheet] h1")).to_have_text(TITLE)
    expect(page.locator("[data-sheet] td").first).to_have_text("Friday")
    expect(page.locator("[data-sheet] .footnotes")).to_contain_text("Asked in the first week.")
    expect(page.locator("[data-sheet]").get_by_alt_text(PHOTO)).to_have_count(1)
    page.focus("[data-mail]")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    sent = tmp_path / saved.value.suggested_filename
    saved.value.save_as(sent)
    assert sent.name == f"{NAME}.zip"
    expect(page.locator("form p[role=status]").last).to_contain_text(sent.name)
    assert writer.probe("overflow()") is None
    writer.check()
    (tmp_path / "attached.zip").write_bytes(by_mail(page, sent, urlsplit(page.get_attribute("[data-mail]", "href"))))
    finished.run(laurel, "import", "submission", tmp_path / "attached.zip", "-s", rivers.source)
    content = rivers.source / "Content/spotlights"
    assert TEXT in (content / f"{NAME}.md").read_text("utf-8")
    assert drawn.size(content / f"{NAME}.jpg")[0] == "JPEG"
    look(rivers, visit, laurel)


def test_by_the_page_of_github_for_new_files(rivers, writer, copied, visit, laurel, tmp_path):
    """Its address holds the text; the photo, which no address can hold, is saved as the text names it."""
    page = writer.page
    walk_to_the_form(page)
    page.context.route("https://github.com/**", lambda route: route.fulfill(body="<title>GitHub</title>", content_type="text/html"))
    fill(page, copied, "[data-github]", tmp_path)
    with page.expect_download() as saved, page.expect_popup() as opened:
        page.keyboard.press("Enter")
    address = urlsplit(opened.value.url)
    assert (address.netloc, address.path) == ("github.com", "/rivers/teachers/new/main/Content/spotlights")
    asked = parse_qs(address.query, strict_parsing=True)
    assert asked["filename"] == [f"{NAME}.md"] and asked["value"] == [page.input_value("#submit-file")]
    assert saved.value.suggested_filename == f"{NAME}.jpg"
    expect(page.locator("form p[role=status]").last).to_contain_text(f"{NAME}.jpg")
    content = rivers.source / "Content/spotlights"
    (content / asked["filename"][0]).write_text(asked["value"][0], "utf-8")
    saved.value.save_as(content / saved.value.suggested_filename)
    look(rivers, visit, laurel)


def test_a_text_that_no_address_can_hold_goes_another_way(rivers, writer, copied, laurel, tmp_path):
    """GitHub does not open, the form says so, and the file that it saves becomes the page all the same."""
    page = writer.page
    walk_to_the_form(page)
    fill(page, copied, "[data-github]", tmp_path, photo=False)
    page.fill("#submit-text", f"{TEXT}\n\n" + "An hour a week. " * 600)
    page.focus("[data-github]")
    page.keyboard.press("Enter")
    expect(page.locator("form p[role=status]").last).not_to_have_text("")
    assert len(page.context.pages) == 1
    press_until(page, "[data-download]")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    sent = tmp_path / saved.value.suggested_filename
    saved.value.save_as(sent)
    finished.run(laurel, "import", "submission", sent, "-s", rivers.source)
    assert (rivers.source / "Content/spotlights" / f"{NAME}.md").is_file()
    writer.check()


def test_by_an_issue(rivers, visit, laurel, tmp_path):
    """The answers as GitHub writes them, with a photo that was dropped into the form of the repository."""
    form = (rivers.source / ".github/ISSUE_TEMPLATE/spotlight.yml").read_text("utf-8")
    address = "https://github.com/user-attachments/assets/0a1b2c3d-0000-4000-8000-000000000000"
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    photo = drawn.picture(tmp_path / "photo.jpg", 300, 200)
    drawn.tell(photo, *drawn.SECRETS)
    photo.rename(pictures / address.rsplit("/", 1)[1])
    answers = {name.replace(".", "-"): given for name, given in ANSWERS.items()}
    answers |= {"consent-date": "2026-01-01", "consent-scope": ["Name", "Photo"], "text": TEXT,
                "photo": f'<img width="300" height="200" alt="Image" src="{address}" />'}
    (tmp_path / "issue.md").write_text(issuing.body(form, answers).replace("\n", "\r\n"), "utf-8", newline="")
    said = finished.run(
        laurel, "import", "issue", "--kind", "spotlight", "--file", tmp_path / "issue.md", "--pictures", pictures, "-s", rivers.source)
    assert f"Content/spotlights/{NAME}.jpg" in said
    assert "GPS" not in str(drawn.details(rivers.source / "Content/spotlights"))
    look(rivers, visit, laurel)
