"""Stops builds at bad moments and checks that the output folder always holds one whole site.

Builds are killed at random times; with strace, system calls are made to fail or to kill the build at chosen places;
as root, a disk is filled. Fixed seeds make a run repeatable as far as the machine allows.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

import project

# Files that Laurel did not write, which must survive whatever happens to the site.
FOREIGN = {"CNAME": "example.org\n", "own/deep/note.txt": "mine\n"}

# What each call is made to do. "?" lets strace pass over calls that this machine does not have.
FAULTS = [
    ("write", "error=EIO"), ("write", "error=ENOSPC"), ("write", "signal=KILL"),
    ("openat", "error=EMFILE"), ("openat", "signal=KILL"),
    ("close", "error=EIO"),
    ("fsync", "error=EIO"), ("syncfs", "error=EIO"), ("syncfs", "signal=KILL"),
    ("linkat", "error=EPERM"), ("linkat", "signal=KILL"),
    ("?mkdir,?mkdirat", "error=ENOSPC"), ("?mkdir,?mkdirat", "signal=KILL"),
    ("renameat2", "error=EINVAL"), ("renameat2", "signal=KILL"),
    ("?rename,?renameat", "error=EIO"), ("?rename,?renameat", "signal=KILL"),
    ("?unlink,?unlinkat", "error=EIO"), ("?unlink,?unlinkat", "signal=KILL"),
    ("?rmdir", "signal=KILL"),
]

# Calls that a build makes for every file; of the others it makes a few, so each of the first is tried.
FREQUENT = {"write", "openat", "close", "linkat", "?unlink,?unlinkat"}


class Site:
    """A folder with sources that change, and the site that is built from them."""

    def __init__(self, folder, pages, seed):
        self.command = [project.LAUREL, "build", "-s", str(folder / "source"), "-o", str(folder / "public"), "--force"]
        self.source = folder / "source" / "Content"
        self.output = folder / "public"
        self.pages = pages
        self.dice = random.Random(seed)
        self.version = 0
        self.change()
        assert self.build() == 0
        self.add_foreign_files()

    def change(self):
        """Gives half of the pages new words, and adds and removes some."""
        self.version += 1
        for number in range(self.pages):
            page = self.source / f"unit-{number % 9}" / f"page-{number}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            if number > self.pages // 2 and self.dice.random() < 0.1:
                page.unlink(missing_ok=True)
            elif self.dice.random() < 0.5 or not page.exists():
                words = f"Version {self.version} of page {number}. " * 20
                page.write_text(f"---\ntitle: Page {number}\n---\n\n{words}\n")

    def build(self, before=()):
        """Builds to the end and gives the exit code."""
        done = subprocess.run([*before, *self.command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return done.returncode

    def build_and_kill(self, seconds, is_writing):
        """Builds, and kills the build after some seconds unless it is done: from its start, or from when it writes."""
        build = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while is_writing and build.poll() is None and not self.leftovers("stage-"):
            time.sleep(0.001)
        try:
            build.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            build.send_signal(signal.SIGKILL)
            build.wait()

    def add_foreign_files(self):
        for name, text in FOREIGN.items():
            (self.output / name).parent.mkdir(parents=True, exist_ok=True)
            (self.output / name).write_text(text)

    def check(self, may_be_between=False):
        """Checks the site as a stranger would: by its list, and for files that are not on it."""
        output = self.output
        if may_be_between and not output.exists():
            # A switch in two steps was stopped between them: the next build undoes it.
            output = next(iter(self.leftovers("old-")), output)
        check_tree(output)
        assert (output / "CNAME").read_text() == FOREIGN["CNAME"]

    def check_clean(self):
        """Checks that a build which ran to its end left nothing beside the site and lost nothing in it."""
        assert self.build() == 0
        self.check()
        for name, text in FOREIGN.items():
            assert (self.output / name).read_text() == text
        assert self.leftovers("") == []

    def leftovers(self, suffix):
        return sorted(self.output.parent.glob(f".{self.output.name}.laurel-{suffix}*"))


def check_tree(output):
    """Checks every file of a site against its list."""
    done = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=output, capture_output=True)
    assert done.returncode == 0, f"{output.name} is not whole: {(done.stdout + done.stderr).decode()[:400]}"
    listed = {line[66:] for line in (output / "SHA256SUMS").read_text().splitlines()} | {"SHA256SUMS", ".laurel"}
    present = {str(path.relative_to(output)) for path in output.rglob("*") if path.is_file()}
    assert present - listed - set(FOREIGN) == set()


@pytest.fixture
def site(tmp_path, request):
    """A site that is built, with chances of its own in each test."""
    return Site(tmp_path, 100, request.node.name)


@pytest.fixture
def strace():
    if not shutil.which("strace"):
        pytest.skip("faults of system calls need strace")


@pytest.mark.parametrize("part", range(6))
def test_builds_that_are_killed_at_300_random_times(tmp_path, part):
    """Half of them at any time, half while the site is being written."""
    site = Site(tmp_path, 300, f"part {part}")
    start = time.monotonic()
    site.change()
    site.check_clean()
    span = time.monotonic() - start
    for number in range(50):
        site.change()
        site.build_and_kill(site.dice.random() * (0.12 if number % 2 else span * 1.1), is_writing=number % 2)
        site.check(may_be_between=True)
        if site.dice.random() < 0.1:
            site.check_clean()
    site.check_clean()


@pytest.mark.parametrize("calls, fault", FAULTS)
def test_faults_of_system_calls(strace, site, calls, fault):
    for attempt in range(1, 3):
        # The early ones of the frequent calls are the loader's.
        last = site.dice.choice([40, 400, 2 * site.pages])
        moment = site.dice.randint(1, last) if calls in FREQUENT else attempt
        inject(site, f"inject={calls}:{fault}:when={moment}")


@pytest.mark.parametrize("moment", range(1, 6))
def test_faults_of_a_switch_in_two_steps(strace, site, moment):
    inject(site, "inject=renameat2:error=EINVAL", f"inject=?rename,?renameat:signal=KILL:when={moment}")
    inject(site, "inject=linkat:error=EPERM", f"inject=renameat2:signal=KILL:when={moment}")


def test_a_build_succeeds_where_neither_links_nor_exchanges_are_to_be_had(strace, site):
    assert inject(site, "inject=renameat2:error=EINVAL", "inject=linkat:error=EPERM") == 0


def inject(site, *injections):
    """Builds with faults, checks what is there, and then that the next build puts everything right."""
    site.change()
    options = [option for injection in injections for option in ("-e", injection)]
    names = ",".join(injection.split("=")[1].split(":")[0] for injection in injections)
    before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={names}", *options]
    code = site.build(before=before)
    site.check(may_be_between=True)
    site.check_clean()
    return code


@pytest.fixture
def small_disk(tmp_path):
    """A folder that holds three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], capture_output=True).returncode != 0:
        pytest.skip("a full disk needs the right to mount one")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_leaves_the_site_as_it_was(small_disk):
    site = Site(small_disk, 100, "disk")
    site.check_clean()
    site.change()
    ballast = small_disk / "ballast"
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    ballast.write_bytes(bytes(max(0, free - 100_000)))
    before = hashlib.sha256((site.output / "SHA256SUMS").read_bytes()).digest()
    assert site.build() != 0
    site.check()
    assert hashlib.sha256((site.output / "SHA256SUMS").read_bytes()).digest() == before
    ballast.unlink()
    site.check_clean()
