"""Runs the command that writes a page: new, with values and on a terminal."""

import os
import pty
import subprocess
from pathlib import Path

import project
from writing import FINE, PROBLEMS, USAGE, WritingTest


class NewTest(WritingTest):
    """laurel new with values."""

    def values(self):
        return ["--field", "summary=A: \"b\" # c", "--field", "level=of a school", "--field", "audience=teachers",
                "--field", "audience=coaches", "--field", "text=One.\nTwo lines.", "--field", "school=lincoln",
                "--field", "consent.date=2026-01-02", "--field", "consent.scope=name", "--field", "consent.scope=photo",
                "--field", "tags=a b", "--field", "draft=false"]

    def test_a_page_with_all_its_values_has_no_problem(self):
        self.run_laurel("new", "story", "It's \"here\": now", *self.values())
        # The words that stand in for the text are told as long as nobody replaces them.
        self.assertIn("[unfinished-text]", self.run_laurel("check").stdout)
        page = self.root / "Content/stories/its-here-now.md"
        page.write_text(page.read_text().replace("Write the text here.", "It began in May."))
        self.run_laurel("check", "--strict")
        text = self.stories()["its-here-now"]
        for part in ("summary: \"A: \\\"b\\\" # c\"", "audience:\n  - teachers\n  - coaches\n", "text: |\n  One.\n  Two lines.\n",
                     "school: lincoln", "consent:\n  date: 2026-01-02\n  scope:\n    - \"name\"\n    - \"photo\"\n", "# year:", "draft: false"):
            self.assertIn(part, text)

    def test_wrong_values_are_refused_in_the_words_of_the_check(self):
        wrong = {
            "level": ("scool", "'scool' is not one of the choices for 'level' [unknown-choice]"),
            "year": ("1999", "'year' is 1999; it must be at least 2000 [out-of-range]"),
            "day": ("5/3", "'day' is a date, and '5/3' is not one"), "summary": ("x" * 61, "'summary' has 61 letters"),
            "school": ("lincon", "Try: did you mean 'lincoln'?"), "photo": ("a.png", "[missing-image]"),
            "yeer": ("2026", "the kind 'story' has no field 'yeer' [unknown-key]"),
        }
        for name, (value, sentence) in wrong.items():
            with self.subTest(name):
                message = self.run_laurel("new", "story", "A", "--field", f"{name}={value}", code=USAGE).stderr
                self.assertIn(sentence, message)
                self.assertTrue(message.startswith(f"{name}: "), message)
                self.write("stories/a.md", f"---\ntitle: A\n{name}: {value}\n---\n")
                self.assertIn(sentence.split("[")[0], self.run_laurel("check", code=PROBLEMS).stdout)
                (self.root / "Content/stories/a.md").unlink()
        twice = self.run_laurel("new", "story", "A", "--field", "year=2026", "--field", "year=2027", code=USAGE).stderr
        self.assertIn("'year' takes one value, not a list", twice)
        self.assertEqual(self.stories(), {})

    def test_all_wrong_values_are_told_at_once(self):
        message = self.run_laurel(
            "new", "story", "A", "--field", "level=x", "--field", "year=x", "--field", "school=x", code=USAGE).stderr
        for name in ("level", "year", "school"):
            self.assertIn(f"{name}: ", message)
        self.assertIn("Nothing was written.", message)

    def test_a_field_without_a_value_is_told(self):
        for argument in ("level", "=school"):
            self.assertIn("Write --field name=value.", self.run_laurel("new", "story", "A", "--field", argument, code=USAGE).stderr)

    def test_an_empty_title_is_told(self):
        for title in ("", "  "):
            message = self.run_laurel("new", "story", title, code=USAGE).stderr
            self.assertIn("Give the page a title: laurel new story \"A title\".", message)

    def test_without_a_terminal_nobody_is_asked(self):
        self.assertIn("Wrote Content/stories/a.md", self.run_laurel("new", "story", "A").stdout)
        self.assertIn("\nlevel:\n", self.stories()["a"])


class UnwrittenPageTest(WritingTest):
    """The pages that others name, and the command that starts them."""

    def test_the_command_of_the_check_starts_the_page(self):
        self.write("visits/_kind.yml", "kind: visit\nfields:\n  school: {type: link, to: [school], others: true}\n")
        for place, name in (("a", "Riverside High"), ("b", "$(touch made) `touch made` O'Neill"), ("c", "Riverside High")):
            self.write(f"visits/{place}.md", f"---\ntitle: {place}\nschool: \"{name}\"\n---\nA visit.\n")
        told = self.run_laurel("check", "--quiet").stdout
        self.assertEqual(told.count("[unwritten-page]"), 2, told)
        commands = [line.split("start the page: ")[1] for line in told.splitlines() if "start the page: " in line]
        for command in commands:
            done = subprocess.run(
                ["sh", "-c", command.replace("laurel", f"'{project.LAUREL}'", 1)], cwd=self.root, capture_output=True,
                stdin=subprocess.DEVNULL, encoding="utf-8")
            self.assertEqual(done.returncode, FINE, done.stderr)
        schools = self.root / "Content/schools"
        self.assertEqual(sorted(file.name for file in schools.glob("*.md")),
                         ["lincoln.md", "riverside-high.md", "touch-made-touch-made-oneill.md"])
        self.assertEqual([file.name for file in self.root.iterdir()], ["Content"])
        for file in schools.glob("*.md"):
            file.write_text(file.read_text("utf-8").replace("draft: true\n", "").replace("Write the text here.", "A school."), "utf-8")
        self.assertNotIn("unwritten-page", self.run_laurel("check").stdout)


class TerminalTest(WritingTest):
    """laurel new and init on a terminal."""

    def talk(self, *arguments, answers, code=FINE):
        """Runs the command on a terminal, and types an answer at each prompt. Gives all that was shown."""
        child, terminal = pty.fork()
        if child == 0:
            os.environ.pop("GITHUB_ACTIONS", None)
            os.chdir(self.folder.name)
            os.execv(project.LAUREL, [project.LAUREL, *arguments])
        shown, prompts, answers = b"", (b"> ", b"Number: ", b"commas: ", b"Title: ", b"site: ", b"sentence): ", b"no): "), list(answers)
        while True:
            try:
                more = os.read(terminal, 4096)
            except OSError:
                more = b""
            if not more:
                break
            shown += more
            if answers and shown.endswith(prompts):
                answer = answers.pop(0)
                os.write(terminal, b"\x04" if answer is None else answer.encode("utf-8") + b"\n")
        os.close(terminal)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.assertEqual(status, code, shown.decode("utf-8"))
        self.assertEqual(answers, [], shown.decode("utf-8"))
        return shown.decode("utf-8").replace("\r\n", "\n")

    def test_it_asks_for_what_is_missing_until_the_check_is_content(self):
        shown = self.talk(
            "new", "story", "-s", str(self.root), "--field", "audience=coaches",
            answers=["My story", "", "x" * 61, "Short", "3", "2", "No", "", "Once upon a time", "in a school.", ""])
        self.assertIn("In short\n", shown)
        self.assertIn("'summary' is empty, and the kind 'story' needs it", shown)
        self.assertIn("'summary' has 61 letters; it may have at most 60 [out-of-range]", shown)
        self.assertIn("  1  Of a school\n  2  Of a district\n", shown)
        self.assertIn("'3' is not one of the choices for 'level'", shown)
        self.assertIn("'text' has 2 letters; it needs at least 10", shown)
        self.assertNotIn("For whom", shown)
        text = self.stories()["my-story"]
        for part in ("summary: \"Short\"", "level: district", "  - coaches", "text: |\n  Once upon a time\n  in a school.\n"):
            self.assertIn(part, text)
        self.run_laurel("check", "-D", "--strict")

    def test_a_title_that_names_no_file_is_asked_for_again(self):
        self.write("stories/there.md", "---\ntitle: There\n---\n")
        shown = self.talk(
            "new", "school", "-s", str(self.root), answers=["", "  ", "!?", "Lincoln", "River High"])
        self.assertEqual(shown.count("The page needs a title."), 2)
        self.assertIn("'!?' has no letter or digit", shown)
        self.assertIn("Content/schools/lincoln.md is there already.", shown)
        self.assertIn("title: \"River High\"", (self.root / "Content/schools/river-high.md").read_text("utf-8"))

    def portrait(self, *answers):
        """Starts a page that names a person, with these answers after the name."""
        self.write("portraits/_kind.yml", """\
kind: portrait
consent: {field: consent, name: who, photo: photo, when: {sort: person}}
fields:
  who: {type: text, required: true}
  sort: {type: choice, choices: [person, role], required: true}
  photo: {type: image}
  consent:
    type: record
    fields:
      date: {type: date, label: Agreed on, required: true}
      scope: {type: list, label: Agreed to, required: true, of: {type: choice, choices: [name, photo]}}
""")
        shown = self.talk("new", "portrait", "One", "-s", str(self.root), answers=["Ada Rivera", *answers])
        return shown, (self.root / "Content/portraits/one.md").read_text("utf-8")

    def test_it_asks_for_consent_where_a_person_is_named(self):
        shown, page = self.portrait("1", "perhaps", "yes", "2026-13-01", "1", "2026-05-01", "2", "yes", "2026-05-01", "1")
        self.assertIn("this names a person, and there is no 'consent' [missing-consent]", shown)
        self.assertEqual(shown.count("Has the person agreed?"), 3)
        self.assertIn("'2026-13-01' is not one", shown)
        self.assertIn("this names a person who has not agreed to it [missing-consent]", shown)
        self.assertIn("\nconsent:\n  date: 2026-05-01\n  scope:\n    - name\n", page)

    def test_whoever_has_not_agreed_stays_a_draft(self):
        shown, page = self.portrait("1", "no")
        self.assertNotIn("Agreed on", shown)
        self.assertIn("\n# consent:\n", page)
        self.assertIn("\ndraft: true\n", page)

    def test_a_role_needs_no_consent(self):
        self.assertNotIn("Has the person agreed?", self.portrait("2")[0])

    def test_lists_of_choices_are_chosen_by_number(self):
        self.talk(
            "new", "story", "A", "-s", str(self.root), "--field", "summary=S", "--field", "text=Long enough.", "--field", "level=school",
            answers=["2, teachers"])
        self.assertIn("audience:\n  - coaches\n  - teachers\n", self.stories()["a"])

    def test_it_asks_for_what_an_answer_opens(self):
        self.write("clips/_kind.yml", """\
kind: clip
fields:
  link: {type: url, label: Where it is, required: true, when: {sort: video}}
  sort: {type: choice, label: What it is, required: true, choices: [video, text]}
  words: {type: text, label: What it says, required: true, when: link}
  credit: {type: text, label: Who made it, when: link}
""")
        arguments = ["new", "clip", "-s", str(self.root)]
        shown = self.talk(*arguments, "One", answers=["1", "", "https://a.example/", "", "Hello"])
        self.assertIn("'link' is empty, and the kind 'clip' needs it", shown)
        self.assertIn("'words' is empty, and the kind 'clip' needs it", shown)
        self.assertNotIn("Who made it", shown)
        shown = self.talk(*arguments, "Two", answers=["2"])
        self.assertNotIn("Where it is", shown)
        page = (self.root / "Content/clips/two.md").read_text("utf-8")
        self.assertIn("# Where it is. Only if 'What it is' is 'video', and needed then.", page)
        self.assertIn("\n# link:\n", page)
        self.run_laurel("check", "-D")

    def test_the_end_of_the_answers_writes_nothing(self):
        shown = self.talk("new", "story", "A", "-s", str(self.root), answers=["Short", None], code=USAGE)
        self.assertIn("Nothing was written.", shown)
        self.assertEqual(self.stories(), {})

    def test_init_asks_for_the_title_and_the_receiver(self):
        self.talk("init", "ours", answers=["Rivers: \"our\" teachers", "office@example.org"])
        made = (Path(self.folder.name) / "ours/Content/_site.yml").read_text("utf-8")
        self.assertIn('title: "Rivers: \\"our\\" teachers"', made)
        self.assertIn('\nsubmissions: { email: "office@example.org" }\n', made)

    def test_init_does_without_a_receiver(self):
        self.assertIn("Name a receiver", self.talk("init", "ours", answers=["Rivers", ""]))
        made = (Path(self.folder.name) / "ours/Content/_site.yml").read_text("utf-8")
        self.assertIn("\n# submissions: ", made)
