#!/usr/bin/env python3
"""Stops builds at bad moments and checks that the output folder always holds one whole site.

    crash_test.py LAUREL [--rounds N] [--pages N] [--seed N]

LAUREL is the built program. Builds are killed at random times; with strace, system calls are made to fail
or to kill the build at chosen places; as root, a disk is filled. The seed makes a run repeatable as far as
the machine allows. Exit code 0 means that every check held.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


class Failure(Exception):
    """A check that did not hold."""


class Site:
    """A folder with sources that change, and the site that is built from them."""

    def __init__(self, laurel, folder, pages, dice):
        self.command = [laurel, "build", "-s", str(folder / "source"), "-o", str(folder / "public")]
        self.source = folder / "source" / "Content"
        self.output = folder / "public"
        self.pages = pages
        self.dice = dice
        self.version = 0

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

    def build_and_kill(self, seconds):
        """Builds, and kills the build after some seconds unless it is done."""
        build = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
            output = next(iter(self.leftovers(".old-")), output)
        check_tree(output)
        if (output / "CNAME").read_text() != FOREIGN["CNAME"]:
            raise Failure("a foreign file is missing")

    def check_clean(self):
        """Checks that a build which ran to its end left nothing beside the site and lost nothing in it."""
        if self.build() != 0:
            raise Failure("a build that nobody disturbed failed")
        self.check()
        for name, text in FOREIGN.items():
            if not (self.output / name).exists() or (self.output / name).read_text() != text:
                raise Failure(f"the foreign file {name} is missing")
        if self.leftovers("."):
            raise Failure(f"left behind: {[path.name for path in self.leftovers('.')]}")

    def leftovers(self, suffix):
        return sorted(self.output.parent.glob(f"{self.output.name}{suffix}*"))


def check_tree(output):
    """Checks every file of a site against its list."""
    if not (output / "SHA256SUMS").exists():
        raise Failure(f"{output.name} has no list")
    done = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=output, capture_output=True)
    if done.returncode != 0:
        raise Failure(f"{output.name} is not whole: {done.stdout.decode()[:400]}")
    listed = {line[66:] for line in (output / "SHA256SUMS").read_text().splitlines()} | {"SHA256SUMS"}
    present = {str(path.relative_to(output)) for path in output.rglob("*") if path.is_file()}
    surplus = present - listed - set(FOREIGN)
    if surplus:
        raise Failure(f"{output.name} has files that are not on its list: {sorted(surplus)[:5]}")


def kill_at_random_times(site, rounds):
    start = time.monotonic()
    site.change()
    site.check_clean()
    span = time.monotonic() - start
    for _ in range(rounds):
        site.change()
        site.build_and_kill(site.dice.random() * span * 1.1)
        site.check()
        if site.dice.random() < 0.3:
            site.check_clean()
    site.check_clean()


def inject_faults(site, rounds):
    for calls, fault in FAULTS:
        for attempt in range(1, rounds + 1):
            # The early ones of the frequent calls are the loader's.
            last = site.dice.choice([40, 400, 2 * site.pages])
            moment = site.dice.randint(1, last) if calls in FREQUENT else attempt
            inject(site, f"inject={calls}:{fault}:when={moment}")
    for moment in range(1, 6):
        inject(site, "inject=renameat2:error=EINVAL", f"inject=?rename,?renameat:signal=KILL:when={moment}")
        inject(site, "inject=linkat:error=EPERM", f"inject=renameat2:signal=KILL:when={moment}")
    # Where neither links nor exchanges are to be had, a build still succeeds.
    if inject(site, "inject=renameat2:error=EINVAL", "inject=linkat:error=EPERM") != 0:
        raise Failure("a build without links and exchanges failed")


def inject(site, *injections):
    """Builds with faults, checks what is there, and then that the next build puts everything right."""
    site.change()
    options = [option for injection in injections for option in ("-e", injection)]
    names = ",".join(injection.split("=")[1].split(":")[0] for injection in injections)
    before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={names}", *options]
    code = site.build(before=before)
    try:
        site.check(may_be_between=True)
        site.check_clean()
    except Failure as failure:
        raise Failure(f"{' '.join(injections)}: {failure}") from failure
    return code


def fill_the_disk(laurel, folder, dice):
    """Builds on a small disk until it is full."""
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], capture_output=True)
    if mount.returncode != 0:
        print("skipped: a full disk (this needs the right to mount one)")
        return
    try:
        site = Site(laurel, folder, 100, dice)
        site.change()
        site.build()
        site.add_foreign_files()
        site.check_clean()
        site.change()
        ballast = folder / "ballast"
        free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
        ballast.write_bytes(bytes(max(0, free - 100_000)))
        before = hashlib.sha256((site.output / "SHA256SUMS").read_bytes()).digest()
        if site.build() == 0:
            raise Failure("a build on a full disk claims to have succeeded")
        site.check()
        if hashlib.sha256((site.output / "SHA256SUMS").read_bytes()).digest() != before:
            raise Failure("a build on a full disk changed the site")
        ballast.unlink()
        site.check_clean()
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("laurel", type=lambda text: str(Path(text).resolve(strict=True)))
    parser.add_argument("--rounds", type=int, default=40, help="builds that are killed at random times")
    parser.add_argument("--faults", type=int, default=3, help="builds for each kind of fault")
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    folder = Path(tempfile.mkdtemp(prefix="laurel-crash-"))
    try:
        site = Site(options.laurel, folder, options.pages, dice)
        site.change()
        if site.build() != 0:
            raise Failure("the first build failed")
        site.add_foreign_files()
        kill_at_random_times(site, options.rounds)
        if shutil.which("strace"):
            inject_faults(site, options.faults)
        else:
            print("skipped: faults of system calls (this needs strace)")
        (folder / "disk").mkdir()
        fill_the_disk(options.laurel, folder / "disk", dice)
    except Failure as failure:
        print(f"failed: {failure}\nThe folder {folder} shows it.", file=sys.stderr)
        return 1
    shutil.rmtree(folder)
    print("The output folder held a whole site at all times.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
