"""Imports lists of which some rows do not fit, and lists that have lost rows since."""

import csv
from pathlib import Path

from importing import ImportTest
from writing import FAULT, FINE, PROBLEMS, USAGE


class BadRowsTest(ImportTest):
    """laurel import csv --skip-bad-rows."""

    def left_out(self, name="stories-left-out.csv"):
        text = (Path(self.folder.name) / name).read_bytes().decode("utf-8")
        self.assertTrue(text.startswith("\ufeff"))
        return list(csv.DictReader(text[1:].splitlines(keepends=True), delimiter=","))

    def test_good_rows_are_written_and_bad_ones_kept_with_the_reason(self):
        bad = self.row("2", Level="scool", School="Lincon", Story="=Two \"lines\",\nof a story.")
        self.table(self.row("1"), bad, self.row("3"), self.row("4", Name="", Year=""))
        told = self.take("--skip-bad-rows", code=PROBLEMS)
        self.assertEqual(sorted(self.stories()), ["story-1-2026", "story-3-2026"])
        self.assertIn("Pages: 2 new, 0 changed, 0 as before.\nRows left out: 2.\n", told.stdout)
        self.assertIn("stories-left-out.csv, each with the reason.\n", told.stdout)
        self.assertIn("'scool' is not one of the choices", told.stdout)
        rows = self.left_out()
        why = list(rows[0])[0]
        self.assertEqual(why, "Why this row was left out")
        self.assertEqual([{k: v for k, v in row.items() if k != why} for row in rows], [bad, self.row("4", Name="", Year="")])
        self.assertRegex(rows[0][why], "Level: .*scool.*; School: there is no page or file 'Lincon'")
        self.run_laurel("check", "--strict")

    def test_what_was_left_out_is_put_right_there_and_imported_with_the_same_map(self):
        self.table(self.row("1"), self.row("2", Level="scool"))
        self.take("--skip-bad-rows", code=PROBLEMS)
        file = Path(self.folder.name) / "stories-left-out.csv"
        first = file.read_bytes()
        # A second run writes the same; another list of bad rows gets a name of its own.
        self.assertIn("stories-left-out.csv, each", self.take("--skip-bad-rows", code=PROBLEMS).stdout)
        file.write_bytes(first.replace(b"scool", b"school"))
        self.assertIn("stories-left-out-2.csv, each", self.take("--skip-bad-rows", code=PROBLEMS).stdout)
        self.assertNotIn(b"scool", file.read_bytes().split(b"\n", 1)[1].split(b'",', 1)[1])
        self.assertIn("Pages: 1 new, 0 changed, 0 as before.", self.take(name="stories-left-out.csv").stdout)
        self.assertIn("Pages: 0 new, 0 changed, 1 as before.", self.take(name="stories-left-out.csv").stdout)

    def test_other_separators_and_torn_rows_are_kept_as_they_were_typed(self):
        text = "ID;Name;Summary;Level;Audience;Story\n1;One;S;school;teachers;A good story.\n2;\"Two\nx\"y;S;school;teachers;A good story.\n"
        (Path(self.folder.name) / "torn.csv").write_text(text, "utf-8")
        self.take("--skip-bad-rows", name="torn.csv", mapping="title: Name\nkey: ID\ncolumns: {Story: text}\n", code=PROBLEMS)
        left = (Path(self.folder.name) / "torn-left-out.csv").read_bytes().decode("utf-8-sig")
        self.assertTrue(left.endswith(';2;"Two\nx"y;S;school;teachers;A good story.\r\n'), left)
        self.assertEqual(list(self.stories()), ["one"])

    def test_pages_that_name_a_page_that_is_left_out_are_left_out_too(self):
        self.write("stories/_kind.yml", (self.root / "Content/stories/_kind.yml").read_text("utf-8") + "  after: {type: link, to: [story]}\n")
        self.HEADER = [*self.HEADER, "After"]
        self.table(self.row("1", Level="scool", After=""), self.row("2", After="Story 1: 2026"), self.row("3", After=""),
                   self.row("4", After="Story 2: 2026"))
        self.take("--skip-bad-rows", mapping=self.MAP.replace("  Given", "  After: after\n  Given"), code=PROBLEMS)
        self.assertEqual(list(self.stories()), ["story-3-2026"])
        self.assertEqual([row["ID"] for row in self.left_out()], ["1", "2", "4"])

    def test_what_is_wrong_with_all_rows_stops_it(self):
        self.table(self.row("1"), self.row("2", Level="scool"))
        for mapping in (self.MAP.replace("draft: false", "draft: perhaps"), self.MAP.replace("Level: level", "Levle: level")):
            told = self.take("--skip-bad-rows", mapping=mapping, code=PROBLEMS)
            self.assertIn("Nothing was written.", told.stderr)
        self.take("--skip-bad-rows", "--dry-run", code=PROBLEMS)
        self.assertEqual(self.stories(), {})
        self.assertFalse((Path(self.folder.name) / "stories-left-out.csv").exists())

    def test_no_row_gets_into_the_site(self):
        self.table(self.row("1"), self.row("2", Level="scool"), name="site/Content/stories.csv")
        told = self.take("--skip-bad-rows", name="site/Content/stories.csv", code=USAGE)
        self.assertIn("would get into the site", told.stderr)
        self.assertEqual(self.stories(), {})


class MissingRowsTest(ImportTest):
    """laurel import csv, of a list that has lost rows."""

    def setUp(self):
        super().setUp()
        self.table(self.row("1"), self.row("2"), self.row("3"))
        self.take()

    def test_rows_that_are_gone_are_told_and_their_pages_stay(self):
        self.table(self.row("1"), self.row("4"), name="stories (1).csv")
        told = self.take(name="stories (1).csv").stdout
        self.assertIn("No row any more: Content/stories/story-2-2026.md\nNo row any more: Content/stories/story-3-2026.md\n", told)
        self.assertIn("Pages without a row: 2 kept. --remove-missing removes those that nobody edited.", told)
        self.assertEqual(len(self.stories()), 4)

    def test_they_are_removed_on_demand_unless_somebody_edited_them(self):
        edited = self.root / "Content/stories/story-2-2026.md"
        edited.write_text(edited.read_text("utf-8") + "By hand.\n", "utf-8")
        self.table(self.row("1", Summary="Changed"), self.row("4"))
        told = self.take("--remove-missing", "--dry-run").stdout
        self.assertIn("Removed: Content/stories/story-3-2026.md", told)
        self.assertEqual(len(self.stories()), 3)
        told = self.take("--remove-missing").stdout
        self.assertIn("Removed: Content/stories/story-3-2026.md", told)
        self.assertIn("No row any more: Content/stories/story-2-2026.md", told)
        self.assertIn("Pages without a row: 1 removed.\nPages without a row: 1 kept, as somebody edited them.\n", told)
        self.assertEqual(sorted(self.stories()), ["story-1-2026", "story-2-2026", "story-4-2026"])
        self.assertEqual([f.name for f in (self.root / "Content/stories").iterdir() if f.name.startswith(".")], [])

    def test_another_list_loses_nothing(self):
        before = self.stories()
        # Another list, with a file of the same name and with keys of its own.
        self.table(self.row("b1"), self.row("b2"))
        told = self.take("--remove-missing").stdout
        self.assertNotIn("row any more", told)
        self.assertNotIn("Removed", told)
        self.table(self.row("b2"))
        self.assertIn("Removed: Content/stories/story-b1-2026.md", self.take("--remove-missing").stdout)
        self.assertEqual({name: text for name, text in self.stories().items() if name in before}, before)
        # Without any row, nothing says which list it is.
        self.table()
        self.assertNotIn("Removed", self.take("--remove-missing").stdout)
        self.assertEqual(len(self.stories()), 4)

    def test_pages_of_an_older_program_are_known_and_never_removed(self):
        for name in list(self.stories()):
            file = self.root / f"Content/stories/{name}.md"
            file.write_text(file.read_text("utf-8").replace(' of the spreadsheet "stories".', " of a spreadsheet."), "utf-8")
        self.table(self.row("1"), self.row("2", Summary="Changed"))
        told = self.take("--remove-missing").stdout
        self.assertIn("Pages: 0 new, 1 changed, 1 as before.", told)
        self.assertEqual(len(self.stories()), 3)

    def test_a_page_that_others_link_to_is_not_removed(self):
        self.write("index.md", "---\ntitle: Home\n---\n[Three](stories/story-3-2026.md)\n")
        self.table(self.row("1"), self.row("2"))
        told = self.take("--remove-missing", code=PROBLEMS)
        self.assertIn("Content/index.md:4", told.stdout)
        self.assertIn("Nothing was written.", told.stderr)
        self.assertEqual(len(self.stories()), 3)

    def test_what_was_told_of_the_site_before_does_not_stop_it(self):
        kind = self.root / "Content/stories/_kind.yml"
        kind.write_text(kind.read_text("utf-8").replace("to: [school]}", "to: [school], others: true}"), "utf-8")
        self.table(*(self.row(key, School="Oak High") for key in "123"))
        self.assertIn("there is no page for 'Oak High' yet", self.take().stdout)
        # It is told at the first page, which is another one then.
        self.table(*(self.row(key, School="Oak High") for key in "23"))
        self.assertIn("Removed: Content/stories/story-1-2026.md", self.take("--remove-missing", "--strict").stdout)

    def test_a_fault_of_the_disk_removes_nothing(self):
        self.table(self.row("1"), self.row("4"))
        in_the_way = self.root / "Content/stories/.laurel-removed-1"
        in_the_way.mkdir()
        self.take("--remove-missing", code=FAULT)
        self.assertEqual(sorted(self.stories()), ["story-1-2026", "story-2-2026", "story-3-2026"])
        in_the_way.rmdir()
        self.take("--remove-missing", code=FINE)
        self.assertEqual(sorted(self.stories()), ["story-1-2026", "story-4-2026"])
