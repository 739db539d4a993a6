"""What the tests of faults share: a small site, the command, and how a finished site is looked at."""

import os
import subprocess
from contextlib import contextmanager

import pytest

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)


def laurel(*arguments, before=(), cwd=None, clean=None, **environment):
    """Runs the command with variables of ours besides, or with those of `clean` alone."""
    known = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
    return subprocess.run(
        [*before, project.LAUREL, *arguments], capture_output=True, cwd=cwd, encoding="utf-8", errors="replace",
        env=clean if clean is not None else {**known, **environment})


def write(content, pages, version=1):
    """Pages in some folders, a theme word that changes with the version, and a picture."""
    for number in range(pages):
        page = content / f"unit-{number % 5}" / f"page-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        words = f"Version {version} of page {number}. " * 20
        page.write_text(f"---\ntitle: Page {number} of {version}\ntags: [tag {number % 7}]\n---\n\n{words}\n")
    (content / "index.md").write_text(f"# Home {version}\n")


def tree(folder):
    """Every path below a folder with what is there."""
    return {str(path.relative_to(folder)): os.readlink(path) if path.is_symlink() else path.is_file() and path.read_bytes()
            for path in sorted(folder.rglob("*"))}


def is_whole(site):
    """Whether each file of a finished site is as its list says, and no other is there."""
    done = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=site, capture_output=True)
    listed = {line[66:] for line in (site / "SHA256SUMS").read_text().splitlines()} | {"SHA256SUMS", ".laurel"}
    return done.returncode == 0 and listed == {path for path, bytes in tree(site).items() if bytes is not False}


def told(done, code, *words):
    """Checks how a run ended, and that it said why in a sentence that holds some words."""
    assert done.returncode == code, (done.returncode, done.stdout[-500:], done.stderr[-500:])
    said = done.stdout + done.stderr
    assert all(word in said for word in words), said[-500:]
    assert "Fatal error" not in said and "Error(" not in said, said[-500:]


@contextmanager
def mounted(folder, *options):
    """A folder in which another file system is mounted."""
    folder.mkdir()
    if subprocess.run(["mount", *options, folder], capture_output=True).returncode != 0:
        pytest.skip("needs the right to mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)
