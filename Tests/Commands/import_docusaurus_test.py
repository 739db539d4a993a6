"""Moves what only Docusaurus reads: links by addresses, tabs, and its settings: import folder."""

from moving import FINE, MovingTest

SETTINGS = "module.exports = {title: 'x', presets: [['classic', {docs: {routeBasePath: '/'}, blog: {}}]]%s};\n"


class DocusaurusTest(MovingTest):
    def docusaurus(self, files, settings="", code=FINE):
        self.site("d", {"docusaurus.config.js": SETTINGS % settings, **files})
        return self.run_laurel("import", "folder", self.home / "d", "--as-of", "2026-11-27", code=code).stdout

    def test_relative_links_by_addresses(self):
        self.docusaurus({
            "docs/one.md": "---\nid: first\n---\n[a](./second) [b](w/three#x) [c](a%20b.png) <a href=\"./second\">d</a> `[e](./second)` [f](./two.md) [g](./none)\n",
            "docs/two.md": "---\nid: second\n---\nTwo.\n", "docs/w/3.md": "---\nid: three\n---\n[a](../second) [b](./four?x#y) [c](../e/f) [d](./)\n",
            "docs/w/4.md": "---\nid: four\n---\nFour.\n", "docs/w/index.md": "---\nid: start\n---\n[a](./three) [b](../first)\n",
            "docs/e/5 (a).md": "---\nid: f\n---\nFive.\n", "blog/2024-01-02-a.md": "---\ntitle: A\n---\n[a](./late)\n",
            "blog/2024-01-03-b.md": "---\ntitle: B\nslug: 2024/01/02/late\n---\nB.\n"})
        self.assertIn('[a](two.md) [b](w/3.md#x) [c](a%20b.png) <a href="two.md">d</a> `[e](./second)` [f](./two.md) [g](./none)', self.page("docs/one.md"))
        self.assertIn("[a](../two.md) [b](4.md?x#y) [c](../e/5%20%28a%29.md) [d](index.md)", self.page("docs/w/3.md"))
        self.assertIn("[a](3.md) [b](../one.md)", self.page("docs/w/index.md"))
        self.assertIn("[a](2024-01-03-b.md)", self.page("blog/2024-01-02-a.md"))

    def test_relative_links_where_each_page_is_a_folder(self):
        self.docusaurus({"docs/one.md": "---\nid: first\n---\n[a](../second)\n", "docs/two.md": "---\nid: second\n---\n[a](./w/x)\n",
                         "docs/second/w/3.md": "---\nid: x\n---\nThree.\n"}, ", trailingSlash: true")
        self.assertIn("[a](two.md)", self.page("docs/one.md"))
        self.assertIn("[a](second/w/3.md)", self.page("docs/two.md"))

    def test_loaders_before_files(self):
        (self.home / "d/docs/img").mkdir(parents=True)
        (self.home / "d/docs/img/a.png").write_bytes(b"\x89PNG")
        self.docusaurus({"docs/one.md": "---\ntitle: One\n---\n<img src={require('!file-loader!./img/a.png').default} alt=\"A\"/> "
                         "<img src={require(\"-!url?x=1!@site/docs/img/a.png?w=3\").default} alt=\"B\"/> <img src={useBaseUrl('/b!c.png')} alt=\"C\"/>\n"})
        self.assertIn('<img src="./img/a.png" alt="A"/> <img src="img/a.png" alt="B"/> <img src="/b!c.png" alt="C"/>', self.page("docs/one.md"))

    def test_labels_of_tabs(self):
        self.docusaurus({"docs/one.md": "---\ntitle: One\n---\n## Get it\n\n<Tabs\n  defaultValue=\"mac\"\n  values={[\n    {label: 'Mac OS', value: 'mac'},\n"
                         "    { value: \"win\", label: \"Win > 7\" },\n  ]\n}>\n<TabItem value=\"mac\">\n\nApples.\n\n"
                         "<Tabs values={[{label: 'Inner', value: 'win'}]}>\n<TabItem value=\"win\">Core</TabItem>\n</Tabs>\n\n</TabItem>\n"
                         "<TabItem\n  value=\"win\"\n  default>\n\nPanes.\n\n</TabItem>\n<TabItem value=\"b\" label=\"Costs $5 > B\">\n\nOther.\n\n</TabItem>\n"
                         "<TabItem value=\"c\" label={'Cee'}>\n\nSea.\n\n</TabItem>\n</Tabs>\n\n```jsx\n<Tabs\n  a>\n```\n"})
        page = self.page("docs/one.md")
        for words in ("### Mac OS\n\nApples.", "### Inner\n\nCore", "### Win > 7\n\nPanes.", "### Costs $5 > B\n\nOther.", "### Cee\n\nSea.", "```jsx\n<Tabs\n  a>\n```"):
            self.assertIn(words, page)
        self.assertNotIn("TabItem", page)
        self.assertNotIn("values", page)

    def test_a_tag_that_has_no_end_stays(self):
        self.docusaurus({"docs/one.md": "---\ntitle: One\n---\n<Tabs\n  values={[\n\nWords.\n"})
        self.assertIn("<Tabs\n  values={[\n\nWords.", self.page("docs/one.md"))

    def test_a_plugin_that_is_only_looked_up_hides_nothing(self):
        told = self.docusaurus({"docs/one.md": "One"}, ", plugins: [require.resolve('docusaurus-lunr-search'), 'b', require.resolve( \"c\" )]")
        self.assertNotIn("look whether they hide", told)

    def test_what_is_worked_out_is_told_beside_such_a_plugin(self):
        for settings in ("plugins: [require.resolve('a'), process.env.X && 'b']", "plugins: [require.resolve('a') + x]", "plugins: [require.resolve(name)]",
                         "plugins: [require.resolve('a')].concat(b)", "docs: {exclude: [require.resolve('a')]}", "plugins: [require.resolve('a'), b]"):
            with self.subTest(settings):
                self.assertIn("look whether they hide", self.docusaurus({"docs/one.md": "One"}, ", " + settings, code=None))
