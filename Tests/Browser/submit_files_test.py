"""The form by which anybody writes a page: the file that it writes, and how that gets to the site."""

import shutil
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

import sites as finished
from stories import download, fill


def test_the_downloaded_file_is_a_page_of_the_site(form, stories, tmp_path):
    """What the form saves is put into the folder as it is; the check finds nothing, and the page has the title."""
    page, site = form.page, stories["en"]
    fill(page, title='Unit 1: "Why?" # and no', summary="- a dash: first")
    page.fill("#submit-text", "## What happened\n\nIt's done.")
    name, text = download(page)
    assert name == "unit-1-why-and-no.md"
    assert text.decode() == page.input_value("#submit-file")
    expect(page.locator("[role=status]").last).to_have_text(
        "unit-1-why-and-no.zip is in your downloads. It is not sent yet: attach it to a mail.")
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
    """GitHub does not open; the other ways still work."""
    page = form.page
    fill(page)
    page.fill("#submit-text", "All about time. " * 600)
    page.click("[data-github]")
    expect(page.locator("p[role=status]").last).to_have_text(
        "This text is too long for that. Download the file or copy the text, and send it yourself.")
    assert len(page.context.pages) == 1
    name, text = download(page)
    assert len(text) > 9000
    form.check()


def test_copy_copies_the_file(form):
    """By the clipboard of the browser, and by the older way where there is none."""
    page = form.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill(page)
    page.click("form [data-copy]")
    expect(page.locator("p[role=status]").last).to_have_text(
        "Copied. It is not sent yet: paste it into a mail, and name the file a-story.md.")
    assert page.evaluate("navigator.clipboard.readText()") == page.input_value("#submit-file")
    page.fill("#ask-title", "Other")
    page.evaluate("""() => { window.real = navigator.clipboard;
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }) }""")
    page.click("form [data-copy]")
    expect(page.locator("p[role=status]").last).to_contain_text("other.md")
    assert page.evaluate("real.readText()") == page.input_value("#submit-file")
    form.check()
