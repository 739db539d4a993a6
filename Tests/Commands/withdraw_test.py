"""Takes pages about people out."""

import csv
import io

from people import PIXEL, PeopleTest, story
from writing import FAULT, PROBLEMS, USAGE

AGREED = "consent: { scope: [name, photo, quote] }\n"


class WithdrawTest(PeopleTest):
    """laurel withdraw."""

    def setUp(self):
        super().setUp()
        self.write("stories/desk.png", PIXEL)
        photo = "photo: desk.png\nphoto_description: A desk\n"
        self.write("stories/robots.md", story("Zelda Quux", AGREED + photo, "A story.\n"))
        self.write("news.md", "# News\n\n[Robots](stories/robots.md#top), [[robots|a story]].\n")

    def withdraw(self, page="Content/stories/robots.md", *options, code=0):
        return self.run_laurel("withdraw", page, "--as-of", "2026-05-31", *options, code=code)

    def files(self):
        return {
            str(path.relative_to(self.root)): path.read_bytes() for path in sorted(self.root.rglob("*"))
            if path.is_file() and "public" not in path.parts}

    def number_of(self, name):
        self.build()
        tables = [path.read_text("utf-8-sig") for path in (self.root / "public").rglob("*.csv")]
        rows = [row for table in tables for row in csv.DictReader(io.StringIO(table, newline=""))]
        return next(row["number"] for row in rows if row["name"] == name)

    def test_the_page_goes_and_links_lead_to_a_notice(self):
        self.build()
        told = self.withdraw().stdout
        self.assertFalse((self.root / "Content/stories/robots.md").exists())
        self.assertFalse((self.root / "Content/stories/desk.png").exists())
        self.assertIn("[Robots](taken-out.md#top), [[robots|a story]].", (self.root / "Content/news.md").read_text("utf-8"))
        for line in ("Removed Content/stories/robots.md", "Removed Content/stories/desk.png", "Wrote Content/taken-out.md",
                     "Changed Content/news.md"):
            self.assertIn(line + "\n", told)
        self.assertIn("public still has stories/robots.html", told)
        self.assertIn("For git: ", told)
        self.assertNotIn("Quux", told)
        self.assertFalse((self.root / ".laurel/cache").exists())
        self.run_laurel("check", "--strict")
        self.build()
        self.assertEqual(self.outputs("quux"), [])
        self.assertIn("taken-out.html", (self.root / "public/stories/robots.html").read_text("utf-8"))

    def test_a_picture_that_another_page_shows_is_told(self):
        self.write("stories/shared.png", PIXEL)
        self.write("stories/robots.md", story("Zelda Quux", AGREED, "![All](shared.png) ![All](shared.png)\n"))
        self.write("news.md", "# News\n\nNo more.\n\n![All](stories/shared.png)\n")
        for options in (["--dry-run"], []):
            told = self.withdraw("Content/stories/robots.md", *options, code=PROBLEMS).stdout.split("To do:\n")[1]
            self.assertEqual(told.count("shared.png"), 1)
            self.assertIn("- Content/news.md:5 shows Content/stories/shared.png", told)
        self.assertTrue((self.root / "Content/stories/shared.png").exists())

    def test_the_usual_output_is_looked_at_besides_those_that_are_named(self):
        self.build()
        self.build("-o", str(self.root.parent / "other"))
        told = self.withdraw("Content/stories/robots.md", "-o", str(self.root.parent / "other"), "--dry-run").stdout
        self.assertEqual(told.count(" still has stories/robots.html"), 2)
        self.assertIn("other still has ", told)
        self.assertIn("public still has ", told)
        told = self.withdraw("Content/stories/robots.md", "-o", str(self.root / "public")).stdout
        self.assertEqual(told.count(" still has "), 1)

    def test_a_second_page_shares_the_notice(self):
        self.withdraw()
        self.withdraw("Content/stories/other.md")
        notice = (self.root / "Content/taken-out.md").read_text("utf-8")
        self.assertEqual(notice.count("aliases:"), 1)
        for address in ("stories/robots.html", "stories/other.html"):
            self.assertIn(f'  - "{address}"\n', notice)
        self.run_laurel("check", "--strict")

    def test_an_address_that_tells_the_name_leads_nowhere(self):
        (self.root / "Content/stories/robots.md").rename(self.root / "Content/stories/zelda-quux.md")
        self.write("news.md", "# News\n\n[A story](stories/zelda-quux.md)\n")
        self.withdraw("Content/stories/zelda-quux.md")
        self.assertNotIn("zelda", (self.root / "Content/taken-out.md").read_text("utf-8"))
        self.assertIn("[A story](taken-out.md)", (self.root / "Content/news.md").read_text("utf-8"))
        self.build()
        self.assertEqual(self.outputs("zelda", "quux"), [])

    def test_without_links_and_address_there_is_no_notice(self):
        (self.root / "Content/stories/robots.md").rename(self.root / "Content/stories/zelda.md")
        self.write("news.md", "# News\n")
        self.withdraw("Content/stories/zelda.md")
        self.assertFalse((self.root / "Content/taken-out.md").exists())

    def test_what_still_gives_the_name_is_told(self):
        self.write("more.md", "# More\n\nWe met Zelda Quux.\n")
        told = self.withdraw(code=PROBLEMS).stdout
        self.assertIn("Content/more.md:1 still gives the name", told)
        self.assertNotIn("Quux", told)

    def test_a_dry_run_changes_nothing(self):
        before = self.files()
        told = self.withdraw("Content/stories/robots.md", "--dry-run", "--optout").stdout
        self.assertEqual(self.files(), before)
        self.assertIn("Would remove Content/stories/robots.md", told)
        self.assertIn("Would add to privacy/optout.txt", told)

    def test_the_names_go_onto_the_list(self):
        self.withdraw("Content/stories/robots.md", "--optout")
        self.run_laurel("optout", "check", code=PROBLEMS, stdin=None, input="Zelda Quux\n")
        before = self.files()
        self.withdraw("Content/stories/missing.md", "--optout", code=USAGE)
        self.withdraw("Content/index.md", "--optout", code=USAGE)
        self.assertEqual(self.files(), before)

    def test_badges_and_other_outputs_are_told(self):
        number = self.number_of("Zelda Quux")
        (self.root / "badges").mkdir()
        (self.root / f"badges/{number}.txt").write_text("signed")
        (self.root / "badges/AAAA-AAAA.txt").write_text("signed")
        (self.root / "site.zip").write_bytes(b"PK")
        told = self.withdraw("Content/stories/robots.md", "-o", str(self.root / "site.zip")).stdout
        self.assertIn(f"laurel badge revoke {number}\n", told)
        self.assertIn("site.zip was made before", told)

    def test_all_is_changed_or_nothing(self):
        (self.root / "Content/taken-out.md").mkdir()
        before = self.files()
        self.withdraw(code=FAULT)
        self.assertEqual(self.files(), before)
