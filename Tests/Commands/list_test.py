"""Runs the command that lists pages."""

import csv
import io
import json
from pathlib import Path

from writing import USAGE, WritingTest


class ListTest(WritingTest):
    """laurel list by fields, and as a table."""

    def setUp(self):
        super().setUp()
        self.write("stories/a.md", "---\ntitle: '=1+1'\nsummary: S\nlevel: school\naudience: [coaches]\ntext: Long enough.\n"
                   "school: lincoln\nphoto: a.png\ntags: [x, y]\nreview_by: 2026-01-01\n---\n[[b]]\n")
        self.write("stories/b.md", "---\ntitle: 'B, \"b\"'\nsummary: S\nlevel: district\naudience: [teachers, coaches]\n"
                   "text: Long enough.\nyear: 2026\n---\n")
        self.write("stories/a.png", bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000") + bytes(20))

    def list(self, *filters):
        rows = json.loads(self.run_laurel("list", "--format", "json", *filters).stdout)
        return [Path(row["path"]).stem for row in rows]

    def test_pages_are_found_by_their_fields(self):
        for filters, expected in (
            (["--field", "school=lincoln"], ["a"]), (["--field", "school=Lincoln High"], ["a"]), (["--field", "school=other"], []),
            (["--field", "level=Of a district"], ["b"]), (["--field", "audience=coaches"], ["a", "b"]), (["--field", "year=2026"], ["b"]),
            (["--field", "audience=coaches", "--field", "level=school"], ["a"]), (["--field", "photo=a.png"], ["a"]),
            (["--without", "photo"], ["b"]), (["--without", "year"], ["a"]), (["--without", "backlinks"], ["a"]), (["--orphans"], ["a"]),
            (["--without", "tags", "--kind", "story"], ["b"]),
        ):
            with self.subTest(filters):
                self.assertEqual(self.list(*filters), expected)

    def test_the_table_is_safe_to_open(self):
        text = self.run_laurel("list", "--kind", "story", "--format", "csv").stdout
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual([row["title"] for row in rows], ["'=1+1", 'B, "b"'])
        self.assertEqual(rows[0]["tags"], "x; y")
        self.assertEqual([row["backlinks"] for row in rows], ["0", "1"])
        self.assertEqual(rows[0]["review_by"], "2026-01-01")

    def test_a_field_that_no_kind_has_is_told(self):
        for filters in (["--field", "scool=x"], ["--without", "scool"]):
            self.assertIn("Did you mean 'school'?", self.run_laurel("list", *filters, code=USAGE).stderr)

    def test_a_misspelled_tag_is_told_and_lists_nothing(self):
        self.write("tags.yml", "equity: {label: Fair chances}\n")
        self.write("stories/c.md", "---\ntitle: C\ntags: [coaching]\n---\n")
        for tag, nearest in (("equty", "equity"), ("fair chanses", "Fair chances"), ("coachng", "coaching")):
            result = self.run_laurel("list", "--tag", tag)
            self.assertEqual(
                (result.stdout, result.stderr), ("", f"No page has '{tag}' for 'tags'. Did you mean '{nearest}'?\n"))
        for tag in ("Equity", "quite another"):
            result = self.run_laurel("list", "--tag", tag)
            self.assertEqual((result.stdout, result.stderr), ("", ""))

    def test_a_misspelled_value_is_told_and_lists_nothing(self):
        for value, nearest in (("school=lincon", "lincoln"), ("level=distrct", "district"), ("audience=coachs", "coaches"),
                               ("school=Lincon High", "Lincoln High")):
            result = self.run_laurel("list", "--field", value)
            self.assertEqual(result.stdout, "")
            self.assertIn(f"Did you mean '{nearest}'?", result.stderr)
        # Values that a page may have are no mistakes.
        for value in ("year=2031", "school=lincoln"):
            self.assertEqual(self.run_laurel("list", "--kind", "school", "--field", value).stderr, "")

    def test_fields_are_columns_and_no_formulas(self):
        self.write("stories/c.md", "---\ntitle: C\nsummary: '=HYPERLINK(1)'\nlevel: school\naudience: [teachers, coaches]\n"
                   "steps: ['@SUM(A1)', '+1']\n---\n")
        columns = [part for name in ("summary", "audience", "school", "steps", "text") for part in ("--column", name)]
        text = self.run_laurel("list", "--kind", "story", *columns, "--format", "csv").stdout
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual([row["school"] for row in rows], ["Lincoln High", "", ""])
        self.assertEqual([row["summary"] for row in rows], ["S", "S", "'=HYPERLINK(1)"])
        self.assertEqual([row["audience"] for row in rows], ["coaches", "teachers; coaches", "teachers; coaches"])
        self.assertEqual(rows[2]["steps"], "'@SUM(A1); +1")
        self.assertEqual({row["text"] for row in rows}, {""})
        line = self.run_laurel("list", "--field", "school=lincoln", "--column", "school").stdout
        self.assertTrue(line.endswith("\tLincoln High\n"), line)
        row = json.loads(self.run_laurel("list", "--field", "year=2026", *columns, "--format", "json").stdout)[0]
        self.assertEqual(row["fields"]["audience"], ["teachers", "coaches"])
        self.assertIn("Did you mean 'school'?", self.run_laurel("list", "--column", "scool", code=USAGE).stderr)

    def test_columns_are_of_pages_and_not_of_consents(self):
        message = self.run_laurel("list", "--consents-ending", "90", "--column", "school", code=USAGE).stderr
        self.assertIn("--column does not go with --consents-ending.", message)
