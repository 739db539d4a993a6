"""Runs the commands that write pages: new with values and on a terminal, import, init, list."""

import csv
import io
import json
import os
import pty
import re
import shutil
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


class NewTest(WritingTest):
    """laurel new with values."""

    def values(self):
        return ["--field", "summary=A: \"b\" # c", "--field", "level=of a school", "--field", "audience=teachers",
                "--field", "audience=coaches", "--field", "text=One.\nTwo lines.", "--field", "school=lincoln",
                "--field", "consent.date=2026-01-02", "--field", "consent.scope=name", "--field", "consent.scope=photo",
                "--field", "tags=a b", "--field", "draft=false"]

    def test_a_page_with_all_its_values_has_no_problem(self):
        self.run_laurel("new", "story", "It's \"here\": now", *self.values())
        # The words that stand in for the text are told as long as nobody replaces them.
        self.assertIn("[unfinished-text]", self.run_laurel("check").stdout)
        page = self.root / "Content/stories/its-here-now.md"
        page.write_text(page.read_text().replace("Write the text here.", "It began in May."))
        self.run_laurel("check", "--strict")
        text = self.stories()["its-here-now"]
        for part in ("summary: \"A: \\\"b\\\" # c\"", "audience:\n  - teachers\n  - coaches\n", "text: |\n  One.\n  Two lines.\n",
                     "school: lincoln", "consent:\n  date: 2026-01-02\n  scope:\n    - \"name\"\n    - \"photo\"\n", "# year:", "draft: false"):
            self.assertIn(part, text)

    def test_wrong_values_are_refused_in_the_words_of_the_check(self):
        wrong = {
            "level": ("scool", "'scool' is not one of the choices for 'level' [unknown-choice]"),
            "year": ("1999", "'year' is 1999; it must be at least 2000 [out-of-range]"),
            "day": ("5/3", "'day' is a date, and '5/3' is not one"), "summary": ("x" * 61, "'summary' has 61 letters"),
            "school": ("lincon", "Try: did you mean 'lincoln'?"), "photo": ("a.png", "[missing-image]"),
            "yeer": ("2026", "the kind 'story' has no field 'yeer' [unknown-key]"),
        }
        for name, (value, sentence) in wrong.items():
            with self.subTest(name):
                message = self.run_laurel("new", "story", "A", "--field", f"{name}={value}", code=USAGE).stderr
                self.assertIn(sentence, message)
                self.assertTrue(message.startswith(f"{name}: "), message)
                self.write("stories/a.md", f"---\ntitle: A\n{name}: {value}\n---\n")
                self.assertIn(sentence.split("[")[0], self.run_laurel("check", code=PROBLEMS).stdout)
                (self.root / "Content/stories/a.md").unlink()
        twice = self.run_laurel("new", "story", "A", "--field", "year=2026", "--field", "year=2027", code=USAGE).stderr
        self.assertIn("'year' takes one value, not a list", twice)
        self.assertEqual(self.stories(), {})

    def test_all_wrong_values_are_told_at_once(self):
        message = self.run_laurel(
            "new", "story", "A", "--field", "level=x", "--field", "year=x", "--field", "school=x", code=USAGE).stderr
        for name in ("level", "year", "school"):
            self.assertIn(f"{name}: ", message)
        self.assertIn("Nothing was written.", message)

    def test_a_field_without_a_value_is_told(self):
        for argument in ("level", "=school"):
            self.assertIn("Write --field name=value.", self.run_laurel("new", "story", "A", "--field", argument, code=USAGE).stderr)

    def test_without_a_terminal_nobody_is_asked(self):
        self.assertIn("Wrote Content/stories/a.md", self.run_laurel("new", "story", "A").stdout)
        self.assertIn("\nlevel:\n", self.stories()["a"])


class TerminalTest(WritingTest):
    """laurel new and init on a terminal."""

    def talk(self, *arguments, answers, code=FINE):
        """Runs the command on a terminal, and types an answer at each prompt. Gives all that was shown."""
        child, terminal = pty.fork()
        if child == 0:
            os.environ.pop("GITHUB_ACTIONS", None)
            os.chdir(self.folder.name)
            os.execv(project.LAUREL, [project.LAUREL, *arguments])
        shown, prompts, answers = b"", (b"> ", b"Number: ", b"commas: ", b"Title: ", b"site: "), list(answers)
        while True:
            try:
                more = os.read(terminal, 4096)
            except OSError:
                more = b""
            if not more:
                break
            shown += more
            if answers and shown.endswith(prompts):
                answer = answers.pop(0)
                os.write(terminal, b"\x04" if answer is None else answer.encode("utf-8") + b"\n")
        os.close(terminal)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.assertEqual(status, code, shown.decode("utf-8"))
        self.assertEqual(answers, [], shown.decode("utf-8"))
        return shown.decode("utf-8").replace("\r\n", "\n")

    def test_it_asks_for_what_is_missing_until_the_check_is_content(self):
        shown = self.talk(
            "new", "story", "-s", str(self.root), "--field", "audience=coaches",
            answers=["My story", "", "x" * 61, "Short", "3", "2", "No", "", "Once upon a time", "in a school.", ""])
        self.assertIn("In short\n", shown)
        self.assertIn("'summary' is empty, and the kind 'story' needs it", shown)
        self.assertIn("'summary' has 61 letters; it may have at most 60 [out-of-range]", shown)
        self.assertIn("  1  Of a school\n  2  Of a district\n", shown)
        self.assertIn("'3' is not one of the choices for 'level'", shown)
        self.assertIn("'text' has 2 letters; it needs at least 10", shown)
        self.assertNotIn("For whom", shown)
        text = self.stories()["my-story"]
        for part in ("summary: \"Short\"", "level: district", "  - coaches", "text: |\n  Once upon a time\n  in a school.\n"):
            self.assertIn(part, text)
        self.run_laurel("check", "-D", "--strict")

    def test_lists_of_choices_are_chosen_by_number(self):
        self.talk(
            "new", "story", "A", "-s", str(self.root), "--field", "summary=S", "--field", "text=Long enough.", "--field", "level=school",
            answers=["2, teachers"])
        self.assertIn("audience:\n  - coaches\n  - teachers\n", self.stories()["a"])

    def test_the_end_of_the_answers_writes_nothing(self):
        shown = self.talk("new", "story", "A", "-s", str(self.root), answers=["Short", None], code=USAGE)
        self.assertIn("Nothing was written.", shown)
        self.assertEqual(self.stories(), {})

    def test_init_asks_for_the_title(self):
        self.talk("init", "ours", answers=["Rivers: \"our\" teachers"])
        made = Path(self.folder.name) / "ours/Content/_site.yml"
        self.assertIn('title: "Rivers: \\"our\\" teachers"', made.read_text("utf-8"))


class TableTest(WritingTest):
    """laurel import csv."""

    MAP = """\
key: ID
title: "{Name}: {Year}"
text: Notes
separator: ","
dates: month/day/year
columns:
  Summary: summary
  Level: level
  Audience: audience
  Story: text
  Year: year
  Day: day
  School: school
  Given: consent.date
constants:
  draft: false
"""
    HEADER = ["ID", "Name", "Summary", "Level", "Audience", "Story", "Year", "Day", "School", "Given", "Notes", "Mail"]

    def row(self, key="1", **cells):
        row = dict(ID=key, Name=f"Story {key}", Summary=f"Short {key}", Level="Of a school", Audience="coaches, teachers",
                   Story="A good story.\n\nReally.", Year="2026", Day="5/3/2024", School="Lincoln High", Given="", Notes="", Mail="x")
        return {**row, **cells}

    def table(self, *rows, name="stories.csv", encoding="utf-8", **dialect):
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, self.HEADER, **dialect)
        writer.writeheader()
        writer.writerows(rows)
        file = Path(self.folder.name) / name
        file.write_bytes(out.getvalue().encode(encoding))
        return file

    def take(self, *options, code=FINE, mapping=MAP, name="stories.csv"):
        (Path(self.folder.name) / "map.yml").write_text(mapping, "utf-8")
        return self.run_laurel("import", "csv", name, "--kind", "story", "--map", "map.yml", *options, code=code)

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
            ("ID,Name\n1,2,3\n", "row 2 has more cells than there are columns"), ("\n\n", "there is no row with the names of the columns"),
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
            ("  Summary: summary\n", "", "no column gives the 'summary' that the kind 'story' needs"),
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


class IssueTest(WritingTest):
    """laurel import issue."""

    BODY = """\
### Title

It's *here*

### In short

Short

### level

Of a school

### For whom

- [X] teachers
- [ ] coaches

### The story

Once upon a time.

```
### Not a question
```

### year

_No response_

### school

Lincoln High

### photo

![x](https://github.com/user-attachments/assets/1)

### The text of the page

## More

Text.
"""

    def body(self, **changes):
        # Labels that are not given are made of the names.
        text = self.BODY.replace("### level", "### Level").replace("### year", "### Year")
        text = text.replace("### school", "### School").replace("### photo", "### Photo")
        for old, new in changes.items():
            text = text.replace(old, new)
        return text

    def take(self, text, *options, code=FINE):
        file = Path(self.folder.name) / "issue.md"
        file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return self.run_laurel("import", "issue", "--kind", "story", "--file", "issue.md", *options, code=code)

    def test_a_filled_in_form_becomes_a_page(self):
        for line_end in ("\n", "\r\n"):
            told = self.take(self.body().replace("\n", line_end))
            self.assertIn("Wrote Content/stories/its-here.md.\nNo problems", told.stdout)
            text = self.stories()["its-here"]
            for part in ('title: "It\'s *here*"', "level: school", "audience:\n  - teachers\n", "  ### Not a question\n",
                         'school: "Lincoln High"', "# Photo: ![x](https://github.com", "\n---\n## More\n\nText.\n"):
                self.assertIn(part, text)
            self.run_laurel("check", "--strict")
            (self.root / "Content/stories/its-here.md").unlink()

    def test_what_is_wrong_is_told_with_its_place_and_the_page_is_written(self):
        told = self.take(self.body(Short="x" * 61)).stdout
        self.assertIn("Wrote Content/stories/its-here.md.\nContent/stories/its-here.md:5:10: error: 'summary' has 61 letters", told)

    def test_it_can_be_piped_in(self):
        with open(os.devnull), tempfile.TemporaryFile() as pipe:
            pipe.write(self.body().encode("utf-8"))
            pipe.seek(0)
            self.run_laurel("import", "issue", "--kind", "story", stdin=pipe)
        self.assertIn("its-here", self.stories())

    def test_what_cannot_become_a_page_is_refused(self):
        for text in ("", "Hello", self.body(**{"It's *here*": "_No response_"}), self.body(**{"It's *here*": "!!!"}), b"\xff\xfe"):
            with self.subTest(text):
                self.assertNotEqual(self.take(text, code=USAGE).stderr, "")
        self.take(self.body())
        before = self.stories()
        self.assertIn("is there already", self.take(self.body(Short="Other"), code=USAGE).stderr)
        self.assertEqual(self.stories(), before)


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


class InitTest(WritingTest):
    """laurel init, and the way from an empty folder to a site."""

    def test_a_new_site_has_no_remark_and_builds(self):
        self.run_laurel("init", "ours", "--title", "Rivers: \"our\" teachers", source=False)
        self.root = Path(self.folder.name) / "ours"
        self.assertEqual(self.run_laurel("check", "--strict").stdout.split(" in ")[0], "No problems")
        self.run_laurel("build")
        self.assertIn("Rivers: &quot;our&quot; teachers", (self.root / "public/index.html").read_text("utf-8"))
        examples = [file for file in (self.root / "Content").glob("*/example-*.md")]
        self.assertEqual(len(examples), 3)
        for file in examples:
            self.assertIn('title: "Example:', file.read_text("utf-8"))
            file.unlink()
        # Without the examples there is still a site, and nothing in it leads nowhere.
        self.run_laurel("check", "--strict")
        self.run_laurel("build")

    def test_the_forms_are_those_of_the_kinds(self):
        self.run_laurel("init", "ours", source=False)
        self.root = Path(self.folder.name) / "ours"
        forms = sorted(file.stem for file in (self.root / ".github/ISSUE_TEMPLATE").glob("*.yml"))
        self.assertEqual(forms, ["config", "practice", "resource", "spotlight"])
        made = self.run_laurel("schema", "--format", "github-issue-form", "spotlight").stdout
        self.assertEqual((self.root / ".github/ISSUE_TEMPLATE/spotlight.yml").read_text("utf-8"), made)

    def test_a_folder_that_holds_something_is_refused(self):
        for name, is_folder in (("file", False), ("full", True)):
            path = Path(self.folder.name) / name
            if is_folder:
                path.mkdir()
                (path / "mine.txt").write_text("x", "utf-8")
            else:
                path.write_text("x", "utf-8")
            self.assertIn("is not an empty folder", self.run_laurel("init", name, source=False, code=USAGE).stderr)
        self.assertEqual([file.name for file in (Path(self.folder.name) / "full").iterdir()], ["mine.txt"])
        (Path(self.folder.name) / "clone/.git").mkdir(parents=True)
        self.run_laurel("init", "clone", source=False)

    def test_from_an_empty_folder_to_a_site(self):
        self.run_laurel("init", "ours", "--title", "Rivers", source=False)
        self.root = Path(self.folder.name) / "ours"
        self.run_laurel("new", "school", "Lincoln High", "--field", "summary=A school.", "--field", "named=named", "--field", "draft=false")
        self.run_laurel("new", "award", "Bridge builder", "--field", "summary=For bridges.", code=FINE)
        table = Path(self.folder.name) / "awards.csv"
        table.write_text("Name,In one or two sentences,Year,School,Why it matters\n"
                         'Ana Cruz,"Built, with others, a loom.",2026,Lincoln High,"Others can do it too, for it costs little and helps much."\n', "utf-8")
        mapping = Path(self.folder.name) / "awards.yml"
        mapping.write_text("title: \"{Name} and the loom\"\ncolumns:\n  Name: honoree\n  In one or two sentences: summary\n  Year: year\n"
                           "  School: school\n  Why it matters: why_it_matters\nconstants: {honoree_is: role}\n", "utf-8")
        self.run_laurel("import", "csv", str(table), "--kind", "spotlight", "--map", str(mapping))
        self.run_laurel("check")
        self.run_laurel("build")
        page = (self.root / "public/spotlights/ana-cruz-and-the-loom.html").read_text("utf-8")
        self.assertIn("Lincoln High", page)

    def test_an_installation_starts_sites_too(self):
        there = Path(self.folder.name) / "there"
        script = (project.ROOT / "Makefile").read_text("utf-8")
        steps = script.split("install: build")[1].split("\n\n")[0].split("\n")[1:]
        commands = "\n".join(step.strip() for step in steps).replace("$(LAUREL)", project.LAUREL).replace("$(PREFIX)", str(there))
        commands = commands.replace(f"$(abspath {there})", str(there))
        old = there / "share/laurel/Themes/default/assets/js/old.js"
        old.parent.mkdir(parents=True)
        old.write_text("An older Laurel had this file.", "utf-8")
        subprocess.run(["bash", "-ec", commands], cwd=project.ROOT, check=True)
        self.assertFalse(old.exists())
        installed = there / "bin/laurel"
        alone = Path(self.folder.name) / "alone"
        shutil.copytree(there, alone)
        subprocess.run([alone / "bin/laurel", "init", "ours"], cwd=self.folder.name, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)
        self.assertTrue((Path(self.folder.name) / "ours/.github/workflows/check.yml").is_file())
        self.assertTrue(installed.is_file())
        subprocess.run([alone / "bin/laurel", "build", "-q"], cwd=Path(self.folder.name) / "ours", check=True)
        names = [file.name.split("-")[0] for file in (Path(self.folder.name) / "ours/public/assets").glob("*.js")]
        self.assertEqual(sorted(names), ["folder", "script", "search", "search", "submit"])
