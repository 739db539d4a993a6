"""Runs the command import document on documents that hide words: none of them is in a file that it writes."""

import unittest

import office
from office import docx, odt, paragraph, picture, png, run, table
from writing import FINE, PROBLEMS, WritingTest

SECRET = "Secret"
VANISH = "<w:rPr><w:vanish/></w:rPr>"


def style(name, look="", *, kind="paragraph", base="", default=False):
    base = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}" w:default="{int(default)}">{base}{look}</w:style>'


def styled(*body, styles="", **more):
    parts = {"word/styles.xml": f'<w:styles xmlns:w="{office.WORD}">{styles}</w:styles>', **more}
    return docx(paragraph("Seen"), *body, parts=parts.items())


def look(name, family, properties, parent=""):
    parent = f' style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}"{parent}>{properties}</style:style>'


class DocumentHiddenTest(WritingTest):
    """laurel import document, of documents that hide something."""

    def setUp(self):
        super().setUp()
        self.write("index.md", "---\ntitle: Home\nsummary: A site.\n---\n\nWords.\n")
        self.count = 0

    def take(self, data, form, code=FINE):
        """Imports a document, and gives what is told of it and its page, if there is one."""
        self.count += 1
        name = f"d{self.count}"
        (self.root.parent / f"{name}.{form}").write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        told = self.run_laurel("import", "document", f"{name}.{form}", "--folder", "guides", code=code).stdout
        for file in self.root.rglob("*"):
            self.assertNotIn(SECRET.encode(), file.read_bytes() if file.is_file() else b"", file)
        page = self.root / f"Content/guides/{name}.md"
        return told, page.read_text("utf-8") if page.exists() else ""

    def take_page(self, sheet, body, head="<style>{}</style>"):
        return self.take(f"<!doctype html><head><title>Page</title>{head.format(sheet)}</head><body><p>Seen</p>{body}<p>Seen</p></body>", "html")

    def refused(self, data, form):
        told, page = self.take(data, form, code=PROBLEMS)
        self.assertIn("the document holds hidden text", told)
        self.assertEqual(page, "")

    def test_a_rule_of_a_sheet_hides(self):
        note = f'<div class="b"><p class="Note x" id="n" data-a="1">{SECRET}</p></div>'
        for sheet in [
            ".note{display:none}", "#n{visibility:hidden}", "p.note { DISPLAY : None !important; }", ".x.note{display:none}", "p#n.x{display:none}",
            ".b .note{display:none}", ".b > p{color:red;visibility:collapse}", "html body .b p{display:none}", "p + .b .note{display:none}", "p ~ .b .note{display:none}", ".y, .note{display:none}", ".note, .y{display:none}",
            "/* } */.note/**/{/*x*/display:/*y*/none}", "@media screen{.note{display:none}}", "@MEDIA print, ALL { .y{} .note{display:none} }",
            "@media only screen{@supports (display:grid){.note{display:none}}}", "@media not print{.note{display:none}}", "<!-- .note{display:none} -->",
            '@import "a;b"; .y{content:"}"} .note{display:none}', ".y{background:url(data:x;y)} .note{display:none", ".b{color:red; .note{display:none}}",
            r".\6eote{display:none}", r"#\n{display:none}", '[data-a="1"]{display:none}', "p[data-a]{display:none}", ".note{mso-hide:all}",
            ".note{content-visibility:hidden}", "@layer a{.note{display:none}}", ".b:first-child .note{display:none}", ".note{@media screen{display:none}}",
            "@font-face{font-family:a}@keyframes k{from{top:0}}.note{display:none}", ".y p, .b p, .z p{display:none}",
        ]:
            with self.subTest(sheet):
                told, page = self.take_page(sheet, note)
                self.assertEqual(page.count("Seen"), 2)
                self.assertIn("1 part that no browser shows was left out", told)

    def test_a_rule_may_hide_any_element_and_stand_behind_it(self):
        for body in [f'<ul><li>Seen<li class="h">{SECRET}<li>Seen</ul>', f'<table><tr><td>Seen<tr class="h"><td>{SECRET}</table>Seen',
                     f'<p>Seen <span class="h">{SECRET} <b>{SECRET}</b></span> Seen</p>', f'<figure class="h"><img src="a.png" alt="{SECRET}"></figure>Seen Seen',
                     f'<h2 class="h">{SECRET}</h2>Seen Seen', f'<xmp class="h"><p>{SECRET}</xmp>Seen Seen', f'Seen<img class="h" src="a.png" alt="{SECRET}">Seen']:
            with self.subTest(body):
                self.assertEqual(self.take_page("", f"{body}<STYLE>.h{{display:none}}</STYLE>")[1].count("Seen"), 4)
        self.assertEqual(self.take_page("figure{display:none}iframe{display:none}", f'<figure>{SECRET}</figure><iframe title="{SECRET}" src="https://a.example/x">'
                                        "</iframe><div>Seen</div>")[1].count("Seen"), 3)

    def test_what_stands_around_an_element_counts(self):
        """Also where ends are left out, and in a text that is no whole page, around which anything may stand."""
        for sheet, body in [
            (".m li{display:none}", f'<ul><li>Seen</ul><ul class="m"><li>{SECRET}<li>{SECRET}</ul><ul><li>Seen</ul>'),
            ("div.m p{display:none}", f'<p>Seen</p><div><div class="m"><div>x</div><p>{SECRET}<p>{SECRET}</div>Seen</div>'),
            ("tbody td.m{display:none}", f'<table><tr><td>Seen<td class="m">{SECRET}<tr><td>Seen</table>'),
            (".m span{display:none}", f'<p class="m">x <b hidden>x</b><span>{SECRET}</span></p><p><span>Seen</span> Seen</p>'),
        ]:
            with self.subTest(sheet):
                self.assertEqual(self.take_page(sheet, body)[1].count("Seen"), 4)
        self.assertEqual(self.take(f'<style>.theme .m{{display:none}}</style><p>Seen</p><p class="m">{SECRET}</p>', "html")[1].count("Seen"), 1)
        many = " ".join(f"b{n}" for n in range(200))
        rules = "".join(f".a.b{n}{{display:none}}" for n in range(200))
        self.take(f'<style>{rules}</style><p class="{many}">Seen</p><p class="a b199">{SECRET}</p>', "html")

    def test_a_rule_that_hides_nothing_on_a_screen_is_not_followed(self):
        for sheet in ["@media print{.note{display:none}}", "@media (max-width:9em){.note{display:none}}", ".note:hover{display:none}", "a:hover .note{display:none}",
                      ".note::before{display:none}", ".y .note{display:none}", ".note.y{display:none}", "div.note{display:none}", ".note{backface-visibility:hidden}",
                      "@keyframes k{from{visibility:hidden}}", ".note{display:block}", "/* .note{display:none} */", '.y{content:".note{display:none}"}',
                      "@supports not (display:grid){.note{display:none}}", "@page{display:none}", "script,style,title,head{display:none}", "@media not all{p{display:none}}"]:
            with self.subTest(sheet):
                told, page = self.take_page(sheet, '<p class="note">Seen</p>')
                self.assertEqual(page.count("Seen"), 3)
                self.assertNotIn("browser", told)
        for head in ('<style media="print">{}</style>', "<noscript><style>{}</style></noscript>", "<!--[if mso]><style>{}</style><![endif]-->"):
            with self.subTest(head):
                self.assertEqual(self.take_page("p{display:none}", "", head)[1].count("Seen"), 2)

    def test_a_rule_that_would_hide_too_much_is_told(self):
        for sheet, first in [("body{visibility:hidden}", "body"), ("html.js, .y{display:none}", ""), ("*{display:none}", "*"), (".all{display:none}", "body"),
                             (".b > *{display:none}", ".b > *"), (".b:not(.y, .z){display:none}", ".b:not(.y, .z)"), (":root{display:none}", ":root"),
                             ("[class^=b]{display:none}", "[class^=b]"), ("[class=b i]{display:none}", "")]:
            with self.subTest(sheet):
                told, page = self.take(f'<head><style>{sheet}</style></head><body class="all"><div class="b"><p>Seen</p></div></body>', "html")
                self.assertIn("Seen", page)
                self.assertEqual(f"the rule of '{first}' hides parts in a browser, and was not followed" in told, bool(first), told)
        told, _ = self.take("<html><style>body{display:none}html{display:none}</style><body><p>Seen", "html")
        self.assertIn("2 rules, such as that of 'body', hide parts in a browser, and were not followed", told)

    def test_a_sheet_made_to_take_long_is_read_to_its_end(self):
        rules = "".join(f".a.b{n}{{display:none}}" for n in range(10_000))
        self.shown(f"<style>{rules}</style>" + '<p class="a">x</p>' * 5_000)
        around = "".join(f".c{n} p.b{n} {{display:none}}" for n in range(3_000))
        names = " ".join(f"b{n} c{n}" for n in range(3_000))
        self.shown(f'<html><style>{around}</style><i class="{names}"></i>' + '<p class="b1"><b>x</b></p>' * 5_000)
        self.shown("<style>" + ".a," * 50_000 + ".a{" + "@media screen{display:none}" * 20_000 + "}</style>")
        self.shown("<style>" + ".a{" * 100_000 + "display:none" + "</style>")
        self.shown("<style>" + "/*" * 100_000 + "</style>" + "<style>" + "('[" * 50_000 + "{display:none}</style>")
        self.shown("<div hidden><style></div>" * 5_000)
        self.shown("<style>.a{display:none}</style>" + f'<p class="{"c " * 200_000}">Seen</p>')

    def shown(self, text):
        _, page = self.take(f"<h1>A</h1><p>Seen</p>{text}", "html")
        self.assertTrue("\nSeen\n" in page)

    def test_rows_sections_and_styles_of_libreoffice_hide(self):
        cell = f"<table:table-cell><text:p>{SECRET}</text:p></table:table-cell>"
        none = '<style:text-properties text:display="none"/>'
        hidden = f'<text:p text:style-name="C">{SECRET}</text:p>'
        frame = '<text:p><draw:frame draw:name="f"{}><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>'
        for body, styles in [
            (f'<table:table><table:table-row table:visibility="collapse">{cell}</table:table-row></table:table>', ""),
            (f'<table:table><table:table-row table:visibility="filter">{cell}</table:table-row></table:table>', ""),
            (f'<table:table><table:table-column table:visibility="collapse"/><table:table-row>{cell}</table:table-row></table:table>', ""),
            (f'<table:table><table:table-row-group table:display="false"><table:table-row>{cell}</table:table-row></table:table-row-group></table:table>', ""),
            (f'<table:table table:style-name="T"><table:table-row>{cell}</table:table-row></table:table>', look("T", "table", '<style:table-properties table:display="false"/>')),
            (f'<text:section text:name="s" text:display="none"><text:p>{SECRET}</text:p></text:section>', ""),
            (f'<text:section text:name="s" text:display="condition" text:is-hidden="true"><text:p>{SECRET}</text:p></text:section>', ""),
            (f'<text:p><text:hidden-text text:condition="x" text:string-value="{SECRET}" text:is-hidden="true">{SECRET}</text:hidden-text></text:p>', ""),
            (f'<text:p><text:hidden-paragraph text:condition="x" text:is-hidden="true"/>{SECRET}</text:p>', ""),
            (hidden, look("C", "paragraph", none)), (hidden, look("C", "paragraph", "", "B") + look("B", "paragraph", none)),
            (hidden, f'<style:default-style style:family="paragraph">{none}</style:default-style>'),
            (f'<text:h text:style-name="C">{SECRET}</text:h>', look("C", "paragraph", none)),
            (f'<text:p><text:span text:style-name="D">{SECRET}</text:span></text:p>', look("D", "text", "", "C") + look("C", "text", none) + look("C", "paragraph", "")),
            (f'<text:p>x<text:note><text:note-body>{hidden}</text:note-body></text:note></text:p>', look("C", "paragraph", none)),
            (frame.format(' draw:display="none"'), ""), (frame.format("").replace("<text:p>", '<text:p text:style-name="C">'), look("C", "paragraph", none)),
        ]:
            with self.subTest(body + styles):
                self.refused(odt("<text:p>Seen</text:p>", body, styles=styles, pictures=[png()]), "odt")

    def test_what_libreoffice_shows_is_taken(self):
        none = '<style:text-properties text:display="none"/>'
        shown = '<style:text-properties text:display="true"/>'
        cell = "<table:table-cell><text:p>Seen</text:p></table:table-cell>"
        told, page = self.take(odt(
            '<text:p text:style-name="B">Seen</text:p><text:p><text:span text:style-name="P">Seen</text:span></text:p><text:p text:style-name="P"/>'
            f'<table:table><table:table-column table:visibility="visible"/><table:table-row table:visibility="visible">{cell}{cell}</table:table-row></table:table>'
            f'<text:p>Seen<office:annotation><text:p text:style-name="P">{SECRET}</text:p></office:annotation></text:p>',
            styles=look("P", "paragraph", none) + look("P", "text", "") + look("B", "paragraph", shown, "P")), "odt")
        self.assertEqual(page.count("Seen"), 5, told)

    def test_looks_and_styles_of_word_hide(self):
        of_character, of_paragraph = run(SECRET, '<w:rStyle w:val="C"/>'), paragraph(SECRET, style="C")
        in_table = table(["Seen", SECRET]).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="C"/>')
        formula = f'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r>{VANISH}<m:t>{SECRET}</m:t></m:r></m:oMath>'
        changed = f'<w:p><w:pPr><w:pStyle w:val="C"/><w:pPrChange><w:pPr><w:pStyle w:val="D"/></w:pPr></w:pPrChange></w:pPr>{run(SECRET)}</w:p>'
        chain = style("C", kind="{0}", base="B") + style("B", kind="{0}", base="A") + style("A", VANISH, kind="{0}")
        for body, styles in [
            (paragraph(run(SECRET, "<w:vanish/>")), ""), (paragraph(run(SECRET, '<w:vanish w:val="true"/><w:webHidden/>')), ""),
            (paragraph(of_character), style("C", VANISH, kind="character")), (paragraph(of_character), chain.format("character")),
            (of_paragraph, style("C", VANISH)), (of_paragraph, chain.format("paragraph")), (changed, style("C", VANISH) + style("D")),
            (in_table, style("C", VANISH, kind="table")), (in_table, chain.format("table")),
            (paragraph(SECRET), style("N", VANISH, default=True)), (paragraph(SECRET), f"<w:docDefaults><w:rPrDefault>{VANISH}</w:rPrDefault></w:docDefaults>"),
            (table(["Seen", SECRET]).replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>"), ""), (paragraph(formula), ""),
            (paragraph(f'<w:r>{VANISH}<w:sym w:font="Symbol" w:char="F061"/></w:r>'), ""),
            (paragraph(f'<w:r>{VANISH}<w:pict><w:txbxContent>{paragraph(SECRET)}</w:txbxContent></w:pict></w:r>'), ""),
            (paragraph('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="visibility:hidden"/></w:pict></w:r>'), ""),
        ]:
            with self.subTest(body + styles):
                self.refused(styled(body, styles=styles), "docx")
        for hidden in (picture(1, SECRET).replace("<w:r>", f"<w:r>{VANISH}"), picture(1, SECRET).replace('name="P"', 'name="P" hidden="1"')):
            with self.subTest(hidden):
                self.refused(docx(paragraph("Seen"), paragraph(hidden), pictures=[png()]), "docx")

    def test_notes_of_word_and_parts_of_other_names_hide(self):
        hidden = paragraph(run(SECRET, "<w:vanish/>"))
        for name, element in (("footnotes", "footnote"), ("endnotes", "endnote")):
            with self.subTest(name):
                notes = f'<w:{name} xmlns:w="{office.WORD}"><w:{element} w:id="1">{hidden}</w:{element}></w:{name}>'
                self.refused(docx(paragraph("Seen", f'<w:r><w:{element}Reference w:id="1"/></w:r>'), parts={f"word/{name}.xml": notes}.items()), "docx")
        self.refused(docx(paragraph("Seen", f'<w:r>{VANISH}<w:footnoteReference w:id="1"/></w:r>'), notes=[SECRET]), "docx")
        main = f'<w:document xmlns:w="{office.WORD}"><w:body>{paragraph("Seen")}{hidden}</w:body></w:document>'
        relation = f'<Relationship Id="r" Type="{office.RELATED}/officeDocument" Target="/word/main.xml"/>'
        start = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
        self.refused(docx(paragraph("Seen"), parts={"_rels/.rels": start, "word/main.xml": main}.items()), "docx")

    def test_what_word_shows_is_taken(self):
        """Also the numbers of a table of contents, which are hidden only where a document has no pages."""
        ends = f'<w:p><w:pPr><w:pStyle w:val="S"/>{VANISH}</w:pPr>{run("Seen")}</w:p>'
        before = f'<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="C"/></w:pPr></w:pPrChange></w:pPr>{run("Seen", f"<w:rPrChange>{VANISH}</w:rPrChange>")}</w:p>'
        told, page = self.take(styled(
            ends, before, paragraph(run("Seen", '<w:rStyle w:val="C"/><w:vanish w:val="0"/>'), "<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE</w:instrText></w:r>"),
            paragraph("Seen", style="D"), paragraph(f"{run('Seen')}<w:del>{run(SECRET, '<w:vanish/>')}</w:del>"), paragraph(run("Seen", "<w:webHidden/>")),
            table(["Seen", "Seen"]).replace("<w:tr>", '<w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>'), f"<w:sdt><w:sdtPr>{VANISH}</w:sdtPr></w:sdt>",
            styles=style("C", VANISH + "<w:hidden/>") + style("D", '<w:rPr><w:vanish w:val="off"/></w:rPr>', base="C") + style("S", "<w:hidden/>")), "docx")
        self.assertEqual(page.count("Seen"), 9, told)


if __name__ == "__main__":
    unittest.main()
