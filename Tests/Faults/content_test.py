"""Sources that are not as they should be: vanishing, changing, unreadable, linked, oddly named, or in one another's way."""

import os
import random
import subprocess
import threading
from pathlib import Path

import pytest

import drawn
import project
from faults import FAULT, FINE, PROBLEMS, USAGE, is_whole, laurel, told, tree, write
from sticks import needs


@pytest.fixture
def site(tmp_path):
    write(tmp_path / "site/Content", 30)
    return tmp_path / "site"


def build(site, *options, before=()):
    return laurel("build", "-s", site, "-o", site / "public", *options, before=before)


def test_sources_that_change_all_the_time(site):
    """Whatever a build reads of them, it ends with an answer, and the site is whole."""
    content = site / "Content"
    dice = random.Random("sources")
    (content / "photo.png").write_bytes(drawn.png(1, 1, bytes(5), color=6))
    stop = threading.Event()

    def meddle():
        while not stop.is_set():
            page = content / f"unit-{dice.randrange(5)}" / f"page-{dice.randrange(30)}.md"
            match dice.randrange(6):
                case 0:
                    page.unlink(missing_ok=True)
                case 1:
                    page.write_text("New words. \n" * dice.randrange(300))
                case 2:
                    page.write_bytes(b"")
                case 3 if page.exists():
                    page.rename(page.with_suffix(".new"))
                    page.with_suffix(".new").rename(page)
                case 4:
                    (content / "photo.png").write_bytes(drawn.png(1, 1, bytes(5), color=6) + bytes(dice.randrange(9)))
                case 5:
                    (content / "passing").mkdir()
                    (content / "passing/page.md").write_text("![seen](../photo.png)\n")
                    (content / "passing/page.md").unlink()
                    (content / "passing").rmdir()

    assert build(site).returncode == FINE
    meddler = threading.Thread(target=meddle)
    meddler.start()
    try:
        for _ in range(12):
            done = build(site)
            assert done.returncode in (FINE, PROBLEMS, FAULT), done
            assert "Fatal error" not in done.stderr and (done.returncode == FINE or done.stdout + done.stderr)
            assert is_whole(site / "public")
    finally:
        stop.set()
        meddler.join()
    write(content, 30)
    assert build(site).returncode == FINE
    assert is_whole(site / "public") and not list(site.glob(".public*"))


@pytest.mark.parametrize("call, error, says", [
    ("openat", "EACCES", "Permission denied"), ("openat", "ENOENT", "No such file"), ("openat", "EIO", "Input/output error"),
    ("read", "EIO", "Input/output error"), ("openat", "ESTALE", "Stale file handle"),
])
def test_a_page_that_cannot_be_read_is_told_at_its_place(site, call, error, says):
    needs("strace")
    assert build(site).returncode == FINE
    before = tree(site / "public")
    page = site / "Content/unit-1/page-1.md"
    done = build(site, before=["strace", "-f", "-qq", "-o", "/dev/null", "-P", page, "-e", f"inject={call}:error={error}"])
    told(done, PROBLEMS, "Content/unit-1/page-1.md:1:1: error:", says, "[unreadable-file]")
    assert tree(site / "public") == before


def test_a_folder_that_vanishes_while_it_is_read(site):
    needs("strace")
    folder = site / "Content/unit-1"
    done = build(site, before=["strace", "-f", "-qq", "-o", "/dev/null", "-P", folder, "-e", "inject=openat:error=ENOENT"])
    told(done, FAULT, "unit-1: No such file or directory.")
    assert not (site / "public").exists()


def test_links_that_loop_or_leave_are_told_and_not_followed(site):
    content = site / "Content"
    secret = site.parent / "secret.md"
    secret.write_text("# The secret\n")
    (content / "loop.md").symlink_to("loop.md")
    (content / "around").symlink_to(".")
    (content / "up").symlink_to("../..")
    (content / "away.md").symlink_to(secret)
    (content / "gone.md").symlink_to("nowhere.md")
    (content / "_static").mkdir()
    (content / "_static/passwd.txt").symlink_to("/etc/passwd")
    done = build(site)
    told(done, PROBLEMS)
    for name in ("loop.md", "around", "up", "away.md", "gone.md", "_static/passwd.txt"):
        assert f"Content/{name}:1:1: error: this is a shortcut" in done.stdout
    told(build(site, "--keep-going"), PROBLEMS)
    assert not any(b"The secret" in bytes or b"root:x:0" in bytes for bytes in tree(site / "public").values() if bytes)


def test_links_in_the_way_to_the_output(site, tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    before = tree(tmp_path)
    for output in ("a", "a/public", "b/x/y"):
        done = laurel("build", "-s", site, "-o", tmp_path / output)
        assert done.returncode in (USAGE, FAULT) and len(done.stderr.splitlines()) == 1
    done = laurel("build", "-s", tmp_path / "a")
    assert done.returncode == USAGE and len(done.stderr.splitlines()) == 1
    assert tree(tmp_path) == before
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert laurel("build", "-s", site, "-o", tmp_path / "link/public").returncode == FINE
    assert is_whole(tmp_path / "real/public")


@pytest.mark.parametrize("link", ["Content", "Themes"])
def test_the_folder_of_the_site_may_be_a_link_and_its_parts_may_not(site, tmp_path, link):
    (tmp_path / "short").symlink_to(site)
    assert laurel("build", "-s", tmp_path / "short").returncode == FINE
    assert is_whole(site / "public")
    if link == "Content":
        (site / "Content").rename(site / "Real")
        (site / "Content").symlink_to("Real")
        assert laurel("build", "-s", site, "-o", tmp_path / "other").returncode != 3


# Every sign of ASCII, and what else file systems, browsers and terminals stumble over.
SIGNS = [chr(code) for code in range(1, 128) if chr(code) not in "/"] + [
    "\u00e9", "e\u0301", "\u0130", "\u00df", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\u00a0", "\u00ad", "\U0001F389", "\U000E0041",
    "\ufffd", "\uffff", "\u0622", "\u05d0", "\u4e2d"]
NAMES = [f"a{sign}b" for sign in SIGNS] + [f"x{sign}" for sign in " .~"] + [
    "con", "NUL", "com1", "aux.x", " a", "-rf", "--help", "x" * 130, "\u00e9" * 100, "%2e%2e", "%00", "..x", "index.html"]


def test_names_with_every_odd_sign(site):
    """Each page is in the site, or is told; nothing else is written anywhere."""
    content = site / "Content/odd"
    content.mkdir()
    for name in NAMES:
        (content / f"{name}.md").write_text("# An odd one\n")
    (Path(os.fsdecode(bytes(content) + b"/\xff\xfe.md"))).write_text("# No text\n")
    told(build(site, "--keep-going"), PROBLEMS, "[unportable-name]", "[unreadable-name]")
    assert is_whole(site / "public")
    report = laurel("check", "-s", site, "--format", "json").stdout
    pages = {path for path in tree(site / "public") if path.startswith("odd/")}
    assert len(pages) > 50
    for path in pages:
        # Joiners have a meaning in some scripts, and a space that does not break is one all the same.
        path = path.replace("\u200d", "").replace("\u00a0", "")
        assert not set(path) & set('<>:"|?*\\') and path.isprintable() and not path.endswith((" ", "."))
    # What starts with a dot is never read, and so is not told.
    left_out = len(NAMES) - len([path for path in pages if path != "odd/index.html"])
    assert report.count('"unportable-name"') + report.count('"unreadable-name"') + report.count('"colliding-paths"') >= left_out
    assert {path.name for path in site.iterdir()} == {"Content", "public"}


@pytest.mark.parametrize("name", ["a b", "-o", "new\nline", "\u202e", "é", "'", "$(x)", "*", "%s%n", "\\", "a:b", "x" * 200])
def test_folders_with_odd_names(site, tmp_path, name):
    odd = tmp_path / name
    site.rename(odd)
    told(laurel("build", "-s", f"./{name}", "-o", f"./{name}/public", cwd=tmp_path), FINE)
    assert is_whole(odd / "public")
    assert {path.name for path in odd.iterdir()} == {"Content", "public"}


def test_a_folder_whose_name_is_no_text(site, tmp_path):
    odd = bytes(tmp_path) + b"/\xff\xfe"
    os.rename(site, odd)
    done = subprocess.run([project.LAUREL, "build", "-s", odd], capture_output=True)
    # The name cannot be typed as text, so the folder is not found; nothing else is touched.
    assert done.returncode in (FINE, USAGE, FAULT) and done.returncode >= 0
    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [b"\xff\xfe"]


def test_several_builds_at_once(site):
    """One writes at a time. The others say which, and none spoils the site."""
    for version in range(1, 5):
        write(site / "Content", 30, version)
        builds = [
            subprocess.Popen([project.LAUREL, "build", "-s", site, "-j", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(6)]
        ends = [(process, *process.communicate()) for process in builds]
        assert FINE in [process.returncode for process, _, _ in ends]
        for process, _, said in ends:
            assert process.returncode == FINE or (process.returncode == USAGE and "is writing to" in said), said
        assert is_whole(site / "public") and f"Home {version}" in (site / "public/index.html").read_text()
    assert {path.name for path in site.iterdir()} == {"Content", "public"}


@pytest.mark.parametrize("output", ["Content", "Content/public", "Content/unit-1", ".", ".."])
def test_outputs_inside_the_sources_and_around_them(site, output):
    before = tree(site.parent)
    told(laurel("build", "-s", site, "-o", site / output), USAGE)
    told(laurel("build", "-s", site, "-o", site / output, "--force"), USAGE)
    assert tree(site.parent) == before


def test_sources_inside_a_finished_site(site):
    """The content of another site lies in the folder that is built into."""
    (site / "public/inner/Content").mkdir(parents=True)
    (site / "public/inner/Content/index.md").write_text("# Inner\n")
    before = tree(site)
    told(build(site), USAGE, "Laurel did not write")
    told(laurel("build", "-s", site / "public/inner", "-o", site / "public"), USAGE, "holds the sources")
    assert tree(site) == before
