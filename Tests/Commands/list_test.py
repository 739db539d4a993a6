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
