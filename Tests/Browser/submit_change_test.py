"""The form that suggests a change of a page that is there, from the link on the page to the changed file."""

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

import sites as finished
from stories import KIND, PEOPLE, PROBLEMS, SETTINGS, photograph
from submit_zip_test import mail

STORY = """\
---
title: The second story
summary: It went on.
year: 2024
level: [high, low]
people: [Ana, Ben]
steps:
  - what: Walk
    on: 2024-05-01
like: [the-first]
after: A story of old
site: https://www.example.org/a?b=1&c=2
---
<!-- SECRET -->
First we *met*.

Then it rained.

Then we went home.
"""
LIGHT = """\
---
title: A light
why: "She shares her *time*, always."
who: Ana Cruz
who_is: person
role: Teacher
year: 2024
consent: { date: 2024-01-01, scope: [name, photo] }
---
Long ago.
"""


@pytest.fixture(scope="module")
def changes(pytestconfig, tmp_path_factory):
    """The site in English and in Spanish, with pages to change."""
    laurel = Path(pytestconfig.getoption("laurel")).absolute()
    built = {}
    for language in ("en", "es"):
        source = tmp_path_factory.mktemp(f"changes-{language}")
        content = source / "Content"
        texts = {"_site.yml": SETTINGS.format(language=language), "guide.md": "# How to share\n\nFill in the form.\n",
                 "stories/_kind.yml": KIND, "colleagues/_kind.yml": PEOPLE,
                 "stories/the-first.md": "---\ntitle: The first story\nsummary: It began.\nyear: 2024\n---\n",
                 "stories/the-second.md": STORY, "stories/año.md": STORY.replace("The second story", "El año"), "colleagues/a-light.md": LIGHT}
        for path, text in texts.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, "utf-8")
        shutil.copytree(finished.ROOT / "Themes", source / "Themes")
        site = finished.build(laurel, language, source, source / "public")
        site.ways["file"] = site.folder.as_uri() + "/"
        site.source, site.laurel = source, laurel
        built[language] = site
    return built


@pytest.fixture
def change(changes, visit):
    """The form for a change of the second story, from the disk."""
    visitor = visit(changes["en"])
    open_form(visitor)
    expect(visitor.page.locator("[data-changing]")).to_be_visible()
    return visitor


def open_form(visitor, named="stories/the-second", kind="story"):
    """The form of a kind with a page named in its address."""
    visitor.address = f"submit/{kind}.html#change={named}"
    visitor.page.goto(visitor.site.ways["file"] + visitor.address)
    return visitor.page


def told(file):
    """What the program reads of a change."""
    return json.loads(file.split("```laurel-change\n")[1].split("\n```")[0])


@pytest.mark.parametrize("name, title", [("the-second", "The second story"), ("año", "El año")])
def test_the_page_leads_to_the_form_filled_with_what_it_says(changes, visit, name, title):
    visitor = visit(changes["en"])
    page = visitor.open(f"stories/{name}.html")
    page.click("main >> text=Suggest a change")
    expect(page.locator("h1")).to_have_text(f"Suggested change: {title}")
    expect(page.locator("#ask-title")).to_have_value(title)
    expect(page.locator("#ask-site")).to_have_value("https://www.example.org/a?b=1&c=2")
    expect(page.locator("[data-field=level] input:checked")).to_have_count(2)
    assert page.input_value("[data-field=after] input[data-other]") == "A story of old"
    assert page.input_value("[data-field=steps] input[type=date]") == "2024-05-01"
    assert page.locator("[data-field=people] [data-items] input").evaluate_all("all => all.map(each => each.value)") == ["Ana", "Ben"]
    assert page.input_value("#submit-text") == "First we *met*.\n\nThen it rained.\n\nThen we went home."
    assert page.locator("[data-github]").count() == 0
    visitor.check()


def test_nothing_is_sent_unless_something_is_changed(change):
    page = change.page
    page.on("download", lambda saved: pytest.fail(saved.suggested_filename))
    page.click("[data-mail]")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text(["Change something first. Everything is as it was"])
    page.fill("#ask-year", "2025")
    expect(page.locator(PROBLEMS)).to_be_hidden()
    page.fill("#ask-year", "2024")
    expect(page.locator("[data-changes]")).to_be_hidden()
    change.check()


def test_what_is_changed_alone_is_sent_and_written(change, changes, tmp_path):
    page, site = change.page, changes["en"]
    page.fill("#ask-year", "2025")
    page.fill("#submit-text", "First we *met*.\n\nThen it poured.\n\nThen we went home.")
    page.uncheck("[data-field=level] input >> nth=0")
    expect(page.locator("[data-changes] dt")).to_have_text(["Year", "Level", "The full text"])
    expect(page.locator("[data-changes] del")).to_have_text(["2024", "low; ", "rained."])
    expect(page.locator("[data-changes] ins")).to_have_text(["2025", "poured."])
    sent, address = mail(page, tmp_path)
    assert sent.name == "the-second-changes.zip"
    with zipfile.ZipFile(sent) as archive:
        assert archive.namelist() == ["stories/the-second-changes.md"]
        file = archive.read("stories/the-second-changes.md").decode()
    assert "SECRET" not in file
    assert file.startswith("# Suggested change: The second story\n\nstories/the-second.md\n\n")
    assert "## Year\n\n[-2024-]{+2025+}\n" in file
    assert "Then it [-rained.-]{+poured.+}" in file
    assert [field["name"] for field in told(file)["fields"]] == ["year", "level"]
    shutil.copytree(site.source, tmp_path / "site", ignore=shutil.ignore_patterns("public"))
    assert "1 changed" in finished.run(site.laurel, "import", "submission", sent, "-s", tmp_path / "site")
    written = (tmp_path / "site/Content/stories/the-second.md").read_text("utf-8")
    assert written == STORY.replace("2024\n", "2025\n", 1).replace("level: [high, low]\n", "level:\n  - high\n").replace("rained", "poured")
    change.check()


def test_a_draft_of_a_change_is_its_own_and_goes_on_with_the_page(changes, visit):
    """What somebody else changed since stays as it is there."""
    site = changes["en"]
    page = open_form(visit(site))
    page.fill("#ask-summary", "It went on and on.")
    page.reload()
    expect(page.locator("#ask-summary")).to_have_value("It went on and on.")
    page.evaluate("location.hash = ''")
    page.reload()
    expect(page.locator("#ask-summary")).to_have_value("")
    expect(page.locator("h1")).to_have_text("Share something: Story")
    page.context.route("**/submit/stories/the-second.js", lambda route: route.fulfill(
        body=site.text("submit/stories/the-second.js").replace("2024\"", "2030\""), content_type="text/javascript"))
    page.evaluate("location.hash = '#change=stories/the-second'")
    page.reload()
    expect(page.locator("#ask-summary")).to_have_value("It went on and on.")
    expect(page.locator("#ask-year")).to_have_value("2030")
    expect(page.locator("[data-changes] dt")).to_have_text(["In short"])


def test_consent_is_asked_for_a_new_photo_alone(changes, visit, tmp_path):
    visitor, site = visit(changes["en"]), changes["en"]
    page = open_form(visitor, "colleagues/a-light", "colleague")
    expect(page.locator("#ask-who")).to_have_value("Ana Cruz")
    expect(page.locator("[data-field=who_is]")).to_be_hidden()
    expect(page.locator("[data-field=consent]")).to_be_hidden()
    page.fill("#ask-role", "Mentor")
    sent, _ = mail(page, tmp_path)
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 40, 20))
    expect(page.locator("[data-field=consent]")).to_be_visible()
    page.fill("#ask-photo_description", "Ana Cruz at her desk")
    page.on("download", lambda saved: None)
    page.click("[data-mail]")
    expect(page.locator(PROBLEMS)).to_contain_text("Ask whoever is in the photo")
    page.fill("#ask-consent-date", "2026-01-01")
    page.check("[data-field=consent] input[value=photo]")
    sent, _ = mail(page, tmp_path)
    with zipfile.ZipFile(sent) as archive:
        assert archive.namelist() == ["colleagues/a-light-changes.md", "colleagues/a-light-changes.jpg"]
        file = archive.read("colleagues/a-light-changes.md").decode()
        assert [field["name"] for field in told(file)["fields"]] == ["role", "photo", "photo_description", "consent"]
    shutil.copytree(site.source, tmp_path / "site", ignore=shutil.ignore_patterns("public"))
    # Whether the old consent holds for the photo, a person has to say.
    answer = subprocess.run([site.laurel, "import", "submission", sent, "-s", tmp_path / "site"], capture_output=True, text=True)
    assert answer.returncode == 1 and "'Consent' is 'date: 2024-01-01;" in answer.stdout.replace(", scope", "; scope") and "1 changed" in answer.stdout
    written = (tmp_path / "site/Content/colleagues/a-light.md").read_text("utf-8")
    assert "consent: { date: 2024-01-01, scope: [name, photo] }\n" in written and "photo: a-light-changes.jpg\n" in written
    assert (tmp_path / "site/Content/colleagues/a-light-changes.jpg").exists()


@pytest.mark.parametrize("named", [
    "../assets/x", "%2e%2e/assets/x", "..%2fassets%2fx", "//example.org/x", "https://example.org/x", "%68ttps:%2f%2fexample.org/x", "stories/../../x",
    "stories/nope", "colleagues/a-light", "/etc/x", "stories%5c..%5cx", "%", "stories/the-second%3fx", "story", "."])
def test_only_scripts_of_pages_are_loaded(changes, visit, named):
    """Of this kind, below the folder of the forms. Without one, it is the form for a new page."""
    visitor = visit(changes["en"])
    page = visitor.page
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_form(visitor, named)
    expect(page.locator("[data-change-refused]")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Share something: Story")
    home = changes["en"].ways["file"]
    assert all(url.startswith((home + "submit/", home + "assets/")) for url in asked), asked
    assert not [url for url in asked if url.startswith(home + "assets/x")]


def test_a_spanish_site_says_it_in_spanish(changes, visit):
    visitor = visit(changes["es"])
    page = visitor.open("stories/the-second.html")
    page.click("main >> text=Sugerir un cambio")
    expect(page.locator("h1")).to_have_text("Cambio sugerido: The second story")
    expect(page.locator("[data-changing]")).to_contain_text("Usted sugiere un cambio de «The second story»")
    page.click("[data-download]")
    expect(page.locator(f"{PROBLEMS} a")).to_have_text(["Cambie algo primero. Todo está como estaba"])
    page.fill("#ask-year", "2025")
    assert page.input_value("#submit-file").startswith("# Cambio sugerido: The second story\n")
    visitor.check()


@pytest.mark.parametrize("mode", [("light", 1280), ("dark", 1280), ("light", 320)], ids=str)
def test_axe_finds_nothing(changes, visit, mode):
    visitor = visit(changes["en"], width=mode[1], color_scheme=mode[0], bypass_csp=True)
    page = open_form(visitor)
    page.fill("#ask-summary", "It went on and on.")
    page.fill("#ask-year", "20")
    page.click("[data-download]")
    expect(page.locator("[data-changes]")).to_be_visible()
    visitor.accessible()
    assert visitor.probe("overflow()") is None
    visitor.check()


def test_the_keyboard_alone_suggests_a_change(changes, visit):
    visitor = visit(changes["en"])
    page = visitor.open("stories/the-second.html")
    page.locator("main >> text=Suggest a change").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#ask-year")).to_have_value("2024")
    page.locator("#ask-title").focus()
    while page.evaluate("document.activeElement.id") != "ask-year":
        page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("2025")
    while page.evaluate("document.activeElement.dataset.download") is None:
        page.keyboard.press("Tab")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "the-second-changes.zip"
    visitor.check()
