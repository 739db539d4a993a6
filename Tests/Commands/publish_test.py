"""`laurel publish`, with rclone and rsync to folders of this machine: what is sent, in which order, and after being stopped."""

import os
import re
import signal
import subprocess
import threading
import time
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

import hosting
import packed
from publishing import Publishing, tree


class Loads(HTMLParser):
    """What a page loads: scripts, styles, pictures, and the engine of the search."""

    def __init__(self, text):
        super().__init__()
        self.all = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in ("script", "img") and values.get("src"):
            self.all.append(values["src"])
        if values.get("data-search"):
            self.all.append(values["data-search"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload") and values.get("href"):
            self.all.append(values["href"])


def lacking(folder, page):
    """What a page in a folder loads that is not there at that moment; None if the page itself is going."""
    try:
        text = page.read_text("utf-8", "replace")
    except FileNotFoundError:
        return None
    paths = [urlsplit(address) for address in Loads(text).all]
    loaded = [page.parent / unquote(path.path) for path in paths if not path.scheme]
    searched = [part for file in loaded if file.name.startswith("search-engine-") and file.is_file() for part in parts_of(file)]
    return [str(file) for file in loaded + searched if not file.is_file()]


def parts_of(engine):
    """What an engine of the search asks for."""
    search = engine.parents[1] / "search"
    root = search / "root.js"
    rest = re.search(r'engine\.rest = "(more-[0-9a-f]{8})"', engine.read_text("utf-8"))[1]
    try:
        text = root.read_text("utf-8")
    except FileNotFoundError:
        text = ""
    # One that is being written over is not whole yet.
    names = packed.named(text) if text.endswith('");\n') else []
    return [root, search / f"{rest}.js"] + [search / name for name in names]


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


def test_files_of_others_stay_where_capital_letters_do_not_count(ours):
    """Sent to such a place, the page of the site would be written over theirs."""
    ours.place.mkdir(parents=True)
    (ours.place / "Index.html").write_text("theirs")
    for options in [], ["--force"]:
        assert "files of others where the site has files: Index.html" in ours.run(*options, code=2)
    assert tree(ours.place) == {"Index.html": b"theirs"}


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
    assert (result.returncode, result.stderr) == (2, "This needs the program rsync, which is not installed. Install it first.\n")


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


def seconds(act):
    """How long something takes."""
    begin = time.monotonic()
    act()
    return time.monotonic() - begin


@pytest.mark.both
def test_stopped_at_any_moment_it_goes_on_and_no_page_lacks_anything(ours, pytestconfig):
    rounds = 50 if pytestconfig.getoption("outer") else 6
    ours.run()
    (ours.place / "theirs.txt").write_text("theirs")
    ours.write(2)
    length = seconds(ours.run)
    reader = Reader(ours.place)
    reader.start()
    stopped = 0
    for number in range(rounds):
        ours.write(1 + number % 3)
        process = subprocess.Popen(
            ours.command(), start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # From its beginning to shortly before the end of the shortest run so far.
        time.sleep(length * 0.9 * (number + 0.5) / rounds)
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        stopped += process.wait() == -signal.SIGKILL
        if number % 2:
            # What was stopped is not even the site that comes next.
            ours.write(1 + (number + 1) % 3)
        length = min(length, seconds(ours.run))
        assert ours.is_whole() == {"theirs.txt"}, number
        assert not (ours.place / ".laurel-unfinished").exists()
    reader.is_done = True
    reader.join()
    assert not reader.faults, reader.faults[:3]
    print(f"{ours.way}: {stopped} of {rounds} runs were stopped, pages looked at: {reader.looks}")
    assert stopped > rounds / 2 and reader.looks > rounds
