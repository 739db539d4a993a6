"""Runs the command that writes pages of the rows of a table: import."""

import csv
import json
import re
from pathlib import Path

from importing import ImportTest
from writing import FAULT, PROBLEMS, USAGE


class TableTest(ImportTest):
    """laurel import csv."""

    def test_each_row_becomes_a_page_that_passes_the_check(self):
        self.table(self.row("1"), self.row("2", Given="1/2/2026", Notes="## What is more\n\nText."))
        told = self.take()
        self.assertIn("Pages: 2 new, 0 changed, 0 as before.", told.stdout)
        self.assertIn("Columns that nothing is made from: Mail.", told.stderr)
        self.run_laurel("check", "--strict")
        text = self.stories()["story-2-2026"]
        for part in ('title: "Story 2: 2026"', "  - coaches\n  - teachers\n", "text: |\n  A good story.\n\n  Really.\n",
                     "day: 2024-05-03", "consent:\n  date: 2026-01-02\n", "---\n## What is more\n\nText.\n"):
            self.assertIn(part, text)
        self.assertNotIn("consent", self.stories()["story-1-2026"])

    def test_a_constant_may_be_a_part_of_a_field_and_a_cell_wins_over_it(self):
        self.table(self.row("1"), self.row("2", Given="1/2/2026"))
        self.take(mapping=self.MAP.replace("  draft: false", "  draft: false\n  consent.date: 2019-05-01"))
        self.assertIn("consent:\n  date: 2019-05-01\n", self.stories()["story-1-2026"])
        self.assertIn("consent:\n  date: 2026-01-02\n", self.stories()["story-2-2026"])
        told = self.take(mapping=self.MAP.replace("  draft: false", "  consent.nope: x"), code=PROBLEMS)
        self.assertIn("'consent.nope'", told.stdout)

    def test_drafts_are_written_with_what_they_lack_as_warnings(self):
        self.table(self.row("1", School="Lincon"))
        told = self.take(mapping=self.MAP.replace("draft: false", "draft: true"))
        self.assertIn("warning", told.stdout)
        self.assertIn("Pages: 1 new", told.stdout)

    def test_what_spreadsheets_write_is_read(self):
        rows = [self.row("1", Name="Zoë \"Z\", Ü"), self.row("2")]
        for number, options in enumerate((
            dict(delimiter=";"), dict(delimiter="\t", lineterminator="\n"), dict(encoding="utf-8-sig"), dict(encoding="utf-16"),
            dict(encoding="cp1252"), dict(quoting=csv.QUOTE_ALL, lineterminator="\r"),
        )):
            with self.subTest(options):
                self.table(*rows, **options)
                told = self.take()
                self.assertIn("Pages: 2 new, 0 changed, 0 as before." if number == 0 else "Pages: 0 new, 0 changed, 2 as before.", told.stdout)
                self.assertEqual("Windows-1252" in told.stderr, options.get("encoding") == "cp1252")
        self.assertIn('title: "Zoë \\"Z\\", Ü: 2026"', self.stories()["zoe-z-u-2026"])

    def test_what_does_not_fit_is_told_at_its_cell_and_nothing_is_written(self):
        file = self.table(self.row("1"), self.row("2", Level="scool", Year="20x6"), self.row("3", Summary="", School="Lincon"))
        report = json.loads(self.take("--format", "json", code=PROBLEMS).stdout)
        found = {(r["rule"], r["notes"][0]["text"] if r["notes"] else "") for r in report["diagnostics"]}
        self.assertEqual(found, {
            ("unknown-choice", "in cell D3"), ("wrong-type", "in cell G3"), ("missing-field", "in cell C4"), ("broken-link", "in cell I4")})
        told = self.take(code=PROBLEMS).stdout
        whole = file.read_bytes().decode("utf-8").replace("\r\n", "\n").split("\n")
        line, column = re.search(r"stories.csv:(\d+):(\d+): error: 'scool'", told).groups()
        self.assertTrue(whole[int(line) - 1][int(column) - 1:].startswith("scool"), told)
        self.assertEqual(self.stories(), {})

    def test_what_is_wrong_with_the_table_or_the_map_is_told(self):
        self.table(self.row())
        broken = Path(self.folder.name) / "broken.csv"
        for text, sentence in (
            ('ID,Name\n1,"x\n', "this quotation mark is never closed"), ("ID,Name,Name\n1,2,3\n", "two columns are called 'Name'"),
            ("ID,Name\n1,2,3\n", "this row has more cells than there are columns"), ("\n\n", "there is no row with the names of the columns"),
        ):
            broken.write_text(text, "utf-8")
            with self.subTest(sentence):
                told = self.take(name="broken.csv", code=PROBLEMS, mapping="title: Name\ncolumns: {}\n")
                self.assertIn("broken.csv:", told.stdout)
                self.assertIn(sentence, told.stdout)
        for old, new, sentence in (
            ("  Level: level", "  Levle: level", "map.yml:8:3: error: there is no column 'Levle'"),
            ("  Level: level", "  Level: levle", "map.yml:8:10: error: the kind 'story' has no field 'levle'"),
            ("  Day: day", "  Day: year", "'year' takes one value, and two columns give it"), ("separator:", "seperator:", "write 'separator'"),
            ("dates: month/day/year", "dates: month/day", "'month/day' is not one of the choices"), ("{Name}", "{Nome}", "there is no column 'Nome'"),
            ("  Summary: summary\n", "  Summary:\n", "no column gives the 'summary' that the kind 'story' needs"),
            ("draft: false", "drat: false", "the kind 'story' has no field 'drat'"), ("draft: false", "draft: perhaps", "map.yml:16:10: error: 'draft' is true or false"),
        ):
            with self.subTest(new or sentence):
                told = self.take(code=PROBLEMS, mapping=self.MAP.replace(old, new))
                self.assertIn(sentence, told.stdout)
        self.assertEqual(self.stories(), {})

    def test_columns_are_matched_by_field_or_label_without_a_map(self):
        (Path(self.folder.name) / "plain.csv").write_text(
            "title,In short,LEVEL,For whom,The story,Else\nA,S,school,coaches;teachers,Long enough.,x\n", "utf-8")
        told = self.run_laurel("import", "csv", "plain.csv", "--kind", "story")
        self.assertIn("Columns that nothing is made from: Else.", told.stderr)
        self.run_laurel("check", "--strict")
        self.assertIn("  - coaches\n  - teachers\n", self.stories()["a"])

    def test_a_map_adds_to_the_matching_by_names(self):
        (Path(self.folder.name) / "plain.csv").write_text(
            "Name,In\nshort,LEVEL,For whom,The story,Year,Else\nA,S,school,coaches,Long enough.,2026,x\n".replace("In\nshort", '"In\nshort"'),
            "utf-8")
        told = self.take(name="plain.csv", mapping="title: Name\ncolumns:\n  Year:\n")
        self.assertIn("Columns that nothing is made from: Else.", told.stderr)
        text = self.stories()["a"]
        self.assertIn('summary: "S"\nlevel: school\n', text)
        self.assertNotIn("2026", text)

    def test_a_second_run_changes_only_what_changed(self):
        self.table(self.row("1"), self.row("2"))
        self.take()
        before = self.stories()
        self.assertIn("Pages: 0 new, 0 changed, 2 as before.", self.take().stdout)
        self.assertEqual(self.stories(), before)
        self.table(self.row("2", Summary="Changed"), self.row("3"), self.row("1"))
        told = self.take("--dry-run")
        self.assertIn("New: Content/stories/story-3-2026.md\n", told.stdout)
        self.assertIn("Changed: Content/stories/story-2-2026.md\n", told.stdout)
        self.assertEqual(self.stories(), before)
        self.assertIn("Pages: 1 new, 1 changed, 1 as before.", self.take().stdout)
        after = self.stories()
        self.assertEqual(after["story-1-2026"], before["story-1-2026"])
        self.assertIn('summary: "Changed"', after["story-2-2026"])
        self.run_laurel("check", "--strict")

    def test_what_people_edited_is_kept(self):
        self.table(self.row("1"), self.row("2"))
        self.take()
        edited = self.root / "Content/stories/story-1-2026.md"
        edited.write_text(edited.read_text("utf-8") + "Written by hand.\n", "utf-8")
        moved = edited.rename(edited.with_name("renamed.md"))
        # A page that was edited and whose row is as before stays; so does one whose line ends were changed.
        other = self.root / "Content/stories/story-2-2026.md"
        other.write_bytes(other.read_bytes().replace(b"\n", b"\r\n"))
        self.assertIn("Pages: 0 new, 0 changed, 2 as before.", self.take().stdout)
        self.table(self.row("1", Summary="Changed"), self.row("2", Summary="Changed too"))
        told = self.take()
        self.assertIn("this row and its page 'stories/renamed.md' were both changed", told.stdout)
        self.assertIn("Pages: 0 new, 1 changed, 0 as before.", told.stdout)
        self.assertIn("Written by hand.", moved.read_text("utf-8"))
        self.assertNotIn("Changed", moved.read_text("utf-8"))
        self.assertIn("Changed too", other.read_text("utf-8"))

    def test_two_rows_never_become_one_page_and_no_page_is_overwritten(self):
        self.table(self.row("1"), self.row("1"), self.row("2", Name="Story 1"))
        told = self.take(code=PROBLEMS).stdout
        self.assertIn("two rows have the key '1'", told)
        self.assertIn("two rows would become the page 'stories/story-1-2026.md'", told)
        self.write("stories/story-1-2026.md", "# Mine\n")
        self.table(self.row("1"))
        self.assertIn("is there already, and was not made from this row", self.take(code=PROBLEMS).stdout)
        self.assertEqual(self.stories(), {"story-1-2026": "# Mine\n"})

    def test_keys_and_cells_of_any_kind_are_kept(self):
        nasty = ['a "b" \\ c', "# of", "x\u0301\"\u0301", "- [ ]: {x}", "\u05d0\u05d1", "a\u2028b", "yes", "{Year}", "---"]
        rows = [self.row(key, Name=f"N{number}", Notes=key, Summary=key) for number, key in enumerate(nasty)]
        self.table(*rows)
        self.assertIn(f"Pages: {len(nasty)} new", self.take().stdout)
        self.assertIn(f"{len(nasty)} as before.", self.take().stdout)

    def test_a_fault_of_the_disk_leaves_no_page_behind(self):
        self.table(self.row("1"), self.row("2"))
        # A folder where the second page is to be put together.
        in_the_way = self.root / "Content/stories/.laurel-import-1"
        in_the_way.mkdir()
        self.assertIn("Cannot", self.take(code=FAULT).stderr)
        self.assertEqual([file.name for file in (self.root / "Content/stories").iterdir() if file.name != "_kind.yml"], [in_the_way.name])
        in_the_way.rmdir()
        self.assertIn("Pages: 2 new", self.take().stdout)

    def test_files_that_are_not_there_are_wrong_usage(self):
        self.assertEqual(self.take(name="none.csv", code=USAGE).stderr, "There is no file none.csv.\n")
        self.table(self.row())
        self.run_laurel("import", "csv", "stories.csv", "--kind", "nope", code=USAGE)
        self.run_laurel("import", "csv", "stories.csv", "--kind", "story", "--map", "none.yml", code=USAGE)
