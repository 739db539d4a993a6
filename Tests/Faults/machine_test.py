"""Odd machines: other clocks, languages and variables, few open files, little memory, small files."""

import os
import subprocess

import pytest

import project
from faults import FAULT, FINE, USAGE, is_whole, laurel, told, tree, write
from sticks import needs

DAY = ("--as-of", "2026-05-31")
PATH = {"PATH": os.environ["PATH"]}


@pytest.fixture
def site(tmp_path):
    write(tmp_path / "site/Content", 40)
    (tmp_path / "site/Content/über uns.md").write_text("---\ntitle: Über uns\ndate: 2026-05-01\n---\nWir.\n", "utf-8")
    assert laurel("build", "-s", tmp_path / "site", "-o", tmp_path / "expected", *DAY).returncode == FINE
    return tmp_path / "site"


VARIABLES = {
    "none": {}, "LANG=C": {**PATH, "LANG": "C", "LC_ALL": "C"}, "no HOME": PATH, "an empty HOME": {**PATH, "HOME": ""},
    "a HOME that is gone": {**PATH, "HOME": "/gone"}, "a language that is none": {**PATH, "LC_ALL": "xx_YY.nonsense"},
    "Turkish": {**PATH, "LC_ALL": "tr_TR.UTF-8"}, "the date line": {**PATH, "TZ": "Pacific/Kiritimati"},
    "a time zone that is none": {**PATH, "TZ": "../../etc/passwd"}, "a TMPDIR that is gone": {**PATH, "TMPDIR": "/gone"},
}


@pytest.mark.parametrize("variables", VARIABLES.values(), ids=VARIABLES)
def test_variables_do_not_show(site, variables):
    done = laurel("build", "-s", site, "-o", site / "public", *DAY, clean=variables)
    told(done, FINE, "Pages of content: 42")
    assert tree(site / "public") == tree(site.parent / "expected")


@pytest.mark.parametrize("clock", ["1970-01-01 00:00:01", "2026-05-31", "2038-01-20", "2100-03-01"])
def test_clocks_do_not_show(site, clock):
    needs("faketime")
    done = laurel("build", "-s", site, "-o", site / "public", *DAY, before=["faketime", clock])
    told(done, FINE)
    assert tree(site / "public") == tree(site.parent / "expected")


def test_a_clock_that_is_behind_leaves_no_page_out(site):
    needs("faketime")
    done = laurel("build", "-s", site, "-o", site / "public", before=["faketime", "1970-01-01 00:00:01"])
    told(done, USAGE, "The clock of this machine shows 19")
    assert not (site / "public").exists()
    told(laurel("build", "-s", site, "-o", site / "public", before=["faketime", "2100-03-01"]), FINE, "Pages of content: 42")


def limited(site, limit, command="build"):
    words = ["-s", str(site), *(["-o", str(site / "public")] if command == "build" else []), *DAY]
    return laurel(command, *words, before=["prlimit", f"--{limit}", "--"])


@pytest.mark.parametrize("limit", ["nofile=64", "as=1073741824", "stack=1048576", "core=0"])
def test_small_limits_are_enough(site, limit):
    write(site / "Content", 300)
    told(limited(site, limit), FINE, "Pages of content: 302")
    assert is_whole(site / "public")
    told(limited(site, limit, "check"), FINE)


@pytest.mark.parametrize("limit", ["nofile=5", "nofile=9", "nofile=12", "as=60000000", "as=120000000", "fsize=0", "fsize=4000"])
def test_limits_that_are_too_small_leave_the_old_site(site, limit):
    assert laurel("build", "-s", site, "-o", site / "public", *DAY).returncode == FINE
    before = tree(site / "public")
    write(site / "Content", 40, version=2)
    done = limited(site, limit)
    if done.returncode == FINE:
        assert is_whole(site / "public")
        return
    assert tree(site / "public") == before
    assert done.returncode == FAULT and done.stderr or done.returncode > 100, done
    assert laurel("build", "-s", site, "-o", site / "public", *DAY).returncode == FINE
    assert is_whole(site / "public") and not list(site.glob(".public*"))


def test_nobody_who_listens(site):
    """A pipe that is closed, and outputs that are closed."""
    for ending in ("| true", ">&-", "2>&-", ">&- 2>&- <&-", "| head -c 1"):
        command = f'set -o pipefail; "$0" build -s "$1" -o "$1/public" {" ".join(DAY)} {ending}'
        subprocess.run(["bash", "-c", command, project.LAUREL, site], capture_output=True)
        assert is_whole(site / "public")
        assert tree(site / "public") == tree(site.parent / "expected"), ending
        subprocess.run(["rm", "-r", site / "public"], check=True)
