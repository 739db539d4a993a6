"""Runs the commands that tell of a whole site: report recognition and digest."""

import csv
import io
from html.parser import HTMLParser

from nominating import NominatingTest
from writing import USAGE


class RecognizingTest(NominatingTest):
    """A district in which some were recognized."""

    def setUp(self):
        super().setUp()
        self.write("_site.yml", "title: Made-up District\n")
        for name, level, staff in (("Lincoln High", "high", 40), ("Maple", "low", 20), ("Oak", "low", 30)):
            self.write(f"schools/{name.split()[0].lower()}.md",
                       f"---\ntitle: {name}\nlevel: {level}\nstaff: {staff}\n---\n")

    def recognize(self, number, school, *lines, year=2026, day="2026-10-01", name=None):
        self.write(f"spotlights/s{number}.md", "\n".join([
            "---", f"title: Story {number}", f"summary: Short {number}.", f"honoree: {name or f'A made-up team {number}'}",
            "honoree_is: team", f"school: {school}", f"year: {year}", "award: lantern", f"date: {day}",
            "why: Others learn a lot from this.", *lines, "---", ""]))


class ReportTest(RecognizingTest):
    """laurel report recognition."""

    def rows(self, *arguments):
        told = self.run_laurel("report", "recognition", "--format", "csv", *arguments)
        rows = list(csv.DictReader(io.StringIO(told.stdout)))
        return {(row["table"], row["group"]): (row["recognized"], row["staff"], row["share"]) for row in rows}

    def test_everybody_counts_and_so_does_nobody(self):
        for number in range(12):
            role = ["role: Coach"] if number < 5 else []
            self.recognize(number, "lincoln" if number < 6 else "maple", *role, year=2025 + number % 2)
        rows = self.rows()
        self.assertEqual((rows["Role", "Coach"][0], rows["Role", "not said"][0]), ("5", "7"))
        self.assertEqual(rows["School", "Lincoln High"], ("6", "40", "15%"))
        self.assertEqual(rows["School", "Oak"], ("0", "30", "0%"))
        self.assertEqual(rows["School", "All"], ("12", "90", "13%"))
        self.assertEqual(rows["Level", "Lower school"], ("6", "50", "12%"))
        self.assertEqual(rows["Award", "The Lantern"], ("12", "", ""))
        self.assertEqual(rows["Year", "2025"], ("6", "", ""))

    def test_a_person_counts_once(self):
        consent = "consent: {date: 2026-01-01, scope: [name]}"
        for number in range(5):
            self.recognize(number, "lincoln", year=2020 + number)
        for number in range(5, 8):
            self.recognize(number, "lincoln", consent, year=2020 + number, name="Rosa Fictional")
            page = self.root / f"Content/spotlights/s{number}.md"
            page.write_text(page.read_text("utf-8").replace("honoree_is: team", "honoree_is: person"), "utf-8")
        self.assertEqual(self.rows()["School", "Lincoln High"][0], "6")

    def test_numbers_that_would_name_somebody_are_not_shown(self):
        for number in range(17):
            self.recognize(number, "lincoln" if number < 2 else "maple" if number < 9 else "oak")
        rows = self.rows()
        hidden = ("not shown", "40", "")
        self.assertEqual(rows["School", "Lincoln High"], hidden)
        self.assertEqual(rows["School", "Maple"][0], "not shown")
        self.assertEqual(rows["School", "Oak"], ("8", "30", "27%"))
        self.assertEqual(rows["School", "All"][0], "17")
        self.assertEqual(self.rows("--smallest", "1")["School", "Lincoln High"], ("2", "40", "5%"))

    def test_who_is_hidden_in_one_table_is_in_all(self):
        # Maple is the only lower school, so the level would tell its number, and with the total that of Lincoln High.
        self.write("schools/oak.md", "---\ntitle: Oak\nlevel: high\nstaff: 30\n---\n")
        for number in range(24):
            self.recognize(number, "lincoln" if number < 2 else "maple" if number < 7 else "oak")
        rows = self.rows()
        self.assertEqual((rows["School", "Lincoln High"][0], rows["School", "Maple"][0]), ("not shown", "not shown"))
        self.assertEqual(rows["Level", "Lower school"][0], "not shown")

    def test_a_total_that_would_name_somebody_is_not_shown(self):
        self.recognize(1, "lincoln")
        self.assertEqual({row[0] for row in self.rows().values()}, {"not shown", "0"})

    def test_all_but_a_few_are_not_shown(self):
        for number in range(18):
            self.recognize(number, "maple")
        self.assertEqual(self.rows()["School", "Maple"][0], "not shown")

    def test_it_is_written_where_it_is_wanted_and_not_into_the_site(self):
        self.recognize(1, "lincoln")
        self.run_laurel("build")
        for place in ("site/Content/r.html", "site/public/r.html", "site/Themes/r.html", "site/Content/schools/r.html"):
            (self.root.parent / place).parent.mkdir(exist_ok=True)
            told = self.run_laurel("report", "recognition", "--format", "html", "-o", place, code=USAGE)
            self.assertIn("would get into the site", told.stderr)
            self.assertFalse((self.root.parent / place).exists())
        elsewhere = self.root.parent / "finished"
        self.run_laurel("build", "-o", str(elsewhere))
        self.run_laurel("report", "recognition", "-o", "finished/practices.txt", code=USAGE)
        (self.root.parent / "link").symlink_to(self.root / "Content")
        self.run_laurel("report", "recognition", "-o", "link/r.txt", code=USAGE)
        self.run_laurel("report", "recognition", "--format", "html", code=USAGE)
        self.run_laurel("report", "recognition", "-o", "nowhere/r.html", code=USAGE)
        told = self.run_laurel("report", "recognition", "--format", "html", "-o", "report.html")
        self.assertEqual(told.stdout, "Wrote report.html. It is for the people who look after the site.\n")
        page = (self.root.parent / "report.html").read_text("utf-8")
        self.assertIn('<th scope="row">Lincoln High</th>', page)
        for sign in ("<script", "href=", "src="):
            self.assertNotIn(sign, page)


class Tags(HTMLParser):
    """What a page has of elements and attributes."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


class DigestTest(RecognizingTest):
    """laurel digest."""

    def setUp(self):
        super().setUp()
        self.recognize(1, "lincoln", 'role: "Team of <b>four</b>"', day="2026-10-01")
        self.recognize(2, "lincoln", day="2026-08-31")
        self.recognize(3, "lincoln", day="2026-12-02")
        self.recognize(4, "lincoln", "draft: true", day="2026-10-02")
        self.write("stories/new.md", "---\ntitle: '[A] new *story*'\nsummary: S & s.\nlevel: school\naudience: [teachers]\n"
                   "text: Long enough.\ndate: 2026-11-01\n---\n")

    def digest(self, *arguments, code=0):
        return self.run_laurel("digest", "--since", "2026-09-01", "--as-of", "2026-12-01", *arguments, code=code)

    def test_people_come_first_and_only_what_is_new_comes_at_all(self):
        told = self.digest()
        self.assertEqual(told.stdout, """\
Made-up District
2026-09-01 – 2026-12-01

Spotlights

* Story 1
  A made-up team 1, Team of <b>four</b>, The Lantern, Lincoln High
  Short 1.

Story

* [A] new *story*
  S & s.
""")
        self.assertIn("No url in _site.yml", told.stderr)

    def test_nobody_is_named_who_has_not_agreed(self):
        self.recognize(5, "lincoln", "role: Coach", name="Rosa Fictional")
        self.recognize(6, "lincoln", name="Ida Imagined", day="2026-10-03")
        for number in (5, 6):
            page = self.root / f"Content/spotlights/s{number}.md"
            page.write_text(page.read_text("utf-8").replace("honoree_is: team", "honoree_is: person"), "utf-8")
        consent = self.root / "Content/spotlights/s6.md"
        consent.write_text(consent.read_text("utf-8").replace("year:", "consent: {date: 2026-01-01, scope: [name]}\nyear:"), "utf-8")
        for form in ("text", "markdown", "html"):
            told = self.digest("--format", form).stdout
            self.assertIn("Story 5", told)
            self.assertNotIn("Fictional", told)
            self.assertIn("Ida Imagined", told)

    def test_addresses_are_whole(self):
        self.write("_site.yml", "title: Made-up District\nurl: https://example.org/a b/\n".replace(" b", "%20b"))
        told = self.digest()
        self.assertIn("  https://example.org/a%20b/spotlights/s1.html\n", told.stdout)
        self.assertEqual(told.stderr, "")
        text = self.digest("--format", "markdown").stdout
        self.assertIn("- [Story 1](https://example.org/a%20b/spotlights/s1.html)\\\n", text)
        self.assertIn("[&#91;A&#93; new &#42;story&#42;](", text)

    def test_mail_programs_show_it(self):
        self.write("_site.yml", "title: Made-up District\nurl: https://example.org/\n")
        page = self.digest("--format", "html").stdout
        tags = Tags(page).found
        self.assertEqual([a["href"] for t, a in tags if t == "a"], [
            "https://example.org/spotlights/s1.html", "https://example.org/stories/new.html"])
        self.assertNotIn("b", [tag for tag, _ in tags])
        self.assertIn("Team of &lt;b&gt;four&lt;/b&gt;", page)
        self.assertFalse({"script", "link", "style", "img"} & {tag for tag, _ in tags})
        self.assertTrue(all(a.get("role") == "presentation" for t, a in tags if t == "table"))

    def test_days_that_do_not_fit_are_told(self):
        for day, sentence in (("2026-13-01", "is not a date"), ("2027-01-01", "is later than the last day, 2026-12-01")):
            told = self.run_laurel("digest", "--since", day, "--as-of", "2026-12-01", code=USAGE)
            self.assertIn(sentence, told.stderr)
        told = self.run_laurel("digest", "--since", "2026-11-30", "--as-of", "2026-12-01")
        self.assertIn("Nothing is new in these days.", told.stderr)
