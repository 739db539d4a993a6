"""Builds our own content and looks at the finished site with nothing of Laurel's code:
every link, image and anchor resolves on disk, nothing is absolute, builds repeat byte for byte."""

import os
import subprocess
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import project

# Addresses of other hosts may stand in what authors wrote and in what describes the page to machines.
MACHINE_RELS = {"canonical", "alternate"}


class Page(HTMLParser):
    """The anchors of a page, its references, and the addresses of other hosts that load something."""

    def __init__(self, text):
        super().__init__()
        self.anchors, self.references, self.loads, self.repeated = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if anchor := values.get("id"):
            if anchor in self.anchors:
                self.repeated.append(anchor)
            self.anchors.add(anchor)
        if tag == "link" and values.get("rel") in MACHINE_RELS:
            return
        for name in ("href", "src"):
            if name in values:
                self.references.append(values[name])
                if tag not in ("a",):
                    self.loads.append(values[name])
        if values.get("http-equiv") == "refresh":
            self.references.append(values["content"].split("url=", 1)[1])


def build(output, *options, **environment):
    command = [project.LAUREL, "build", "-s", str(project.ROOT), "-o", str(output), "--quiet", *options]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})


def files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def broken_references(pages, site):
    """The references of parsed pages that lead to no file or anchor of a site."""
    broken = []
    for path, page in pages.items():
        for reference in page.references:
            parts = urlsplit(reference)
            if parts.scheme or parts.netloc:
                continue
            target = path if not parts.path else Path(os.path.normpath(path.parent / unquote(parts.path)))
            if not target.is_file():
                broken.append(f"{path.relative_to(site)}: {reference}")
            elif parts.fragment.startswith("change="):
                # The form loads what it is to change.
                if not (target.parent / (unquote(parts.fragment).removeprefix("change=") + ".js")).is_file():
                    broken.append(f"{path.relative_to(site)}: {reference} names nothing to change")
            elif parts.fragment and target in pages:
                if unquote(parts.fragment) not in pages[target].anchors:
                    broken.append(f"{path.relative_to(site)}: {reference} has no anchor")
    return broken


class OutputTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.site = Path(cls.folder.name) / "site"
        result = build(cls.site, "--strict")
        assert result.returncode == 0, result.stdout + result.stderr
        cls.pages = {p: Page(p.read_text("utf-8")) for p in cls.site.rglob("*.html")}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_our_own_content_builds_without_a_remark(self):
        result = subprocess.run(
            [project.LAUREL, "check", "-s", str(project.ROOT), "--format", "text"], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stdout, r"^No problems in \d+ files\n$")

    def test_every_link_image_and_anchor_resolves_on_disk(self):
        self.assertEqual(broken_references(self.pages, self.site), [])
        self.assertGreater(sum(len(page.references) for page in self.pages.values()), 1000)

    def test_no_anchor_is_there_twice(self):
        repeated = {str(p): page.repeated for p, page in self.pages.items() if page.repeated}
        self.assertEqual(repeated, {})

    def test_nothing_is_absolute(self):
        for name, content in files(self.site).items():
            for mark in (b'href="/', b'src="/', b"url(/"):
                self.assertNotIn(mark, content, name)

    def test_nothing_is_loaded_from_another_host(self):
        for path, page in self.pages.items():
            for reference in page.loads:
                self.assertEqual(urlsplit(reference).netloc, "", f"{path}: {reference}")

    def test_sha256sum_agrees(self):
        result = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=self.site, capture_output=True)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_a_second_build_writes_no_file(self):
        before = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in self.site.rglob("*")}
        self.assertEqual(build(self.site).returncode, 0)
        after = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in self.site.rglob("*")}
        self.assertEqual(before, after)

    def test_jobs_and_days_do_not_show(self):
        outputs = []
        for jobs, day in (("1", "1796083200"), ("2", "1798761600"), ("7", "1797292800")):
            output = Path(self.folder.name) / f"jobs-{jobs}"
            self.assertEqual(build(output, "-j", jobs, SOURCE_DATE_EPOCH=day).returncode, 0)
            outputs.append(files(output))
        self.assertTrue(outputs[0] == outputs[1] == outputs[2])

    def test_an_address_adds_feeds_and_a_site_map(self):
        output = Path(self.folder.name) / "with-address"
        self.assertEqual(build(output, "--base-url", "https://district.example.org/teachers").returncode, 0)
        added = set(files(output)) - set(files(self.site))
        self.assertLessEqual({"sitemap.xml", "robots.txt", "feed.xml", "feed.json"}, added)
        home = (output / "index.html").read_text("utf-8")
        self.assertIn('href="https://district.example.org/teachers/index.html"', home)
