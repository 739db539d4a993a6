"""Follows the guides for those who come from other programs, word for word."""

import shutil
import unittest

from guided import GuidedTest
from moving import MOVED
from office import SITE, attachment, docx, export, item, paragraph, picture, png, run

CHANGED = ('<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">' + run("a week ") + "</w:ins>"
           '<w:del w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>a day </w:delText></w:r></w:del>')


class MovingGuideTest(GuidedTest):
    def follow_program(self, program, folder, *pages):
        """Follows the guide for a program with its small site, and sees that these pages were made."""
        shutil.copytree(MOVED / program, self.home / folder)
        self.assertEqual(len(self.follow(f"from-{program}")), 1)
        for page in pages:
            self.assertTrue((self.root / "Content" / page).exists(), page)

    def test_the_guide_for_hugo(self):
        self.follow_program("hugo", "hugo-site", "awards/mentor.md", "people/ada/index.md", "../addresses.csv")

    def test_the_guide_for_jekyll(self):
        self.follow_program("jekyll", "jekyll-site", "posts/2024-05-03-award-night.md", "../addresses.csv")

    def test_the_guide_for_mkdocs(self):
        self.follow_program("mkdocs", "mkdocs-site", "how.md", "../addresses.csv")

    def test_the_guide_for_docusaurus(self):
        self.follow_program("docusaurus", "docusaurus-site", "docs/01-intro.md", "../addresses.csv")

    def test_the_guide_for_eleventy(self):
        self.follow_program("eleventy", "eleventy-site", "about.md", "../addresses.csv")

    def test_the_guide_for_zola(self):
        self.follow_program("zola", "zola-site", "about.fr.md", "../addresses.csv")

    def test_the_guide_for_obsidian(self):
        self.follow_program("obsidian", "vault", "Ada Brook.md")

    def test_the_guide_for_word_files(self):
        staff = self.home / "handbook/staff"
        staff.mkdir(parents=True)
        (self.home / "handbook/leave.docx").write_bytes(docx(
            paragraph("Leave", style="Title"), paragraph("Ask ", CHANGED, "before.", '<w:r><w:commentReference w:id="0"/></w:r>'),
            paragraph(picture(1, "The form for leave")), pictures=[png()]))
        (staff / "visits.docx").write_bytes(docx(paragraph("Visits", style="Title"), paragraph("Ring the bell.")))
        told = self.follow("from-word")
        self.assertEqual(len(told), 2)
        self.assertTrue((self.root / "Content/guides/leave.md").read_text("utf-8").endswith(
            "\nAsk a week before.\n\n![The form for leave](leave.png)\n"))
        self.assertIn("Pages: 0 new, 0 changed, 2 as before.", self.run_laurel("import", "document", "../handbook", "--folder", "guides"))

    def test_the_guide_for_wordpress(self):
        folder = self.home / "uploads/2026/05"
        folder.mkdir(parents=True)
        (folder / "fair.png").write_bytes(png())
        (self.home / "export.xml").write_text(export(
            attachment(9, "2026/05/fair.png", "A table at the science fair"),
            item(1, "The science fair", f'<img class="wp-image-9" src="{SITE}/wp-content/uploads/2026/05/fair.png">', day="2026-05-03"),
            item(2, "Plans", "Not yet.", status="draft"), item(3, "For the board", "Between us.", status="private"),
            item(4, "About us", "Who we are.", kind="page", link=f"{SITE}/about-us/")), "utf-8")
        told = self.follow("from-wordpress")
        self.assertEqual(len(told), 2)
        self.assertNotIn("Between us", "".join(file.read_text("utf-8") for file in (self.root / "Content").rglob("*.md")))


if __name__ == "__main__":
    unittest.main()
