"""`laurel serve`: what is shown is what a build writes, whatever happens to the files, and nobody else gets it."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

import pictured
import project
from served import Shown, build

PAGE = "---\ntitle: {}\nsummary: In short.\n---\n\nThe text of {}, with [a link](one.md).\n"
MANY = 40


@pytest.fixture
def root(tmp_path):
    """A site of a few pages with a draft, a picture, a file, and a theme of its own."""
    root = tmp_path / "site"
    notes = root / "Content/notes"
    notes.mkdir(parents=True)
    (root / "Content/_site.yml").write_text("title: Our notes\nurl: https://example.org/notes/\ntheme: own\n")
    for name in ["one", "two", "three"]:
        (notes / f"{name}.md").write_text(PAGE.format(name.title(), name))
    (notes / "draft.md").write_text("---\ntitle: Not yet\ndraft: true\n---\n\nA draft.\n")
    (root / "Content/_static").mkdir()
    (root / "Content/_static/plan.pdf").write_bytes(b"%PDF-1.4\n" + b"x" * 700_000)
    assets = root / "Themes/own/assets/css"
    assets.mkdir(parents=True)
    (root / "Themes/own/theme.yml").write_text("name: own\nextends: default\nstyles: [css/own.css]\n")
    (assets / "own.css").write_text("h1 { color: #123456; }\n")
    return root


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


def test_nothing_but_the_site_can_be_had(root):
    (root / "secret.txt").write_text("secret")
    (root / "Content/link.pdf").symlink_to(root / "secret.txt")
    with Shown(root) as shown:
        for path in ["/../secret.txt", "/notes/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/a%",
                     "/notes//one.html", "/notes/./one.html", "/..\\secret.txt", "//etc/passwd", "/%c3%28", "/link.pdf",
                     "/Content/_site.yml", "/.laurel/", "/.laurel/x", "/.git/config", "/SHA256SUMS", "x"]:
            status, _, body = shown.get(path)
            assert status in (400, 404), path
            assert b"secret" != body.strip(), path
        status, headers, _ = shown.get("/", method="POST")
        assert (status, headers["Allow"]) == (405, "GET, HEAD")
        assert shown.get("/", method="PUT")[0] == 405


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "[::1", "a b", "localhost:x"])
def test_a_name_that_leads_here_shows_nothing(root, host):
    with Shown(root) as shown:
        status, _, body = shown.get("/notes/one.html", Host=host)
        assert status == 403
        assert b"One" not in body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1", "[::1]:8000", "a.localhost", "192.168.1.2:80"])
def test_addresses_of_this_machine_show_the_site(root, host):
    with Shown(root) as shown:
        assert shown.get("/notes/one.html", Host=host)[0] == 200


def test_other_sites_are_told_nothing(root):
    with Shown(root) as shown:
        for site, status in [("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)]:
            assert shown.get("/.laurel/news.js?path=x", Sec_Fetch_Site=site)[0] == status, site
        headers = shown.get("/notes/one.html")[1]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"


def test_folders_films_and_heads(root):
    with Shown(root) as shown:
        status, headers, _ = shown.get("/notes")
        assert (status, headers["Location"]) == (302, "/notes/")
        assert shown.get("/notes/")[0] == 200
        status, headers, part = shown.get("/plan.pdf", Range="bytes=5-8")
        assert (status, part, headers["Content-Range"]) == (206, b"1.4\n", "bytes 5-8/700009")
        assert len(shown.get("/plan.pdf", Range="bytes=9-")[2]) == 700_000
        for odd in ["bytes=9-2", "bytes=-5", "bytes=0-1,4-5", "lines=1-2", "bytes=9999999-"]:
            assert (shown.get("/plan.pdf", Range=odd)[0], odd) == (200, odd)
        status, headers, body = shown.get("/plan.pdf", method="HEAD")
        assert (status, headers["Content-Length"], body) == (200, "700009", b"")
        assert headers["Content-Type"] == "application/pdf"
        assert b"not here" in shown.get("/missing/deep/page.html")[2]


@pytest.mark.parametrize("path", ["/notes/one.html", "/missing.html", "/.laurel/live.js", "/.laurel/x", "/notes", "/%00"])
def test_a_question_for_the_head_gets_no_body(root, path):
    with Shown(root) as shown:
        status, headers, body = shown.get(path)
        head = shown.get(path, method="HEAD")
        assert (head[0], head[1]["Content-Length"], head[2]) == (status, str(len(body)), b"")
        # What a body would leave behind is read as the start of the next answer.
        with socket.create_connection(("127.0.0.1", shown.port)) as connection:
            question = f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            connection.sendall(question.encode())
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        assert answer.endswith(b"\r\n\r\n")
        assert answer.count(b"HTTP/1.1") == 1


def test_a_file_that_is_replaced_goes_out_as_it_was(root):
    plan = root / "Content/_static/plan.pdf"
    plan.write_bytes(b"%PDF-1.4\n" + b"a" * 40_000_000)
    with Shown(root) as shown, socket.create_connection(("127.0.0.1", shown.port)) as connection:
        connection.sendall(b"GET /plan.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        answer = connection.recv(1000)
        other = root / "other.pdf"
        other.write_bytes(b"%PDF-1.4\n" + b"b" * 40_000_000)
        other.rename(plan)
        answer += b"".join(iter(lambda: connection.recv(1 << 20), b""))
    assert answer.endswith(b"a" * 40_000_000)


def test_more_visitors_than_files_may_be_open_end_nothing(root):
    with Shown(root, before=["prlimit", "--nofile=64:64"]) as shown:
        visitors = []
        try:
            for _ in range(100):
                visitors.append(socket.create_connection(("127.0.0.1", shown.port)))
        except ConnectionError:
            # Nobody listens for a moment.
            pass
        finally:
            for visitor in visitors:
                visitor.close()
        status = None
        for _ in range(100):
            try:
                status = shown.get("/notes/one.html")[0]
                break
            except (ConnectionError, http.client.HTTPException):
                time.sleep(0.2)
        assert status == 200
        (root / "Content/notes/one.md").write_text(PAGE.format("After the crowd", "one"))
        while b"After the crowd" not in shown.get("/notes/one.html")[2]:
            time.sleep(0.1)


def test_any_free_port_is_told(root):
    with Shown(root, "-p", "0") as shown:
        shown.port = int(shown.greeting.split(":")[2].split("/")[0])
        assert shown.port > 0
        assert shown.get("/notes/one.html")[0] == 200


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


def test_a_browser_that_is_opened_goes_on_and_holds_nothing_of_ours(root, tmp_path, monkeypatch):
    started = tmp_path / "started"
    browser = tmp_path / "bin/xdg-open"
    browser.parent.mkdir()
    browser.write_text(f"#!/bin/sh\necho $$ > {started}.new; mv {started}.new {started}\nexec sleep 60\n")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", f"{browser.parent}:{os.environ['PATH']}")
    with Shown(root, "--open") as shown:
        while not started.exists():
            time.sleep(0.01)
        number = int(started.read_text())
        held = {os.readlink(file) for file in Path(f"/proc/{number}/fd").iterdir()}
        assert held == {"/dev/null"}
    assert Path(f"/proc/{number}").exists()
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", shown.port))
    os.kill(number, signal.SIGKILL)


def test_a_folder_above_that_is_moved_is_seen(root, tmp_path):
    above = tmp_path / "above"
    above.mkdir()
    root.rename(above / "site")
    with Shown(above / "site") as shown:
        above.rename(tmp_path / "gone")
        shutil.copytree(tmp_path / "gone", above)
        (above / "site/Content/notes/two.md").write_text(PAGE.format("Of the other", "two"))
        assert shown.settles(build(above / "site", tmp_path / "built")) == []


def test_a_taken_port_is_told_with_a_free_one(root):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run([project.LAUREL, "serve", "-s", root, "-p", str(port)], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith(f"Another program uses port {port}. Use another one: laurel serve --port ")


def test_an_address_of_another_machine_is_refused(root):
    for address in ["203.0.113.1", "example.org"]:
        run = subprocess.run(
            [project.LAUREL, "serve", "-s", root, "--bind", address], capture_output=True, text=True, check=False)
        assert (run.returncode, "is no address of this machine" in run.stderr) == (2, True)


def test_nothing_is_written(root):
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    with Shown(root) as shown:
        shown.get("/")
        shown.get("/search/root.js")
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before
