"""Runs the command that takes in what people suggest to change of pages that are there: import submission."""

import json
import zipfile

from submission_test import dot
from writing import FINE, KIND, PROBLEMS, WritingTest

FORM = KIND.replace("name: Story\n", "name: Story\nsubmit: true\n") + "  inner: {type: text, shown: false}\n"
PAGE = """\
---
# Ana knows more.
title: The first
summary: "It began."  # checked
level: school
audience: [teachers]
text: |-
  Once upon a time.

  There was a school.
year: 2024
steps:
  - Walk
  - Talk
inner: hidden
---

<!-- Not for readers. -->
One.

Two.

Three.
"""
OLD = {"year": "2024", "summary": "It began.", "steps": ["Walk", "Talk"], "level": "school", "day": "", "school": "", "photo": ""}
TEXT = "One.\n\nTwo.\n\nThree."


class ChangeTest(WritingTest):
    """laurel import submission of a change."""

    def setUp(self):
        super().setUp()
        self.write("_site.yml", "title: Stories\nsubmissions: { post: To the office. }\n")
        self.write("stories/_kind.yml", FORM)
        self.page = self.write("stories/the-first.md", PAGE)

    def send(self, *, page="stories/the-first.md", text=None, pictures=(), name="sent.zip", old=OLD, block=None, **new):
        data = {"page": page, "kind": "story", "fields": [{"name": key, "old": old.get(key, ""), "new": value} for key, value in new.items()]}
        if text:
            data["text"] = dict(zip(("old", "new"), text))
        block = json.dumps(data) if block is None else block
        with zipfile.ZipFile(self.root.parent / name, "w") as archive:
            archive.writestr("stories/the-first-changes.md", f"# A change\n\n```laurel-change\n{block}\n```\n")
            for path, data in pictures:
                archive.writestr(f"stories/{path}", data)
        return name

    def take(self, *zips, code=FINE, options=()):
        return self.run_laurel("import", "submission", *(zips or ["sent.zip"]), *options, code=code).stdout

    def files(self):
        return {str(file.relative_to(self.root)): file.read_bytes() for file in self.root.rglob("*") if file.is_file()}

    def changed(self, *replacements, told="1 changed"):
        expected = self.page.read_bytes()
        for old, new in replacements:
            self.assertIn(old.encode(), expected)
            expected = expected.replace(old.encode(), new.encode(), 1)
        self.assertIn(told, self.take())
        self.assertEqual(self.page.read_bytes(), expected)
        self.run_laurel("check")

    def refused(self, *words):
        before = self.files()
        told = self.take(code=PROBLEMS)
        self.assertEqual(self.files(), before)
        for word in (*words, "1 refused."):
            self.assertIn(word, told)

    def test_a_value_alone_is_written(self):
        self.send(year="2025")
        self.changed(("year: 2024", "year: 2025"))
        self.assertIn("There already: Content/stories/the-first.md", self.take())

    def test_a_comment_beside_a_value_stays(self):
        self.send(summary='It "began" early.')
        self.changed(('"It began."', r'"It \"began\" early."'))

    def test_lists_and_longer_texts_are_written_as_new_pages_have_them(self):
        old = {**OLD, "audience": ["teachers"], "text": "Once upon a time.\n\nThere was a school."}
        data = [("steps", ["Walk", "Talk", "Rest"]), ("audience", ["teachers", "coaches"]), ("text", "There was a school.\n\nIt stood.")]
        fields = [{"name": name, "old": old[name], "new": new} for name, new in data]
        self.send(block=json.dumps({"page": "stories/the-first.md", "fields": fields}))
        self.changed(
            ("  - Walk\n  - Talk\n", '  - "Walk"\n  - "Talk"\n  - "Rest"\n'), ("audience: [teachers]\n", "audience:\n  - teachers\n  - coaches\n"),
            ("text: |-\n  Once upon a time.\n\n  There was a school.\n", "text: |\n  There was a school.\n\n  It stood.\n"))

    def test_what_was_not_there_comes_last_and_what_is_to_go_goes(self):
        self.send(school="lincoln", year="", day="2025-05-01")
        self.changed(("year: 2024\n", ""), ("inner: hidden\n", "inner: hidden\nschool: lincoln\nday: 2025-05-01\n"))

    def test_lines_of_the_text_alone_are_written(self):
        for new, replacement in (
                ("One.\n\nTwo and a half.\n\nThree.", ("Two.", "Two and a half.")), ("One.\n\nThree.", ("Two.\n\n", "")),
                (TEXT + "\n\nFour.", ("Three.\n", "Three.\n\nFour.\n")), ("Zero.\n\n" + TEXT, ("One.", "Zero.\n\nOne."))):
            with self.subTest(new):
                self.page.write_text(PAGE, "utf-8")
                self.send(text=(TEXT, new))
                self.changed(replacement)

    def test_line_ends_and_a_mark_at_the_start_stay(self):
        self.page.write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
        self.send(year="2025", steps=["Run"], text=(TEXT, TEXT.replace("Two.", "2.\n\n2a.")))
        self.changed(("year: 2024", "year: 2025"), ("  - Walk\r\n  - Talk\r\n", '  - "Run"\r\n'), ("Two.", "2.\r\n\r\n2a."))

    def test_a_file_without_a_line_end_gets_none(self):
        self.page.write_text(PAGE.rstrip("\n"), "utf-8")
        self.send(text=(TEXT, TEXT.replace("Three", "3")))
        self.changed(("Three.", "3."))

    def test_what_the_page_says_otherwise_by_now_is_told_and_left(self):
        self.page.write_text(PAGE.replace("2024", "2026"), "utf-8")
        self.send(year="2025", level="district")
        told = self.take(code=PROBLEMS)
        self.assertIn("Content/stories/the-first.md:11:7: error: 'Year' is '2026' by now, and the change began with '2024' [conflicting-change]", told)
        self.assertIn("the change makes it '2025'", told)
        self.assertIn("1 changed", told)
        self.assertEqual(self.page.read_text("utf-8"), PAGE.replace("2024", "2026").replace("level: school", "level: district"))

    def test_a_text_that_is_another_by_now_is_told_with_its_line(self):
        self.page.write_text(PAGE.replace("Two.", "Second."), "utf-8")
        self.send(text=(TEXT, TEXT.replace("Two.", "2.")))
        before = self.files()
        told = self.take(code=PROBLEMS)
        self.assertIn("Content/stories/the-first.md:21:1: error: the text is 'Second.' by now, and the change began with 'Two.'", told)
        self.assertEqual(self.files(), before)

    def test_nothing_that_stands_beside_a_value_is_lost(self):
        self.page.write_text(PAGE.replace("  - Talk", "  - Talk # softly").replace("Two.", "Two. %% why %%"), "utf-8")
        self.send(steps=["Run"], text=(TEXT.replace("Two.", "Two. "), TEXT.replace("Two.", "2.")))
        told = self.take(code=PROBLEMS)
        self.assertIn("'Steps' cannot be changed by itself", told)
        self.assertIn("the text cannot be changed by itself", told)
        self.assertIn("# softly", self.page.read_text("utf-8"))
        self.assertIn("%% why %%", self.page.read_text("utf-8"))

    def test_a_new_photo_gets_a_free_name(self):
        self.write("stories/the-first.png", dot())
        self.page.write_text(PAGE.replace("year: 2024", "photo: the-first.png\nyear: 2024"), "utf-8")
        self.send(pictures=[("the-first.png", dot(255))], old={**OLD, "photo": "the-first.png"}, photo="the-first.png")
        before = self.page.read_text("utf-8")
        self.assertIn("New: Content/stories/the-first-2.png", self.take())
        self.assertEqual(self.page.read_text("utf-8"), before.replace("photo: the-first.png", "photo: the-first-2.png"))
        self.assertEqual((self.root / "Content/stories/the-first.png").read_bytes(), dot())

    def test_a_change_is_judged_as_a_new_page_is(self):
        self.send(year="1900")
        self.refused("sent.zip/stories/the-first.md:11:7: error: ")
        self.page.write_text(PAGE.replace("  # checked", ""), "utf-8")
        self.send(summary="", level="district")
        self.refused("missing-field")

    def test_dry_runs_write_nothing(self):
        self.send(year="2025")
        before = self.files()
        self.assertIn("Changed: Content/stories/the-first.md", self.take(options=["--dry-run"]))
        self.assertEqual(self.files(), before)

    def test_two_changes_of_one_page_take_two_runs(self):
        zips = [self.send(year="2025", name="one.zip"), self.send(level="district", name="two.zip")]
        told = self.take(*zips, code=PROBLEMS)
        self.assertIn("a zip before this one changes 'stories/the-first.md', too", told)
        self.take("two.zip")
        self.assertEqual(self.page.read_text("utf-8"), PAGE.replace("2024", "2025").replace("level: school", "level: district"))

    def test_only_pages_of_the_site_change(self):
        self.write("guide.md", "# Guide\n")
        self.write("stories/later.md", PAGE.replace("title: The first", "title: Later\ndraft: true"))
        outside = self.root.parent / "outside.md"
        outside.write_text(PAGE, "utf-8")
        (self.root / "Content/stories/link.md").symlink_to(outside)
        for page, words in (
                ("../../outside.md", "the site has no page"), ("/etc/passwd", "the site has no page"), ("stories/../stories/the-first.md", "the site has no page"),
                ("stories/link.md", "the site has no page"), ("stories/_kind.yml", "the site has no page"), ("_site.yml", "the site has no page"),
                ("stories/later.md", "the site has no page"), ("stories/THE-FIRST.md", "the site has no page"), ("guide.md", "there is no form that changes"),
                ("schools/lincoln.md", "there is no form that changes"), ("", "the site has no page"), ("\x1b[2J.md", "the site has no page")):
            with self.subTest(page):
                self.send(page=page, year="2025")
                self.refused(words)

    def test_only_what_the_form_asks_for_changes(self):
        for field, value in (("inner", "seen"), ("draft", "true"), ("aliases", ["a"]), ("publish", "2030-01-01"), ("nope", "x"), ("year\nx", "2025")):
            with self.subTest(field):
                self.send(**{field: value})
                self.refused("no form changes")
        for value in ({"a": "b"}, ["a", ["b"]]):
            self.send(summary=value)
            self.refused("no form changes")
        self.send(photo="../schools/x.png")
        self.refused("no form changes")

    def test_no_value_becomes_another(self):
        """What looks like YAML stays a text."""
        for text in ("a\ndraft: true", "x # y", "- a", "{a: b}", "---", "\u2028x", "!!x", "*a", '"'):
            with self.subTest(text):
                page = PAGE.replace("  # checked", "")
                self.page.write_text(page, "utf-8")
                self.send(summary=text)
                self.take()
                rest = self.page.read_text("utf-8").split("level: school")
                self.assertEqual((rest[0].split("summary:")[0], rest[1]), (page.split("summary:")[0], page.split("level: school")[1]))
                self.run_laurel("check")

    def test_what_cannot_be_read_is_refused(self):
        whole = {"page": "stories/the-first.md", "fields": []}
        for block in ("", "{}", "[]", "{", '{"page": 1, "fields": []}', json.dumps({**whole, "fields": [1]}), json.dumps({**whole, "text": {"old": "x"}}),
                      json.dumps({**whole, "fields": [{"name": "year", "old": "2024", "new": 5}]}), "[" * 100000,
                      json.dumps({**whole, "fields": [{"name": "year", "new": "2025"}] * 2})):
            with self.subTest(block[:40]):
                self.send(block=block)
                self.refused("cannot be read")
        self.send(year="2025", pictures=[("other.png", dot())])
        self.refused("does not name 'other.png'")
        self.send(block=json.dumps({**whole, "fields": [{"name": "steps", "old": [], "new": ["x"] * 20000}]}))
        self.refused("cannot be read")
