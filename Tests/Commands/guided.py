"""What the tests of guides share: files are written and commands are run as a guide says."""

import os
import re
import shlex
import subprocess
import tempfile
import unittest
from pathlib import Path

import project

BLOCK = re.compile(r"(?P<before>[^\n]*)\n\n```(?P<language>\w+)\n(?P<text>.*?)```", re.DOTALL)
NAMED = re.compile(r"[Tt]his is `([^`]+)`")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
HEADING = re.compile(rf"^## ({'|'.join(MONTHS)}) (\d+)", re.MULTILINE)


class GuidedTest(unittest.TestCase):
    """A site that a guide is followed in, in its own folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.root = self.home / "ours"
        self.run_laurel("init", "ours", "--title", "Made-up District", "--receiver", "office@example.org", where=self.home)

    def run_laurel(self, *arguments, where=None):
        clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "LAUREL_BADGE_KEY")}
        result = subprocess.run(
            [project.LAUREL, *arguments], capture_output=True, encoding="utf-8", cwd=where or self.root,
            env={**clean, "HOME": str(self.home)}, stdin=subprocess.DEVNULL)
        self.assertEqual(result.returncode, 0, f"{arguments}\n{result.stdout}{result.stderr}")
        return result.stdout

    def follow(self, name):
        """Does what a guide says, and compares what is printed with what stands right below a command. Gives all outputs."""
        guide = (project.ROOT / f"Content/guides/{name}.md").read_text("utf-8")
        command, told = None, []
        for block in BLOCK.finditer(guide):
            named, language, text = NAMED.search(block["before"]), block["language"], block["text"]
            if named:
                self.write_file(named[1], text)
            elif language == "sh":
                command = shlex.split(text)[1:]
                told.append(self.run_laurel(*command, *self.day(guide[:block.start()], command)))
            elif command and language == "text":
                self.assertEqual(told[-1], text, command)
                command = None
        return told

    def day(self, guide, command):
        """The middle of the month of a section, for commands that judge a site by a day."""
        headings = HEADING.findall(guide)
        if not headings or "--as-of" not in self.run_laurel(*command, "--help"):
            return []
        month, year = headings[-1]
        return ["--as-of", f"{year}-{MONTHS.index(month) + 1:02}-15"]

    def write_file(self, name, text):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
