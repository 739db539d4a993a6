"""What `laurel federate fetch` takes from nobody, and what a portal shows of nobody."""

import json
import shutil
from pathlib import Path

import pytest

import sharing
from fetched import NORTH, PROBLEMS, USAGE, build, changed, kept, lock, names_ada, text


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


def test_what_was_taken_is_known_though_another_catalog_cannot_be_removed(tmp_path, server, state):
    (state / "Catalogs/old.json").symlink_to(tmp_path / "elsewhere.json")
    (state / "Catalogs/lock.json").write_text(json.dumps({**lock(state), "old": lock(state)["north"]}))
    changed(server, site=lambda site: {**site, "keys": ["key-1"]})
    sharing.laurel("federate", "fetch", "-s", state, code=USAGE)
    assert lock(state)["north"]["keys"] == ["key-1"]


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
