"""Builds sites about people who have not agreed, and lists consents that end."""

import csv
import io
import json

from people import PIXEL, PeopleTest, story
from writing import PROBLEMS, USAGE

AGREED = "consent: {{ date: 2025-01-01, scope: [name, photo], expires: {} }}\n"


class ConsentTest(PeopleTest):
    """laurel build --keep-going, whoever has not agreed."""

    def search(self, words):
        """What the search of the site finds: its files hold no words that one could look for."""
        return self.run_laurel("search", "--as-of", "2026-05-31", words).stdout

    def test_nothing_goes_out_with_errors(self):
        self.write("stories/robots.md", story("Zelda Quux"))
        self.assertIn("missing-consent", self.build(code=PROBLEMS).stdout)
        self.assertFalse((self.root / "public").exists())

    def test_no_byte_gives_the_name_or_the_photo(self):
        values = "summary: Zelda built robots\nphoto: zelda.png\nphoto_description: Zelda Quux\nyear: 2024\naward: star\n"
        self.write("stories/zelda.png", PIXEL)
        for consent in ("", AGREED.format("2026-05-30")):
            with self.subTest(consent):
                self.write("stories/robots.md", story("Zelda Quux", values + consent, title="Robots of Zelda"))
                self.build("--keep-going", code=PROBLEMS)
                self.assertEqual(self.outputs("zelda", "quux"), [])
                self.assertEqual(self.search("Zelda Quux"), "")
                page = (self.root / "public/stories/robots.html").read_text("utf-8")
                self.assertIn("Teacher of art", page)
        self.write("stories/robots.md", story("Zelda Quux", values + AGREED.format("2026-05-31"), title="Robots of Zelda"))
        self.build()
        named = self.outputs("quux")
        self.assertIn("stories/robots.html", self.search("Zelda Quux"))
        for place in ("stories/robots.html", "stories/index.html", "stories/honor-roll.csv", "certificates/"):
            self.assertTrue([path for path in named if path.startswith(f"public/{place}")], place)
        self.write("stories/robots.md", story("Zelda Quux", values, title="Robots of Zelda"))
        self.build("--keep-going", code=PROBLEMS)
        self.assertEqual(self.outputs("zelda", "quux"), [])

    def test_a_check_that_is_off_brings_no_name_back(self):
        self.write("_site.yml", "title: Stories\nchecks: { missing-consent: off, unagreed-name: off }\n")
        self.write("stories/machines.md", story("Zelda Quux"))
        self.write("news.md", "# News\n\nWe met Zelda Quux.\n")
        self.build()
        self.assertEqual(self.outputs("zelda", "quux"), [])

    def test_what_cannot_be_changed_is_left_out(self):
        self.write("stories/machines.md", story("Zelda Quux", text="Zelda built robots.\n"))
        self.write("news.md", "# News\n\nWe met Zelda Quux.\n")
        told = self.build("--keep-going", code=PROBLEMS).stdout
        self.assertEqual(told.count("[unagreed-name]"), 2)
        self.assertEqual(self.outputs("zelda", "quux", "machines"), [])
        self.assertFalse((self.root / "public/news.html").exists())

    def test_a_public_record_stands_for_the_consent(self):
        self.write("stories/robots.md", story("Zelda Quux", 'record: "Minutes of the board, May 2011"\n'))
        self.build()
        self.assertIn("public/stories/robots.html", self.outputs("zelda quux"))


class EndingConsentsTest(PeopleTest):
    """laurel list --consents-ending."""

    def setUp(self):
        super().setUp()
        for name, end in (("a", "2026-09-01"), ("b", "2026-06-10"), ("c", "2026-05-01"), ("d", "2026-08-29")):
            held = 'held_by: "=office"' if name == "b" else ""
            consent = f"consent: {{ scope: [name], expires: {end}, {held} }}\n"
            self.write(f"stories/{name}.md", story(f"Person {name.upper()}", consent, title=f"Story {name}"))

    def list(self, days, *options, code=0):
        return self.run_laurel("list", "--as-of", "2026-05-31", "--consents-ending", days, *options, code=code).stdout

    def test_the_first_to_end_comes_first(self):
        self.assertEqual(self.list("90").splitlines(), [
            "Content/stories/c.md\t2026-05-01\tStory c\t", "Content/stories/b.md\t2026-06-10\tStory b\t=office",
            "Content/stories/d.md\t2026-08-29\tStory d\t"])
        self.assertEqual(len(self.list("93").splitlines()), 4)
        self.assertEqual(len(self.list("0").splitlines()), 1)
        self.assertEqual(self.list("90", "--state", "draft"), "")

    def test_programs_read_it_too(self):
        rows = json.loads(self.list("10", "--format", "json"))
        self.assertEqual(rows[1], {"path": "Content/stories/b.md", "ends": "2026-06-10", "title": "Story b", "held_by": "=office"})
        table = list(csv.DictReader(io.StringIO(self.list("10", "--format", "csv"), newline="")))
        self.assertEqual(table[1]["held_by"], "'=office")

    def test_days_before_today_are_refused(self):
        self.assertEqual(self.list("--consents-ending=-1", code=USAGE), "")
