"""Builds into folders that hold what others have put there, and on machines that refuse something."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)
SUMS = "0" * 64 + "  thesis.txt\n"


def laurel(*arguments, before=(), cwd=None, **environment):
    clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
    return subprocess.run([*before, project.LAUREL, *arguments], capture_output=True, text=True, cwd=cwd,
                          env={**clean, **environment})


def listing(folder):
    """Every path below a folder with what is there."""
    return {str(path.relative_to(folder)): os.readlink(path) if path.is_symlink() else path.is_file() and path.read_bytes()
            for path in sorted(folder.rglob("*"))}


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site/Content").mkdir(parents=True)
    (tmp_path / "site/Content/index.md").write_text("# Home\n")
    return tmp_path / "site"


def build(site, *options, **environment):
    return laurel("build", "-s", site, "-o", site / "public", *options, **environment)


FOREIGN = {
    "sums": {"SHA256SUMS": SUMS, "thesis.txt": "mine"},
    "empty sums": {"SHA256SUMS": "", "login.html": "<script>"},
    "a mark that is none": {".laurel": "Laurel wrote this.\n", "thesis.txt": "mine"},
    "an empty mark": {".laurel": "", "thesis.txt": "mine"},
    "a mark of sums": {".laurel": SUMS, "SHA256SUMS": SUMS, "thesis.txt": "mine"},
    "a site of an older version": {"SHA256SUMS": SUMS.replace("thesis.txt", "404.html"), "404.html": "x"},
    "a folder": {"deep/er/thesis.txt": "mine"},
    "a mark that is a folder": {".laurel/thesis.txt": "mine"},
    "one hidden file": {".htaccess": "mine"},
}


@pytest.mark.parametrize("files", FOREIGN.values(), ids=FOREIGN)
def test_a_folder_of_others_is_let_be(site, files):
    for name, text in files.items():
        (site / "public" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "public" / name).write_text(text)
    before = listing(site)
    marked = [["--force"]] if any(name.startswith(".laurel") for name in files) else []
    for options in ([], ["-q"], ["--keep-going"], ["--format", "github"], *marked):
        done = build(site, *options)
        assert done.returncode == USAGE
        assert "public" in done.stderr and len(done.stderr.splitlines()) == 1
        assert listing(site) == before
    assert "laurel build will refuse this folder: " in laurel("check", "-s", site).stderr
    assert "::warning::laurel build will refuse this folder: " in laurel("check", "-s", site, "--format", "github").stdout


@pytest.mark.parametrize("options", [[], ["--force"]])
def test_a_finished_site_that_was_committed_with_more_in_it_is_not_published(site, options):
    assert build(site).returncode == FINE
    (site / "public/about-us.txt").symlink_to("/etc/hostname")
    before = listing(site)
    done = build(site, *options)
    assert done.returncode == USAGE and "about-us.txt is a symbolic link" in done.stderr
    assert listing(site) == before


def test_files_of_others_are_refused_or_kept_and_told(site):
    assert build(site).returncode == FINE
    (site / "public/login.html").write_text("<script>")
    before = listing(site)
    assert "login.html was not written by Laurel" in build(site).stderr
    assert listing(site) == before
    told = "Kept login.html, which Laurel did not write."
    assert told in build(site, "--force").stdout
    assert told in build(site, "--force", "-q").stderr
    assert f"::warning::{told}" in build(site, "--force", "--format", "github").stdout
    assert told in build(site, "--force", "--format", "json").stderr
    assert (site / "public/login.html").read_text() == "<script>"


def test_force_writes_over_nothing_of_others(site):
    (site / "public").mkdir()
    (site / "public/index.html").write_text("mine")
    done = build(site, "--force")
    assert done.returncode == USAGE and "index.html was not written by Laurel" in done.stderr
    assert listing(site / "public") == {"index.html": b"mine"}


def test_what_was_changed_by_hand_is_written_anew_only_with_force(site):
    assert build(site).returncode == FINE
    whole = listing(site)
    (site / "public/index.html").write_text("mine")
    changed = listing(site)
    done = build(site)
    assert done.returncode == USAGE and "index.html was changed after Laurel wrote it" in done.stderr
    assert listing(site) == changed
    assert "Wrote index.html anew, which somebody had changed." in build(site, "--force").stdout
    assert listing(site) == whole


def test_folders_that_look_like_leftovers_are_let_be(site):
    assert build(site).returncode == FINE
    for name in ("public.old-2024", "public.stage-42", "public.old", "preview"):
        shutil.copytree(site / "public", site / name)
        (site / name / "mine.txt").write_text("mine")
    (site / "public.lock").write_text("mine")
    before = listing(site)
    (site / "Content/more.md").write_text("# More\n")
    assert build(site).returncode == FINE
    after = listing(site)
    assert {path: after.get(path) for path in before if not path.startswith("public/")} == {
        path: bytes for path, bytes in before.items() if not path.startswith("public/")}
    assert "public/mine.txt" not in after


def test_a_leftover_of_another_user_is_told_and_no_hindrance():
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("needs two users")
    # The folder of the test runner is closed to others.
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        leave_to_another_user(Path(folder) / "site")


def leave_to_another_user(site):
    (site / "Content").mkdir(parents=True)
    (site / "Content/index.md").write_text("# Home\n")
    assert build(site).returncode == FINE
    # The folder is theirs, and the finished site in it is not.
    for path in (site, site / "Content", site / "Content/index.md"):
        os.chown(path, 65534, 65534)
    before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    for number in range(2):
        (site / "Content/index.md").write_text(f"# Home {number}\n")
        done = laurel("build", "-s", site, before=before, cwd="/")
        assert done.returncode == FINE, done.stderr
        assert "which cannot be removed now" in done.stdout
        assert f"Home {number}" in (site / "public/index.html").read_text()


def test_a_finished_site_is_no_content_but_pages_in_it_are(site):
    assert laurel("build", "-s", site / "Content", "-o", site / "Content/there").returncode == FINE
    assert "1 file" in laurel("check", "-s", site).stdout
    (site / "Content/there/hers.md").write_text("[nowhere](x.md)\n")
    assert "there/hers.md:1" in laurel("check", "-s", site).stdout


@pytest.mark.parametrize("place", [".", "..", "Content", "Content/pub", "Content/_static/pub", "Themes/x", ".git/x"])
def test_folders_that_are_read_are_no_place_for_the_site(site, place):
    before = listing(site.parent)
    done = laurel("build", "-s", site, "-o", site / place)
    assert done.returncode == USAGE and len(done.stderr.splitlines()) == 1
    assert listing(site.parent) == before


def test_another_site_is_not_written_over(site):
    (site / "Content/_site.yml").write_text("title: Rivers\n")
    other = site.parent / "other"
    (other / "Content").mkdir(parents=True)
    (other / "Content/index.md").write_text("# Home\n")
    (other / "Content/_site.yml").write_text("title: Hills\n")
    place = site.parent / "place"
    assert laurel("build", "-s", site, "-o", place).returncode == FINE
    before = listing(place)
    done = laurel("build", "-s", other, "-o", place)
    assert done.returncode == USAGE and 'holds the site "Rivers", and this one is "Hills"' in done.stderr
    assert listing(place) == before
    assert laurel("build", "-s", other, "-o", place, "--force").returncode == FINE


def test_what_has_an_error_of_its_own_is_never_published(site):
    content = site / "Content"
    photo = (project.ROOT / "Tests/SiteTests/Sites/pictures/Content/trip.jpg").read_bytes()
    (content / "_static").mkdir()
    for path in ("trip.jpg", "page.html", "_static/again.jpg"):
        (content / path).write_bytes(photo)
    (content / "trip.jpg").write_bytes(photo[: len(photo) // 2])
    (content / "_static/server.txt").write_text("-----BEGIN PRIVATE KEY-----\nMII\n")
    (content / "_static/.npmrc").write_text("token\n")
    (content / "q?.md").write_text("# A question\n")
    (content / "index.md").write_text(
        "---\ntitle: Home\naliases: [con/a.html, old/a.html]\n---\n[a](trip.jpg) ![b](trip.jpg) ![c](page.html) [[q?]]\n")
    done = build(site, "--keep-going")
    assert done.returncode == PROBLEMS
    out = listing(site / "public")
    names = {path for path in out if out[path] is not False}
    assert "old/a.html" in names
    assert not any(name.endswith((".jpg", ".txt", "npmrc", "page.html", "con/a.html")) or "?" in name for name in names)
    home = out["index.html"].decode()
    assert "trip.jpg" not in home and "page.html" not in home
    assert not any(b"A question" in bytes for bytes in out.values() if bytes)


def test_what_the_system_puts_into_a_folder_stops_nothing(site):
    (site / "public").mkdir()
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._index.html"):
        (site / "public" / name).write_text("x")
    assert build(site).returncode == FINE
    (site / "public/assets/.DS_Store").write_text("x")
    assert build(site).returncode == FINE
    (site / "Content/index.md").write_text("# Another\n")
    assert build(site).returncode == FINE
    assert not list((site / "public").rglob(".DS_Store"))


def test_all_files_in_the_way_are_named_at_once(site):
    assert build(site).returncode == FINE
    (site / "public/.laurel").unlink()
    done = build(site, "--force")
    assert done.returncode == USAGE
    assert all(f"public/{name}" in done.stderr for name in ("index.html", "404.html", "SHA256SUMS"))


def test_a_changed_page_that_was_withdrawn_goes_with_force(site):
    (site / "Content/old.md").write_text("# Old\n\nWords of a person.\n")
    assert build(site).returncode == FINE
    (site / "public/old.html").write_text("changed")
    (site / "Content/old.md").unlink()
    assert build(site).returncode == USAGE
    done = build(site, "--force")
    assert "Removed old.html, which somebody had changed" in done.stdout
    assert not (site / "public/old.html").exists()


def test_a_working_folder_that_is_gone_is_a_fault(tmp_path):
    script = 'mkdir "$1/gone" && cd "$1/gone" && rmdir ../gone && shift && exec "$@"'
    for arguments in (["check"], ["build", "-o", "rel"], ["init", "new"], ["list"]):
        done = subprocess.run(["bash", "-c", script, "-", tmp_path, project.LAUREL, *arguments], capture_output=True, text=True)
        assert done.returncode == FAULT
        assert done.stderr == "The folder that this command was started in is gone. Change to another one.\n"


def test_no_thread_to_be_had_is_a_fault(site):
    if not shutil.which("strace"):
        pytest.skip("faults of system calls need strace")
    before = ["timeout", "60", "strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=?clone,?clone3:error=EAGAIN"]
    done = laurel("check", "-s", site, before=before)
    assert done.returncode == FAULT
    assert "no room for the threads" in done.stderr


def test_a_committed_cache_of_links_names_no_new_address(site):
    (site / "Content/index.md").write_text("# Home\n\n[Them](http://127.0.0.1:9/x) are there.\n")
    (site / ".laurel-links.json").write_text(
        '{"http://127.0.0.1:9/x": {"day": "2026-05-31", "verdict": {"moved": {"to": "https://evil.example/"}}}}')
    done = laurel("check", "-s", site, "--external", "--as-of", "2026-05-31")
    assert "evil.example" not in done.stdout + done.stderr


@pytest.mark.parametrize("theme", ["default", "ours"])
@pytest.mark.parametrize("whole", [True, False])
def test_a_shortcut_in_the_place_of_a_theme_is_told(site, theme, whole):
    (site / "Content/_site.yml").write_text(f"title: T\ntheme: {theme}\n")
    elsewhere = site.parent / "elsewhere"
    (elsewhere / theme).mkdir(parents=True)
    (elsewhere / theme / "theme.yml").write_text("name: x\n")
    if whole:
        (site / "Themes").symlink_to(elsewhere)
    else:
        (site / "Themes").mkdir()
        (site / "Themes" / theme).symlink_to(elsewhere / theme)
    done = laurel("check", "-s", site, "--no-color")
    assert done.returncode in (PROBLEMS, USAGE)
    place = "Themes" if whole else f"Themes/{theme}"
    assert f"{place}:1:1: error: this is a shortcut to a file, not a file [symbolic-link]" in done.stdout


def test_a_file_of_a_theme_that_cannot_be_read_is_told_by_its_path(site):
    (site / "Content/_site.yml").write_text("title: T\ntheme: e\n")
    (site / "Themes/e/templates").mkdir(parents=True)
    (site / "Themes/e/theme.yml").write_text("name: e\nextends: default\n")
    (site / "Themes/e/templates/footer.mustache").symlink_to("/etc/hostname")
    done = laurel("check", "-s", site, "--no-color")
    assert "\nThemes/e/templates/footer.mustache:1:1: error: this is a shortcut" in "\n" + done.stdout
