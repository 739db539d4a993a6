"""Runs the command that makes pages of an export of WordPress: import wordpress."""

import os
import re
import unittest

from office import SITE, attachment, export, item, png
from writing import FINE, PROBLEMS, USAGE, WritingTest

HIDDEN = [
    item(11, "A draft", "Secret one", status="draft"),
    item(12, "A pending one", "Secret two", status="pending"),
    item(13, "A later one", "Secret three", status="future", day="2031-01-01"),
    item(14, "A private one", "Secret four", status="private"),
    item(15, "A locked one", "Secret five", password="pw"),
    item(16, "A locked one of blanks", "Secret six", password=" "),
    item(17, "A binned one", "Secret seven", status="trash"),
    item(18, "An automatic one", "Secret eight", status="auto-draft"),
    item(19, "A strange one", "Secret nine", status="expired"),
    item(20, "One of two states", "Secret ten", more="<wp:status>private</wp:status>"),
    item(21, "One of no state", "Secret eleven").replace("<wp:status><![CDATA[publish]]></wp:status>", ""),
    item(22, "A revision", "Secret twelve", kind="revision"),
    item(23, "A member", "Secret thirteen", kind="staff"),
    item(24, "Capitals", "Secret fourteen", status="Private"),
]


class WordPressTest(WritingTest):
    """laurel import wordpress."""

    def setUp(self):
        super().setUp()
        self.write("index.md", "---\ntitle: Home\nsummary: A site.\n---\n\nWords.\n")

    def take(self, *items, code=FINE, options=(), text=None):
        (self.root.parent / "export.xml").write_text(text or export(*items), "utf-8")
        return self.run_laurel("import", "wordpress", "export.xml", *options, code=code).stdout

    def page(self, name):
        return (self.root / "Content" / name).read_text("utf-8")

    def files(self):
        return {str(file.relative_to(self.root)): file.read_bytes() for file in self.root.rglob("*") if file.is_file()}

    def built(self):
        self.run_laurel("build", "-o", str(self.root / "public"))
        return {str(file.relative_to(self.root / "public")): file.read_bytes() for file in (self.root / "public").rglob("*") if file.is_file()}

    def test_posts_and_pages_become_pages_with_their_old_addresses(self):
        told = self.take(
            item(1, "First post", "<!-- wp:paragraph --><p>Hello <strong>you</strong>.</p><!-- /wp:paragraph -->", excerpt="In short",
                 more='<category domain="category" nicename="news"><![CDATA[School news]]></category>'
                      '<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>'
                      '<category domain="post_tag" nicename="x"><![CDATA[Fairs]]></category>'),
            item(2, "About &amp; more", "One\ntwo\n\nThree", kind="page", name="about", link=f"{SITE}/about/"),
            item(3, "Team", "Us", kind="page", name="team", link=f"{SITE}/about/team/", parent=2))
        self.assertIn("New: Content/news/first-post.md\nNew: Content/pages/about/index.md\nNew: Content/pages/about/team.md\n"
                      "Pages: 3 new, 0 changed, 0 as before.", told)
        self.assertRegex(self.page("news/first-post.md"), r"""\A---
# Made from the page of WordPress "old.example.org 1". Keep this line for the next import: [0-9a-f]{16}
# Written by The office
title: "First post"
summary: "In short"
date: 2024-05-03
tags:
  - School news
  - Fairs
aliases:
  - "2024/05/first-post/"
---

Hello \*\*you\*\*.
\Z""".replace('  - School news', '  - "?School news"?').replace('  - "2024', '  - "?2024').replace('first-post/"', 'first-post/"?'))
        self.assertIn('title: "About & more"\n', self.page("pages/about/index.md"))
        self.assertTrue(self.page("pages/about/index.md").endswith("---\n\nOne\\\ntwo\n\nThree\n"))
        built = self.built()
        self.assertIn(b"news/first-post.html", built["2024/05/first-post/index.html"])
        self.assertIn(b"pages/about/team.html", built["about/team/index.html"])

    def test_a_page_at_its_old_address_needs_no_other_name(self):
        self.take(item(2, "About", "x", kind="page", name="about", link=f"{SITE}/about/"),
                  item(3, "Team &amp; more", "y", kind="page", name="team", link=f"{SITE}/about/team.html", parent=2,
                       more='<category domain="category" nicename="x"><![CDATA[Food &amp; fun]]></category>'), options=["--pages", "."])
        for page in ("about/index.md", "about/team.md"):
            self.assertNotRegex(self.page(page), "aliases|draft")
        self.assertIn("Food & fun", self.page("about/team.md"))
        self.assertIn("about/index.html", self.built())

    def test_what_was_hidden_stays_hidden(self):
        for options in ([], ["--private"], ["--private", "--posts", ".", "-j", "4"]):
            with self.subTest(options):
                seen = item(1, "Seen", 'Words. <a href="?p=14">A link</a> <a href="/2024/05/a-private-one/">to it</a></div><!--')
                told = self.take(seen, *HIDDEN, item(2, "Also seen", "More --> words."), options=options)
                for words in ("drafts stay drafts: 2", "pages that were to appear later are drafts: 1", "the type 'staff' were left out: 1",
                              "in the bin, or of a state that is not known, were left out: 6"):
                    self.assertIn(words, told)
                pages = {path: text.decode() for path, text in self.files().items() if path.endswith(".md")}
                secrets = {word for text in pages.values() for word in re.findall(r"Secret (\w+)", text)}
                self.assertEqual(secrets, {"one", "two", "three", *(["four", "five", "six"] if options else [])})
                for path, text in pages.items():
                    if "Secret" in text:
                        self.assertIn("\ndraft: true\n", text.split("---")[1], path)
                for path, data in self.built().items():
                    for word in (b"Secret", b"private", b"locked"):
                        self.assertNotIn(word, data, path)
                for file in (self.root / "Content").rglob("*.md"):
                    if "WordPress" in file.read_text("utf-8"):
                        file.unlink()

    def test_what_is_for_members_stays_hidden(self):
        """Plugins keep with a post who may see it."""
        meta = "<wp:postmeta><wp:meta_key>{}</wp:meta_key><wp:meta_value><![CDATA[{}]]></wp:meta_value></wp:postmeta>"
        values = [("_members_access_role", "administrator"), ("rcp_user_level", "Subscriber"),
                  ("um_content_restriction", 'a:1:{s:26:"_um_custom_access_settings";s:1:"1";}')]
        open_ones = [("rcp_user_level", "All"), ("um_content_restriction", 'a:1:{s:26:"_um_custom_access_settings";s:1:"0";}')]
        items = [item(n, f"Member {n}", f"Secret {n}", more=meta.format(*value)) for n, value in enumerate(values, 1)]
        self.take(*items, *(item(n, f"Open {n}", "Words.", more=meta.format(*value)) for n, value in enumerate(open_ones, 11)))
        self.assertEqual(len([path for path in self.files() if "open-" in path]), 2)
        self.assertEqual([path for path, text in self.files().items() if b"Secret" in text and path.endswith(".md")], [])
        self.take(*items, options=["--private"])
        self.assertEqual([path for path, data in self.built().items() if b"Secret" in data], [])

    def test_parts_that_are_switched_off_are_on_no_page(self):
        parts = [
            '<!-- wp:paragraph {"blockVisibility":{"hideBlock":true}} --><p>Secret</p><!-- /wp:paragraph --><!-- wp:paragraph --><p>Seen</p><!-- /wp:paragraph -->',
            '<!-- wp:group {"metadata":{"blockVisibility":false}} --><!-- wp:group --><p>Secret</p><!-- /wp:group --><p>Secret</p><!-- /wp:group --><p>Seen</p>',
            '<!-- wp:group --><p>Seen</p><!-- wp:image {"metadata":{"blockVisibility":false}} /--><!-- /wp:group -->',
            '[et_pb_section disabled="on"][et_pb_row][et_pb_text]Secret[/et_pb_text][/et_pb_row][/et_pb_section][et_pb_section][et_pb_text]Seen[/et_pb_text][/et_pb_section]',
            "[vc_row disable_element='yes'][vc_row_inner]Secret[/vc_row_inner]Secret[/vc_row]\n\nSeen", "Seen\n\n[vc_row disable_element=\"yes\"]Secret",
        ]
        told = self.take(*(item(n, f"P {n}", part) for n, part in enumerate(parts, 1)))
        self.assertIn("parts that no browser shows were left out: 6", told)
        for path, data in self.files().items():
            if path.endswith(".md") and "posts" in path:
                self.assertNotIn(b"Secret", data, path)
                self.assertIn(b"Seen", data, path)

    def test_a_text_does_not_run_into_the_next(self):
        """A text that opens or closes what is not its own changes no other page."""
        breaks = ["</div></div>", "<!-- never closed", "<div><div>", "<script>", "<textarea>", "<pre>", "<table><tr><td>", "]]", "<style>",
                  '<div id="', "<ul><li>", "</body></html>", "<a href='", "<title>"]
        items = []
        for number, text in enumerate(breaks):
            items += [item(100 + number, f"Bad {number}", f"Start {number} {text}"), item(200 + number, f"Good {number}", f"Whole {number}.")]
        items.append(item(300, "Hidden", "Secret words", status="draft"))
        self.take(*items)
        for number in range(len(breaks)):
            self.assertTrue(self.page(f"news/good-{number}.md").endswith(f"---\n\nWhole {number}.\n"), number)
            bad = self.page(f"news/bad-{number}.md")
            self.assertIn(f"Start {number}", bad)
            self.assertNotIn("Whole", bad)
            self.assertNotIn("Secret", bad)

    def test_pictures_files_and_codes(self):
        uploads = self.root.parent / "uploads/2024/05"
        uploads.mkdir(parents=True)
        (uploads / "oak.png").write_bytes(png(1))
        (uploads / "elm.png").write_bytes(png(2))
        (uploads / "form one.pdf").write_bytes(b"%PDF-1.4 x")
        os.symlink("/etc/passwd", uploads / "secret.png")
        address = f"{SITE}/wp-content/uploads/2024/05"
        told = self.take(
            attachment(50, "2024/05/oak.png", "An oak", parent=1), attachment(51, "2024/05/elm.png", "An elm", parent=1),
            attachment(52, "2024/05/gone.png", "Gone"),
            attachment(53, "2024/05/elm.png", "Thrown away", parent=1).replace("inherit", "trash"),
            item(1, "Pictures", f'''[caption id="attachment_50" width="300"]<a href="{address}/oak.png"><img class="wp-image-50" src="{address}/oak-300x200.png" alt="" /></a> The oak[/caption]

[gallery ids="50,51,53"]

<a href="{address}/form%20one.pdf">The form</a> [contact-form-7 id="3"] [not a code] <img src="{address}/gone.png" alt="Gone one"> <img src="{address}/secret.png" alt="S">

[embed]https://www.youtube.com/watch?v=x[/embed]

https://vimeo.com/1

<a href="http://www.old.example.org/2024/05/second/#part">Second</a> <a href="/?p=2">by number</a> <a href="{SITE}/category/x/">category</a> <a href="https://else.example/">else</a>''',
                 more="<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>51</wp:meta_value></wp:postmeta>"),
            item(2, "Second", "<h1>Part</h1><p>x</p>"), options=["--media", "uploads"])
        text = self.page("news/pictures.md")
        self.assertEqual(text.split("---\n", 2)[2], """
![An elm](pictures.png)

![An oak](pictures-2.png "The oak")

![An oak](pictures-2.png)

![An elm](pictures.png)

[The form](form-one.pdf) \\[contact-form-7 id="3"] \\[not a code] Gone one S

<https://www.youtube.com/watch?v=x>

<https://vimeo.com/1>

[Second](second.md) [by number](second.md) category [else](https://else.example/)
""")
        self.assertEqual((self.root / "Content/news/pictures-2.png").read_bytes(), png(1))
        self.assertTrue(self.page("news/second.md").endswith("\n## Part\n\nx\n"))
        for words in ("the code [contact-form-7] of WordPress stands as text on the pages: 1", "pictures that are not there were left out: 2",
                      "links to pages of the old site that are not taken along became words: 1"):
            self.assertIn(words, told)
        self.assertNotIn(b"root:", b"".join(self.files().values()))

    def test_lines_of_the_old_editor_stay_lines(self):
        self.take(item(1, "A", """<h3>Staff</h3>
Ada, grade four
Ben, grade five
<ul>
<li>a pencil</li>

<li>a book</li>
</ul>
After
next
<div>In one
and two</div>
[caption id="a" width="3"]Words <b>alone</b>[/caption]

[[gallery]] [[sic]]""", name="a"))
        self.assertEqual(self.page("news/a.md").split("---\n", 2)[2], """
## Staff

Ada, grade four\\
Ben, grade five

- a pencil
- a book

After\\
next

In one\\
and two

Words **alone**

\\[gallery] \\[\\[sic]]
""")

    def test_a_caption_may_hold_a_link(self):
        uploads = self.root.parent / "uploads"
        uploads.mkdir()
        (uploads / "oak.png").write_bytes(png())
        address = f"{SITE}/wp-content/uploads/oak.png"
        self.take(item(1, "A", f"""[caption width="3"]<img src="{address}" alt="An oak" /> Photo by <a href="https://e.example/">Bo</a>, 2024[/caption]

[caption width="3"]<a href="{address}"><img src="{address}" alt="An oak" /></a> By <a href="https://e.example/">Bo</a>[/caption]

<img src="https://i0.wp.com/old.example.org/wp-content/uploads/oak.png?resize=3&ssl=1" alt="A copy">"""), options=["--media", "uploads"])
        self.assertEqual(self.page("news/a.md").split("---\n", 2)[2], """
![An oak](a.png "Photo by Bo, 2024")

![An oak](a.png "By Bo")

![A copy](a.png)
""")

    def test_blocks_and_codes_that_only_arrange_words_leave_their_words(self):
        told = self.take(
            item(70, "Shared", "<!-- wp:paragraph --><p>Of the office.</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":71} /-->", kind="wp_block"),
            item(71, "Round", "<p>Round.</p><!-- wp:block {\"ref\":71} /-->", kind="wp_block"),
            item(72, "Hidden", "Secret", kind="wp_block", status="draft"),
            item(1, "A", """<!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph -->
<!-- wp:block {"ref":70} /--><!-- wp:block {"ref":72} /-->
<!-- wp:file --><div class="wp-block-file"><a href="https://e.example/a">Form</a><a href="https://e.example/a">Download</a></div><!-- /wp:file -->
<!-- wp:verse --><pre class="wp-block-verse">Roses</pre><!-- /wp:verse --><p style="display:none">Secret</p>"""),
            item(2, "B", '[vc_row][vc_column width="1/2"][vc_column_text]Two.\n\nThree.[/vc_column_text][/vc_column][/vc_row][vc_button title="Go"]'))
        text = self.page("news/a.md").split("---\n", 2)[2]
        self.assertTrue(text.startswith("\nOne.\n\nOf the office.\n\nRound.\n\nRound."), text)
        self.assertTrue(text.endswith("\n\n[Form](https://e.example/a) [Download](https://e.example/a)\n\n```\nRoses\n```\n"), text)
        self.assertTrue(self.page("news/b.md").endswith('---\n\nTwo.\n\nThree.\n\n\\[vc_button title="Go"]\n'), self.page("news/b.md"))
        self.assertNotIn("Secret", text)
        self.assertIn("what WordPress put in place of 'block' is not there", told)
        self.assertIn("parts that no browser shows were left out: 1", told)

    def test_former_addresses_languages_and_what_plugins_keep(self):
        def meta(key, value):
            return f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value></wp:postmeta>"
        told = self.take(
            item(1, "A", f'<a href="{SITE}/">Home</a> <a href="{SITE}/feed/">feed</a>', more=meta("_wp_old_slug", "was-a") + meta("_wp_old_slug", "b")
                 + meta("_wp_old_slug", "../../c") + meta("subtitle", "Words") + meta("_edit_last", "1")
                 + '<category domain="school" nicename="oak"><![CDATA[Oak School]]></category>'
                   '<category domain="language" nicename="es"><![CDATA[Español]]></category>'
                   '<category domain="post_format" nicename="x"><![CDATA[Video]]></category>'),
            item(2, "B", "x", more=meta("_wp_old_slug", "was-a")))
        text = self.page("news/a.md")
        self.assertRegex(text, r'aliases:\n  - "?2024/05/a/"?\n  - "?2024/05/was-a/"?\nlanguage: "?es"?\n')
        self.assertNotIn("was-a", self.page("news/b.md"))
        self.assertIn("[Home](../index.md) feed", text)
        self.assertIn("what pages have in the taxonomy 'school' was left out: 1, such as 'Oak School'", told)
        self.assertIn("values of plugins and themes were left out: 1, such as those of 'subtitle'", told)
        self.assertNotIn("post_format", told)

    def test_without_the_files_of_the_old_site_the_pages_are_there(self):
        told = self.take(item(1, "A", f'<p>Text <img src="{SITE}/wp-content/uploads/a.png" alt="An oak"></p>'))
        self.assertIn("pictures that are not there were left out: 1", told)
        self.assertIn("--media", told)
        self.assertTrue(self.page("news/a.md").endswith("\nText An oak\n"))

    def test_a_second_run_follows_the_old_site_and_keeps_what_was_changed_here(self):
        items = [item(1, "A", "One"), item(2, "B", "Two"), item(3, "C", "Three")]
        self.take(*items)
        before = self.files()
        self.assertIn("Pages: 0 new, 0 changed, 3 as before.", self.take(*items))
        self.assertEqual(self.files(), before)
        page = self.root / "Content/news/a.md"
        page.write_text(page.read_text("utf-8") + "Mine.\n", "utf-8")
        told = self.take(item(1, "A", "One more"), item(2, "B", "Two", status="draft"), item(3, "C", "Three", status="private"))
        self.assertIn("pages that were changed here and in WordPress were left as they are: 1, such as 'news/a.md'", told)
        self.assertIn("still here, and WordPress shows them no more: 1, such as 'news/c.md'", told)
        self.assertIn("Changed: Content/news/b.md", told)
        self.assertIn("Mine.", self.page("news/a.md"))
        self.assertIn("draft: true", self.page("news/b.md"))

    def test_nothing_is_written_over(self):
        self.write("news/a.md", "---\ntitle: Mine\n---\n\nMine.\n")
        self.assertIn("New: Content/news/a-2.md", self.take(item(1, "A", "Theirs")))
        self.assertTrue(self.page("news/a.md").endswith("Mine.\n"))
        told = self.take(item(2, "D", "x"), options=["--dry-run"])
        self.assertIn("New: Content/news/d.md\nPages: 1 new", told)
        self.assertFalse((self.root / "Content/news/d.md").exists())

    def test_hostile_exports_are_refused_at_their_line(self):
        bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        before = self.files()
        for name, text, line, sentence in [
            ("bomb", export(item(1, "A", "x"), declaration=bomb), 1, "the document makes declarations"),
            ("deep", export("<item>" + "<a>" * 1_000 + "</a>" * 1_000 + "</item>"), 6, "its parts stand too deep in one another"),
            ("cut", export(item(1, "A", "x"))[:-30], 10, "from here on the file is no XML, or not all of it is there"),
            ("other", export(item(1, "A", "x"), version=""), 1, "this is no export of WordPress"),
            ("empty", "x", 1, "from here on the file is no XML"),
            ("long", export(item(1, "A" * 300_000, "x")), 6, "a value is longer than anybody writes"),
        ]:
            with self.subTest(name):
                told = self.take(code=PROBLEMS, text=text)
                self.assertRegex(told, rf"export.xml:{line}:1: error: .*{sentence}")
                self.assertEqual(self.files(), before)
        self.run_laurel("import", "wordpress", "nowhere.xml", code=USAGE)
        self.take(item(1, "A", "x"), code=USAGE, options=["--media", "nowhere"])
        self.take(item(1, "A", "x"), code=USAGE, options=["--posts", "../out"])
        self.assertEqual(self.files(), before)

    def test_a_post_that_cannot_be_read_is_told_and_the_others_are_written(self):
        told = self.take(item(1, "A", "<blockquote>" * 3_000 + "x"), item(2, "B", "Fine"), item(3, "C", "<p>" + "word " * 300_000), code=PROBLEMS)
        self.assertIn("export.xml:6:1: error: its parts stand too deep in one another", told)
        self.assertIn("error: its page would be larger than 1 MiB", told)
        self.assertIn("Pages: 1 new", told)
        self.assertTrue(self.page("news/b.md").endswith("Fine\n"))

    def test_signs_that_xml_does_not_allow_are_passed_over(self):
        self.take(item(1, "A", "One\x08 two\x1f three"))
        self.assertTrue(self.page("news/a.md").endswith("\nOne two three\n"))

    def test_many_files_are_no_burden(self):
        """100,000 files, of which no page names one."""
        text = export(*(attachment(1_000 + number, f"{number}.png") for number in range(100_000)), item(1, "A", "x"))
        self.assertIn("Pages: 1 new", self.take(text=text))
        self.assertEqual([path for path in self.files() if path.endswith(".png")], [])

    def test_two_pages_above_one_another_end(self):
        self.take(item(1, "A", "x", kind="page", parent=2, link=f"{SITE}/a/"), item(2, "B", "y", kind="page", parent=1, link=f"{SITE}/b/"))
        self.assertEqual(sum(path.endswith(".md") and "pages" in path for path in self.files()), 2)


if __name__ == "__main__":
    unittest.main()
