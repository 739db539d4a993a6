"""A USB stick for tests: a file that is mounted as one."""

import shutil
import subprocess
from contextlib import contextmanager

import pytest


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            pytest.skip(f"needs the program {program}")


@contextmanager
def exfat(folder, size="48M"):
    """A folder on exFAT, the file system of most USB sticks, by way of FUSE: the kernel need not have it."""
    needs("mkfs.exfat", "mount.exfat-fuse", "losetup")
    image = folder.parent / f"{folder.name}.img"
    subprocess.run(["truncate", "-s", size, image], check=True)
    subprocess.run(["mkfs.exfat", image], check=True, capture_output=True)
    loop = subprocess.run(["losetup", "-f", "--show", image], capture_output=True, text=True)
    if loop.returncode != 0:
        pytest.skip("needs a loop device")
    device = loop.stdout.strip()
    try:
        folder.mkdir()
        if subprocess.run(["mount.exfat-fuse", device, folder], capture_output=True).returncode != 0:
            pytest.skip("needs the right to mount a file system by FUSE")
        try:
            yield folder
        finally:
            subprocess.run(["umount", folder], check=True)
    finally:
        subprocess.run(["losetup", "-d", device], check=True)
