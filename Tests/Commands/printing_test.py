"""Looks at what commands print: to a terminal, to a full disk, to programs that read along."""

import os
import pty
import subprocess
import tempfile
import unittest
from pathlib import Path

import project

PROBLEMS, FAULT = 1, 3


class PrintingTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "Content").mkdir()
        self.write("index.md", "# Home\n")

    def write(self, name, text):
        (self.root / "Content" / name).write_text(text, "utf-8")

    def laurel(self, *arguments, code=0, **environment):
        result = subprocess.run(
            [project.LAUREL, *arguments, "-s", str(self.root)], capture_output=True,
            env={"PATH": os.environ["PATH"], **environment})
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result.stdout.decode()

    def on_terminal(self, *arguments):
        """What somebody sees at a terminal."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [project.LAUREL, *arguments, "-s", str(self.root)], stdout=theirs, stderr=subprocess.DEVNULL)
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 65536):
                seen += piece
        except OSError:  # The other end is closed.
            pass
        os.close(ours)
        process.wait()
        return seen.decode()

    def test_a_full_disk_is_a_fault(self):
        for arguments in (["check"], ["list"], ["list", "--format", "csv"], ["build"], ["--help"], ["explain", "--list"]):
            source = [] if arguments[0] in ("--help", "explain") else ["-s", str(self.root)]
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                result = subprocess.run([project.LAUREL, *arguments, *source], stdout=full, stderr=subprocess.PIPE)
                self.assertEqual((result.returncode, b"/dev/stdout" in result.stderr), (FAULT, True), result.stderr)

    def test_a_terminal_shows_ten_remarks_of_a_check(self):
        self.write("a.md", "# A\n\n" + "[one two](nowhere.md)\n\n" * 25)
        shown = self.on_terminal("check")
        self.assertEqual(shown.count("nowhere.md' \x1b"), 10, shown)
        self.assertIn("15 more: laurel check --all", shown)
        self.assertIn("broken-link  25 in 1 file", shown)
        self.assertEqual(self.on_terminal("check", "--all").count("nowhere.md' \x1b"), 25)
        self.assertEqual(self.laurel("check", code=PROBLEMS).count("nowhere.md' ["), 25)

    def test_names_and_titles_steer_no_terminal(self):
        self.write("n\x1b[2J\u009b\u202e.md", "# Head \x1b[31mred \u009b\u202e\n")
        for arguments in (["list"], ["list", "--format", "json"], ["list", "--format", "csv"], ["search", "head"]):
            with self.subTest(arguments):
                printed = self.laurel(*arguments)
                self.assertEqual([c for c in "\x1b\u009b\u202e" if c in printed], [], printed)

    def test_reports_give_no_orders_to_programs_that_read_along(self):
        self.write("a.md", "# A\n\n##[set-output name=x]y [one two](nowhere.md)\n")
        self.assertNotIn("##[", self.laurel("check", "--format", "text", code=PROBLEMS, CI="true"))
        self.assertIn("##[", self.laurel("check", "--format", "text", code=PROBLEMS))


if __name__ == "__main__":
    unittest.main()
