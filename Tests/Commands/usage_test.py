"""Runs the commands on odd folders: exit codes, plain messages, and pages that pass their own checks."""

import json
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)
KIND = """\
kind: story
fields:
  year: {type: number, required: true, min: 2000}
  level: {type: choice, choices: [school, district], required: true}
  steps: {type: list, required: true, of: {type: record, fields: {what: {type: text, required: true}, done: flag}}}
  text: {type: markdown, required: true}
  date: {type: date, required: true}
  see: {type: link, to: story}
"""
PAGE = """\
---
title: {title}
year: 2026
level: school
steps: [{{what: Met}}]
text: Words.
date: 2026-01-01
{more}
---
"""
HOSTILE = [
    'A "quoted" \\ title: with # signs', "x\u0301\"\u0301 mark", "two\nlines\tand a tab", "? key: value", "{{braces}}", "@home",
    "yes", "007", "[brackets]", "'single'", "!x &y *z", "trailing \\", "C:\\Users", "a" * 100, "\u00dcben f\u00fcr alle",
]


class CommandTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name) / "site"
        self.write("_site.yml", "title: Stories\n")
        self.write("stories/_kind.yml", KIND)

    def write(self, path, text):
        file = self.root / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def page(self, name, more="", title=None):
        self.write(f"stories/{name}.md", PAGE.format(title=title or name, more=more))

    def run_laurel(self, *arguments, root=None, code=FINE, **environment):
        clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
        source = [] if root is False else ["-s", str(root or self.root)]
        result = subprocess.run(
            [project.LAUREL, *arguments, *source], capture_output=True, text=True, cwd=self.folder.name,
            env={**clean, **environment})
        self.assertEqual(result.returncode, code, f"{arguments}\n{result.stdout}{result.stderr}")
        return result

    def list(self, *filters, **environment):
        rows = json.loads(self.run_laurel("list", "--format", "json", *filters, **environment).stdout)
        return [Path(row["path"]).stem for row in rows]

    def test_wrong_usage_is_2(self):
        for arguments in (
            ["frobnicate"], ["build", "--nope"], ["build", "extra"], ["check", "--format", "xml"], ["new"],
            ["build", "-j", "0"], ["build", "-j", "x"], ["list", "--state", "nope"], ["explain", "nope"],
        ):
            with self.subTest(arguments):
                self.assertNotEqual(self.run_laurel(*arguments, root=False, code=USAGE).stderr, "")

    def test_what_cannot_be_meant_is_2(self):
        for arguments in (
            ["build", "--as-of", "2026-02-30"], ["build", "-b", "example.org"], ["build", "-b", "javascript:alert(1)"],
            ["list", "--kind", "nope"], ["new", "nope", "Title"], ["new", "story"], ["new", "story", "\U0001F389"],
        ):
            with self.subTest(arguments):
                self.assertNotEqual(self.run_laurel(*arguments, code=USAGE).stderr, "")

    def test_a_missing_source_is_2_and_so_is_a_file(self):
        self.page("a")
        for root in (self.root / "nowhere", self.root / "Content/stories/a.md"):
            for command in (["build"], ["check"], ["list"], ["new", "story", "Title"]):
                with self.subTest(command=command, root=root):
                    message = self.run_laurel(*command, root=root, code=USAGE).stderr
                    self.assertEqual(message, f"There is no folder {root}.\n")

    def test_a_missing_theme_is_2(self):
        self.write("_site.yml", "title: Stories\ntheme: nope\n")
        self.assertIn("no theme 'nope'", self.run_laurel("build", code=USAGE).stderr)

    def test_help_and_version_are_0(self):
        for arguments in ([], ["--help"], ["--version"], ["build", "--help"], ["explain", "--list"]):
            with self.subTest(arguments):
                self.assertNotEqual(self.run_laurel(*arguments, root=False).stdout, "")

    def test_problems_are_1_and_leave_the_site_as_it_was(self):
        self.page("a")
        self.run_laurel("build")
        before = (self.root / "public/stories/a.html").read_bytes()
        self.page("a", title="Changed")
        self.page("b", more="see: nobody")
        self.assertIn("[broken-link]", self.run_laurel("build", code=PROBLEMS).stdout)
        self.assertEqual((self.root / "public/stories/a.html").read_bytes(), before)
        self.run_laurel("check", code=PROBLEMS)
        self.run_laurel("build", "--keep-going", code=PROBLEMS)
        self.assertNotEqual((self.root / "public/stories/a.html").read_bytes(), before)

    def test_warnings_fail_only_with_strict(self):
        self.page("a")
        self.page("b", title="a")
        self.run_laurel("check")
        self.assertIn("[duplicate-title]", self.run_laurel("check", "--strict", code=PROBLEMS).stdout)

    def test_outputs_that_cannot_be_are_refused(self):
        self.page("a")
        file = self.root / "file"
        file.write_text("")
        for output in ("/", str(file), str(self.root), str(self.root / "Content")):
            with self.subTest(output):
                self.assertNotEqual(self.run_laurel("build", "-o", output, code=USAGE).stderr, "")
        for output in ("/proc/site", "/dev/null/site"):
            with self.subTest(output):
                message = self.run_laurel("build", "-o", output, code=FAULT).stderr
                self.assertIn("\n", message)
                self.assertNotIn("Error Domain", message)

    def test_an_empty_folder_builds(self):
        empty = Path(self.folder.name) / "empty"
        empty.mkdir()
        self.run_laurel("check", root=empty)
        self.run_laurel("build", root=empty)
        self.assertTrue((empty / "public/index.html").is_file())

    def test_reports_of_json_are_json(self):
        self.page("a\U0001F389 b", more="see: \"x\\u0301\\\" y\"")
        report = json.loads(self.run_laurel("check", "--format", "json", code=PROBLEMS).stdout)
        self.assertIn("broken-link", {remark["rule"] for remark in report["diagnostics"]})

    def test_new_pages_of_hostile_titles_keep_them(self):
        for title in HOSTILE:
            with self.subTest(title):
                made = self.run_laurel("new", "story", title).stdout.split(" ")[1].rstrip(".")
                file = self.root / made
                # The only problems of a new page are the fields that nobody has filled in.
                report = json.loads(self.run_laurel("check", "-D", "--format", "json", code=PROBLEMS).stdout)
                rules = {r["rule"] for r in report["diagnostics"] if r["severity"] != "note"}
                self.assertEqual(rules, {"missing-field"}, file.read_text("utf-8"))
                row = json.loads(self.run_laurel("list", "--format", "json").stdout)[0]
                self.assertEqual(row["title"], " ".join(title.split()))
                file.unlink()

    def test_a_new_page_passes_once_it_is_filled_in(self):
        self.run_laurel("new", "story", "Our story", "--as-of", "2026-03-04")
        file = self.root / "Content/stories/our-story.md"
        text = file.read_text("utf-8")
        for blank, filled in (
            ("\nyear:\n", "\nyear: 2026\n"), ("\nlevel:\n", "\nlevel: school\n"), ("  - what:\n", "  - what: Met\n"),
            ("\ntext: |\n  \n", "\ntext: |\n  Words.\n"), ("\ndate:\n", "\ndate: 2026-03-04\n"),
        ):
            self.assertIn(blank, text)
            text = text.replace(blank, filled)
        file.write_text(text, "utf-8")
        self.run_laurel("check", "-D", "--strict")

    def test_new_overwrites_nothing(self):
        self.page("our-story")
        before = (self.root / "Content/stories/our-story.md").read_bytes()
        self.assertIn("is there already", self.run_laurel("new", "story", "Our Story!", code=USAGE).stderr)
        self.assertEqual((self.root / "Content/stories/our-story.md").read_bytes(), before)

    def test_list_filters_by_kind_state_tag_and_review(self):
        self.write("about.md", "# About\n")
        self.page("plain", more="tags: [Shared Planning]\nreview_by: 2026-02-01")
        self.page("unfinished", more="draft: true\ntags: [shared-planning, other]")
        self.page("later", more="publish: 2026-02-01")
        self.page("gone", more="expires: 2026-02-01\nreview_by: 2026-03-01")
        before, after = ["--as-of", "2026-01-31"], ["--as-of", "2026-02-01"]
        self.assertEqual(self.list(*after), ["about", "gone", "later", "plain", "unfinished"])
        self.assertEqual(self.list("--kind", "story", "--state", "published", *before), ["gone", "plain"])
        self.assertEqual(self.list("--state", "draft", *after), ["unfinished"])
        self.assertEqual(self.list("--state", "scheduled", *before), ["later"])
        self.assertEqual(self.list("--state", "scheduled", *after), [])
        self.assertEqual(self.list("--state", "expired", *after), ["gone"])
        self.assertEqual(self.list("--tag", "Shared planning"), ["plain", "unfinished"])
        self.assertEqual(self.list("--due", *before), [])
        self.assertEqual(self.list("--due", *after), ["plain"])
        self.assertEqual(self.list("--due", SOURCE_DATE_EPOCH="1772323200"), ["gone", "plain"])
        self.assertEqual(self.list("--tag", "nothing"), [])

    def test_the_day_is_that_of_the_machine_in_its_time_zone(self):
        now = time.time()
        for zone, hours in (("XXX14", -14), ("UTC", 0), ("XXX-14", 14)):
            with self.subTest(zone):
                today = time.strftime("%Y-%m-%d", time.gmtime(now + hours * 3600))
                self.page("now", more=f"publish: {today}")
                before = time.strftime("%Y-%m-%d", time.gmtime(now + (hours - 24) * 3600))
                self.page("over", more=f"expires: {today}")
                self.page("past", more=f"expires: {before}")
                states = self.list("--state", "published", TZ=zone)
                if time.strftime("%Y-%m-%d", time.gmtime(time.time() + hours * 3600)) == today:
                    self.assertEqual(states, ["now"])
                    self.assertEqual(self.list("--state", "expired", TZ=zone), ["over", "past"])

    def test_the_day_of_source_date_epoch_is_that_of_greenwich(self):
        self.page("now", more="publish: 2026-01-01")
        self.assertEqual(self.list("--state", "published", SOURCE_DATE_EPOCH="1767225600", TZ="XXX14"), ["now"])
        for wrong in ("abc", "1e10", "", " 1", "99999999999999999999", "9999999999999"):
            with self.subTest(wrong):
                result = self.run_laurel("list", code=USAGE, SOURCE_DATE_EPOCH=wrong)
                self.assertIn("whole number of seconds since 1970", result.stderr)

    def test_keep_going_shows_no_page_whose_state_cannot_be_read(self):
        self.page("unclear", more="draft: maybe")
        self.page("shown")
        result = self.run_laurel("build", "--keep-going", "-o", "out", code=1)
        self.assertIn("'maybe'", result.stdout)
        self.assertFalse((Path(self.folder.name) / "out/stories/unclear.html").exists())
        self.assertTrue((Path(self.folder.name) / "out/stories/shown.html").exists())

    def test_the_day_and_the_flags_choose_what_is_built(self):
        self.page("unfinished", more="draft: true")
        self.page("later", more="publish: 2026-02-01")
        self.page("gone", more="expires: 2026-02-01")
        for options, expected in (
            (["--as-of", "2026-01-31"], {"gone"}), (["--as-of", "2026-02-01"], {"later"}),
            (["--as-of", "2026-01-31", "-D", "-F"], {"gone", "later", "unfinished"}),
            (["--as-of", "2026-02-01", "-E"], {"gone", "later"}),
        ):
            with self.subTest(options):
                self.run_laurel("build", *options)
                built = {p.stem for p in (self.root / "public/stories").glob("*.html")} - {"index"}
                self.assertEqual(built, expected)

    def test_output_that_nobody_reads_is_no_crash(self):
        for number in range(300):
            self.page(f"page-{number}", more="see: nobody")
        reader, writer = os.pipe()
        os.close(reader)
        process = subprocess.run(
            [project.LAUREL, "check", "-s", str(self.root)], stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        self.assertIn(process.returncode, (PROBLEMS, -13), process.stderr)
