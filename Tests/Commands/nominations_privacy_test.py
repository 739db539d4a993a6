"""Nothing of a nomination gets out: not a byte of it is in a site, a cache or a report, whatever somebody names."""

import os
import re

import project
from nominating import NominatingTest, nomination
from writing import PROBLEMS, USAGE

WORDS = re.compile(rb"[Zz]yqq[a-z]+")


class PrivacyTest(NominatingTest):
    """Unlikely words stand in nominations, cycle files, scores and letters, and are looked for everywhere else."""

    def setUp(self):
        super().setUp()
        self.write("_site.yml", "title: Stories\nurl: https://example.org/\n")
        self.scores("AB", "rosa-fictional,4,5,Zyqqremark", header="nomination,Effect,Honesty,Remark")
        self.put("2027-lantern/zyqqname.md", nomination("Zyqqhonoree", "tags: [zyqqtag]", body="![Zyqqpicture](zyqqphoto.png)"))
        self.put("2027-lantern/zyqqphoto.png", b"\x89PNG\r\n\x1a\nZyqqpixels")
        self.put("2027-lantern/zyqqname.letter.txt", "Dear Zyqqletter,\n")
        self.put("zyqqnotes.yml", "award: Zyqqaward\n")

    def build(self, *arguments, code=0):
        return self.run_laurel("build", *arguments, code=code)

    def leaks(self, *told):
        """The planted words in the output of commands, and in all files but the nominations themselves."""
        found = set()
        for folder, folders, files in os.walk(self.root.parent):
            folders[:] = [name for name in folders if not (name == "Nominations" and folder == str(self.root))]
            for name in files + folders:
                found.update(WORDS.findall(name.encode()))
            for name in files:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found.update(WORDS.findall(file.read()))
        for result in told:
            found.update(WORDS.findall((result.stdout + result.stderr).encode()))
        return found

    def test_the_words_would_be_found(self):
        self.write("spotlights/leak.md", "---\ntitle: Zyqqhonoree\n---\n")
        self.assertEqual(self.leaks(), {b"Zyqqhonoree"})

    def test_no_word_of_a_nomination_is_in_a_site_or_a_report(self):
        told = [self.build("--drafts", "--future", "--expired", "--timings")]
        for form in ("text", "json", "sarif", "github", "markdown"):
            told.append(self.run_laurel("check", "--format", form))
        for arguments in (("list", "--format", "json"), ("report", "recognition"), ("digest", "--since", "2020-01-01"),
                          ("schema", "--format", "markdown")):
            told.append(self.run_laurel(*arguments))
        self.assertEqual(self.leaks(*told), set())
        for words in ("Zyqqreason", "rosa fictional", "Zyqqhonoree", "lanternscores"):
            self.assertEqual(self.run_laurel("search", words).stdout, "")

    def test_the_page_and_the_letter_are_all_that_comes_of_promoting(self):
        self.run_laurel("nominations", "promote", "2027-lantern", "rosa-fictional")
        self.assertEqual(self.leaks(self.build("--drafts", "--keep-going", code=PROBLEMS)), set())

    def test_nominations_are_no_site(self):
        for source in ("Nominations", "Nominations/2027-lantern"):
            for command in (("build", "-o", str(self.root / "elsewhere")), ("check",), ("list",)):
                told = self.run_laurel(*command, "-s", str(self.root / source), source=False, code=USAGE)
                self.assertIn("holds nominations, which are never published", told.stderr)
        self.assertEqual(self.leaks(), set())
        # The same by way of a link, from inside, and where the content has no folder of its own.
        link = self.root.parent / "link"
        link.symlink_to(self.root / "Nominations")
        self.run_laurel("build", "-s", str(link), source=False, code=USAGE)
        link.unlink()
        (self.root / "Content").rename(self.root / "moved")
        for file in (self.root / "moved").iterdir():
            file.rename(self.root / file.name)
        self.run_laurel("build", "-s", str(self.root / "Nominations"), source=False, code=USAGE)
        self.assertEqual(self.leaks(self.build()), set())
        self.run_laurel("nominations", "check", "2027-lantern")

    def test_no_site_is_written_among_nominations(self):
        for place in ("Nominations", "Nominations/public"):
            self.assertIn("lies in", self.build("-o", str(self.root / place), code=USAGE).stderr)
        self.assertFalse((self.root / "Nominations/public").exists())

    def test_nothing_in_the_content_leads_there(self):
        self.write("spotlights/odd.md", """---
title: Odd
summary: Odd.
honoree: A team
honoree_is: team
year: 2027
why: Others learn a lot from this.
photo: ../../Nominations/2027-lantern/zyqqphoto.png
---
![Odd](../../Nominations/2027-lantern/zyqqphoto.png) and [odd](../../Nominations/2027-lantern/rosa-fictional.md)
""")
        told = self.build(code=PROBLEMS)
        self.assertEqual(told.stdout.count("error:"), 3, told.stdout)
        (self.root / "Content/spotlights/odd.md").unlink()
        links = (self.root / "Content/spotlights/link.md", self.root / "Content/photos", self.root / "Content/_static")
        for link, target in zip(links, ("2027-lantern/rosa-fictional.md", "2027-lantern", "2027-lantern")):
            link.symlink_to(self.root / "Nominations" / target)
        told = self.build("--keep-going", code=PROBLEMS)
        self.assertEqual(told.stdout.count("[symbolic-link]"), 3)
        for link in links:
            link.unlink()
        self.assertEqual(self.leaks(told), set())

    def test_content_that_is_a_link_is_not_followed(self):
        (self.root / "Content").rename(self.root / "moved")
        (self.root / "Content").symlink_to("Nominations")
        told = self.build("--keep-going", code=USAGE)
        self.assertIn("[symbolic-link]", told.stdout)
        (self.root / "Content").unlink()
        self.assertEqual(self.leaks(told), set())

    def test_nominations_in_the_content_are_left_out_and_told(self):
        (self.root / "Nominations").rename(self.root / "Content/Nominations")
        told = self.build("--keep-going", code=PROBLEMS)
        self.assertIn("Content/Nominations:1:1: error: the folder 'Nominations' is never published", told.stdout)
        (self.root / "Content/Nominations").rename(self.root / "Nominations")
        self.assertEqual(self.leaks(told), set())

    def test_nominations_in_the_content_are_left_out_whatever_the_case_of_their_name(self):
        for name in ("nominations", "NOMINATIONS"):
            for site in ("Content", ""):
                with self.subTest(f"{site}/{name}"):
                    if not site:
                        (self.root / "Content").rename(self.root / "moved")
                        for file in (self.root / "moved").iterdir():
                            file.rename(self.root / file.name)
                    place = self.root / site / name
                    (self.root / "Nominations").rename(place)
                    told = self.build("--keep-going", "-o", str(self.root.parent / "built"), code=PROBLEMS)
                    self.assertIn(f"{name}:1:1: error: the folder '{name}' is never published", told.stdout)
                    self.assertIn("never published", self.run_laurel("check", "-s", str(place), source=False, code=USAGE).stderr)
                    place.rename(self.root / "Nominations")
                    self.assertEqual(self.leaks(told), set())
                    if not site:
                        (self.root / "Content").mkdir()
                        for file in list(self.root.iterdir()):
                            if file.name not in ("Content", "Nominations", "moved"):
                                file.rename(self.root / "Content" / file.name)
                        (self.root / "moved").rmdir()

    def test_new_sites_keep_the_folder_out_of_git(self):
        ignored = (project.ROOT / "Sources/laurel/Starter/.gitignore").read_text("utf-8")
        self.assertIn("Nominations/\n", ignored)
