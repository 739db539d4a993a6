"""The files of hosts, as Debian's Apache and nginx take them: at the top of a host and in a folder with odd signs."""

import re
import subprocess
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest

import hosting

# A dollar begins a variable of nginx, and braces one of Apache.
FOLDERS = ["", "a b/$host/é{1}/"]


@pytest.fixture(params=["apache", "nginx"])
def host(request):
    return request.param


@pytest.fixture(params=FOLDERS, ids=["top", "folder"])
def served(request, host, tmp_path):
    """A site on a running host: the server, the address of the site there, and the folder of its files."""
    folder, top = request.param, tmp_path / "www"
    site = hosting.write_site(tmp_path / "site", host=host, folder="/" + quote(folder))
    (top / folder).mkdir(parents=True)
    hosting.build(site, top / folder)
    server = hosting.start(host, top, folder, tmp_path / "server")
    yield server, "/" + folder, top / folder
    server.stop()


def test_old_addresses_lead_to_pages(served):
    server, home, _ = served
    for old, new in hosting.MOVES.items():
        answer = server.get(home + old)
        assert answer.status == 301, (old, answer.status, answer.text)
        place = re.sub(r"^http://127\.0\.0\.1(:\d+)?", "", answer.headers["Location"])
        assert unquote(place) == home + new, old
        assert server.get(place, raw=True).status == 200, place


def test_what_does_not_exist_shows_the_page_for_that_at_any_depth(served):
    server, home, files = served
    page = (files / "404.html").read_bytes()
    for path in ["nothing.html", "nothing/at/all/", "assets/style-00000000.css", "new/größe/x y%", "old/deep/name2.html"]:
        answer = server.get(home + path)
        assert (answer.status, answer.text == page) == (404, True), (path, answer.text[:200])
        assert answer.headers["Cache-Control"] == "no-cache", path
    for path in [".laurel", "nginx.conf"]:
        assert server.get(home + path).status in (403, 404)


def test_all_answers_carry_the_headers_for_safety(served):
    server, home, _ = served
    for path in ["", "index.html", "404.html", "no.html", "new/a page.html"]:
        headers = server.get(home + path).headers
        assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
        assert headers.get_all("Referrer-Policy") == ["strict-origin-when-cross-origin"]
        assert headers.get_all("Content-Security-Policy") == ["frame-ancestors 'self'"]


def test_what_lasts_is_kept_and_all_else_asked_for_anew(served):
    server, home, files = served
    lasting = 0
    for file in sorted(files.rglob("*")):
        path = str(file.relative_to(files))
        if file.is_dir() or path in (".laurel", ".htaccess", "nginx.conf") or path in hosting.MOVES:
            continue
        answer = server.get(home + path)
        is_named = re.search(r"^assets/[a-z-]+-[0-9a-f]{8}\.(css|js|svg)$", path)
        lasting += bool(is_named)
        assert answer.status == 200, path
        assert answer.text == file.read_bytes(), path
        assert answer.headers.get_all("Cache-Control") == [
            "public, max-age=31536000, immutable" if is_named else "no-cache"], path
        again = server.get(home + path, **{"If-None-Match": answer.headers["ETag"]})
        assert again.status == 304, path
    assert lasting >= 4


def test_types_are_those_of_browsers(served):
    server, home, files = served
    types = {
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
        "svg": "image/svg+xml; charset=utf-8", "txt": "text/plain; charset=utf-8", "webp": "image/webp", "avif": "image/avif",
        "woff2": "font/woff2", "vtt": "text/vtt; charset=utf-8", "pdf": "application/pdf", "ics": "text/calendar; charset=utf-8",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
    for ending, type in types.items():
        (files / f"probe.{ending}").write_bytes(b"x")
        told = server.get(f"{home}probe.{ending}").headers["Content-Type"]
        assert told.lower() == type, ending


def test_without_its_modules_apache_still_shows_the_site(tmp_path, monkeypatch):
    top = tmp_path / "www"
    hosting.build(hosting.write_site(tmp_path / "site", host="apache", folder="/"), top)
    text = (top / ".htaccess").read_text("utf-8")
    outside = re.sub(r"<IfModule.*?</IfModule>\n", "", text, flags=re.DOTALL)
    assert all(line.startswith("#") for line in outside.splitlines())


def elements(text):
    return ElementTree.fromstring(text.encode("utf-8"))


def test_the_file_for_iis_is_xml_of_elements_that_it_knows(tmp_path):
    site = hosting.write_site(tmp_path / "site", host="iis", folder="/a%20b/%C3%A9/")
    hosting.build(site, tmp_path / "out")
    root = elements((tmp_path / "out/web.config").read_text("utf-8"))
    known = {
        "configuration": set(), "system.webServer": set(), "location": {"path"}, "defaultDocument": set(), "files": set(),
        "clear": set(), "add": {"name", "value"}, "remove": {"statusCode", "fileExtension", "name"},
        "httpErrors": {"errorMode", "existingResponse"}, "error": {"statusCode", "path", "responseMode"},
        "staticContent": set(), "clientCache": {"cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"},
        "mimeMap": {"fileExtension", "mimeType"}, "httpProtocol": set(), "customHeaders": set(),
        "httpRedirect": {"enabled", "destination", "exactDestination", "httpResponseStatus"},
    }
    for element in root.iter():
        assert set(element.attrib) <= known[element.tag], element.tag
    assert root.find(".//error").get("path") == "a b\\é\\404.html"
    moves = {place.get("path"): place.find(".//httpRedirect").get("destination")
             for place in root.iter("location") if place.find(".//httpRedirect") is not None}
    assert moves["straße/alt 50%.html"] == quote("/a b/é/new/größe 100%.html")
    assert moves["o'clock.html"] == quote("/a b/é/new/größe 100%.html")
    assert all(not path.endswith("/") for path in moves)


@pytest.mark.parametrize("name", ["netlify", "cloudflare"])
def test_files_of_services_are_lines_of_addresses(name, tmp_path):
    hosting.build(hosting.write_site(tmp_path / "site", host=name, folder="/"), tmp_path / "out")
    moves = [line.split(" ") for line in (tmp_path / "out/_redirects").read_text("utf-8").splitlines()]
    assert all(len(move) == 3 for move in moves)
    led = {unquote(old)[1:]: unquote(new)[1:] for old, new, _ in moves}
    assert hosting.MOVES.items() <= led.items()
    headers = (tmp_path / "out/_headers").read_text("utf-8")
    assert headers.startswith("/*\n  X-Content-Type-Options: nosniff\n")
    assert re.search(r"\n/assets/style-[0-9a-f]{8}\.css\n  Cache-Control: public, max-age=31536000, immutable\n", headers)


def test_github_is_asked_to_take_files_as_they_are(tmp_path):
    site = hosting.write_site(tmp_path / "site", host="none", folder="/")
    told = hosting.build(site, tmp_path / "out", "--host", "github")
    assert "GitHub Pages sends no headers of ours" in told
    assert (tmp_path / "out/.nojekyll").read_bytes() == b""
    assert b"  .nojekyll\n" in (tmp_path / "out/.laurel").read_bytes()
    # One that the authors put there means the same.
    (site / "Content/_static").mkdir()
    (site / "Content/_static/.nojekyll").write_bytes(b"ours")
    hosting.build(site, tmp_path / "out", "--host", "github")
    assert (tmp_path / "out/.nojekyll").read_bytes() == b"ours"
    hosting.build(site, tmp_path / "other", "--host", "none")
    assert not list((tmp_path / "other").glob("_headers"))


def test_a_file_of_the_authors_that_a_host_has_already_is_an_error(tmp_path):
    site = hosting.write_site(tmp_path / "site", host="apache", folder="/")
    (site / "Content/_static").mkdir()
    (site / "Content/_static/.htaccess").write_text("Redirect /x /y\n")
    told = hosting.build(site, tmp_path / "out", code=1)
    assert "_static/.htaccess" in told and "colliding-paths" in told


def test_the_flag_wins_over_the_settings_and_names_of_hosts_are_checked(tmp_path):
    site = hosting.write_site(tmp_path / "site", host="nginx", folder="/")
    hosting.build(site, tmp_path / "out", "--host", "apache")
    assert not (tmp_path / "out/nginx.conf").exists()
    hosting.build(site, tmp_path / "out", "--host", "geocities", code=2)
    hosting.write_site(site, host="geocities", folder="/")
    told = hosting.build(site, tmp_path / "out", code=2)
    assert "_site.yml:3:7: error: 'geocities' is not one of" in told, told


def test_the_commands_for_s3_send_what_lasts_first_and_lead_old_addresses_on(tmp_path):
    out = tmp_path / "out"
    hosting.build(hosting.write_site(tmp_path / "site", host="s3", folder="/"), out)
    folder = tmp_path / "bin"
    folder.mkdir()
    # A program that notes what it is asked for, an argument on a line.
    (folder / "aws").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" -- >> {tmp_path}/asked\n')
    (folder / "aws").chmod(0o755)
    subprocess.run(
        ["sh", str(out / "s3.sh"), "our bucket"], check=True, cwd=tmp_path, env={"PATH": f"{folder}:/usr/bin:/bin"})
    asked = [call.split("\n") for call in (tmp_path / "asked").read_text("utf-8").strip("-\n").split("\n--\n")]
    assert [call[:2] for call in asked[:3]] == [["s3", "website"], ["s3", "cp"], ["s3", "sync"]]
    assert "public, max-age=31536000, immutable" in asked[1] and "no-cache" in asked[2]
    assert asked[-1][:4] == ["s3", "sync", ".", "s3://our bucket"] and "--delete" in asked[-1]
    moves = {call[3]: call[call.index("--website-redirect") + 1] for call in asked if "--website-redirect" in call}
    assert moves["s3://our bucket/o'clock.html"] == quote("/new/größe 100%.html")
    assert moves["s3://our bucket/cost$1.html"] == quote("/new/größe 100%.html")
    for call in asked[2], asked[-1]:
        assert {".laurel", "s3.sh", "SHA256SUMS"} <= {call[n + 1] for n, word in enumerate(call) if word == "--exclude"}
