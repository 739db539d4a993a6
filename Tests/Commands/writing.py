"""What the tests of the commands that write pages share: a site of stories and of schools."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)
KIND = """\
kind: story
name: Story
fields:
  summary: {type: text, label: In short, required: true, max_length: 60}
  level: {type: choice, choices: {school: Of a school, district: Of a district}, required: true}
  audience: {type: list, label: For whom, required: true, of: {type: choice, choices: [teachers, coaches]}}
  text: {type: markdown, label: The story, required: true, min_length: 10}
  year: {type: number, min: 2000}
  day: {type: date}
  school: {type: link, to: [school]}
  steps: {type: list, of: {type: text}}
  photo: {type: image}
  consent: {type: record, fields: {date: {type: date, required: true}, scope: {type: list, of: {type: text}}}}
"""
SCHOOLS = "kind: school\nfields:\n  place: text\n"


class WritingTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name) / "site"
        self.write("_site.yml", "title: Stories\n")
        self.write("stories/_kind.yml", KIND)
        self.write("schools/_kind.yml", SCHOOLS)
        self.write("schools/lincoln.md", "---\ntitle: Lincoln High\n---\n")

    def write(self, path, text):
        file = self.root / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return file

    def stories(self):
        return {file.stem: file.read_text("utf-8") for file in (self.root / "Content/stories").glob("*.md")}

    def run_laurel(self, *arguments, code=FINE, source=True, **options):
        clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
        where = ["-s", str(self.root)] if source else []
        result = subprocess.run(
            [project.LAUREL, *arguments, *where], capture_output=True, encoding="utf-8", cwd=self.folder.name, env=clean,
            **{"stdin": subprocess.DEVNULL, **options})
        self.assertEqual(result.returncode, code, f"{arguments}\n{result.stdout}{result.stderr}")
        return result
