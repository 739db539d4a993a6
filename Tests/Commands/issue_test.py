"""Runs the command that writes a page of a filled-in issue: import."""

import os
import tempfile
from pathlib import Path

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
