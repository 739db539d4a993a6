"""Runs the command that writes a page of a filled-in issue: import."""

import os
import tempfile
from pathlib import Path

import pytest

import drawn
from writing import FINE, USAGE, WritingTest


class IssueTest(WritingTest):
    """laurel import issue."""

    BODY = """\
### Title

It's *here*

### In short

Short

### level

Of a school

### For whom

- [X] teachers
- [ ] coaches

### The story

Once upon a time.

```
### Not a question
```

### year

_No response_

### school

Lincoln High

### photo

![x](https://github.com/user-attachments/assets/1)

### The text of the page

## More

Text.
"""

    def body(self, **changes):
        # Labels that are not given are made of the names.
        text = self.BODY.replace("### level", "### Level").replace("### year", "### Year")
        text = text.replace("### school", "### School").replace("### photo", "### Photo")
        for old, new in changes.items():
            text = text.replace(old, new)
        return text

    def take(self, text, *options, code=FINE):
        file = Path(self.folder.name) / "issue.md"
        file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return self.run_laurel("import", "issue", "--kind", "story", "--file", "issue.md", *options, code=code)

    def test_a_filled_in_form_becomes_a_page(self):
        for line_end in ("\n", "\r\n"):
            told = self.take(self.body().replace("\n", line_end))
            self.assertIn("Wrote Content/stories/its-here.md.\nNo problems", told.stdout)
            text = self.stories()["its-here"]
            for part in ('title: "It\'s *here*"', "level: school", "audience:\n  - teachers\n", "  ### Not a question\n",
                         'school: "Lincoln High"', "# Photo: ![x](https://github.com", "\n---\n## More\n\nText.\n"):
                self.assertIn(part, text)
            self.run_laurel("check", "--strict")
            (self.root / "Content/stories/its-here.md").unlink()

    def test_what_is_wrong_is_told_with_its_place_and_the_page_is_written(self):
        told = self.take(self.body(Short="x" * 61)).stdout
        self.assertIn("Wrote Content/stories/its-here.md.\nContent/stories/its-here.md:5:10: error: 'summary' has 61 letters", told)

    def test_it_can_be_piped_in(self):
        with open(os.devnull), tempfile.TemporaryFile() as pipe:
            pipe.write(self.body().encode("utf-8"))
            pipe.seek(0)
            self.run_laurel("import", "issue", "--kind", "story", stdin=pipe)
        self.assertIn("its-here", self.stories())

    def test_what_cannot_become_a_page_is_refused(self):
        for text in ("", "Hello", self.body(**{"It's *here*": "_No response_"}), self.body(**{"It's *here*": "!!!"}), b"\xff\xfe"):
            with self.subTest(text):
                self.assertNotEqual(self.take(text, code=USAGE).stderr, "")
        self.take(self.body())
        before = self.stories()
        self.assertIn("is there already", self.take(self.body(Short="Other"), code=USAGE).stderr)
        self.assertEqual(self.stories(), before)

    PHOTO = "0a1b2c3d-0000-4000-8000-00000000000"

    def with_pictures(self, answer, *names):
        """The text of an issue with an answer to the question for a photo, and a folder with pictures of these names."""
        folder = Path(self.folder.name) / "pictures"
        folder.mkdir()
        for name in names:
            drawn.picture(Path(self.folder.name) / f"{name}.jpg", 64, 48).rename(folder / name)
        return folder, self.body(**{"![x](https://github.com/user-attachments/assets/1)": answer})

    def address(self, number):
        return f"https://github.com/user-attachments/assets/{self.PHOTO}{number}"

    def test_pictures_are_taken_along(self):
        _, text = self.with_pictures(
            f'<img width="3" alt="Image" src="{self.address(1)}" />\nfrom the hall ![x]({self.address(2)})', self.PHOTO + "1", self.PHOTO + "2")
        text = text.replace("Once upon a time.", f"Once upon a time.\n\n<img src=\"{self.address(2)}\" alt=\"Two [2]\">")
        self.write("stories/its-here-2.jpg", b"another")
        told = self.take(text, "--pictures", "pictures").stdout
        self.assertIn("Wrote Content/stories/its-here.md.\nWrote Content/stories/its-here.jpg.\nWrote Content/stories/its-here-3.jpg.\n", told)
        page = self.stories()["its-here"]
        self.assertIn("photo: its-here-3.jpg\n", page)
        self.assertIn("![Two \\[2\\]](its-here.jpg)", page)
        self.assertIn(f"# Photo: from the hall ![x]({self.address(2)})\n", page)
        self.assertEqual(drawn.size(self.root / "Content/stories/its-here.jpg"), ("JPEG", 64, 48))
        self.assertEqual((self.root / "Content/stories/its-here-2.jpg").read_bytes(), b"another")

    def test_what_is_no_picture_is_left_out_and_told(self):
        folder, text = self.with_pictures(f"![x]({self.address(1)})", self.PHOTO + "2")
        for bad in (b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8\xff\xe0 cut", b"", None):
            with self.subTest(bad):
                file = folder / (self.PHOTO + "1")
                file.unlink(missing_ok=True)
                file.symlink_to(folder / (self.PHOTO + "2")) if bad is None else file.write_bytes(bad)
                told = self.take(text, "--pictures", "pictures").stdout
                self.assertEqual("Left out: " in told, bad is not None)
                page = self.stories()["its-here"]
                self.assertIn(f"# Photo: ![x]({self.address(1)})\n# Save the picture in Content/stories", page)
                self.assertEqual(sorted(file.name for file in (self.root / "Content/stories").iterdir()), ["_kind.yml", "its-here.md"])
                (self.root / "Content/stories/its-here.md").unlink()
        self.assertIn("There is no file nowhere", self.take(text, "--pictures", "nowhere", code=USAGE).stderr)

    def test_without_a_program_that_draws_no_picture_is_taken_along(self):
        _, text = self.with_pictures(f"![x]({self.address(1)})", self.PHOTO + "1")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PATH", "/nowhere")
            self.assertIn("install libvips-tools", self.take(text, "--pictures", "pictures").stdout)
        self.assertEqual(sorted(file.name for file in (self.root / "Content/stories").iterdir()), ["_kind.yml", "its-here.md"])

    def test_lists_are_read_without_their_marks(self):
        text = self.body(**{"### The text of the page": "### Steps\n\n- One, two\n* Three\n\n### Tags\n\n#equity, trust\nRisk taking\n\n### The text of the page"})
        text = text.replace("### Photo\n\n![x](https://github.com/user-attachments/assets/1)\n\n### Steps", "### Steps")
        self.take(text)
        page = self.stories()["its-here"]
        self.assertIn('steps:\n  - "One, two"\n  - "Three"\n', page)
        self.assertIn("tags:\n  - equity\n  - trust\n  - \"Risk taking\"\n", page)
