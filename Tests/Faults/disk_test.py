"""Disks that are full, can only be read, or belong to USB sticks."""

import os
import random
import signal
import subprocess
import time

import pytest

import project
from faults import FAULT, FINE, is_whole, laurel, mounted, told, tree, write
from sticks import exfat

SPACE = "No space left on device."


def build(site, output):
    return laurel("build", "-s", site, "-o", output)


@pytest.fixture
def site(tmp_path):
    write(tmp_path / "site/Content", 60)
    return tmp_path / "site"


@pytest.mark.parametrize("has_old", [False, True])
@pytest.mark.parametrize("what", ["bytes", "files"])
def test_a_disk_that_is_full_at_every_stage(site, tmp_path, what, has_old):
    """From no room at all to just too little: each build is told of it, and leaves what was there."""
    assert build(site, tmp_path / "measure").returncode == FINE
    size = sum(-(-file.stat().st_size // 4096) * 4096 for file in (tmp_path / "measure").rglob("*") if file.is_file())
    count = len(list((tmp_path / "measure").rglob("*")))
    # The old and the new site are there together for a moment.
    whole = f"size={3 * size},nr_inodes={3 * count}"
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", whole, "tmpfs") as disk:
        output = disk / "site"
        if has_old:
            assert build(site, output).returncode == FINE
        write(site / "Content", 60, version=2)
        before = tree(disk)
        failures = 0
        for tenth in range(12):
            ballast = fill(disk, what, (size if what == "bytes" else count) * tenth // 10)
            done = build(site, output)
            ballast()
            if done.returncode == FINE:
                break
            failures += 1
            told(done, FAULT, SPACE)
            assert len(done.stderr.splitlines()) == 1
            assert tree(disk) == before
        assert failures > 3
        assert build(site, output).returncode == FINE
        assert is_whole(output) and len(list(disk.iterdir())) == 1


def fill(disk, what, left):
    """Takes all that a disk has but so many bytes or files, and gives what sets it free again."""
    stub = disk / "ballast"
    stub.mkdir()
    if what == "bytes":
        status = os.statvfs(disk)
        subprocess.run(["fallocate", "-l", str(max(4096, status.f_bavail * status.f_frsize - left)), stub / "x"], check=True)
    else:
        for number in range(os.statvfs(disk).f_favail - left):
            (stub / str(number)).touch()
    return lambda: subprocess.run(["rm", "-r", stub], check=True)


@pytest.mark.parametrize("has_old", [False, True])
def test_a_disk_that_can_only_be_read(site, tmp_path, has_old):
    with mounted(tmp_path / "disk", "-t", "tmpfs", "tmpfs") as disk:
        if has_old:
            assert build(site, disk / "site").returncode == FINE
            write(site / "Content", 60, version=2)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        before = tree(disk)
        for _ in range(2):
            told(build(site, disk / "site"), FAULT, "Read-only file system.")
            assert tree(disk) == before


def test_sources_that_can_only_be_read_are_enough(tmp_path):
    with mounted(tmp_path / "disk", "-t", "tmpfs", "tmpfs") as disk:
        write(disk / "site/Content", 20)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        assert build(disk / "site", tmp_path / "public").returncode == FINE
        assert is_whole(tmp_path / "public")
        told(build(disk / "site", disk / "site/public"), FAULT, "Read-only file system.")


def test_a_usb_stick_holds_one_whole_site(site, tmp_path):
    """exFAT knows neither links nor the exchange of folders, and takes A and a for one name."""
    with exfat(tmp_path / "stick") as stick:
        output = stick / "site"
        assert build(site, output).returncode == FINE
        assert is_whole(output)
        (output / "INDEX.HTML").stat()
        write(site / "Content", 40, version=2)
        told(build(site, output), FINE)
        assert is_whole(output)
        # A name that changes in its case alone.
        (site / "Content/unit-0/page-0.md").rename(site / "Content/unit-0/PAGE-0.md")
        told(build(site, output), FINE)
        assert is_whole(output) and (output / "unit-0/PAGE-0.html").exists()
        assert [path.name for path in stick.iterdir()] == ["site"]


def test_a_usb_stick_from_which_the_build_is_killed(site, tmp_path):
    dice = random.Random("stick")
    with exfat(tmp_path / "stick") as stick:
        output = stick / "site"
        start = time.monotonic()
        assert build(site, output).returncode == FINE
        span = time.monotonic() - start
        for version in range(2, 14):
            write(site / "Content", 60, version)
            process = subprocess.Popen([project.LAUREL, "build", "-q", "-s", site, "-o", output], stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=span * dice.uniform(0.4, 1.2))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
            # Between two renames there may be no site by that name: then the old one waits beside it.
            there = output if output.exists() else next(stick.glob(".site.laurel-old-*"))
            assert is_whole(there)
        assert build(site, output).returncode == FINE
        assert is_whole(output) and [path.name for path in stick.iterdir()] == ["site"]


def test_a_usb_stick_that_is_full(site, tmp_path):
    with exfat(tmp_path / "stick", size="24M") as stick:
        assert build(site, stick / "site").returncode == FINE
        before = tree(stick)
        write(site / "Content", 60, version=2)
        free = os.statvfs(stick).f_bavail * os.statvfs(stick).f_frsize
        (stick / "holiday.mov").write_bytes(bytes(free - 300_000))
        told(build(site, stick / "site"), FAULT, SPACE)
        (stick / "holiday.mov").unlink()
        assert tree(stick) == before
        assert build(site, stick / "site").returncode == FINE
