"""Runs `laurel federate fetch` against a server on this computer, and builds what it brings."""

import json

import jsonschema

import project
import sharing
from fetched import NORTH, PROBLEMS, USAGE, build, changed, kept, lock, names_ada, text


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
