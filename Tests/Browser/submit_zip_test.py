"""The form by which anybody writes a page: one file with the text and the photo, and how it becomes a page elsewhere."""

import shutil
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

import sites as finished
from stories import FORM_OF_PEOPLE, fill, name, photograph

KEEP = "document.querySelector('[data-mail]').addEventListener('click', event => event.preventDefault())"


def mail(page, folder):
    """The zip that goes with the mail, under its name, and what the mail says."""
    page.evaluate(KEEP)
    with page.expect_download() as saved:
        page.click("[data-mail]")
    sent = folder / saved.value.suggested_filename
    saved.value.save_as(sent)
    return sent, urlsplit(page.get_attribute("[data-mail]", "href"))


@pytest.mark.parametrize("language, told, said", [
    ("en", "a-b.zip is in your downloads. It is not sent yet: attach it to the mail to web@example.org that opens, and send the mail. "
           "If none opens, write one.", "All that I wrote is in the attached file a-b.zip. It was made with the form of the site."),
    ("es", "a-b.zip está en sus descargas. Todavía no se ha enviado: adjúntelo al correo para web@example.org que se abre y envíe el "
           "correo. Si no se abre ninguno, escriba uno.", "Todo lo que escribí está en el archivo adjunto a-b.zip. Se hizo con el formulario del sitio.")])
def test_a_mail_of_any_length_takes_one_file_along(stories, visit, tmp_path, language, told, said):
    visitor = visit(stories[language])
    page = visitor.open("submit/story.html")
    fill(page, title="A & B")
    page.fill("#submit-text", "All about time. " * 6000)
    sent, address = mail(page, tmp_path)
    about = page.text_content("h1") + ": A & B"
    assert (sent.name, address.scheme, address.path) == ("a-b.zip", "mailto", "web@example.org")
    assert parse_qs(address.query, strict_parsing=True) == {"subject": [about], "body": [f"{about}\r\n\r\n{said}\r\n"]}
    expect(page.locator("[role=status]").last).to_have_text(told)
    with zipfile.ZipFile(sent) as archive:
        assert archive.namelist() == ["stories/a-b.md"]
        assert archive.read("stories/a-b.md").decode() == page.input_value("#submit-file")
    visitor.check()


@pytest.mark.parametrize("title", ["A story", "Ünï — 日本 & ¿qué?", "???"])
def test_what_is_sent_becomes_a_page_with_its_photo(form, stories, tmp_path, title):
    """Other programs unpack it; Laurel takes it in, and the check has nothing to say. Nothing is told of the machine."""
    page, site = form.page, stories["en"]
    fill(page, title=title)
    page.set_input_files("#ask-photo", photograph(page, tmp_path, 900, 600))
    expect(page.locator(".picture img")).to_be_visible()
    sent, _ = mail(page, tmp_path)
    again, _ = mail(page, tmp_path)
    assert subprocess.run(["unzip", "-t", sent], capture_output=True).returncode == 0
    with zipfile.ZipFile(sent) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        text, photo = archive.namelist()
        assert (text, photo) == (f"stories/{page.text_content('[data-name]')}", text.removesuffix("md") + "jpg")
        assert archive.read(text).decode() == page.input_value("#submit-file")
        assert b"SECRET" not in archive.read(photo) and archive.read(photo)[:2] == b"\xff\xd8"
    assert again.read_bytes() == sent.read_bytes()
    shutil.copytree(site.source, tmp_path / "site", ignore=shutil.ignore_patterns("public"))
    for told in ("1 new, 0 there already", "0 new, 1 there already"):
        assert told in finished.run(site.laurel, "import", "submission", sent, "-s", tmp_path / "site")
    assert (tmp_path / "site/Content" / text).read_text("utf-8") == page.input_value("#submit-file")
    assert (tmp_path / "site/Content" / photo).read_bytes()[:2] == b"\xff\xd8"
    finished.run(site.laurel, "check", "-s", tmp_path / "site")
    form.check()


def test_nothing_is_sent_before_all_is_right(form):
    page = form.page
    page.evaluate(KEEP)
    page.on("download", lambda saved: pytest.fail(saved.suggested_filename))
    page.click("[data-mail]")
    expect(page.locator("[data-problems]")).to_be_visible()
    assert page.get_attribute("[data-mail]", "href") == "mailto:web@example.org"


def test_a_nomination_goes_as_a_text(stories, visit):
    """It becomes no page, so nobody shall take it for one."""
    visitor = visit(stories["en"])
    page = visitor.open(FORM_OF_PEOPLE)
    page.evaluate("location.hash = 'nomination'")
    page.reload()
    page.evaluate(KEEP)
    page.fill("#ask-title", "A light")
    page.fill("#ask-why", "She shares her time with everybody.")
    name(page)
    with page.expect_download() as saved:
        page.click("[data-mail]")
    assert saved.value.suggested_filename == "a-light.md"
    assert Path(saved.value.path()).read_text("utf-8") == page.input_value("#submit-file")
