"""Moves the marks, addresses and values of other programs that only these read: import folder."""

from moving import MovingTest


class KeptWordsTest(MovingTest):
    """What a page keeps under a name is shown if the page calls it where readers see it."""

    def test_words_that_are_shown_below_stay(self):
        self.put("eleventy", "src/kept.md", "---\ntitle: K\n---\nBefore.\n\n{% set body %}\nKept **words**.\n\n- One\n{% endset %}\n\n{{ body | markdownify }}\n\n"
                 "{% capture more -%}Short words.{%- endcapture %}\n\nSee: {{ more }}\n\nAfter.\n")
        self.move("eleventy")
        page = self.page("kept.md")
        self.assertIn("Kept **words**.\n\n- One\n", page)
        self.assertIn("Short words.", page)
        self.assertNotIn("{", page)
        self.assertIn("<strong>words</strong>", self.build()["kept.html"])

    def test_words_that_nobody_sees_stay_hidden(self):
        self.put("jekyll", "kept.md", "---\ntitle: K\n---\nSeen.\n\n{% capture a %}Hush one.{% endcapture %}\n\n{% capture b %}Hush two.{% endcapture %}\n"
                 "{% comment %}{{ b }}{% endcomment %}\n\n{% capture c %}Hush three.{% endcapture %}\n{% if staff %}{{ c }}{% endif %}\n")
        self.move("jekyll")
        self.assertHidden("Hush one", "Hush two", "Hush three")
        self.assertIn("Seen.", self.build()["kept.html"])


class MarksTest(MovingTest):
    def test_markdown_right_in_html_is_parted_from_its_tags(self):
        self.put("mkdocs", "docs/a.png", b"\x89PNG")
        self.put("mkdocs", "docs/marks.md", "# Marks\n\n<figure markdown=\"span\">\n  ![Sq](a.png){ width=\"300\" }\n"
                 "  <figcaption>Cap</figcaption>\n</figure>\n\n<div markdown=\"1\">\n**b** [l](index.md)\n</div>\n\n<div>\nplain\n</div>\n\n"
                 "```\n<div>\n**b**\n</div>\n```\n")
        self.move("mkdocs")
        page = self.page("marks.md")
        self.assertIn('<figure markdown="span">\n\n![Sq|300](a.png)\n\n<figcaption>Cap</figcaption>\n</figure>', page)
        self.assertIn('<div markdown="1">\n\n**b** [l](index.md)\n\n</div>', page)
        self.assertIn("<div>\nplain\n</div>", page)
        self.assertIn("```\n<div>\n**b**\n</div>\n```", page)
        self.assertIn("<strong>b</strong>", self.build()["marks.html"])

    def test_attributes_with_blanks_go_and_a_width_stays(self):
        self.put("mkdocs", "docs/marks.md", "# Marks\n\n[S](index.md){ align=left } :fontawesome-brands-x:{ .x } and {++ins++} ++ctrl+c++\n")
        self.move("mkdocs")
        self.assertIn("[S](index.md) and {++ins++} <kbd>Ctrl</kbd>+<kbd>C</kbd>", self.page("marks.md"))

    def test_whose_words_are_quoted_is_kept(self):
        self.put("zola", "content/said.md", '+++\ntitle = "Said"\n+++\n{% quote(author="Vincent") %}\nquoted\n{% end %}\n\nafter\n')
        self.move("zola")
        self.assertIn("> quoted\n>\n> — Vincent\n", self.page("said.md"))

    def test_the_name_of_an_icon_is_no_title(self):
        self.put("hugo", "content/boxes.md", '---\ntitle: Boxes\n---\n{{< alert "circle-info" >}}\nBody\n{{< /alert >}}\n\n'
                 '{{< callout "Remember this" >}}\nBody\n{{< /callout >}}\n')
        self.move("hugo")
        self.assertIn("> [!NOTE]\n> Body", self.page("boxes.md"))
        self.assertIn("> [!NOTE] Remember this\n> Body", self.page("boxes.md"))


    def test_texts_are_taken_in_from_the_folders_that_the_settings_name(self):
        page = "# In\n\n--8<-- \"one.md\"\n\n--8<-- \"two.md\"\n\n--8<-- \"out.md\"\n"
        for number, path in enumerate(("docs/snip", "[docs/snip, ./parts/, ../away]")):
            self.put("mkdocs", "mkdocs.yml", f"site_name: x\nmarkdown_extensions:\n  - admonition\n  - pymdownx.snippets:\n      base_path: {path}\n")
            self.put("mkdocs", "docs/snip/one.md", "first words\n")
            self.put("mkdocs", "parts/two.md", "second words\n")
            (self.home / "away").mkdir(exist_ok=True)
            (self.home / "away/out.md").write_text("outside\n")
            self.put("mkdocs", f"docs/in{number}.md", page)
            self.move("mkdocs", code=None)
            moved = self.page(f"in{number}.md")
            self.assertIn("first words", moved)
            self.assertEqual("second words" in moved, number == 1)
            self.assertIn('--8<-- "out.md"', moved)


class AddressesTest(MovingTest):
    def test_jekyll_addresses_made_of_several_names(self):
        self.put("jekyll", "_config.yml", "title: x\nurl: https://www.example.org\nbaseurl: /d\n")
        self.put("jekyll", "_posts/2024/2024-01-02-z.md", "---\ntitle: Z\n---\nz\n")
        self.put("jekyll", "links.md", "---\ntitle: Links\n---\n[a]({{ site.url }}{{ site.baseurl }}/about.html) [h]({% post_url 2024/2024-01-02-z %}) [i][r] "
                 "<a href=\"{{ site.baseurl }}{% post_url 2024/2024-01-02-z %}\">l</a>\n\n[r]: {% post_url 2024/2024-01-02-z %}\n")
        self.move("jekyll")
        page = self.page("links.md")
        self.assertNotIn("{", page)
        self.assertNotIn("/d/", page)
        self.assertEqual(page.count("2024-01-02-z.md"), 3, page)
        told = self.run_laurel("check", code=None).stdout
        self.assertNotIn("broken-link", told)
        self.assertNotIn("foreign-code", told)

    def test_obsidian_names_of_files_in_other_folders(self):
        self.put("obsidian", "Start.md", "[d](Deep.md) ![p](pic.png) [e](Deep%20two.md#H) [i](Near.md) [w](https://example.org/Deep.md) `[d](Deep.md)`\n")
        for path in ("Near.md", "G/Near.md", "F/Deep.md"):
            self.put("obsidian", path, "x\n")
        self.put("obsidian", "F/Deep two.md", "## H\n")
        self.put("obsidian", "att/pic.png", b"\x89PNG")
        self.move("obsidian")
        self.assertIn("[d](F/Deep.md) ![p](att/pic.png) [e](<F/Deep two.md#H>) [i](Near.md) [w](https://example.org/Deep.md) `[d](Deep.md)`",
                      self.page("Start.md"))

    def test_docusaurus_names_for_the_top_of_the_site(self):
        self.put("docusaurus", "static/img/a.png", b"\x89PNG")
        self.put("docusaurus", "static/f.pdf", b"%PDF-1.4\n")
        self.put("docusaurus", "docs/b.png", b"\x89PNG")
        self.put("docusaurus", "docs/aim.md", "# Aim\n")
        self.put("docusaurus", "docs/links.md", "# Links\n\n[o](@site/docs/aim.md#x) ![c](@site/static/img/a.png) [f](pathname:///f.pdf)\n\n"
                 "<img src={require('./b.png').default} alt=\"B\"/> <img src={useBaseUrl('/img/a.png')} alt=\"C\"/>\n\n"
                 "<Tabs>\n<TabItem value=\"a\" label=\"Apple\">Apple words</TabItem>\n</Tabs>\n")
        self.move("docusaurus")
        page = self.page("docs/links.md")
        self.assertIn("[o](aim.md#x) ![c](../img/a.png) [f](../f.pdf)", page)
        self.assertIn('<img src="./b.png" alt="B"/> <img src="../img/a.png" alt="C"/>', page)
        self.assertIn("# Apple\n\nApple words", page)
        self.assertNotIn("TabItem", page)


class ValuesTest(MovingTest):
    def test_days_with_a_short_zone_are_taken_as_typed(self):
        zones = ("-4", "-04", "-400", "EST", "UTC", "Z")
        for number, zone in enumerate(zones):
            self.put("jekyll", f"_posts/2015-03-18-zone{number}.md", f"---\ntitle: Zone\ndate: 2015-03-17 23:00:00 {zone}\n---\nx\n")
        self.move("jekyll")
        for number, zone in enumerate(zones):
            page = self.page(f"posts/2015-03-18-zone{number}.md")
            self.assertIn("date: 2015-03-17\n", page, zone)
            self.assertIn(f"2015/03/17/zone{number}", page, zone)
        self.assertNotIn("wrong-type", self.run_laurel("check", code=None).stdout)

    def test_titles_lose_marks_and_nothing_else(self):
        marked = {"It&#8217;s <em>new</em>": "It\u2019s new", "**Bold** a": "Bold a", r"a\_b": "a_b", "A<br/>B &amp; C": "A B & C",
                  'H<sub class="x">2</sub>O&nbsp;&hellip;': "H2O\u00a0\u2026"}
        plain = ["a < b", "C*", "snake_case", "2 * 3 * 4", "2**3**4", "The <i> tag", "`<b>x</b>`", "R&D; more", "Vec<T>", r"C:\dir"]
        for number, title in enumerate([*marked, *plain]):
            self.put("hugo", f"content/t{number}.md", f"---\ntitle: '{title}'\n---\nx\n")
        told = self.move("hugo").stdout
        self.assertIn(f"marks in titles: {len(marked)}\n", told)
        for number, title in enumerate([*marked.values(), *plain]):
            line = self.page(f"t{number}.md").split("\n")[1]
            self.assertIn(line.replace("\\\\", "\\"), [f"title: {sign}{title}{sign}" for sign in ("", "'", '"')])

    def test_names_with_a_capital_letter_are_ours(self):
        self.put("hugo", "content/caps.md", "---\nTitle: Real\nTags: [x]\n---\nText.\n")
        self.move("hugo")
        self.assertIn('title: Real\ntags: ["x"]', self.page("caps.md"))

    def test_values_of_mkdocs_without_lines_around_them(self):
        self.put("mkdocs", "docs/bare.md", "Title: Real\nAuthors: Ada\n    Grace\n\nWords\n")
        self.move("mkdocs")
        page = self.page("bare.md")
        self.assertIn("title: Real\n", page)
        self.assertIn("Ada Grace", page)
        self.assertTrue(page.endswith("---\n\nWords\n") or page.endswith("---\nWords\n"), page)

    def test_days_of_the_blog_of_mkdocs(self):
        self.put("mkdocs", "docs/days.md", "---\ndate:\n  created: 2024-05-03\n  updated: 2024-06-01\n---\n# Days\n")
        self.move("mkdocs")
        page = self.page("days.md")
        self.assertIn("date: 2024-05-03\nupdated: 2024-06-01\n", page)
        self.assertNotIn("extra", page)

    def test_what_an_import_keeps_for_nobody_is_not_told(self):
        self.put("hugo", "content/news/kept.md", "---\ntitle: Kept\nmotto: A sentence that is long enough to be words of a text.\n---\nText.\n")
        self.move("hugo")
        self.assertIn("extra:", self.page("news/kept.md"))
        self.assertNotIn("unshown-values", self.run_laurel("check", code=None).stdout)
