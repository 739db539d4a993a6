"""Runs `laurel federate fetch` against a server on this computer, and builds what it brings."""

import http.server
import json
import shutil
import threading
from pathlib import Path

import jsonschema
import pytest

import project
import sharing

SITE, PROBLEMS, USAGE = 0, 1, 2
NORTH = "https://north.example/s/"


class Catalogs(http.server.ThreadingHTTPServer):
    """Answers with the bytes that lie at a path, or as somebody would who means no good."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.files, self.ways = {}, {}

    def url(self, path):
        return f"http://127.0.0.1:{self.server_port}{path}"


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path in self.server.ways:
            self.send_response(301)
            self.send_header("Location", self.server.ways[self.path])
            return self.end_headers()
        if self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b" " * (1 << 20))
            except OSError:
                return None
        body = self.server.files.get(self.path)
        self.send_response(200 if body is not None else 404)
        self.end_headers()
        return self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with Catalogs() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def north(tmp_path):
    practices = [(f"p{n}", f"Practice number {n}", "low") for n in range(6)]
    return sharing.district(tmp_path / "north", "North Valley", NORTH, practices,
                            [("Ada Example", 2025, True), ("Bo Sample", 2025, False)])


@pytest.fixture
def state(tmp_path, server, north):
    """A portal that has fetched the catalog of a district once."""
    server.files["/catalog.json"] = sharing.catalog(north)
    folder = sharing.portal(tmp_path / "state", {"north": server.url("/catalog.json")}, {"north": NORTH})
    told = sharing.laurel("federate", "fetch", "-s", folder, "--as-of", "2026-06-01")
    assert told == "north: 7 pages (7 new, 0 changed, 0 gone).\n"
    return folder


def lock(state):
    return json.loads((state / "Catalogs/lock.json").read_text())


def kept(state):
    return (state / "Catalogs/north.json").read_bytes()


def build(state, code=SITE, day="2026-06-01"):
    return sharing.laurel("build", "-s", state, "-o", state / "public", "--as-of", day, code=code)


def names_ada(state):
    return any(b"Ada" in file.read_bytes() for file in (state / "public").rglob("*") if file.is_file())


def text(state, path):
    return (state / "public" / path).read_text("utf-8")


def changed(server, **parts):
    value = json.loads(server.files["/catalog.json"])
    for name, change in parts.items():
        value[name] = change(value[name])
    server.files["/catalog.json"] = sharing.sealed(value)
    return value


def test_the_catalog_fits_its_published_schema_and_names_nobody_who_did_not_agree(north):
    body = sharing.catalog(north)
    schema = json.loads((project.ROOT / "Content/_static/catalog.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(body), schema)
    assert sharing.sealed(json.loads(body)) == json.dumps(json.loads(body), sort_keys=False).encode()
    assert b"Bo Sample" not in body and b"bo-sample" not in body
    names = [(credit["name"], credit["is_person"]) for credit in json.loads(body)["credits"]]
    assert names == [("Ada Example", True), ("Teacher", False)]


def test_a_catalog_is_the_same_on_any_day_and_for_any_number_of_jobs(north):
    body = sharing.catalog(north)
    sharing.laurel("build", "-q", "-s", north, "-o", north / "other", "-j", "4", "--as-of", "2027-01-01")
    assert (north / "other/catalog.json").read_bytes() == body


def test_a_build_asks_nobody_and_shows_what_was_fetched(server, state):
    server.shutdown()
    build(state)
    assert "https://north.example/s/practices/p0.html" in text(state, "shared/lists/practice.html")
    roll = text(state, "shared/honor-roll.html")
    assert "Ada Example" in roll and "Bo Sample" not in roll
    assert lock(state)["north"]["fetched"] == "2026-06-01"


def test_a_second_fetch_changes_nothing(state):
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (state / "Catalogs").iterdir()}
    assert sharing.laurel("federate", "fetch", "-s", state, "--as-of", "2026-07-01") == "north: as before.\n"
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (state / "Catalogs").iterdir()} == before


def test_what_is_withdrawn_in_the_district_is_gone_from_the_portal(server, state, north):
    build(state)
    (north / "Content/spotlights/p0.md").unlink()
    server.files["/catalog.json"] = sharing.catalog(north)
    told = sharing.laurel("federate", "fetch", "-s", state)
    assert told == "north: 6 pages (0 new, 0 changed, 1 gone).\n"
    build(state)
    assert not names_ada(state)


def test_half_of_the_pages_are_missed_until_that_is_accepted(server, state):
    old = kept(state)
    changed(server, pages=lambda pages: pages[:3])
    told = sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert "has 3 pages, and had 7" in told and "laurel federate fetch --accept north" in told
    assert kept(state) == old
    build(state)
    sharing.laurel("federate", "fetch", "-s", state, "--accept", "north")
    assert kept(state) == server.files["/catalog.json"]
    build(state)


def test_nobody_sends_the_catalog_of_another_site(tmp_path, server, north):
    server.files["/s/catalog.json"] = sharing.catalog(north)
    address = server.url("/s/catalog.json")
    state = sharing.portal(tmp_path / "state", {"north": address})
    for more in [[], ["--accept", "north"]]:
        told = sharing.laurel("federate", "fetch", "-s", state, *more, code=PROBLEMS)
        assert "line 2, column" in told and f"this catalog was asked for as that of {server.url('/s/')};" in told
        assert not (state / "Catalogs/north.json").exists()
    sharing.portal(state, {"north": address}, {"north": NORTH})
    sharing.laurel("federate", "fetch", "-s", state)
    build(state)
    sharing.portal(state, {"north": address})
    assert "this catalog was asked for as that of" in build(state, USAGE)


def test_a_site_that_moves_with_its_catalog_is_kept_out_until_that_is_accepted(tmp_path, server, state):
    changed(server, site=lambda site: {**site, "url": "https://new.example/"}, pages=lambda _: [], credits=lambda _: [])
    sharing.portal(state, {"north": server.url("/catalog.json")}, {"north": "https://new.example/"})
    told = sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert "says that it is of https://new.example/, and was of https://north.example/s/" in told
    sharing.laurel("federate", "fetch", "-s", state, "--accept", "north")
    assert lock(state)["north"]["url"] == "https://new.example/"


def test_a_lost_key_is_told_and_an_added_one_is_taken(server, state):
    changed(server, site=lambda site: {**site, "keys": ["key-1"]})
    sharing.laurel("federate", "fetch", "-s", state)
    changed(server, site=lambda site: {**site, "keys": ["key-2", "key-1"]})
    sharing.laurel("federate", "fetch", "-s", state)
    changed(server, site=lambda site: {**site, "keys": ["key-2"]})
    assert "lacks a key with which its site signed badges" in sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert lock(state)["north"]["keys"] == ["key-2", "key-1"]


def test_a_catalog_that_is_withdrawn_is_gone_at_once(server, state):
    body = server.files.pop("/catalog.json")
    for day in ["2026-06-02", "2026-06-09"]:
        told = sharing.laurel("federate", "fetch", "-s", state, "--as-of", day)
        assert told == "north: shares nothing any more, so nothing of it is shown.\n"
        assert lock(state)["north"]["withdrawn"] == "2026-06-02"
        assert not (state / "Catalogs/north.json").exists()
    told = build(state, day="2026-06-09")
    assert "warning: the site of 'north' shares nothing since 2026-06-02, so nothing of it is shown [old-catalog]" in told
    assert not names_ada(state) and not (state / "public/shared").exists()
    server.files["/catalog.json"] = body
    assert "7 pages (7 new" in sharing.laurel("federate", "fetch", "-s", state)
    assert "withdrawn" not in lock(state)["north"]
    build(state)
    assert names_ada(state)


def test_who_comes_back_with_other_keys_is_not_taken_unasked(server, state):
    changed(server, site=lambda site: {**site, "keys": ["key-1"]})
    sharing.laurel("federate", "fetch", "-s", state)
    body = server.files.pop("/catalog.json")
    sharing.laurel("federate", "fetch", "-s", state)
    server.files["/catalog.json"] = body
    changed(server, site=lambda site: {**site, "keys": ["key-2"]})
    assert "lacks a key" in sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert not (state / "Catalogs/north.json").exists()


def test_a_catalog_of_nothing_is_taken(server, state):
    changed(server, pages=lambda _: [], credits=lambda _: [])
    assert sharing.laurel("federate", "fetch", "-s", state) == "north: 0 pages (0 new, 0 changed, 7 gone).\n"
    build(state)
    assert not names_ada(state) and not (state / "public/shared").exists()


def test_whoever_empties_a_catalog_with_its_keys_is_believed(server, state):
    changed(server, site=lambda site: {**site, "keys": ["key-1"]})
    sharing.laurel("federate", "fetch", "-s", state)
    changed(server, pages=lambda _: [], credits=lambda _: [], site=lambda site: {**site, "keys": []})
    told = sharing.laurel("federate", "fetch", "-s", state)
    assert told == "north: shares nothing any more, so nothing of it is shown.\n"
    assert lock(state)["north"]["keys"] == ["key-1"]
    build(state)
    assert not names_ada(state)


def test_a_catalog_that_breaks_is_shown_for_a_fortnight_and_no_longer(server, state):
    body = server.files["/catalog.json"]
    server.files["/catalog.json"] = b"<html>"
    for day in ["2026-06-02", "2026-06-09"]:
        sharing.laurel("federate", "fetch", "-s", state, "--as-of", day, code=PROBLEMS)
        assert lock(state)["north"]["stale"] == "2026-06-02"
    told = build(state, day="2026-06-09")
    assert "since 2026-06-02; days until it is hidden: 7 [old-catalog]" in told and names_ada(state)
    assert "hidden: 0 [old" in build(state, day="2026-06-16") and names_ada(state)
    told = build(state, day="2026-06-17")
    assert "since 2026-06-02, more than 14 days, so nothing of it is shown [old-catalog]" in told
    assert not names_ada(state)
    server.files["/catalog.json"] = body
    assert sharing.laurel("federate", "fetch", "-s", state, "--as-of", "2026-06-17") == "north: as before.\n"
    assert "stale" not in lock(state)["north"]
    assert "old-catalog" not in build(state, day="2026-06-17")
    assert names_ada(state)


@pytest.mark.parametrize("body, says", [
    (b"<html>", "line 1, column 1: from here on this is not JSON"),
    (b'{"catalog":1,"catalog":1}', "line 1, column 14: 'catalog' is given twice"),
    (b"[" * 100_000, "values lie deeper in each other"),
    (b"\xff", "not in the encoding UTF-8"),
    (b"", "not JSON"),
])
def test_what_is_no_catalog_is_not_taken(server, state, body, says):
    old = kept(state)
    server.files["/catalog.json"] = body
    told = sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert "north: not taken." in told and says in told
    assert kept(state) == old
    build(state)


def test_an_address_of_a_script_is_told_at_its_line(server, state):
    lines = server.files["/catalog.json"].decode().split("\n")
    line = next(number for number, text in enumerate(lines) if "/p3.html" in text)
    lines[line] = lines[line].replace("https://north.example/s/practices/p3.html", "javascript:alert(1)")
    server.files["/catalog.json"] = "\n".join(lines).encode()
    told = sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert f"line {line + 1}, column 12: this is no address of a page below https://north.example/s/" in told


def test_nobody_is_heard_without_end_or_sent_elsewhere(server, state):
    old = kept(state)
    for path, says in [("/endless", "is larger than 64 MiB"), ("/moved", "leads to http://127.0.0.1:1/x. If that is right")]:
        server.ways["/moved"] = "http://127.0.0.1:1/x"
        sharing.portal(state, {"north": server.url(path)})
        assert says in sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
        assert kept(state) == old


@pytest.mark.parametrize("address, says", [
    ("http://north.example/catalog.json", "the address of a catalog starts with https://"),
    ("http://127.0.0.1@evil.example/catalog.json", "the address of a catalog starts with https://"),
    ("ftp://127.0.0.1/catalog.json", "address"),
])
def test_only_addresses_that_nobody_on_the_way_can_change_are_named(tmp_path, address, says):
    state = sharing.portal(tmp_path / "state", {"north": address})
    assert says in sharing.laurel("check", "-s", state, code=USAGE)


def test_computers_of_a_private_network_are_not_asked(tmp_path):
    state = sharing.portal(tmp_path / "state", {
        "one": "https://127.0.0.1:1/catalog.json", "two": "https://10.0.0.1/catalog.json", "three": "http://localhost:1@10.0.0.1/c"})
    told = sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    assert told.count("is in a private network, which is not asked") == 2
    assert "three: not fetched." in told and "of a form that is not asked for" in told
    assert not (state / "Catalogs/one.json").exists()


def test_a_file_is_taken_from_the_folder_of_the_site_and_from_nowhere_else(tmp_path, north):
    state = sharing.portal(tmp_path / "state", {"north": "from/north.json"})
    (state / "from").mkdir()
    (tmp_path / "outside.json").write_bytes(sharing.catalog(north))
    (state / "from/north.json").symlink_to(tmp_path / "outside.json")
    assert "not a file below the folder of the site" in sharing.laurel("federate", "fetch", "-s", state, code=PROBLEMS)
    (state / "from/north.json").unlink()
    shutil.copy(tmp_path / "outside.json", state / "from/north.json")
    sharing.laurel("federate", "fetch", "-s", state)
    build(state)
    sharing.portal(state, {"north": "../outside.json"})
    assert "is no path of a file below the folder of the site" in sharing.laurel("check", "-s", state, code=USAGE)


def test_a_catalog_that_somebody_changed_is_not_shown(state):
    file = state / "Catalogs/north.json"
    good = file.read_bytes()
    file.write_bytes(good.replace(b"Practice number 3", b"Practice number 4"))
    assert "the digest does not fit what the catalog says" in build(state, USAGE)
    file.write_bytes(sharing.sealed(json.loads(good)))
    assert "Catalogs/north.json:1:1: error: this is not what 'laurel federate fetch' wrote" in build(state, USAGE)
    file.write_bytes(good)
    build(state)


def test_two_catalogs_of_one_site_are_told(tmp_path, server, state):
    sharing.portal(
        state, {"north": server.url("/catalog.json"), "copy": server.url("/catalog.json")}, {"north": NORTH, "copy": NORTH})
    sharing.laurel("federate", "fetch", "-s", state)
    assert "another catalog says that it is of the same site" in build(state, USAGE)


def test_what_is_no_longer_named_is_removed(server, state):
    (state / "Catalogs/notes.txt").write_text("ours")
    server.files["/other.json"] = server.files["/catalog.json"].replace(b"north", b"south")
    sharing.portal(state, {"south": server.url("/other.json")}, {"south": "https://south.example/s/"})
    value = json.loads(server.files["/other.json"])
    server.files["/other.json"] = sharing.sealed(value)
    told = sharing.laurel("federate", "fetch", "-s", state)
    assert "north: removed, as _site.yml no longer names it." in told
    assert sorted(path.name for path in (state / "Catalogs").iterdir()) == ["lock.json", "notes.txt", "south.json"]


def test_a_broken_lock_and_wrong_names_are_told_and_nothing_is_done(state):
    assert "names no catalog 'nroth'. It names north." in sharing.laurel(
        "federate", "fetch", "-s", state, "--accept", "nroth", code=USAGE)
    (state / "Catalogs/lock.json").write_text("{")
    assert "Catalogs/lock.json is not as 'laurel federate fetch' writes it" in sharing.laurel("federate", "fetch", "-s", state, code=USAGE)
    (state / "Content/_site.yml").write_text("title: T\n")
    assert "names no catalogs" in sharing.laurel("federate", "fetch", "-s", state, code=USAGE)


@pytest.mark.parametrize("path, says", [
    ("Catalogs", "Catalogs leads elsewhere or is no folder"),
    ("Catalogs/north.json", "Catalogs/north.json leads elsewhere or is no file"),
    ("Catalogs/lock.json", "Catalogs/lock.json leads elsewhere or is no file"),
])
def test_nothing_is_read_or_written_where_the_folder_leads_elsewhere(tmp_path, server, state, path, says):
    place, target = state / path, tmp_path / "elsewhere"
    place.rename(target)
    place.symlink_to(target)
    files = [target] if target.is_file() else sorted(target.iterdir())
    before = [(file, file.read_bytes(), file.stat().st_mtime_ns) for file in files]
    changed(server, pages=lambda pages: pages[1:])
    for command in [["federate", "fetch"], ["federate", "fetch", "--accept", "north"], ["build", "-q", "-o", state / "public"]]:
        assert says in sharing.laurel(*command, "-s", state, code=USAGE)
    del server.files["/catalog.json"]
    assert says in sharing.laurel("federate", "fetch", "-s", state, code=USAGE)
    assert [(file, file.read_bytes(), file.stat().st_mtime_ns) for file in files] == before
    assert place.is_symlink() and (target.is_file() or sorted(target.iterdir()) == files)


def test_who_asked_the_portal_not_to_be_named_is_named_nowhere(tmp_path, server, state):
    changed(
        server,
        credits=lambda credits: credits + [
            {"name": "Ada B. Example", "is_person": True, "language": "en"}, {"name": "Eva Muster", "is_person": True, "language": "en"}],
        pages=lambda pages: [
            {**page, **more} for page, more in zip(pages, [
                {"text": "We asked Ada Example."}, {"summary": "By Example, Ada"},
                {"facets": [{"name": "by", "label": "By", "values": ["Ada Example"]}]},
                {"address": NORTH + "practices/from-ada-example.html"}, {}, {}, {}])])
    sharing.laurel("federate", "fetch", "-s", state)
    build(state)
    assert names_ada(state)
    sharing.laurel("optout", "add", "-s", state, typed="Ada Example\nSomebody Else\n")
    for jobs in ["1", "2"]:
        told = sharing.laurel("check", "-s", state, "-j", jobs)
        build(state)
        assert "note: 7 entries of the catalog 'north' may name people who have asked not to be named" in told
        assert "[opted-out]" in told and "Ada" not in told
    assert not any(b"ada-example" in file.read_bytes() for file in (state / "public").rglob("*") if file.is_file())
    assert not names_ada(state)
    assert "Eva Muster" in text(state, "shared/honor-roll.html")
    assert "Practice number 4" in text(state, "shared/lists/practice.html")
    assert "Ada" not in "".join(path.read_text("utf-8") for path in (state / ".laurel").rglob("*.txt"))


def test_a_list_that_is_too_long_for_filters_leads_to_the_search(server, state):
    words = 'This list is too long to be filtered here. Narrow it down here: <a href="../../search.html">'
    build(state)
    assert words not in text(state, "shared/lists/practice.html")
    page = {"title": "P", "summary": "", "kind": "practice", "facets": [], "language": "en", "text": "", "digest": "d"}
    changed(server, pages=lambda _: [{**page, "address": f"{NORTH}{number}.html"} for number in range(5001)], credits=lambda _: [])
    sharing.laurel("federate", "fetch", "-s", state)
    build(state)
    for path in ["shared/lists/practice.html", "shared/lists/practice.51.html", "shared/districts/north.html"]:
        assert words in text(state, path) and "<select" not in text(state, path)


@pytest.mark.parametrize("name", ["lock", "Lock", "LOCK", "l\u00f6ck", "North"])
def test_no_catalog_has_a_name_that_another_file_could_have(tmp_path, name):
    state = sharing.portal(tmp_path / "state", {name: "from/a.json"})
    told = sharing.laurel("federate", "fetch", "-s", state, code=USAGE)
    assert "names no catalogs" in told and not (state / "Catalogs").exists()
    assert f"'{name}'" in sharing.laurel("check", "-s", state, code=USAGE)


def test_the_site_does_not_go_into_the_folder_of_catalogs(state):
    assert not Path(state / "Catalogs/public").exists()
    sharing.laurel("build", "-s", state, "-o", state / "Catalogs/public", code=USAGE)
