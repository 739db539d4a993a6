"""The guide about nominations says what happens: its files are written and its commands run as they stand there."""

import re
from pathlib import Path

import project
from writing import WritingTest

BLOCK = re.compile(r"(?P<before>[^\n]*)\n\n```(?P<language>\w+)\n(?P<text>.*?)```", re.DOTALL)
NAMED = re.compile(r"[Tt]his is `([^`]+)`")


class GuideTest(WritingTest):
    """Content/guides/nominations.md, from the call to the draft."""

    def setUp(self):
        super().setUp()
        self.run_laurel("init", "ours", "--title", "Made-up District", "--receiver", "office@example.org", source=False)
        self.root = Path(self.folder.name) / "ours"

    def test_each_command_prints_what_the_guide_says(self):
        guide = (project.ROOT / "Content/guides/nominations.md").read_text("utf-8")
        command, told = None, []
        for block in BLOCK.finditer(guide):
            named, language, text = NAMED.search(block["before"]), block["language"], block["text"]
            if named:
                self.write_file(named[1], text)
            elif language == "sh":
                command = text.split()
                result = self.run_laurel(*command[1:])
                told.append(result.stdout)
            elif command:
                # What is printed stands right below the command.
                self.assertEqual(told[-1], text, command)
                command = None
        self.assertEqual(len(told), 4)
        page = (self.root / "Content/spotlights/open-door.md").read_text("utf-8")
        self.assertIn('honoree: "A science teacher"', page)
        self.assertNotIn("New teachers know", page)
        self.run_laurel("check", "--as-of", "2027-02-01")
        self.run_laurel("build", "--as-of", "2027-02-01")
        award = (self.root / "public/awards/culture-keeper.html").read_text("utf-8")
        self.assertIn('<time datetime="2027-02-26">February 26, 2027</time>', award)

    def write_file(self, name, text):
        if name.startswith("Content/awards/"):
            # The guide shows the line that is added to a page.
            text = ("---\ntitle: Culture keeper\nsummary: For care.\nissuer: The district\ngiven_by: site\n"
                    f"honors: Care for one another.\n{text}---\nGiven in spring.\n")
        where = self.root.parent if "/" not in name else self.root
        file = where / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
