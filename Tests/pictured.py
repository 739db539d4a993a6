"""A site with pictures for the tests of commands."""

import os
import subprocess

import project

KIND = """\
kind: story
name: Story
image: photo
fields:
  photo: {type: image}
  photo_description: {type: text}
"""


class Site:
    """A site of pages with pictures, each of which is shown on a page of its own."""

    def __init__(self, folder):
        self.root, self.content, self.output = folder / "site", folder / "site/Content", folder / "out"
        (self.content / "stories").mkdir(parents=True)
        self.write("_site.yml", "title: Pictures\nurl: https://p.example\n")
        self.write("index.md", "# Home\n\nAll [stories](stories/index.md).\n")
        self.write("stories/index.md", "# Stories\n")
        self.write("stories/_kind.yml", KIND)

    def write(self, path, text):
        (self.content / path).write_text(text, "utf-8")

    def show(self, name):
        """The place of a picture that a page shows, and links to."""
        page = f"---\ntitle: Of {name}\nphoto: {name}\nphoto_description: Patches in colors.\n---\nThe [picture]({name}).\n"
        self.write(f"stories/{name}.md", page)
        return self.content / "stories" / name

    def build(self, *options, code=0, output=None, **environment):
        command = [project.LAUREL, "build", "-s", str(self.root), "-o", str(output or self.output), "--no-color", *options]
        clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
        result = subprocess.run(command, capture_output=True, text=True, env={**clean, **environment})
        assert code is None or result.returncode == code, result.stdout + result.stderr
        return result.stdout + result.stderr

    @property
    def results(self):
        return {path.name: path for path in (self.root / ".laurel/cache").glob("[0-9a-f]*")}
