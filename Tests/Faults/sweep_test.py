"""A small build in which each call to the system fails once, or is the last one: every number up to the last is tried."""

import re
import signal
import subprocess

import pytest

from faults import FINE, is_whole, laurel, tree, write
from sticks import needs

# What each call is made to do. "?" lets strace pass over calls that this machine does not have.
SWEEPS = [
    ("write", "error=EIO"), ("write", "error=ENOSPC"), ("openat", "error=EIO"), ("openat", "error=EMFILE"),
    ("close", "error=EIO"), ("fsync", "error=EIO"), ("syncfs", "error=EIO"), ("renameat2", "error=EIO"),
    ("?rename,?renameat", "error=EIO"), ("?mkdir,?mkdirat", "error=ENOSPC"), ("?unlink,?unlinkat", "error=EACCES"),
    ("linkat", "error=EMLINK"), ("?getdents64", "error=EIO"), ("?newfstatat,?lstat", "error=EIO"), ("flock", "error=ENOLCK"),
    ("write", "signal=KILL"), ("?rename,?renameat,renameat2", "signal=KILL"),
]
# Of calls that are made more often, so many are tried, evenly spread.
MOST = 14


@pytest.fixture
def site(tmp_path):
    write(tmp_path / "site/Content", 6)
    return tmp_path / "site"


def trace(site, calls, *options):
    names = ["-e", f"trace={calls}"]
    return laurel("build", "-s", site, "-j", "1", before=["strace", "-f", "-qq", *names, *options])


@pytest.mark.parametrize("calls, fault", SWEEPS)
def test_each_call_fails_once(site, tmp_path, calls, fault):
    needs("strace")
    assert laurel("build", "-s", site).returncode == FINE
    write(site / "Content", 6, version=2)
    log = tmp_path / "calls"
    first = trace(site, calls, "-o", str(log))
    assert first.returncode == FINE
    count = len(re.findall(r"^\d+ +\w+\(", log.read_text(), re.MULTILINE))
    tried = range(1, count + 1) if count <= MOST else [1 + number * (count - 1) // (MOST - 1) for number in range(MOST)]
    for version, number in enumerate(tried, 3):
        write(site / "Content", 6, version)
        before = tree(site / "public")
        done = trace(site, calls, "-o", "/dev/null", "-e", f"inject={calls}:{fault}:when={number}")
        assert "Fatal error" not in done.stderr, done.stderr
        there = site / "public"
        if not there.exists():
            there = next(site.glob(".public.laurel-old-*"))
        assert is_whole(there), number
        # Once a second libdispatch looks at the threads of the program in /proc, and ends it where it cannot open what it
        # looks at. Nothing of ours runs then, so the site stays as it was.
        ended_by_runtime = done.returncode == -signal.SIGILL and "_dispatch_workq_monitor_pools" in done.stderr
        if tree(there) == before and "KILL" not in fault and not ended_by_runtime:
            # What is not done is told, and by a number. 127: the system could not even load the program.
            assert done.returncode in (1, 2, 3, 127) and done.stdout + done.stderr, (number, done)
        assert laurel("build", "-s", site).returncode == FINE
        assert is_whole(site / "public")
        left = {path.name for path in site.iterdir()} - {"Content", "public"}
        assert not left, (number, left)
    subprocess.run(["rm", "-r", site], check=True)
