"""`laurel serve`: what can be had from it, by whom, and at which address."""

import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

import project
from served import PAGE, Shown, write_notes


@pytest.fixture
def root(tmp_path):
    return write_notes(tmp_path)


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
        # Until then the shell holds its script.
        while Path(f"/proc/{number}/comm").read_text() != "sleep\n":
            time.sleep(0.01)
        held = {os.readlink(file) for file in Path(f"/proc/{number}/fd").iterdir()}
        assert held == {"/dev/null"}
    assert Path(f"/proc/{number}").exists()
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", shown.port))
    os.kill(number, signal.SIGKILL)


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
