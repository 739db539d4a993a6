"""The guide about spreadsheets says what happens: its table and its map become pages as it tells."""

import shlex
import subprocess

import project
from guided import BLOCK, GuidedTest


class ImportGuideTest(GuidedTest):
    """Content/guides/import-a-spreadsheet.md, from the table to the second import."""

    def test_the_table_becomes_pages_as_the_guide_says(self):
        guide = (project.ROOT / "Content/guides/import-a-spreadsheet.md").read_text("utf-8")
        blocks = {start: [b["text"] for b in BLOCK.finditer(guide) if b["text"].startswith(start)] for start in (
            "ID,", "key:", "laurel new school", "laurel import csv", "../awards.csv:", "New:", "Changed:", "- school:", "title:")}
        table, (mapping,), (school,), (command, listed) = (
            blocks["ID,"][0], blocks["key:"], blocks["laurel new school"], blocks["laurel import csv"])
        (self.home / "awards.yml").write_text(mapping, "utf-8")
        self.run_laurel(*shlex.split(school)[1:])
        self.assertEqual(self.take(table, command, code=1), blocks["../awards.csv:"][0])
        right = table.replace("Lincon", "Lincoln").replace(",206,", ",2026,")
        right = right.replace("Too short", "They plan each week together and nobody is alone.")
        self.assertEqual(self.take(right, command), blocks["New:"][0])
        self.assertEqual(self.take(right.replace("three teams", "four teams"), command), blocks["Changed:"][0])
        (self.home / "schools.yml").write_text(blocks["- school:"][0], "utf-8")
        (self.home / "schools-map.yml").write_text(blocks["title:"][0], "utf-8")
        self.run_laurel(*shlex.split(listed)[1:])
        page = (self.root / "Content/schools/oak-elementary-alder.md").read_text("utf-8")
        self.assertIn("A school of two hundred at the edge of town.", page)
        self.run_laurel("check")

    def take(self, table, command, code=0):
        """What is printed for a table."""
        (self.home / "awards.csv").write_text(table, "utf-8")
        result = subprocess.run(
            [project.LAUREL, *shlex.split(command)[1:]], capture_output=True, encoding="utf-8", cwd=self.root, stdin=subprocess.DEVNULL)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result.stdout + result.stderr
