"""What tests of commands share: a site with pictures, a program that counts, and a district that gives badges."""

import os
import shutil

import pytest

import badged
import pictured


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
