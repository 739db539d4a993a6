"""Runs the command that makes pages of documents of word processors and of web pages: import document."""

import base64
import html
import os
import random
import re
import subprocess
import unittest

import office
import project
from office import docx, link, odt, paragraph, picture, png, run, table
from writing import FINE, PROBLEMS, USAGE, WritingTest

INS = '<w:ins w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">'
DEL = '<w:del w:id="2" w:author="A" w:date="2024-01-01T00:00:00Z">'
COMMENT = '<w:r><w:commentReference w:id="0"/></w:r>'


class DocumentTest(WritingTest):
    """laurel import document."""

    def setUp(self):
        super().setUp()
        self.write("index.md", "---\ntitle: Home\nsummary: A site.\n---\n\nWords.\n")

    def give(self, name, data):
        file = self.root.parent / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return name

    def take(self, *places, code=FINE, options=("--folder", "guides")):
        return self.run_laurel("import", "document", *places, *options, code=code).stdout

    def page(self, name):
        return (self.root / "Content/guides" / name).read_text("utf-8")

    def files(self):
        return {str(file.relative_to(self.root)): file.read_bytes() for file in self.root.rglob("*") if file.is_file()}

    def refused(self, *words, places, options=("--folder", "guides")):
        before = self.files()
        told = self.take(*places, code=PROBLEMS, options=options)
        self.assertEqual(self.files(), before)
        for word in words:
            self.assertIn(word, told)
        return told

    def test_a_document_of_word_becomes_a_page(self):
        self.give("Staff Handbook.docx", docx(
            paragraph("How we help", style="Title"), paragraph("First steps", style="H1"),
            paragraph("Ask ", run("early", "<w:b/>"), " and often.", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
            paragraph("Later", style="H3"),
            paragraph("one", numbered=0), paragraph("below", numbered=1), paragraph("two", numbered=0),
            table(["Day", "Room"], ["Tuesday", "4 | 5"], ["", "6"]), paragraph(picture(1, "An oak")), notes=["A note."], pictures=[png()]))
        told = self.take("Staff Handbook.docx")
        self.assertEqual(told, "New: Content/guides/staff-handbook.png\nNew: Content/guides/staff-handbook.md\n"
                               "Pages: 1 new, 0 changed, 0 as before.\n")
        front, text = self.page("staff-handbook.md").split("---\n")[1:]
        self.assertIn('title: "How we help"\n', front)
        self.assertNotIn("draft", front)
        self.assertEqual(text, """
## First steps

Ask **early** and often.[^1]

### Later

- one
  - below
- two

| Day | Room |
| --- | --- |
| Tuesday | 4 \\| 5 |
|  | 6 |

![An oak](staff-handbook.png)

[^1]: A note.
""")
        self.assertEqual((self.root / "Content/guides/staff-handbook.png").read_bytes(), png())
        self.run_laurel("check")

    def test_a_document_of_libreoffice_becomes_a_page(self):
        style = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        frame = '<draw:frame draw:name="f"><draw:image xlink:href="Pictures/1.png"/><svg:desc>An oak</svg:desc></draw:frame>'
        self.give("a.odt", odt(
            '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>Taken out</text:p></text:deletion>'
            "</text:changed-region></text:tracked-changes>",
            '<text:p text:style-name="P1">The title</text:p><text:h text:outline-level="1">Part</text:h>',
            "<text:p>Kept<office:annotation><dc:creator>B</dc:creator><text:p>Is this so?</text:p></office:annotation> words.</text:p>",
            f"<text:p>{frame}</text:p>", styles=style, pictures=[png()]))
        told = self.take("a.odt")
        for word in ("a.odt:1:1: warning: 1 tracked change was taken as accepted", "1 comment was left out"):
            self.assertIn(word, told)
        self.assertIn('title: "The title"', self.page("a.md"))
        self.assertTrue(self.page("a.md").endswith("---\n\n## Part\n\nKept words.\n\n![An oak](a.png)\n"), self.page("a.md"))

    def test_an_item_that_is_set_in_is_no_quotation(self):
        item = paragraph("one", numbered=0).replace("</w:pPr>", '<w:ind w:left="1800"/></w:pPr>')
        self.give("a.docx", docx(paragraph("Words"), item, paragraph("two", numbered=0)))
        self.take("a.docx")
        self.assertTrue(self.page("a.md").endswith("Words\n\n- one\n- two\n"), self.page("a.md"))

    def test_changes_are_taken_and_comments_left_out(self):
        self.give("a.docx", docx(paragraph(
            "Kept ", f"{INS}{run('new ')}</w:ins>", f"{DEL}<w:r><w:delText>old</w:delText></w:r></w:del>", "words", COMMENT)))
        told = self.take("a.docx")
        self.assertIn("2 tracked changes were taken as accepted", told)
        self.assertIn("1 comment was left out", told)
        text = self.page("a.md")
        self.assertTrue(text.endswith("\n\nKept new words\n"))
        self.assertNotIn("Is this so", text)

    def test_hidden_text_is_never_shown(self):
        shown = paragraph("Seen.")
        for name, body in {
            "run": paragraph("Seen.", run("Secret", "<w:vanish/>")),
            "style": paragraph("Seen.", run("Secret", '<w:rStyle w:val="Hid"/>')),
        }.items():
            with self.subTest(name):
                style = f'<w:styles xmlns:w="{office.WORD}"><w:style w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
                self.give("a.docx", docx(body, parts={"word/styles.xml": style}.items()))
                self.refused("a.docx:1:1: error: the document holds hidden text", places=["a.docx"])
        # A mark of a paragraph that is hidden hides no words, and what was hidden once is not.
        self.give("b.docx", docx(shown, paragraph(run("Also", '<w:vanish w:val="0"/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'))))
        self.take("b.docx")
        self.assertIn("Also", self.page("b.md"))
        hidden = '<style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style>'
        self.give("c.odt", odt('<text:p>Seen <text:span text:style-name="T">Secret</text:span></text:p>', styles=hidden))
        self.refused("the document holds hidden text", places=["c.odt"])
        self.give("d.html", '<p>Seen <span style="display: none">Secret</span></p><div hidden>Secret</div>')
        self.assertIn("2 parts that no browser shows were left out", self.take("d.html"))
        self.assertNotIn("Secret", self.page("d.md"))

    def test_what_a_web_page_hides_is_on_no_page(self):
        """Also of elements of which pandoc forgets what they say."""
        hiding = ['style="DISPLAY : none"', 'style="display:/* no */none"', "popover", "style='color: red; visibility:hidden'", "hidden", 'hidden=""', "style=mso-hide:all"]
        for number, look in enumerate(hiding):
            parts = [
                f"<p {look}>Secret</p>", f"<p {look}>Secret<p>Seen", f"<p {look}>Secret <b>Secret</b><ul><li>Seen</ul>", f"<h2 {look}>Secret</h2>",
                f"<ul><li>Seen<li {look}>Secret<ul><li>Secret</ul>Secret<li>Seen</ul>", f"<ul {look}><li>Secret<ul><li>Secret</ul></ul>Seen",
                f"<table><tr><td>Seen<td {look}>Secret<td>Seen<tr {look}><td>Secret</table>", f"<blockquote {look}>Secret</blockquote>",
                f"<dl><dt>Seen<dd {look}>Secret<dt>Seen</dl>", f"<div {look}><div>Secret</div>Secret</div>Seen", f"<img {look} src='x.png' alt='Secret'>",
                f"<!-- <p> --><section {look} title='>'>Secret</section>", f"<table {look}><tr><td><table><tr><td>Secret</table>Secret</table>",
                f"<p>Seen<br {look}>Seen</p>", "<template><p>Secret</p></template>", f"<SCRIPT>'<p>'</SCRIPT><p {look}>Secret</p>",
                f"<div {look}><script>x = '</div>'</script>Secret</div>", f"<div {look}><textarea></div></textarea>Secret</div>",
            ]
            with self.subTest(look):
                self.give(f"a{number}.html", "<h1>A</h1>" + "".join(f"<div>{part}</div>" for part in parts) + "<p>End</p>")
                told = self.take(f"a{number}.html")
                text = self.page(f"a{number}.md")
                self.assertNotIn("Secret", text)
                self.assertEqual(text.count("Seen"), sum(part.count("Seen") for part in parts))
                self.assertTrue(text.endswith("\nEnd\n"))
                self.assertIn(f"{sum(part.count(look) for part in parts) + 1} parts that no browser shows were left out", told)
        self.give("b.html", '<h1>B</h1><p hidden="until-found">Seen</p><p title="hidden">Seen</p><p class="hidden">Seen</p>x < y <p style="color:red">Seen')
        self.assertNotIn("browser", self.take("b.html"))
        self.assertEqual(self.page("b.md").count("Seen"), 4)

    def test_a_web_page_of_tags_without_an_end_is_read(self):
        for number, tags in enumerate(("<a " * 60_000 + '"', "<a '" * 60_001, "<div hidden " * 20_000)):
            self.give(f"u{number}.html", f"<h1>A</h1><p>Seen</p>{tags}")
            self.take(f"u{number}.html")
            self.assertIn("Seen", self.page(f"u{number}.md"))

    def test_comments_on_web_pages_are_left_out(self):
        """Google and Word write them at the end of the page, where everybody would read them."""
        self.give("google.html", """<body class="doc-content"><p class="c7 title" id="h.x1"><span>Lunch tables</span></p><h1 id="h.1">Why</h1>
<p>Words<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> and <a href="#ftnt1" id="ftnt_ref1">[1]</a></p><h1>How</h1><p>So.</p>
<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> A note.</p></div>
<div class="c9"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Secret</span></p><p>Secret</p></div></body>""")
        self.give("word.html", """<title>Not this</title><div class=WordSection1><p class=MsoTitle>The handbook</p><h1>Leave</h1>
<p class=MsoNormal>Ask.<a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a> <span class=msoDel><del>Secret</del></span><span
class=msoIns><ins>new</ins></span></p></div><div><div><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Secret</p></div></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Secret</p></div></div>""")
        told = self.take("google.html", "word.html")
        self.assertIn("google.html:1:1: warning: 1 comment was left out", told)
        self.assertIn("word.html:1:1: warning: 2 comments were left out", told)
        self.assertIn("word.html:1:1: warning: 2 tracked changes were taken as accepted", told)
        self.assertIn('title: "Lunch tables"', self.page("google.md"))
        self.assertIn("\n## Why\n\nWords and [\\[1\\]](#how)\n\n## How\n", self.page("google.md"))
        self.assertIn("A note.", self.page("google.md"))
        self.assertTrue(self.page("word.md").endswith("\n## Leave\n\nAsk. new\n"), self.page("word.md"))
        self.assertIn('title: "The handbook"', self.page("word.md"))
        self.assertNotIn("Secret", self.page("word.md") + self.page("google.md"))

    def test_the_table_of_contents_is_left_out(self):
        styles = "".join(f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in
                         [("Title", "Title"), ("H1", "heading 1"), ("TtuloTDC", "TOC Heading"), ("TDC1", "toc 1")])
        line = paragraph(run("First"), "<w:r><w:tab/></w:r>", run("3"), style="TDC1")
        self.give("a.docx", docx(
            paragraph("Handbook", style="Title"), paragraph("Contents", style="TtuloTDC"), f"<w:sdt><w:sdtContent>{line}</w:sdtContent></w:sdt>",
            paragraph("First", style="H1"), paragraph("First 3"),
            parts={"word/styles.xml": f'<w:styles xmlns:w="{office.WORD}">{styles}</w:styles>'}.items()))
        self.give("b.odt", odt(
            '<text:table-of-content text:name="T"><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title>'
            "<text:p>First<text:tab/>3</text:p></text:index-body></text:table-of-content>",
            '<text:h text:outline-level="1">First</text:h><text:p>Words.</text:p>', '<text:h text:outline-level="1">Second</text:h><text:p>x</text:p>'))
        told = self.take("a.docx", "b.odt")
        for name in ("a.docx", "b.odt"):
            self.assertIn(f"{name}:1:1: warning: the table of contents was left out, as a page lists its headings by itself", told)
        self.assertNotIn("letters", told)
        self.assertTrue(self.page("a.md").endswith("---\n\n## First\n\nFirst 3\n"), self.page("a.md"))
        self.assertTrue(self.page("b.md").endswith("---\n\n## First\n\nWords.\n\n## Second\n\nx\n"), self.page("b.md"))

    def test_merged_cells(self):
        def cell(text, look=""):
            return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(text)}</w:tc>"
        rows = [cell("Week", '<w:gridSpan w:val="3"/>'), cell("Mon", '<w:vMerge w:val="restart"/>') + cell("a") + cell("b"),
                cell("", "<w:vMerge/>") + cell("c") + cell("d")]
        grid = "<w:tblGrid>" + '<w:gridCol w:w="100"/>' * 3 + "</w:tblGrid>"
        self.give("a.docx", docx(f'<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>{grid}' + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"))
        self.take("a.docx")
        self.assertTrue(self.page("a.md").endswith("\n\n| Week |  |  |\n| --- | --- | --- |\n| Mon | a | b |\n|  | c | d |\n"), self.page("a.md"))
        # Of those of LibreOffice, pandoc knows nothing.
        self.give("b.odt", odt('<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>'
                               '<table:table-cell table:number-rows-spanned="2"><text:p>Mon</text:p></table:table-cell><table:table-cell><text:p>a</text:p>'
                               "</table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>b</text:p>"
                               "</table:table-cell></table:table-row></table:table>"))
        self.assertIn("b.odt:1:1: warning: in 1 row of a table, cells behind a merged one may stand in another column", self.take("b.odt"))

    def test_words_that_are_not_on_the_page_are_told(self):
        box = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' \
              f"{paragraph('Words in a box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        self.give("a.docx", docx(paragraph("Seen."), f"<w:p>{box}</w:p>"))
        told = self.take("a.docx")
        self.assertTrue("Words in a box" in self.page("a.md") or "letters are not on the page" in told, told)

    def test_a_folder_keeps_its_shape_and_its_links(self):
        self.give("book/First Steps.docx", docx(
            paragraph("First", style="Title"),
            paragraph(link("Staff/Leave.docx", "leave"), " ", link("staff/nowhere.docx", "gone"), " ", link("https://example.org/a(b)", "site"),
                      " ", link("form.pdf", "form"))))
        self.give("book/form.pdf", b"%PDF-1.4 y")
        self.give("book/Staff/Leave.docx", docx(paragraph("Leave", style="Title"), paragraph("How", style="H1"), paragraph("Ask.")))
        self.give("book/Staff/web.html", '<h1>Web</h1><p><a href="Leave.docx#how">how</a> <a href="../First%20Steps.docx">first</a> '
                                         '<a href="form.pdf">form</a> <a href="../../site/Content/_site.yml">out</a> <a href="file:///etc/passwd">x</a></p>'
                                         '<p><img src="pics/oak.png" alt="An oak"><img src="../../outside.png" alt="Words"></p>')
        self.give("book/Staff/form.pdf", b"%PDF-1.4 x")
        self.give("book/Staff/pics/oak.png", png())
        self.give("outside.png", png(9))
        self.give("book/~$First Steps.docx", b"lock")
        self.give("book/old.doc", b"\xd0\xcf\x11\xe0")
        os.symlink("/etc/passwd", self.root.parent / "book/secret.html")
        told = self.take("book")
        self.assertIn("book/old.doc:1:1: warning: a document that ends with .doc is not read, and was left out", told)
        self.assertIn("the link to 'staff/nowhere.docx' leads nowhere", told)
        self.assertIn("2 links lead nowhere", told)
        self.assertIn("there is no picture '../../outside.png'", told)
        self.assertIn("Pages: 3 new, 0 changed, 0 as before.", told)
        self.assertTrue(self.page("first-steps.md").endswith("\n[leave](staff/leave.md) gone [site](https://example.org/a%28b%29) [form](form.pdf)\n"),
                        self.page("first-steps.md"))
        self.assertIn("[how](leave.md#how) [first](../first-steps.md) [form](form.pdf) out x\n\n![An oak](web.png)Words\n", self.page("staff/web.md"))
        self.assertNotIn("root:", "".join(file.decode("latin-1") for file in self.files().values()))
        self.run_laurel("check")

    def test_a_second_run_changes_what_was_changed_there_and_nothing_else(self):
        self.give("book/a.docx", docx(paragraph("A"), paragraph(picture(1, "An oak")), pictures=[png()]))
        self.give("book/b.docx", docx(paragraph("B")))
        self.take("book")
        before = self.files()
        self.assertEqual(self.take("book"), "Pages: 0 new, 0 changed, 2 as before.\n")
        self.assertEqual(self.files(), before)
        # Edited here: left as it is, as long as the document is the same, and told once it is not.
        page = self.root / "Content/guides/a.md"
        page.write_text(page.read_text("utf-8") + "\nMine.\n", "utf-8")
        self.assertEqual(self.take("book"), "Pages: 0 new, 0 changed, 2 as before.\n")
        self.give("book/a.docx", docx(paragraph("A2")))
        self.give("book/b.docx", docx(paragraph("B2")))
        told = self.take("book")
        self.assertIn("book/a.docx:1:1: warning: the document and its page 'guides/a.md' were both changed", told)
        self.assertIn("Changed: Content/guides/b.md\nPages: 0 new, 1 changed, 0 as before, 1 left as they are.\n", told)
        self.assertIn("Mine.", self.page("a.md"))
        self.assertTrue(self.page("b.md").endswith("\nB2\n"))
        # A page that was moved is known again.
        (self.root / "Content/guides/b.md").rename(self.root / "Content/guides/moved.md")
        self.give("book/b.docx", docx(paragraph("B3")))
        self.assertIn("Changed: Content/guides/moved.md", self.take("book"))
        self.assertFalse((self.root / "Content/guides/b.md").exists())

    def test_nothing_is_written_over_and_all_or_nothing(self):
        self.write("guides/a.md", "---\ntitle: Mine\n---\n\nMine.\n")
        self.give("book/a.docx", docx(paragraph("A")))
        self.give("book/b.docx", docx(paragraph("B")))
        self.refused("the page 'guides/a.md' is there already, and was not made from this document", places=["book"])
        (self.root / "Content/guides/a.md").unlink()
        self.write("guides/a.png", png(1))
        self.give("book/a.docx", docx(paragraph(picture(1, "An oak")), pictures=[png(2)]))
        self.take("book")
        self.assertIn("![An oak](a-2.png)", self.page("a.md"))
        self.assertEqual((self.root / "Content/guides/a.png").read_bytes(), png(1))
        self.give("book/c.docx", b"PK no zip")
        self.give("book/d.docx", docx(paragraph("D")))
        self.refused("book/c.docx:1:1: error: this is no document of the type that its name says", places=["book"])
        self.assertEqual(self.run_laurel("import", "document", "book/d.docx", "--dry-run", "--folder", "guides").stdout.splitlines()[-1],
                         "Nothing was written.")
        self.assertFalse((self.root / "Content/guides/d.md").exists())

    def test_what_cannot_be_read_is_refused_with_a_sentence(self):
        deep = "<blockquote>" * 3_000 + "x"
        bomb = office.packed({"[Content_Types].xml": office.TYPES, "word/document.xml": b"\0" * (300 << 20)})
        entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        nested = "<w:p>" * 1_000 + "</w:p>" * 1_000
        for name, data, sentence in [
            ("a.doc", b"x", "a document that ends with .doc is not read, as its form is an older or a closed one"),
            ("a.pages", b"x", "a document that ends with .pages is not read"),
            ("a.pdf", b"x", "a document that ends with .pdf is not read"),
            ("a.xlsx", b"x", "a document that ends with .xlsx is not read"),
            ("locked.docx", b"\xd0\xcf\x11\xe0rest", "the document is locked with a password"),
            ("empty.docx", b"", "this is no document of the type that its name says"),
            ("nothing.docx", docx(paragraph("")), "there is nothing in the document that a page could show"),
            ("cut.docx", docx(paragraph("x"))[:-40], "this is no document of the type that its name says"),
            ("bomb.docx", bomb, "the document holds more than 256 MiB"),
            ("entity.docx", docx(paragraph("x"), declaration=entity), "the document makes declarations"),
            ("nested.docx", docx(nested), "its parts stand too deep in one another"),
            ("deep.html", deep, "its parts stand too deep in one another"),
            ("long.html", "<p>" + "word " * 300_000, "its page would be larger than 1 MiB"),
            ("-.html", "<p>x", "its name, or that of a folder, cannot name a page"),
        ]:
            with self.subTest(name):
                self.give(name, data)
                self.refused(f"./{name}:1:1: error: {sentence}", places=[f"./{name}"])
        self.give("b.gdoc", b"{}")
        told = self.refused(places=["a.pages", "b.gdoc", "a.pdf"])
        for way in ("choose File, Export To, Word", "choose File, Download, Microsoft Word", "link to the PDF from a page"):
            self.assertIn(way, told)
        self.run_laurel("import", "document", "nowhere.docx", code=USAGE)
        (self.root.parent / "none").mkdir()
        self.run_laurel("import", "document", "none", code=USAGE)
        self.give("a.html", "<p>x")
        for folder in ("../out", "/etc", "a/../../b", "con"):
            with self.subTest(folder):
                self.run_laurel("import", "document", "a.html", "--folder", folder, code=USAGE)

    def test_without_pandoc_there_is_a_sentence(self):
        self.give("a.html", "<p>x")
        empty = self.root.parent / "bin"
        empty.mkdir()
        result = subprocess.run([project.LAUREL, "import", "document", "a.html", "-s", self.root], capture_output=True, encoding="utf-8",
                                cwd=self.root.parent, env={**os.environ, "PATH": str(empty)})
        self.assertEqual((result.returncode, result.stdout), (USAGE, ""))
        self.assertIn("install the program pandoc", result.stderr)

    def test_a_web_page_names_no_file_outside_and_runs_nothing(self):
        self.give("web/a.html", """<html><head><title>From the title</title></head><body><p>Text</p><script>alert(1)</script><style>p {}</style>
<p onclick="alert(1)"><a href="javascript:alert(1)">js</a> <a href="data:text/html,x">data</a> <a href="//evil.example/x">far</a></p>
<img src="file:///etc/passwd" alt="f"><img src="/etc/passwd" alt="g"><img src="https://evil.example/p.png" alt="h">
<iframe src="https://www.youtube.com/embed/x" title="A film"></iframe>
<figure><img src="o.png" alt="An oak"><figcaption>The "old" oak</figcaption></figure>
<img alt="Dot" src="data:image/png;base64,%s">""" % base64.b64encode(png(3)).decode())
        self.give("web/o.png", png())
        told = self.take("web")
        text = self.page("a.md")
        self.assertIn('title: "From the title"', text)
        for word in ("script", "alert", "evil", "passwd", "javascript"):
            self.assertNotIn(word, text)
        self.assertIn("[A film](https://www.youtube.com/embed/x)", text)
        self.assertIn("![An oak](a.png \"The 'old' oak\")", text)
        self.assertIn("![Dot](a-2.png)", text)
        self.assertIn("the picture 'https://evil.example/p.png' lies on another site", told)
        self.run_laurel("check")

    def test_a_document_by_itself_takes_only_its_own_files_along(self):
        for name in ("private.png", ".ssh/key.png", "a_files/own.png", "a_files/.hidden.png"):
            self.give(name, png())
        self.give("private.pdf", b"%PDF-1.4 x")
        self.give("a.html", '<h1>A</h1><p><img src="private.png" alt="P"><img src=".ssh/key.png" alt="K"><img src="a_files/.hidden.png" alt="H">'
                            '<a href="private.pdf">form</a></p><img src="a_files/own.png" alt="Own">')
        self.give("b.docx", docx(paragraph(link("private.pdf", "form"))))
        self.take("a.html", "b.docx")
        self.assertEqual(sorted(path.name for path in (self.root / "Content/guides").iterdir()), ["a.md", "a.png", "b.md"])

    def test_a_page_that_lacks_something_becomes_a_draft(self):
        self.give("a.docx", docx(paragraph("A")))
        told = self.take("a.docx", options=["--kind", "story"])
        self.assertIn("a.docx:1:1: warning: its page is a draft, since the check finds an error:", told)
        self.assertIn("draft: true\n", (self.root / "Content/stories/a.md").read_text("utf-8"))
        self.run_laurel("build", "-o", str(self.root / "public"))
        self.assertFalse((self.root / "public/stories/a.html").exists())

    def test_the_same_for_any_number_of_jobs_and_in_any_encoding(self):
        for number in range(6):
            self.give(f"book/{number}.html", f'<h1>Page {number}</h1><p><a href="{(number + 1) % 6}.html">next</a></p>')
        self.give("book/latin.html", "<html lang='es'><h1>Año</h1><p>Qué niño</p>".encode("cp1252"))
        self.assertIn("it was read as Windows-1252", self.take("book", options=["--folder", "guides", "-j", "1"]))
        first = self.files()
        self.assertIn('title: "Año"\nlanguage: "es"\n', self.page("latin.md"))
        for file in (self.root / "Content/guides").iterdir():
            file.unlink()
        self.take("book", options=["--folder", "guides", "-j", "7"])
        self.assertEqual(self.files(), first)

    def test_the_words_come_through_whole(self):
        """Signs of Markdown in a text are signs on the page, wherever they stand."""
        signs = ["*", "_", "#", "-", "+", "1.", "2)", "|", ">", "`", "~~", "[x]", "![a](b)", "<b>", "&amp;", "\\", "==", "^2^", "{#a}", "%%",
                 "a_b", "--", "[^1]", "[[n]]", "---", "===", "~~~", "http://x.example/a_b", "word", "é", "“q”", "(p)", ":", "$5$", "!", "R&D;"]
        random.seed(5)
        lines = [" ".join(random.choice(signs) for _ in range(random.randint(1, 6))) for _ in range(150)]
        looks = ["", "<w:b/>", "<w:i/>", "<w:strike/>"]
        body = [paragraph(*(run(part, random.choice(looks)) for part in [line[:len(line) // 2], line[len(line) // 2:]])) for line in lines]
        self.give("signs.docx", docx(paragraph("Signs", style="Title"), *body))
        self.take("signs.docx", options=["--folder", "guides"])
        (self.root / "Content/_site.yml").write_text("title: Stories\nsmart_punctuation: false\n", "utf-8")
        page = self.root / "Content/guides/signs.md"
        page.write_text(page.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
        subprocess.run([project.LAUREL, "build", "--keep-going", "-s", self.root, "-o", self.root / "public"], capture_output=True, check=False)
        self.assertEqual(self.paragraphs("public/guides/signs.html"), [" ".join(line.split()) for line in lines])

    def paragraphs(self, path):
        text = (self.root / path).read_text("utf-8")
        found = re.findall(r"<p>(.*?)</p>", text[text.index("<main"):text.index("</main")], re.DOTALL)
        return [" ".join(html.unescape(re.sub(r"<[^>]*>", "", part)).split()) for part in found]


if __name__ == "__main__":
    unittest.main()
