"""The guide to a year of recognition is done as it is written, from the call for nominations to the page that is taken out."""

import re

import project
from guided import GuidedTest


class YearOfRecognitionTest(GuidedTest):
    """Content/guides/year-of-recognition.md."""

    def setUp(self):
        super().setUp()
        settings = self.root / "Content/_site.yml"
        guide = (project.ROOT / "Content/guides/year-of-recognition.md").read_text("utf-8")
        given = re.search(r"```yaml\n(url: .*?)```", guide, re.DOTALL)[1]
        settings.write_text(settings.read_text("utf-8") + given, "utf-8")

    def test_each_command_prints_what_the_guide_says(self):
        told = self.follow("year-of-recognition")
        self.assertEqual(len(told), 12)
        self.assertIn("badge.key", told[5])
        self.assertIn("laurel badge revoke ", told[-1])
        guide = (project.ROOT / "Content/guides/year-of-recognition.md").read_text("utf-8")
        made = re.findall(r"\| `(public/[^`]+)` \|", guide)
        self.assertEqual(len(made), 7)
        for path in made:
            self.assertTrue((self.root / path).is_file(), path)
        self.assertEqual(len(list((self.root / "public/badges").glob("*.svg"))), 1)
        story = (self.root / "public/spotlights/open-door.html").read_text("utf-8")
        number = next((self.root / "public/badges").glob("*.svg")).stem
        self.assertIn(f"certificates/{number.lower()}.html", story)
        self.assertIn(number, (self.root / "public/spotlights/honor-roll.csv").read_text("utf-8-sig"))

    def test_the_call_stands_on_the_award_while_it_is_open(self):
        self.follow("year-of-recognition")
        award = self.root / "public/awards/culture-keeper.html"
        for day, is_open in (("2027-01-10", False), ("2027-01-11", True), ("2027-02-26", True), ("2027-02-27", False)):
            self.run_laurel("build", "--quiet", "--as-of", day)
            self.assertEqual("February 26, 2027" in award.read_text("utf-8"), is_open, day)
