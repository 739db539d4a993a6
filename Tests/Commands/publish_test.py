"""`laurel publish`, with rclone and rsync to folders of this machine: what is sent, in which order, and after being stopped."""

import os
import re
import signal
import struct
import subprocess
import threading
import time
import zlib
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

import hosting
import project

PAGE = "---\ntitle: {title}\n---\n{text} [Home](index.md)\n"


def picture(shade):
    """A PNG of one gray."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + bytes([shade]) * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def tree(folder, *, without=(".laurel", ".laurel-unfinished")):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name not in without}


class Loads(HTMLParser):
    """What a page loads: scripts, styles and pictures."""

    def __init__(self, text):
        super().__init__()
        self.all = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in ("script", "img") and values.get("src"):
            self.all.append(values["src"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon") and values.get("href"):
            self.all.append(values["href"])


def lacking(folder, page):
    """What a page in a folder loads that is not there at that moment; None if the page itself is going."""
    try:
        text = page.read_text("utf-8", "replace")
    except FileNotFoundError:
        return None
    paths = [urlsplit(address) for address in Loads(text).all]
    return [path.path for path in paths if not path.scheme and not (page.parent / unquote(path.path)).is_file()]


class Publishing:
    """A site of two versions, and a place that it is sent to."""

    def __init__(self, folder, way):
        self.folder, self.way, self.place = folder, way, folder / "www at/é"
        self.site, self.built = folder / "site", folder / "site/public"
        self.target = str(self.place) if way == "rsync" else f":local:{self.place}"
        self.write(1)

    def write(self, version, title="Rivers"):
        """One version of the site. The theme, a picture and pages differ between them."""
        pages = {"index.md": f"---\ntitle: Home {version}\n---\n" + "".join(f"[{n}](p/{version}-{n}.md)\n" for n in range(12))}
        for number in range(12):
            pages[f"p/{version}-{number}.md"] = PAGE.format(title=f"Page {number}", text=f"![A dot](pic{version}.png) {version}")
        pages["stays.md"] = PAGE.format(title="Stays", text="The same.")
        subprocess.run(["rm", "-rf", self.site / "Content"], check=True)
        hosting.write_site(self.site, pages, host="none", folder="/")
        (self.site / "Content/_site.yml").write_text(f"title: {title}\naccent: '#{version * 2}0{version}060'\n")
        (self.site / f"Content/p/pic{version}.png").write_bytes(picture(version))
        (self.site / "Content/p").mkdir(exist_ok=True)
        hosting.build(self.site, self.built, "--force", code=0)
        return tree(self.built)

    def command(self, *options, target=None):
        return [project.LAUREL, "publish", self.target if target is None else target, "-s", str(self.site), *options]

    def run(self, *options, code=0, **others):
        result = subprocess.run(self.command(*options, **others), capture_output=True, encoding="utf-8")
        assert result.returncode == code, result.stdout + result.stderr
        return result.stdout + result.stderr

    def is_whole(self):
        built = tree(self.built)
        there = tree(self.place)
        return {n: b for n, b in there.items() if n in built} == built and set(there) - set(built)


@pytest.fixture(params=["rsync", "rclone"])
def ours(request, tmp_path):
    return Publishing(tmp_path, request.param)


def test_sends_the_whole_site_and_then_what_has_changed(ours):
    told = ours.run("--dry-run")
    assert re.search(r"Files: \d+ would be sent, 0 would be removed\.", told) and not ours.place.exists()
    ours.run()
    assert tree(ours.place, without=()) == tree(ours.built, without=())
    assert "Files: 0 sent, 0 removed." in ours.run()
    stayed = (ours.place / "assets").stat().st_ino
    ours.write(2)
    told = ours.run("--dry-run")
    assert "Would remove p/1-3.html" in told
    ours.run()
    assert tree(ours.place, without=()) == tree(ours.built, without=())
    assert (ours.place / "assets").stat().st_ino == stayed
    assert not (ours.place / ".laurel-unfinished").exists()


def test_sends_what_is_missing_there(ours):
    ours.run()
    (ours.place / "stays.html").unlink()
    assert "Files: 1 sent, 0 removed." in ours.run()
    assert tree(ours.place) == tree(ours.built)


def test_files_of_others_stay(ours):
    ours.place.mkdir(parents=True)
    (ours.place / "news").mkdir()
    (ours.place / "news/index.html").write_text("theirs")
    assert "files that Laurel did not send" in ours.run(code=2)
    assert tree(ours.place) == {"news/index.html": b"theirs"}
    ours.run("--force")
    ours.write(2)
    ours.run()
    assert ours.is_whole() == {"news/index.html"}
    # Nor is one replaced that lies where the site has a new file.
    ours.write(3)
    (ours.place / "p/3-1.html").write_text("theirs")
    before = tree(ours.place, without=())
    for options in [], ["--force"]:
        assert "files of others where the site has files: p/3-1.html" in ours.run(*options, code=2)
    assert tree(ours.place, without=()) == before


def test_a_folder_of_others_is_not_written_through(ours):
    ours.run()
    ours.write(2)
    theirs = ours.folder / "theirs"
    theirs.mkdir()
    (theirs / "a.html").write_text("theirs")
    (ours.site / "Content/news").mkdir()
    (ours.site / "Content/news/a.md").write_text("# News\n\nText.\n")
    hosting.build(ours.site, ours.built, "--force")
    (ours.place / "news").symlink_to(theirs)
    for options in [], ["--force"]:
        assert "files of others where the site has files: news" in ours.run(*options, code=2)
    assert (theirs / "a.html").read_text() == "theirs"


def test_what_changes_its_letters_or_becomes_a_folder_gives_way(ours):
    static = ours.site / "Content/_static"
    static.mkdir()
    (static / "info.txt").write_text("a file")
    (static / "Plan.pdf").write_bytes(b"%PDF-1.4 old")
    hosting.build(ours.site, ours.built, "--force")
    ours.run()
    (static / "info.txt").unlink()
    (static / "info.txt").mkdir()
    (static / "info.txt/a.txt").write_text("a folder")
    (static / "Plan.pdf").unlink()
    (static / "plan.pdf").write_bytes(b"%PDF-1.4 new")
    hosting.build(ours.site, ours.built, "--force")
    ours.run()
    assert tree(ours.place, without=()) == tree(ours.built, without=())


def test_the_list_of_the_files_of_the_search_goes_after_them(ours):
    sent = [line.removeprefix("Would send ") for line in ours.run("--dry-run").splitlines() if line.startswith("Would send ")]
    parts = [place for place, path in enumerate(sent) if path.startswith("search/") and path != "search/root.js"]
    assert sent.index("search/root.js") > max(parts)


def test_another_site_is_refused(ours):
    ours.run()
    before = tree(ours.place, without=())
    ours.write(2, title="Lakes")
    assert 'holds the site "Rivers", and this one is "Lakes"' in ours.run(code=2)
    assert tree(ours.place, without=()) == before
    ours.run("--force")
    assert tree(ours.place, without=()) == tree(ours.built, without=())


def test_a_changed_mark_is_refused(ours):
    ours.run()
    mark = ours.place / ".laurel"
    mark.write_bytes(mark.read_bytes() + b"x")
    assert ".laurel was changed" in ours.run(code=2)


def test_a_site_that_is_not_as_it_was_built_is_not_sent(ours):
    (ours.built / "index.html").write_text("changed")
    assert "was changed or is missing: index.html" in ours.run(code=2)
    (ours.built / ".laurel").unlink()
    assert "holds no finished site" in ours.run(code=2)
    assert not ours.place.exists()


def test_odd_targets_are_refused(tmp_path):
    ours = Publishing(tmp_path, "rsync")
    for target in ["public", "rsync://host/x", "host::module", "", "a\nb:c"]:
        assert "is no target" in ours.run(target=target, code=2), target
    for target in [ours.built, ours.built / "x", ours.site / "Content/x", ours.site, tmp_path]:
        assert "is the finished site or a folder of its sources" in ours.run(target=str(target), code=2), target
    assert "laurel publish" in ours.run("--help")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in ours.run(target=str(tmp_path / "link"), code=2)


def test_names_of_targets_are_no_orders(tmp_path):
    ours = Publishing(tmp_path, "rsync")
    place = tmp_path / "a; touch b $(touch c) `d` 'e' \"f\" *"
    ours.run(target=str(place))
    assert tree(place) == tree(ours.built)
    ours.run(target=f":local:{tmp_path}/x; touch y")
    assert tree(tmp_path / "x; touch y") == tree(ours.built)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["site", place.name, "x; touch y"])


def test_a_program_that_fails_is_told(tmp_path):
    ours = Publishing(tmp_path, "rsync")
    told = ours.run(target="nowhere-at-all:x", code=3)
    assert told.startswith("rclone ended with 1.") and "didn't find section in config file" in told
    result = subprocess.run(ours.command(), capture_output=True, encoding="utf-8", env={"PATH": "/nowhere"})
    assert (result.returncode, result.stderr) == (2, "This needs the program rsync, which is not installed.\n")


class Reader(threading.Thread):
    """Looks at pages of a place, again and again, and notes those that lack what they load."""

    def __init__(self, place):
        super().__init__(daemon=True)
        self.place, self.looks, self.faults, self.is_done = place, 0, [], False

    def run(self):
        while not self.is_done:
            for page in list(self.place.rglob("*.html")):
                first = lacking(self.place, page)
                # A page may be replaced, and what the old one needed removed, while it is looked at.
                if first and first == lacking(self.place, page):
                    self.faults.append((str(page), first))
                self.looks += first is not None


@pytest.mark.both
def test_stopped_at_any_moment_it_goes_on_and_no_page_lacks_anything(ours, pytestconfig):
    rounds = 50 if pytestconfig.getoption("outer") else 6
    ours.run()
    (ours.place / "theirs.txt").write_text("theirs")
    ours.write(2)
    begin = time.monotonic()
    ours.run()
    length = time.monotonic() - begin
    reader = Reader(ours.place)
    reader.start()
    stopped = 0
    for number in range(rounds):
        ours.write(1 + number % 3)
        process = subprocess.Popen(
            ours.command(), start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(length * number / rounds)
        if process.poll() is None:
            stopped += 1
        else:
            # The machine is less busy than it was when the length was taken.
            length *= 0.8
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        if number % 2:
            # What was stopped is not even the site that comes next.
            ours.write(1 + (number + 1) % 3)
        ours.run()
        assert ours.is_whole() == {"theirs.txt"}, number
        assert not (ours.place / ".laurel-unfinished").exists()
    reader.is_done = True
    reader.join()
    assert not reader.faults, reader.faults[:3]
    print(f"{ours.way}: {stopped} of {rounds} runs were stopped, pages looked at: {reader.looks}")
    assert stopped > 0 and reader.looks > rounds
