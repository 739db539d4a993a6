"""Runs the command that prints what is new, changed and gone: changes."""

import html
import re
import shutil

from writing import FINE, USAGE, WritingTest

PAGE = "---\ntitle: {title}\nsummary: Short\nlevel: school\naudience: [teachers]\ntext: Once upon a time.\n---\n{body}\n"


class ChangesTest(WritingTest):
    """laurel changes."""

    def setUp(self):
        super().setUp()
        self.write("index.md", "# Home\n")
        for name in ("kept", "changed", "gone"):
            self.write(f"stories/{name}.md", PAGE.format(title=f"The {name}", body=" ".join(f"word{n}" for n in range(40))))
        self.write("stories/dot.png", b"one")
        self.before = self.root.parent / "before"
        shutil.copytree(self.root, self.before)

    def changes(self, *options):
        return self.run_laurel("changes", str(self.before), *options).stdout

    def rewrite(self, name, old, new):
        file = self.root / "Content/stories" / f"{name}.md"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    def section(self, page, heading):
        found = re.search(f"<h2>{heading}: \\d+</h2>(.*?)(<h2>|</main>)", page, re.S)
        return found.group(1) if found else ""

    def test_pages_are_told_as_new_changed_and_gone(self):
        self.write("stories/new.md", PAGE.format(title="The <new> one", body="Text."))
        self.rewrite("changed", "word20", "other & better")
        self.rewrite("changed", "level: school", "level: district")
        self.rewrite("changed", "title: The changed", "title: The other")
        (self.root / "Content/stories/gone.md").unlink()
        self.write("stories/dot.png", b"two")
        self.write("tags.yml", "equity: { label: Equity }\n")
        page = self.changes()
        new, changed, gone = (self.section(page, name) for name in ("New pages", "Changed pages", "Pages that are gone"))
        self.assertIn('<a href="stories/new.html">The &lt;new&gt; one</a>', new)
        self.assertIn('<a href="stories/changed.html">The other</a>', changed)
        self.assertEqual(changed.count("<strong>Title:</strong> The <del>changed</del> <ins>other</ins></p>"), 1)
        self.assertIn("<strong>Level:</strong> Of a <del>school</del> <ins>district</ins></p>", changed)
        self.assertIn("… word12 word13 word14 word15 word16 word17 word18 word19 <del>word20</del> <ins>other &amp; better</ins> word21", changed)
        self.assertIn("word28 …</p>", changed)
        self.assertIn("The gone</h3>", gone)
        self.assertNotIn("href", gone)
        others = self.section(page, "Other files")
        self.assertIn("Content/stories/dot.png</code>: changed", others)
        self.assertIn("Content/tags.yml</code>: new", others)
        self.assertNotIn("The kept", page)
        self.assertEqual(page, self.changes("-j", "1"))
        self.run_laurel("build", "-o", str(self.root / "public"))
        for address in re.findall('href="([^"]*)"', page):
            self.assertTrue((self.root / "public" / html.unescape(address)).is_file(), address)

    def test_nothing_is_told_where_nothing_changes(self):
        self.assertIn("Nothing in the content changes.", self.changes())

    def test_a_change_without_other_words_is_told(self):
        self.rewrite("changed", "word5 ", "[word5](kept.md) ")
        self.assertIn("The words are the same.", self.section(self.changes(), "Changed pages"))

    def test_drafts_are_told_where_they_are_built(self):
        self.write("stories/draft.md", PAGE.format(title="The draft", body="Text.").replace("level", "draft: true\nlevel"))
        self.assertNotIn("The draft", self.changes())
        self.assertIn("stories/draft.html", self.changes("--drafts"))

    def test_a_page_that_was_written_anew_is_told_as_gone_and_new_words(self):
        for folder, start in ((self.before, "a"), (self.root, "b")):
            file = folder / "Content/stories/changed.md"
            file.write_text(PAGE.format(title="The changed", body=" ".join(f"{start}{n}" for n in range(20_000))), "utf-8")
        changed = self.section(self.changes(), "Changed pages")
        self.assertEqual((changed.count("<del>"), changed.count("<ins>")), (1, 1))

    def test_what_is_no_site_is_wrong_usage(self):
        self.assertIn("nowhere", self.run_laurel("changes", "nowhere", code=USAGE).stderr)
        self.run_laurel("changes", str(self.before), code=FINE)
