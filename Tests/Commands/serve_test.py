"""`laurel serve`: what is shown is what a build writes, whatever happens to the files."""

import shutil
import subprocess
import time

import pytest

import pictured
from served import PAGE, Shown, build, write_notes

MANY = 40


@pytest.fixture
def root(tmp_path):
    return write_notes(tmp_path)


def test_what_is_shown_is_what_a_build_writes_after_every_change(root, tmp_path):
    notes = root / "Content/notes"
    built = tmp_path / "built"

    def burst():
        for number in range(500):
            (notes / f"burst-{number % MANY}.md").write_text(PAGE.format(f"Burst {number}", number))

    def write_with(values, text="two"):
        page = PAGE.format("Another title", text)
        (notes / "two.md").write_text(page.replace("summary", f"{values}\nsummary"))

    def switch_branch():
        other = tmp_path / "other"
        shutil.copytree(root / "Content", other)
        (other / "notes/two.md").unlink()
        (other / "notes/four.md").write_text(PAGE.format("Four", "four"))
        (root / "Content").rename(tmp_path / "old")
        other.rename(root / "Content")

    def save_as_editors_do():
        (notes / ".one.md.swp").write_text("x")
        (notes / "4913").write_text("")
        (notes / "4913").unlink()
        (notes / "one.md").rename(notes / "one.md~")
        (notes / "one.md").write_text(PAGE.format("One again", "one"))
        (notes / "one.md~").unlink()

    changes = {
        "a word": lambda: (notes / "one.md").write_text(PAGE.format("One", "one and more")),
        "a title": lambda: (notes / "two.md").write_text(PAGE.format("Another title", "two")),
        "a tag": lambda: write_with("tags: [Planning]"),
        "a word beside a tag": lambda: write_with("tags: [Planning]", "words"),
        "a day": lambda: write_with("tags: [Planning]\ndate: 2026-01-05", "words"),
        "another day": lambda: write_with("tags: [Planning]\ndate: 2026-02-05", "words"),
        "no tag": lambda: write_with("date: 2026-02-05", "words"),
        "an old address": lambda: write_with("date: 2026-02-05\naliases: [/before]", "words"),
        "a new page": lambda: (notes / "new.md").write_text(PAGE.format("New", "new")),
        "a new folder": lambda: ((root / "Content/more").mkdir(), (root / "Content/more/a.md").write_text("# A\n\nText.\n")),
        "a renamed page": lambda: (notes / "three.md").rename(notes / "third.md"),
        "a deleted page": lambda: (notes / "new.md").unlink(),
        "a published draft": lambda: (notes / "draft.md").write_text("---\ntitle: Now\n---\n\nHere.\n"),
        "a setting": lambda: (root / "Content/_site.yml").write_text("title: Their notes\ntheme: own\n"),
        "a style": lambda: (root / "Themes/own/assets/css/own.css").write_text("h1 { color: #654321; }\n"),
        "an editor": save_as_editors_do,
        "many saves": burst,
        "another branch": switch_branch,
        "a broken theme": lambda: (root / "Themes/own/theme.yml").write_text("name: [\n"),
        "a mended theme": lambda: (root / "Themes/own/theme.yml").write_text("name: own\nextends: default\n"),
        "a broken page": lambda: (root / "Content/notes/one.md").write_text("---\ntitle: [\n---\n\nBroken.\n"),
        "a mended page": lambda: (root / "Content/notes/one.md").write_text(PAGE.format("Mended", "one")),
    }
    with Shown(root) as shown:
        assert shown.settles(build(root, built)) == []
        for name, change in changes.items():
            change()
            if not name.startswith("a broken"):
                assert (name, shown.settles(build(root, built))) == (name, [])


def test_a_page_with_a_mistake_stays_as_it_was(root, tmp_path):
    page = root / "Content/notes/two.md"
    with Shown(root) as shown:
        good = shown.get("/notes/two.html")[2]
        page.write_text("---\ntitle: Two\ndraft: perhaps\n---\n\nNew words.\n")
        problems = wait_for_problems(shown, b"Content/notes/two.md")
        assert shown.get("/notes/two.html")[2] == good
        assert b"perhaps" in problems
        page.write_text(PAGE.format("Two", "two once more"))
        assert shown.settles(build(root, tmp_path / "built")) == []


def wait_for_problems(shown, text):
    """What an open page is told, when it says something of a file."""
    for _ in range(200):
        time.sleep(0.2)
        news = shown.get("/.laurel/news.js?path=index.html&version=&shape=&problems=none")[2]
        if text in news:
            return news
    raise AssertionError(news)


def test_a_page_that_is_hidden_on_purpose_goes(root):
    with Shown(root, "--published") as shown:
        assert shown.get("/notes/draft.html")[0] == 404
        (root / "Content/notes/two.md").write_text("---\ntitle: Two\ndraft: true\n---\n\nHidden.\n")
        for _ in range(100):
            status = shown.get("/notes/two.html")[0]
            if status == 404:
                break
            time.sleep(0.2)
        assert status == 404


def test_a_new_day_shows_what_is_published_on_it(root):
    """The clock of the program alone is set forward."""
    (root / "Content/notes/two.md").write_text("---\ntitle: Two\ndate: 2030-05-02\n---\n\nOf tomorrow.\n")
    with Shown(root, "--published", as_of=None, clock="2030-05-01 23:59:50") as shown:
        assert shown.greeting.startswith("The site is at"), shown.greeting
        assert shown.get("/notes/two.html")[0] == 404
        for _ in range(600):
            status = shown.get("/notes/two.html")[0]
            if status == 200:
                break
            time.sleep(0.2)
        assert status == 200


def test_a_folder_that_is_put_in_the_place_of_the_site_is_seen(root, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(root, other)
    (other / "Content/notes/two.md").write_text(PAGE.format("Of the other", "two"))
    with Shown(root) as shown:
        root.rename(tmp_path / "gone")
        other.rename(root)
        assert shown.settles(build(root, tmp_path / "built")) == []
        # It is looked at from now on, too.
        (root / "Content/notes/two.md").write_text(PAGE.format("Of the other", "two and more"))
        assert shown.settles(build(root, tmp_path / "built")) == []


def test_pictures_come_back_after_the_cache_is_cleared(tmp_path):
    site = pictured.Site(tmp_path)
    subprocess.run(["vips", "black", site.show("dark.jpg"), "900", "600", "--bands", "3"], check=True)
    with Shown(site.root) as shown:
        before = shown.settles(build(site.root, tmp_path / "built"))
        path = next((tmp_path / "built").rglob("*.jpg")).relative_to(tmp_path / "built")
        assert before == [] and shown.get(f"/{path}")[0] == 200
        for file in (file for result in site.results.values() for file in result.iterdir()):
            file.unlink()
        assert shown.get(f"/{path}")[0] == 404
        (site.root / "Content/more.md").write_text("# More\n\nText.\n")
        assert shown.settles(build(site.root, tmp_path / "built")) == []


def test_a_folder_above_that_is_moved_is_seen(root, tmp_path):
    above = tmp_path / "above"
    above.mkdir()
    root.rename(above / "site")
    with Shown(above / "site") as shown:
        above.rename(tmp_path / "gone")
        shutil.copytree(tmp_path / "gone", above)
        (above / "site/Content/notes/two.md").write_text(PAGE.format("Of the other", "two"))
        assert shown.settles(build(above / "site", tmp_path / "built")) == []


def test_nothing_is_written(root):
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    with Shown(root) as shown:
        shown.get("/")
        shown.get("/search/root.js")
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before
