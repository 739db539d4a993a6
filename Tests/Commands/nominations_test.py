"""Runs the commands for nominations: check, rank and promote, and the import into a cycle."""

import csv
import io
import json

from nominating import CYCLE, SPOTLIGHT, NominatingTest, nomination
from writing import PROBLEMS, USAGE


class CheckTest(NominatingTest):
    """laurel nominations check."""

    def check(self, *arguments, code=PROBLEMS):
        return self.run_laurel("nominations", "check", *arguments, code=code)

    def test_nominations_that_fit_have_no_remarks(self):
        self.scores("AB", "rosa-fictional,4,5", "About Team Invented,3,3")
        self.assertEqual(self.check(code=0).stdout, "No problems in 5 files\n")
        self.check("2027-lantern", code=0)
        self.check("Nominations/2027-lantern.yml", code=0)

    def test_nominations_are_read_as_the_pages_of_their_kind(self):
        self.put("2027-lantern/team-invented.md", nomination(
            "Team Invented", "honoree_is: teem", "yer: 2027", "school: lincon", "photo: not-here.jpg"))
        self.put("2027-lantern/empty.md", "---\ntitle: Without anybody\n---\n")
        told = self.check().stdout
        for part in ("Nominations/2027-lantern/team-invented.md:4:13: error: 'teem' is not one of the choices",
                     "Nominations/2027-lantern/team-invented.md:5:1: error:", "[unknown-key]",
                     "Nominations/2027-lantern/team-invented.md:6:9: error:", "[broken-link]",
                     "Nominations/2027-lantern/empty.md:1:1: error:", "'honoree'"):
            self.assertIn(part, told)
        self.assertNotIn("missing-image", told)
        self.assertNotIn("orphan-page", told)

    def test_what_is_wrong_with_a_cycle_is_told_at_its_place(self):
        for old, new, sentence in (
            ("lantern\n", "lanten\n", "2027-lantern.yml:1:8: error: there is no award 'lanten'"),
            ("[AB, CD, EF]", "[AB, CD, ab]", "2027-lantern.yml:7:18: error: 'ab' is given twice"),
            ("[AB, CD, EF]", "[AB, CD, E/F]", "'E/F' cannot name a file; give initials"),
            ("{name: Honesty}", "{name: effect}", "'effect' is given twice"),
            ("{from: 1, to: 5}", "{from: 5, to: 1}", "2027-lantern.yml:3:8: error: the scale has to end above"),
            ("  CD:", "  XY:", "2027-lantern.yml:9:3: error:"), ("[rosa-fictional]", "[rosa-fictionl]", "there is no nomination 'rosa-fictionl'"),
            ("weight: 2", "weight: -2", "[out-of-range]"), ("year: 2027\n", "", "[missing-field]"), ("judges:", "juges:", "[unknown-key]"),
            ("weight: 2, help: Zyqqrubricword}\n  - {name: Honesty}", "weight: 0}", "no line of the rubric has a weight above 0"),
            ("award:", "award", "2027-lantern.yml:1"),
        ):
            with self.subTest(sentence):
                self.put("2027-lantern.yml", CYCLE.replace(old, new))
                self.assertIn(sentence, self.check().stdout)

    def test_a_scale_has_bounds(self):
        for scale in ("{from: 0, to: 100000000000000000}", "{from: -100000000000000000, to: 5}"):
            with self.subTest(scale):
                self.put("2027-lantern.yml", CYCLE.replace("{from: 1, to: 5}", scale))
                self.scores("AB", "rosa-fictional,5,100000000000000000")
                self.assertIn("1000", self.check().stdout)
                told = self.run_laurel("nominations", "rank", "2027-lantern", code=PROBLEMS).stderr
                self.assertIn("[out-of-range]", told)
                self.assertIn("Nothing was ranked.", told)

    def test_files_that_are_not_utf8_are_told(self):
        for text, seems in (("# José\n".encode("latin-1"), "Windows-1252 or Latin-1"), (b"\0\1\2\0", "a file that is not text")):
            with self.subTest(seems):
                self.put("2027-lantern.yml", CYCLE.encode() + text)
                sentence = f"error: this file is not UTF-8; it looks like {seems}"
                self.assertIn(sentence, self.check().stdout)
                self.assertIn(sentence, self.run_laurel("nominations", "rank", "2027-lantern", code=PROBLEMS).stderr)
        self.put("2027-lantern.yml", CYCLE)
        self.scores("AB", "rosa-fictional,4,5,good")
        sheet = "nomination,Effect,Honesty,Remark\nrosa-fictional,4,5,José\n".encode("latin-1")
        self.put("2027-lantern/scores/AB.csv", sheet)
        self.assertIn("AB.csv:2:23: warning: this file is not UTF-8; it looks like Windows-1252", self.check(code=0).stdout)
        self.assertIn("4.33", self.run_laurel("nominations", "rank", "2027-lantern").stdout)
        self.put("2027-lantern/scores/AB.csv", b"nomination,Effect,Honesty\n\0\1\2")
        self.assertIn("AB.csv:2:1: error: there is no nomination", self.check().stdout)

    def test_an_empty_nomination_names_no_command_that_is_not_there(self):
        self.put("2027-lantern/late-example.md", "")
        told = self.check().stdout
        self.assertIn("[empty-page]", told)
        self.assertNotIn("laurel new", told)

    def test_two_nominations_of_one_name_are_told(self):
        self.put("2027-lantern/more/late-example.md", nomination("Late Example"))
        self.assertIn("'late-example' is given twice", self.check().stdout)

    def test_what_is_not_there_is_wrong_usage(self):
        self.assertEqual(self.check("2027-lanten", code=USAGE).stderr,
                         "There is no file Nominations/2027-lanten.yml. Did you mean '2027-lantern'?\n")
        (self.root / "Nominations").rename(self.root / "Elsewhere")
        self.assertIn("There is no cycle of nominations.", self.check(code=USAGE).stderr)

    def test_reports_for_programs_name_files_from_the_site(self):
        self.scores("AB", "rosa-fictional,9,5")
        found = json.loads(self.check("--format", "json").stdout)["diagnostics"]
        self.assertEqual([d["rule"] for d in found], ["judging"])
        self.assertIn("Nominations/2027-lantern/scores/AB.csv", json.dumps(found))


class RankTest(NominatingTest):
    """laurel nominations rank."""

    def rank(self, *arguments, code=0):
        return self.run_laurel("nominations", "rank", "2027-lantern", *arguments, code=code)

    def ranking(self, *arguments):
        return json.loads(self.rank("--format", "json", *arguments).stdout)["ranking"]

    def test_the_mean_is_weighted_and_rounded_and_ties_are_told(self):
        self.scores("AB", "rosa-fictional,4,5", "team-invented,5,2", "late-example,4,4")
        self.scores("EF", "rosa-fictional,4,4", "team-invented,4,4", "late-example,5,2")
        rows = {row["nomination"]: row for row in self.ranking()}
        # (2 × 4 + 5) : 3 and (2 × 4 + 4) : 3; then (2 × 5 + 2) : 3 and 4.
        self.assertEqual(rows["rosa-fictional"]["mean"], 4.17)
        self.assertEqual(rows["rosa-fictional"]["spread"], 0.33)
        self.assertEqual(rows["rosa-fictional"]["scores"], {"AB": 4.33, "EF": 4})
        self.assertEqual({name: (row["place"], row["tied"], row["mean"]) for name, row in rows.items()}, {
            "rosa-fictional": (1, False, 4.17), "team-invented": (2, True, 4), "late-example": (2, True, 4)})
        told = self.rank("--first", "2").stdout
        self.assertIn("2=     4.00  0.00    2 of 3  late-example    About Late Example\n", told)
        self.assertIn("Tied: late-example and team-invented on place 2.", told)
        self.assertIn("3 nominations are among the first 2, as some have the same mean.", told)

    def test_missing_scores_and_conflicts_are_told_and_left_out(self):
        self.scores("AB", "rosa-fictional,4,", "team-invented,3,3")
        self.scores("CD", "rosa-fictional,1,1", "team-invented,5,5")
        rows = {row["nomination"]: row for row in self.ranking()}
        self.assertEqual((rows["rosa-fictional"]["mean"], rows["rosa-fictional"]["place"]), (None, None))
        self.assertEqual(rows["rosa-fictional"]["conflicts"], ["CD"])
        self.assertEqual(rows["rosa-fictional"]["missing"], ["AB", "EF"])
        self.assertEqual((rows["team-invented"]["mean"], rows["team-invented"]["spread"]), (4, 2))
        told = self.rank()
        self.assertIn("CD.csv:2:1: warning: CD has a conflict of interest with 'rosa-fictional'", told.stderr)
        self.assertIn("rosa-fictional: left out for a conflict of interest: CD.", told.stdout)
        self.assertIn("rosa-fictional: no whole score yet from AB, EF.", told.stdout)
        self.assertRegex(told.stdout, r"\n-  +0 of 3  late-example")

    def test_how_much_hangs_on_one_judge_is_told(self):
        self.put("2027-lantern.yml", CYCLE.replace("  CD: [rosa-fictional]\n", "  CD: []\n"))
        self.scores("AB", "rosa-fictional,5,5", "team-invented,3,3", "late-example,1,1")
        self.scores("CD", "rosa-fictional,2,2", "team-invented,3,3", "late-example,1,1")
        self.scores("EF", "rosa-fictional,3,3", "team-invented,3,3", "late-example,1,1")
        rows = {row["nomination"]: row for row in self.ranking("--first", "1")}
        self.assertEqual([rows[name]["turns_without"] for name in ("rosa-fictional", "team-invented", "late-example")], [["AB"], ["AB"], []])
        told = self.rank("--first", "1").stdout
        self.assertIn("rosa-fictional: not on place 1 without AB.", told)
        self.assertIn("team-invented: on place 1 without AB.", told)
        self.assertIn("rosa-fictional: among the first 2 whichever judge is left out.", self.rank("--first", "2").stdout)

    def test_spreadsheets_get_a_table(self):
        self.scores("AB", "rosa-fictional,4,5", "team-invented,5,2")
        rows = list(csv.DictReader(io.StringIO(self.rank("--format", "csv").stdout)))
        self.assertEqual(rows[0]["nomination"], "rosa-fictional")
        self.assertEqual((rows[0]["AB"], rows[0]["EF"], rows[0]["missing"], rows[0]["conflicts"]), ("4.33", "", "EF", "CD"))

    def test_files_of_any_spreadsheet_are_read(self):
        self.scores("AB", "rosa-fictional,4,5")
        plain = self.rank("--format", "json").stdout
        for text in ("nomination;Effect;Honesty;Remark\r\nrosa-fictional;4;5;\"So, yes\"\r\n".encode("utf-8-sig"),
                     "Honesty\tEFFECT\tNomination\n5\t4.0\tAbout Rosa Fictional\n".encode("utf-16"), b"nomination,Effect,Honesty\rrosa-fictional.md,4,5"):
            with self.subTest(text):
                self.put("2027-lantern/scores/AB.csv", text)
                self.assertEqual(self.rank("--format", "json").stdout, plain)

    def test_scores_that_do_not_fit_are_told_at_their_cell_and_nothing_is_ranked(self):
        for text, sentence in (
            ("rosa-fictional,6,5", "AB.csv:2:16: error: '6' is outside the scale from 1 to 5"),
            ("rosa-fictional,4,0.9", "AB.csv:2:18: error: '0.9' is outside the scale"),
            ("rosa-fictional,four,5", "AB.csv:2:16: error: 'four' is not a number; write it with digits, such as 4 or 3.5"),
            ('rosa-fictional,"3,5",5', "'3,5' is not a number"), ("rosa-fictionl,4,5", "AB.csv:2:1: error: there is no nomination 'rosa-fictionl'"),
            ("rosa-fictional,4,5\nrosa-fictional,4,5", "AB.csv:3:1: error: the nomination 'rosa-fictional' has two rows"),
            ("rosa-fictional,4,5,1", "this row has more cells than there are columns"), ('"rosa-fictional,4,5', "this quotation mark is never closed"),
        ):
            with self.subTest(sentence):
                self.scores("AB", text)
                told = self.rank(code=PROBLEMS)
                self.assertIn(sentence, told.stderr)
                self.assertIn("Nothing was ranked.", told.stderr)
                self.assertEqual(told.stdout, "")
        for text, sentence in (("", "there is no row with the names of the columns"), ("nomination,Effect\n", "there is no column 'Honesty'"),
                               ("nomination,Effect,Honesty,Effect\n", "two columns are called 'Effect'"), ("Effect,Honesty\n", "there is no column 'nomination'")):
            with self.subTest(sentence):
                self.put("2027-lantern/scores/AB.csv", text)
                self.assertIn(sentence, self.rank(code=PROBLEMS).stderr)
        (self.root / "Nominations/2027-lantern/scores/AB.csv").unlink()
        self.scores("AC", "rosa-fictional,4,5")
        self.assertIn("AC.csv:1:1: error: the scores are in a file for 'AC', who is no judge", self.rank(code=PROBLEMS).stderr)

    def test_without_scores_nobody_has_a_place(self):
        self.assertEqual({row["place"] for row in self.ranking()}, {None})
        self.assertEqual(self.rank("--first", "0", code=USAGE).stdout, "")


class PromoteTest(NominatingTest):
    """laurel nominations promote."""

    def promote(self, *arguments, code=0):
        return self.run_laurel("nominations", "promote", "2027-lantern", *arguments, code=code)

    def page(self):
        return (self.root / "Content/spotlights/rosa-fictional.md").read_text("utf-8")

    def letter(self):
        return (self.root / "Nominations/2027-lantern/rosa-fictional.letter.txt").read_text("utf-8")

    def test_a_draft_and_a_letter_are_written(self):
        told = self.promote("rosa-fictional").stdout
        self.assertIn("Wrote Content/spotlights/rosa-fictional.md, which is a draft, and "
                      "Nominations/2027-lantern/rosa-fictional.letter.txt.", told)
        for part in ('honoree: "Rosa Fictional"', "award: lantern", "year: 2027", "draft: true", "school: lincoln", "why: |"):
            self.assertIn(part, self.page())
        self.assertNotIn("Zyqq", self.page())
        for part in ("Dear Rosa Fictional,", "The Lantern 2027", "[ ] Your name\n[ ] A photo"):
            self.assertIn(part, self.letter())
        self.assertNotIn("Zyqq", self.letter())
        # The draft is no part of the site, and what it lacks is told.
        self.assertIn("[missing-consent]", self.run_laurel("check", "--verbose").stdout)
        self.run_laurel("nominations", "check")

    def test_the_words_of_the_nominator_come_if_they_are_asked_for(self):
        self.promote("About Rosa Fictional", "--with-words")
        for part in ("Zyqqbody, at length.", "Zyqqreason", 'nominated_by: "Zyqqnominator"'):
            self.assertIn(part, self.page())
        self.assertNotIn("Zyqqcontact", self.page())

    def test_only_the_person_gives_consent(self):
        terms = "consent: {field: consent, name: honoree, record: record,"
        kind = SPOTLIGHT.replace("consent: {field: consent, name: honoree,", terms).replace("  role: {type: text}", "  role: {type: text}\n  record: {type: text}")
        self.write("spotlights/_kind.yml", kind)
        for words in ((), ("--with-words",)):
            with self.subTest(words):
                self.put("2027-lantern/rosa-fictional.md", nomination(
                    "Rosa Fictional", "honoree_is: person", "record: The minutes", "consent: {date: 2026-01-01, scope: [name, photo]}"))
                self.promote("rosa-fictional", *words)
                self.assertNotRegex(self.page(), r"(?m)^(consent|record): *\S|scope|2026-01-01|minutes")
                self.assertIn("[missing-consent]", self.run_laurel("check", "--verbose").stdout)
                for file in ("Content/spotlights/rosa-fictional.md", "Nominations/2027-lantern/rosa-fictional.letter.txt"):
                    (self.root / file).unlink()

    def test_the_letter_is_in_the_language_of_the_site(self):
        self.write("_site.yml", "title: Ejemplo\nlanguage: es\ncontact: {name: Oficina, email: oficina@example.org}\n")
        self.promote("rosa-fictional")
        self.assertIn("Hola, Rosa Fictional:", self.letter())
        self.assertIn("Devuelva esta hoja a Oficina, oficina@example.org.", self.letter())

    def test_nothing_is_overwritten(self):
        for taken in ("Content/spotlights/rosa-fictional.md", "Nominations/2027-lantern/rosa-fictional.letter.txt"):
            with self.subTest(taken):
                file = self.root / taken
                file.write_text("Mine.\n", "utf-8")
                self.assertEqual(self.promote("rosa-fictional", code=USAGE).stderr, f"{taken} is there already. Nothing was changed.\n")
                self.assertEqual(file.read_text("utf-8"), "Mine.\n")
                file.unlink()
                self.assertEqual(list(self.root.rglob("rosa-fictional.letter.txt")) + list((self.root / "Content/spotlights").glob("*.md")), [])

    def test_a_nomination_that_is_wrong_or_not_there_is_told(self):
        self.assertIn("Did you mean 'rosa-fictional'?", self.promote("rosa-fictionl", code=USAGE).stderr)
        self.put("2027-lantern/late-example.md", nomination("Late Example", "honoree_is: teem"))
        told = self.promote("late-example", code=PROBLEMS).stderr
        self.assertIn("late-example.md:4:13: error:", told)
        self.assertIn("Nothing was written.", told)


class ImportTest(NominatingTest):
    """laurel import csv --nominations."""

    def take(self, text, *arguments, code=0, cycle="2027-lantern"):
        (self.root / "answers.csv").write_text(text, "utf-8")
        return self.run_laurel(
            "import", "csv", str(self.root / "answers.csv"), "--kind", "spotlight", "--nominations", cycle, *arguments, code=code)

    def test_rows_become_nominations_and_no_pages(self):
        text = "title,honoree,reason,nominator_contact\nAbout Ida Imagined,Ida Imagined,Because.,someone@example.org\n"
        told = self.take(text).stdout
        self.assertIn("New: Nominations/2027-lantern/about-ida-imagined.md\n", told)
        self.assertEqual(self.stories(), {})
        self.assertEqual(list((self.root / "Content").rglob("*imagined*")), [])
        self.assertIn("0 new, 0 changed, 1 as before", self.take(text).stdout)
        self.run_laurel("nominations", "check")

    def test_a_cycle_need_not_have_a_file_yet(self):
        self.take("title,honoree\nAbout Ida Imagined,Ida Imagined\n", cycle="2028-lantern")
        self.assertTrue((self.root / "Nominations/2028-lantern/about-ida-imagined.md").exists())

    def test_cells_that_do_not_fit_are_told_and_nothing_is_written(self):
        told = self.take("title,honoree,honoree_is\nAbout Ida,Ida,nobody\n", code=PROBLEMS)
        self.assertIn("answers.csv:2:15: error: 'nobody' is not one of the choices", told.stdout)
        self.assertFalse((self.root / "Nominations/2027-lantern/about-ida.md").exists())

    def test_a_name_that_leads_elsewhere_is_refused(self):
        for name in ("..", ".", "", "con"):
            self.assertIn("cannot name a cycle", self.take("title,honoree\nA,B\n", cycle=name, code=USAGE).stderr)
        self.take("title,honoree\nA,B\n", cycle="../Content/spotlights")
        self.assertEqual(self.stories(), {})

