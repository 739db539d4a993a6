"""Runs `laurel check` as people, pre-commit and GitHub do: on some files, with fixes, in every format."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import project

FINE, PROBLEMS, USAGE = range(3)
# A page in the form of Windows, whose second date nobody can know.
PAGE = (
    b"\xef\xbb\xbf---\r\ntitle: \xe2\x80\x9cOpen doors\xe2\x80\x9d\r\ndate: 5/31/2026\r\npublish: 5/3/24\r\n---\r\n"
    b"See [plans](../Practices/Plans.md).  \r\n\r\nNo line ends here"
)
FIXED = (
    b"\xef\xbb\xbf---\r\ntitle: \"Open doors\"\r\ndate: 2026-05-31\r\npublish: 5/3/24\r\n---\r\n"
    b"See [plans](plans.md).  \r\n\r\nNo line ends here"
)


class CheckTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name) / "our site"
        self.write("_site.yml", b"title: Stories\n")
        self.write("practices/doors.md", PAGE)
        self.write("practices/plans.md", b"---\ntitle: Plans\n---\nSee [nothing](nowhere.md) and [[doors]].\n")

    def write(self, path, content):
        file = self.root / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def read(self, path):
        return (self.root / "Content" / path).read_bytes()

    def check(self, *arguments, code=FINE, cwd=None, **environment):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("GITHUB_") and k != "SOURCE_DATE_EPOCH"}
        result = subprocess.run(
            [project.LAUREL, "check", *map(str, arguments)], capture_output=True, cwd=cwd or self.root,
            env={**clean, **environment})
        self.assertEqual(result.returncode, code, f"{arguments}\n{result.stdout}{result.stderr}")
        return result

    def rules(self, *arguments, code=PROBLEMS, **options):
        report = json.loads(self.check(*arguments, "--format", "json", code=code, **options).stdout)
        return sorted({remark["rule"] for remark in report["diagnostics"] if remark["severity"] != "note"})

    # Pages that are not built

    def test_mistakes_in_drafts_are_warnings_and_in_pages_to_come_errors(self):
        self.write("practices/doors.md", b"---\ntitle: Doors\n---\nNew.\n")
        self.write("practices/plans.md", b"---\ntitle: Plans\ndraft: true\n---\nSee [nothing](nowhere.md).\n")
        self.assertEqual(self.rules(code=FINE), ["broken-link"])
        self.assertEqual(self.rules("--drafts"), ["broken-link"])
        self.write("practices/plans.md", b"---\ntitle: Plans\npublish: 2026-06-01\n---\nSee [nothing](nowhere.md).\n")
        self.assertEqual(self.rules("--as-of", "2026-05-31"), ["broken-link"])

    def test_drafts_are_fixed_too(self):
        self.write("practices/doors.md", b"---\ntitle: Doors\ndraft: true\ndate: 5/31/2026\n---\nNew.\n")
        self.write("practices/plans.md", b"---\ntitle: Plans\n---\nNew.\n")
        self.check("--fix")
        self.assertEqual(self.read("practices/doors.md"), b"---\ntitle: Doors\ndraft: true\ndate: 2026-05-31\n---\nNew.\n")

    # Files

    def test_only_remarks_about_the_given_files_count(self):
        self.assertEqual(self.rules(), ["broken-link", "curly-quotes", "link-case", "wrong-type"])
        self.assertEqual(self.rules("Content/practices/plans.md"), ["broken-link"])
        self.assertEqual(self.rules("Content/practices/doors.md"), ["curly-quotes", "link-case", "wrong-type"])
        self.assertEqual(self.rules("Content/_site.yml", code=FINE), [])
        self.assertIn(b"in 1 file\n", self.check("Content/_site.yml").stdout)

    def test_files_are_given_from_the_working_folder_or_in_full(self):
        page = self.root / "Content/practices/plans.md"
        for path, options in (
            (page, {}), ("./Content/practices/plans.md", {}), ("Content/../Content/practices/plans.md", {}),
            ("plans.md", {"cwd": page.parent}), ("../practices/plans.md", {"cwd": page.parent}),
        ):
            with self.subTest(path):
                self.assertEqual(self.rules(path, "-s", self.root, **options), ["broken-link"])

    def test_a_folder_stands_for_all_that_is_in_it(self):
        self.write("guides/a.md", b"# A\n")
        for path in ("Content", "Content/practices", ".", "Content/practices/"):
            with self.subTest(path):
                self.assertIn("broken-link", self.rules(path))
        self.assertEqual(self.rules("Content/guides", code=FINE), [])
        guides = self.root / "Content/guides"
        self.assertEqual(self.rules(".", "-s", self.root, cwd=guides, code=FINE), [])
        self.assertIn("broken-link", self.rules("..", "-s", self.root, cwd=guides))

    def test_a_remark_elsewhere_that_names_a_place_in_the_file_counts(self):
        self.write("practices/_kind.yml", b"kind: practice\n")
        self.write("practices/a.md", b"---\ntitle: Plans\n---\n")
        self.assertEqual(self.rules("Content/practices/a.md", "--strict"), ["duplicate-title"])

    def test_a_file_that_is_not_of_the_site_is_wrong_usage(self):
        (self.root / "notes.txt").write_text("Notes")
        for path, words in (
            ("Content/practices/plan.md", "Did you mean 'Content/practices/plans.md'?"),
            ("practices/plans.md", "Did you mean 'Content/practices/plans.md'?"),
            ("Content/elsewhere/plans.md", "Did you mean 'Content/practices/plans.md'?"),
            ("notes.txt", "The site has no file 'notes.txt'."), ("../other", "The site has no file '../other'."),
            ("nowhere/at/all.md", "The site has no file 'nowhere/at/all.md'."),
        ):
            with self.subTest(path):
                self.assertIn(words, self.check(path, code=USAGE).stderr.decode())

    # Fixes

    def test_fixes_change_nothing_else(self):
        os.chmod(self.root / "Content/practices/doors.md", 0o640)
        result = self.check("--fix", code=PROBLEMS)
        self.assertEqual(self.read("practices/doors.md"), FIXED)
        self.assertEqual(os.stat(self.root / "Content/practices/doors.md").st_mode & 0o777, 0o640)
        out = result.stdout.decode()
        self.assertIn("Fixed Content/practices/doors.md:2: use straight quotes [curly-quotes]\n", out)
        self.assertIn("Fixed Content/practices/doors.md:3: write 2026-05-31 [wrong-type]\n", out)
        self.assertIn("\n3 problems in 1 file fixed.\n", out)
        self.assertIn("which can mean 2024-05-03 or 2024-03-05", out)
        self.assertEqual(sorted(os.listdir(self.root / "Content/practices")), ["doors.md", "plans.md"])

    def test_a_second_time_there_is_nothing_to_fix(self):
        self.check("--fix", code=PROBLEMS)
        file = self.root / "Content/practices/doors.md"
        before = os.stat(file)
        self.assertNotIn(b"Fixed", self.check("--fix", code=PROBLEMS).stdout)
        after = os.stat(file)
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))

    def test_only_given_files_are_fixed(self):
        self.check("--fix", "Content/practices/plans.md", code=PROBLEMS)
        self.assertEqual(self.read("practices/doors.md"), PAGE)

    def test_a_rule_that_is_off_fixes_nothing(self):
        self.write("_site.yml", b"title: Stories\nchecks:\n  curly-quotes: off\n")
        self.check("--fix", code=PROBLEMS)
        self.assertIn("“Open doors”".encode(), self.read("practices/doors.md"))

    def test_a_dry_run_shows_what_git_can_apply_and_writes_nothing(self):
        result = self.check("--fix", "--dry-run", code=PROBLEMS)
        self.assertEqual(self.read("practices/doors.md"), PAGE)
        *told, last = result.stderr.decode("utf-8").splitlines()
        self.assertEqual(last, "3 problems in 1 file can be fixed. Nothing was written.")
        self.assertEqual(len(told), 3)
        for line in told:
            self.assertRegex(line, r"^Content/practices/doors\.md:\d+: .+ \[[a-z-]+\]$")
        quiet = self.check("--fix", "--dry-run", "--quiet", code=PROBLEMS)
        self.assertEqual((quiet.stdout, quiet.stderr.decode("utf-8")), (result.stdout, last + "\n"))
        copy = Path(self.folder.name) / "copy"
        shutil.copytree(self.root, copy)
        subprocess.run(["git", "apply", "--whitespace=nowarn"], input=result.stdout, cwd=copy, check=True)
        self.assertEqual((copy / "Content/practices/doors.md").read_bytes(), FIXED)

    def test_a_dry_run_with_nothing_to_fix_is_fine(self):
        result = self.check("--fix", "--dry-run", "Content/practices/plans.md")
        self.assertEqual((result.stdout, result.stderr), (b"", b"There is nothing to fix.\n"))

    def test_a_dry_run_without_fixes_is_wrong_usage(self):
        self.assertIn(b"--dry-run goes with --fix.", self.check("--dry-run", code=USAGE).stderr)

    def test_reports_for_programs_stay_whole_beside_fixes(self):
        result = self.check("--fix", "--format", "json", code=PROBLEMS)
        self.assertIn("wrong-type", {r["rule"] for r in json.loads(result.stdout)["diagnostics"]})
        self.assertIn(b"Fixed Content/practices/doors.md:2:", result.stderr)

    # Formats

    def github(self, *arguments, code=PROBLEMS, **options):
        summary = Path(self.folder.name) / "summary.md"
        result = self.check(
            *arguments, code=code, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary),
            GITHUB_SERVER_URL="https://github.com", GITHUB_REPOSITORY="rivers/site", GITHUB_SHA="abc",
            GITHUB_WORKSPACE=self.folder.name, **options)
        return result.stdout.decode(), summary.read_text("utf-8") if summary.exists() else None

    def test_on_github_remarks_are_annotations_and_a_summary(self):
        out, summary = self.github()
        self.assertIn("::error file=our site/Content/practices/plans.md,line=4,", out)
        self.assertIn("## Laurel: 4 errors, 2 warnings, 1 note", summary)
        self.assertIn("](https://github.com/rivers/site/blob/abc/our%20site/Content/practices/plans.md#L4)", summary)
        self.assertNotIn("GitHub shows", out)

    def test_what_github_does_not_show_is_in_the_summary(self):
        self.write("practices/plans.md", b"# P\n\n" + b"[x](nowhere.md)\n\n" * 12)
        out, summary = self.github()
        self.assertEqual(out.count("::error "), 14)
        self.assertIn("\nGitHub shows 10 errors, warnings and notices of a step.", out)
        self.assertEqual(summary.count("| error |"), 14)

    def test_the_address_of_the_site_leads_to_pages_about_checks(self):
        self.write("checks/broken-link.md", b"# A link leads nowhere\n")
        self.write("_site.yml", b"title: Stories\nurl: https://example.org/a/\n")
        report = json.loads(self.check("--format", "json", code=PROBLEMS).stdout)
        help = {r["rule"]: r["help"] for r in report["diagnostics"]}
        self.assertEqual(
            help["broken-link"],
            {"command": "laurel explain broken-link", "address": "https://example.org/a/checks/broken-link.html"})
        self.assertEqual(help["wrong-type"], {"command": "laurel explain wrong-type"})
        self.assertIn("Read more: https://example.org/a/checks/broken-link.html", self.github()[0])

    def test_the_text_says_how_to_read_more(self):
        self.assertIn(b"To read more about a remark: laurel explain ", self.check(code=PROBLEMS).stdout)
        self.assertNotIn(b"To read more", self.check("Content/_site.yml").stdout)

    def test_every_check_is_listed_with_a_sentence(self):
        result = subprocess.run([project.LAUREL, "explain", "--list"], capture_output=True, text=True, check=True)
        lines = result.stdout.splitlines()
        self.assertGreater(len(lines), 60)
        for line in lines:
            self.assertRegex(line, r"^[a-z0-9-]+: [A-Z].*\.$")
            self.assertNotIn("was not installed", line)
