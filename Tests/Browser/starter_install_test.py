"""The action that `laurel init` gives a repository at GitHub installs the package of a release, or says why it builds."""

import functools
import hashlib
import http.server
import os
import re
import subprocess
import threading
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PACKAGE = b"a package"


@pytest.fixture
def action(started):
    return yaml.safe_load((started / ".github/actions/laurel/action.yml").read_text("utf-8"))


@pytest.fixture
def releases(tmp_path):
    """The address of a repository that has one release, v1.2.3."""
    folder = tmp_path / "server/laurel/releases/download/v1.2.3"
    folder.mkdir(parents=True)
    (folder / "laurel_1.2.3_amd64.deb").write_bytes(PACKAGE)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=tmp_path / "server")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/laurel"
        server.shutdown()


def install(action, scratch, repository, version, checksum, fits=True):
    """The result of the step, what it says to the next ones, and what it asked the system to install."""
    programs = scratch / "system"
    programs.mkdir(exist_ok=True)
    sudo, asked, output = programs / "sudo", scratch / "asked", scratch / "output"
    sudo.write_text(f'#!/bin/sh\necho "$@" >> {asked}\ncase "$*" in *laurel.deb*) exit {0 if fits else 100};; esac\n')
    sudo.chmod(0o755)
    for file in (asked, output):
        file.write_text("")
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "package")
    result = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "RUNNER_TEMP": str(scratch), "GITHUB_OUTPUT": str(output),
             "REPOSITORY": repository, "VERSION": version, "CHECKSUM": checksum})
    return result, output.read_text(), asked.read_text()


def sum_of(data):
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("ending", ["", ".git"])
def test_the_package_of_a_release_is_installed(action, scratch, releases, ending):
    result, output, asked = install(action, scratch, releases + ending, "v1.2.3", sum_of(PACKAGE))
    assert (result.returncode, output, result.stdout) == (0, "installed=true\n", "")
    assert f"{scratch}/laurel.deb" in asked


@pytest.mark.parametrize("checksum", [sum_of(b"another"), ""])
def test_a_package_with_another_sum_is_not(action, scratch, releases, checksum):
    result, output, asked = install(action, scratch, releases, "v1.2.3", checksum)
    assert (result.returncode, output) == (1, "")
    assert "::error file=.github/actions/laurel/action.yml,line=13::" in result.stdout
    assert "laurel.deb" not in asked


@pytest.mark.parametrize("version, fits, said", [
    ("v9.9.9", True, "There is no package at"), ("v1.2.3", False, "is not for this system"), ("0123abc", True, ""),
])
def test_what_has_no_package_is_built(action, scratch, releases, version, fits, said):
    result, output, _ = install(action, scratch, releases, version, sum_of(PACKAGE), fits)
    assert (result.returncode, output) == (0, "")
    assert said in result.stdout
    assert bool(said) == ("::notice" in result.stdout)


def test_the_places_of_mistakes_are_those_of_the_settings(started, action):
    lines = (started / ".github/actions/laurel/action.yml").read_text("utf-8").splitlines()
    for step in action["runs"]["steps"]:
        for number in re.findall(r"action\.yml,line=(\d+)::", step.get("run", "")):
            assert lines[int(number) - 1].strip().startswith("default:")


def test_all_is_installed_that_building_needs(action):
    step = next(step for step in action["runs"]["steps"] if step["name"] == "Install what building needs")
    needed = re.search(r"^PACKAGES := ((?:.*\\\n)*.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE).group(1)
    packages = set(needed.replace("\\", " ").split())
    assert packages <= set(step["run"].replace("\\", " ").split())
