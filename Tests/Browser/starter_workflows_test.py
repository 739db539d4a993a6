"""The workflows that `laurel init` gives a repository at GitHub for pull requests and for the site do what they say."""

import os
import shutil
import subprocess
import tarfile

import pytest

from workflows import Run


def git(folder, *arguments):
    person = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "-C", folder, *person, *arguments], check=True, capture_output=True)


@pytest.fixture
def merged(started):
    """The new site in git, as GitHub checks it out for a pull request: as the merge of a change that does nothing."""
    subprocess.run(["git", "init", "-q", "-b", "main", started], check=True)
    git(started, "add", "-A")
    git(started, "commit", "-qm", "Start")
    git(started, "commit", "-q", "--allow-empty", "-m", "Merge")
    return started


def check(started, scratch, laurel):
    return Run(started / ".github/workflows/check.yml", started, scratch, laurel)


@pytest.mark.parametrize("path, is_code", [
    ("Content/practices/new.md", False), ("Themes/ours/theme.yml", True), ("Content/_static/x.js", True),
    (".github/workflows/more.yml", True), ("Content/_static/\u202e`x`\n::error::y", True), ("Content/Themes/a.md", False),
])
def test_a_change_of_code_is_pointed_at(merged, scratch, laurel, path, is_code):
    git(merged, "switch", "-q", "-c", "change", "HEAD^")
    (merged / path).parent.mkdir(parents=True, exist_ok=True)
    (merged / path).write_text("x", "utf-8")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "Change")
    git(merged, "switch", "-q", "main")
    (merged / "Themes").mkdir(exist_ok=True)
    (merged / "Themes/of-main.yml").write_text("x", "utf-8")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "What others do at the same time")
    git(merged, "merge", "-q", "--no-edit", "change")
    run = check(merged, scratch, laurel)
    run.steps = [step for step in run.steps if step.get("name") == "Point at changes of code"]
    assert run.run(), run.shown
    said = run.shown["Point at changes of code"].splitlines()
    assert [line.split("::")[1] for line in said] == ["warning title=This change touches code"] * is_code
    summary = run.summary.read_text("utf-8")
    assert ("This change touches code" in summary) == is_code
    assert "of-main" not in summary and "\n::" not in summary


def test_a_good_pull_request_gets_its_preview(merged, scratch, laurel, browser):
    started = merged
    run = check(started, scratch, laurel)
    draft = started / "Content/practices/draft.md"
    shutil.copy(started / "Content/practices/example-one-free-hour.md", draft)
    draft.write_text(draft.read_text("utf-8").replace("title: \"Example: one free hour\"", "title: A draft\ndraft: true"), "utf-8")
    git(started, "add", "-A")
    git(started, "commit", "-qm", "Merge")
    assert run.run(), run.shown
    assert "::error" not in run.shown["Check the content"]
    assert run.summary.read_text("utf-8") != ""
    # What the action that keeps the preview does: it packs the folder that it is given.
    kept = next(step for step in run.steps if step.get("name") == "Keep the preview")
    packed = shutil.make_archive(str(scratch / kept["with"]["name"]), "zip", started / kept["with"]["path"])
    shutil.rmtree(started / kept["with"]["path"])
    there = scratch / "a b" / "é"
    shutil.unpack_archive(packed, there)
    page = browser.new_page()
    page.goto((there / "CHANGES.html").as_uri())
    assert page.get_by_role("heading", level=2).all_inner_texts() == ["New pages: 1"]
    page.get_by_role("link", name="The site as it would be").click()
    page.get_by_role("link", name="Practices").first.click()
    page.get_by_role("link", name="A draft").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "A draft"
    page.goto((there / "CHANGES.html").as_uri())
    page.get_by_role("link", name="A draft").click()
    assert page.get_by_role("heading", level=1).inner_text() == "A draft"
    page.close()


def test_a_broken_pull_request_gets_remarks_beside_its_lines(merged, scratch, laurel):
    started = merged
    old = started / "Content/practices/example-one-free-hour.md"
    old.write_text(old.read_text("utf-8").replace("evidence: advised", "evidence: guessed"), "utf-8")
    git(started, "commit", "-qam", "What was wrong before")
    page = started / "Content/spotlights/example-the-team-of-grade-four.md"
    page = page.rename(page.with_name("a ñ.md"))
    page.write_text(page.read_text("utf-8").replace("honoree_is: team", "honoree_is: taem").replace("year: 2026", "year: soon"), "utf-8")
    git(started, "add", "-A")
    git(started, "commit", "-qm", "Merge")
    run = check(started, scratch, laurel)
    assert not run.run()
    lines = page.read_text("utf-8").split("\n")
    shown = run.shown["Check the content"].splitlines()
    for word, rule in (("taem", "unknown-choice"), ("soon", "wrong-type")):
        number = next(index for index, line in enumerate(lines, 1) if word in line)
        remark = next(line for line in shown if f"title={rule}" in line)
        assert remark.startswith("::error ") and f"file=Content/spotlights/{page.name},line={number}," in remark
    # What the pull request leaves as it is takes no place from that, and is told all the same.
    assert not [line for line in shown if line.startswith("::") and f"file=Content/spotlights/{page.name}," not in line]
    assert [line for line in shown if line.startswith("- Content/practices/") and "unknown-choice" in line]
    assert any(line.startswith("On files that this change leaves as they are: ") for line in shown)
    summary = run.summary.read_text("utf-8")
    assert "unknown-choice" in summary and old.name in summary
    # The preview is built all the same, so that the rest can be looked at.
    assert (started / "preview/spotlights/index.html").is_file()


def test_the_site_is_packed_with_its_hidden_files_and_without_our_mark(started, scratch, laurel):
    for path in (".well-known/security.txt", ".htaccess"):
        (started / "Content/_static" / path).parent.mkdir(parents=True, exist_ok=True)
        (started / "Content/_static" / path).write_text("x", "utf-8")
    run = Run(started / ".github/workflows/publish.yml", started, scratch, laurel,
              values={"steps.pages.outputs.base_url": "https://rivers.example.org"})
    assert run.run(), run.shown
    with tarfile.open(scratch / "artifact.tar") as archive:
        names = {os.path.normpath(member.name) for member in archive if member.isfile()}
    there = {str(file.relative_to(started / "public")) for file in (started / "public").rglob("*") if file.is_file()}
    assert names == there - {".laurel"}
    assert {".well-known/security.txt", ".htaccess", "index.html"} <= names


def test_the_site_is_built_for_its_address(started, scratch, laurel):
    workflow = started / ".github/workflows/publish.yml"
    run = Run(workflow, started, scratch, laurel, values={"steps.pages.outputs.base_url": "https://rivers.example.org/ours"})
    assert run.run(), run.shown
    assert "https://rivers.example.org/ours/" in (started / "public/sitemap.xml").read_text("utf-8")
