"""A site of another program that is moved here, in a folder for one test."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)
MOVED = Path(__file__).parent / "Moved"
DAY = ["--as-of", "2026-11-27"]


class MovingTest(unittest.TestCase):
    """laurel import folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.root = self.home / "site"
        self.root.mkdir()

    def run_laurel(self, *arguments, code=FINE, where=None):
        clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
        result = subprocess.run(
            [project.LAUREL, *map(str, arguments)], capture_output=True, encoding="utf-8", cwd=where or self.root, env=clean,
            stdin=subprocess.DEVNULL)
        if code is not None:
            self.assertEqual(result.returncode, code, f"{arguments}\n{result.stdout}{result.stderr}")
        return result

    def copy(self, program):
        """The small site of a program, in a folder that may be changed."""
        place = self.home / program
        if not place.exists():
            shutil.copytree(MOVED / program, place)
        return place

    def put(self, program, path, text):
        file = self.copy(program) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def site(self, program, files):
        """A site of a program, by the texts of its files; one that is no whole text becomes that of a page."""
        place = self.home / program
        for path, text in files.items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text if text.endswith("\n") else f"---\ntitle: Page\n---\n{text}.\n", "utf-8")

    def move(self, program, *options, code=FINE):
        return self.run_laurel("import", "folder", self.copy(program), *DAY, *options, code=code)

    def page(self, path):
        return (self.root / "Content" / path).read_text("utf-8")

    def build(self):
        """The texts of all files of the finished site, drafts left out, even if the check finds mistakes."""
        self.run_laurel("build", "--keep-going", "-o", self.home / "public", *DAY, code=None)
        return {str(f.relative_to(self.home / "public")): f.read_text("utf-8", "replace") for f in (self.home / "public").rglob("*") if f.is_file()}

    def assertHidden(self, *words):
        files = self.build()
        self.assertIn("index.html", files)
        for word in words:
            self.assertEqual([path for path, text in files.items() if word in text], [], word)

    def snapshot(self, folder):
        return {str(f.relative_to(folder)): (f.read_bytes() if f.is_file() else None, f.lstat().st_mtime_ns) for f in folder.rglob("*")}
