"""What tests of commands share: a site with pictures, a program that counts, a district that gives badges, a portal."""

import os
import shutil
import threading

import pytest

import badged
import pictured
import sharing
from fetched import NORTH, Catalogs


@pytest.fixture
def site(tmp_path):
    return pictured.Site(tmp_path)


@pytest.fixture
def counted(tmp_path):
    """A program `vips` that notes what it is asked for, and the notes."""
    folder, log = tmp_path / "bin", tmp_path / "asked"
    folder.mkdir()
    log.write_text("")
    (folder / "vips").write_text(f'#!/bin/sh\necho "$1" >> {log}\nexec {shutil.which("vips")} "$@"\n')
    (folder / "vips").chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}, lambda: log.read_text().count("thumbnail")


@pytest.fixture
def district(tmp_path):
    return badged.District(tmp_path)


@pytest.fixture
def given(district):
    district.begin()
    return district


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
