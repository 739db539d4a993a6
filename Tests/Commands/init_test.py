"""Runs the command that begins a site: init."""

import shutil
import subprocess
from pathlib import Path

import project
from writing import FINE, USAGE, WritingTest


class InitTest(WritingTest):
    """laurel init, and the way from an empty folder to a site."""

    def test_a_new_site_has_no_remark_and_builds(self):
        self.run_laurel("init", "ours", "--title", "Rivers: \"our\" teachers", "--receiver", "office@example.org", source=False)
        self.root = Path(self.folder.name) / "ours"
        self.assertEqual(self.run_laurel("check", "--strict").stdout.split(" in ")[0], "No problems")
        self.run_laurel("build")
        self.assertIn("Rivers: &quot;our&quot; teachers", (self.root / "public/index.html").read_text("utf-8"))
        examples = [file for file in (self.root / "Content").glob("*/example-*.md")]
        self.assertEqual(len(examples), 3)
        for file in examples:
            self.assertIn('title: "Example:', file.read_text("utf-8"))
            file.unlink()
        # Without the examples there is still a site, nothing in it leads nowhere, and its owner hears what forms cannot ask for.
        told = self.run_laurel("check", "--strict").stdout
        self.assertEqual(told.count("[form-without-choices]"), 2, told)
        self.run_laurel("build")
        form = (self.root / "public/submit/practice.html").read_text("utf-8")
        self.assertIn("ask-situation", form)
        self.assertNotIn("ask-challenges", form)

    def test_the_receiver_is_whatever_is_named(self):
        answers = {
            "office@example.org": "email", "https://github.com/rivers/teachers": "repository",
            "https://files.example.org/in?a=1": "upload", "Bring it to \"the\" office: room 12 # left": "post"}
        for number, (answer, key) in enumerate(answers.items()):
            self.run_laurel("init", f"site-{number}", "--receiver", f" {answer} ", source=False)
            self.root = Path(self.folder.name) / f"site-{number}"
            quoted = answer.replace('"', '\\"')
            settings = (self.root / "Content/_site.yml").read_text("utf-8")
            self.assertIn(f'\nsubmissions: {{ {key}: "{quoted}" }}\n', settings)
            self.run_laurel("check", "--strict")

    def test_without_a_receiver_the_site_is_told_of_it(self):
        said = self.run_laurel("init", "ours", source=False).stdout
        self.assertIn("Name a receiver under submissions", said)
        self.root = Path(self.folder.name) / "ours"
        self.assertEqual(self.run_laurel("check").stdout.count("[form-without-receiver]"), 1)

    def test_an_address_that_cannot_be_used_is_refused(self):
        for answer in ("office@", "https://", "a@b@example.org", "files.example.org/in", "office", "https://x.example/\u200bin"):
            told = self.run_laurel("init", "ours", "--receiver", answer, source=False, code=USAGE).stderr
            self.assertIn("is no address that can be used", told)
            self.assertFalse((Path(self.folder.name) / "ours").exists())

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
                           "  School: school\n  Why it matters: why_it_matters\nconstants: {honoree_is: person, public_record: Minutes of May 2011}\n", "utf-8")
        self.run_laurel("import", "csv", str(table), "--kind", "spotlight", "--map", str(mapping))
        self.run_laurel("check")
        self.run_laurel("build")
        page = (self.root / "public/spotlights/ana-cruz-and-the-loom.html").read_text("utf-8")
        self.assertIn("Lincoln High", page)

    def test_an_installation_starts_sites_too(self):
        there = Path(self.folder.name) / "there"
        script = (project.ROOT / "Makefile").read_text("utf-8")
        steps = script.split("install: build")[1].split("\n\n")[0].split("\n")[1:]
        commands = "\n".join(step.strip().lstrip("@") for step in steps).replace("$(LAUREL)", project.LAUREL).replace("$(PREFIX)", str(there))
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
        subprocess.run([alone / "bin/laurel", "init", "nuestro", "--language", "es"], cwd=self.folder.name, check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.assertTrue((Path(self.folder.name) / "nuestro/Content/practicas/_kind.yml").is_file())
        self.assertTrue(installed.is_file())
        subprocess.run([alone / "bin/laurel", "build", "-q"], cwd=Path(self.folder.name) / "ours", check=True)
        names = [file.name.split("-")[0] for file in (Path(self.folder.name) / "ours/public/assets").glob("*.js")]
        self.assertEqual(sorted(names), [
            "certificates", "folder", "print", "scheme.js", "script", "search", "search", "slideshow", "submit", "submit", "submit", "submit", "submit",
            "verify"])
