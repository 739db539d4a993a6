"""Builds a site whose files and folders have odd names, and follows every link on disk."""

import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

import drawn
import project
from output_test import Page, broken_references


def decomposed(text):
    """The text as macOS writes names of files."""
    return unicodedata.normalize("NFD", text)


PNG = drawn.png(1, 1, bytes(5), color=6)
US = decomposed("\u00fcber uns")
PICTURE = decomposed("gr\u00f6\u00dfe") + ".png"
SITE = {
    "_site.yml": f"title: S\nhome: pages/welcome.md\npage_size: 1\nnavigation: [guides, pages/welcome.md, '{US}']\n",
    "pages/welcome.md": f"# Welcome\n\n[us](<../{US}/>) [[a b#c]]\n\n![seen](../{PICTURE})\n",
    "pages/other.md": "# Other\n\n[the start](welcome.md) [[welcome]] [top](/) [[Main]]\n",
    f"{US}/_kind.yml": "kind: u\nmap: u\nrecognition: {year: y}\nfields:\n  y: number\n  pic: image\n"
    "  see: {type: list, of: {type: link, to: u}}\n",
    f"{US}/x y.md": f"---\ntitle: X\ny: 1\npic: ../{PICTURE}\nsee: [100%]\ntags: [C#, C++, C, \U0001F389, \u2728]\n"
    f"aliases: [old/{decomposed(chr(252))}.html]\n---\n## Main\n",
    f"{US}/100%.md": "---\ntitle: 100%\ny: 2\ntags: [C#]\n---\nText\n",
    f"{US}/inner/deep/z.md": "# Z\n\n[up there](../../x%20y.md)\n",
    "a#b.md": "# a b#c\n", "k/index.md": "# Main\n", "k/_kind.yml": "kind: k\n", "k/sub/_kind.yml": "kind: sub\n",
    "k/sub/1.md": "# 1\n", "k/2.md": "---\ntitle: \U0001F389\n---\n",
    "guides/one/two/three.md": "# Three\n\n[up](../../) [one](..)\n",
    PICTURE: PNG,
}


class NamesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        for path, content in SITE.items():
            file = root / "Content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        result = subprocess.run([project.LAUREL, "build", "-s", str(root), "--strict"], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.site = root / "public"

    def test_every_link_resolves(self):
        pages = {path: Page(path.read_text("utf-8")) for path in self.site.rglob("*.html")}
        self.assertGreater(len(pages), 25)
        self.assertEqual(broken_references(pages, self.site), [])
        self.assertEqual([(path, page.repeated) for path, page in pages.items() if page.repeated], [])

    def test_every_name_is_composed(self):
        names = [str(path.relative_to(self.site)) for path in self.site.rglob("*")]
        self.assertEqual([name for name in names if unicodedata.normalize("NFC", name) != name], [])

    def test_tags_that_differ_by_a_sign_have_pages_of_their_own(self):
        self.assertEqual(len(list((self.site / "tags").glob("*.html"))), 1 + 5)
