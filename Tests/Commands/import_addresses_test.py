"""The addresses at which pages and files of another program stood, and the links by them, lead to the pages here."""

import re

from moving import MovingTest


class OldSiteTest(MovingTest):
    """Links by the address of the old site, or by its place on its host, are links to the pages here."""

    LINKS = ("[a](/base/news/p/) [b](https://www.example.org/base/news/p/#part) [c](https://www.example.org/base/) [d](/news/p/) "
             "[e](https://www.example.org/other/) [f](https://www.example.org/base/nowhere/) [g](/basement/) ![h](/base/a.png)\n")

    def assertMended(self, program, settings, page, picture, url="https://www.example.org/base/"):
        self.site(program, {**settings, page.format("index"): f"---\ntitle: Home\n---\n{self.LINKS}",
                            page.format("news/p"): "---\ntitle: Page\n---\n## Part\n"})
        self.put(program, picture, b"\x89PNG\r\n\x1a\n")
        self.move(program)
        home = next(p for p in (self.root / "Content").glob("*index.md")).read_text("utf-8")
        found = dict(re.findall(r"\[(\w)\]\(([^)]*)\)", home))
        self.assertEqual(found["a"], "/news/p/")
        self.assertEqual(found["d"], "/news/p/")
        self.assertEqual(found["g"], "/basement/")
        self.assertEqual(found["h"], "/a.png")
        self.assertEqual(found["e"], "https://www.example.org/other/")
        self.assertEqual(found["f"], "https://www.example.org/base/nowhere/")
        if url:
            self.assertEqual((found["b"], found["c"]), ("/news/p/#part", "/"))
            self.assertIn(f'url: "{url}"', self.page("_site.yml"))
        else:
            self.assertNotIn("url:", self.page("_site.yml"))

    def test_jekyll(self):
        self.assertMended("jekyll", {"_config.yml": "title: x\npermalink: pretty\nurl: https://www.example.org\nbaseurl: /base\n"}, "{}.md", "a.png")

    def test_jekyll_without_the_address_of_its_host(self):
        self.assertMended("jekyll", {"_config.yml": "title: x\npermalink: pretty\nbaseurl: /base\n"}, "{}.md", "a.png", url=None)

    def test_hugo(self):
        self.assertMended("hugo", {"hugo.toml": 'title = "x"\nbaseURL = "https://www.example.org/base"\n'}, "content/{}.md", "static/a.png")

    def test_docusaurus(self):
        settings = "module.exports = {title: 'x', url: 'https://www.example.org', baseUrl: '/base/', presets: [['classic', {docs: {routeBasePath: '/', path: 'docs'}}]]};\n"
        self.site("docusaurus", {"docusaurus.config.js": settings, "docs/p.md": "Text",
                                 "docs/a.md": "---\ntitle: A\n---\n[a](/base/p) [b](https://www.example.org/base/p#x)\n"})
        self.move("docusaurus")
        self.assertIn("[a](p.md) [b](p.md#x)", self.page("docs/a.md"))
        self.assertIn('url: "https://www.example.org/base/"', self.page("_site.yml"))


class RedirectsTest(MovingTest):
    """From where plugins led readers to a page, they are led to it here."""

    def test_mkdocs(self):
        self.site("mkdocs", {
            "mkdocs.yml": "site_name: x\nplugins:\n- search\n- redirects:\n    redirect_maps:\n      old.md: news/new.md\n      'far/old.md': news/new.md#part\n"
                          "      gone.md: https://www.example.org/\n",
            "docs/index.md": "Text", "docs/news/new.md": "Text"})
        self.move("mkdocs")
        self.assertIn('aliases: ["news/new/", "old/", "far/old/"]', self.page("news/new.md"))
        self.assertNotIn("aliases", self.page("index.md"))

    def test_docusaurus(self):
        self.site("docusaurus", {
            "docusaurus.config.js": "module.exports = {\n  title: 'x',\n  plugins: [['@docusaurus/plugin-client-redirects', {\n    redirects: [\n"
                                    "      { from: '/old', to: '/docs/a' },\n      { to: '/docs/b', from: ['/one', '/two'] },\n    ],\n  }]],\n};\n",
            "docs/a.md": "Text", "docs/b.md": "Text"})
        self.move("docusaurus")
        self.assertIn('aliases: ["docs/a/", "old/"]', self.page("docs/a.md"))
        self.assertIn('aliases: ["docs/b/", "one/", "two/"]', self.page("docs/b.md"))


class EleventyFilesTest(MovingTest):
    def test_files_go_where_the_settings_copy_them(self):
        self.site("eleventy", {
            "eleventy.config.js": "export default function (config) {\n  config.addPassthroughCopy({ 'src/static': '/', \"fonts\": 'type' });\n"
                                  "  config.addPassthroughCopy('more');\n  return { dir: { input: 'src' } };\n}\n",
            "src/index.md": "Text", "src/static/a/one.txt": "one\n", "fonts/two.txt": "two\n", "more/three.txt": "three\n", "other/four.txt": "four\n"})
        self.move("eleventy")
        files = {str(f.relative_to(self.root / "Content")) for f in (self.root / "Content").rglob("*.txt")}
        self.assertEqual(files, {"a/one.txt", "type/two.txt", "more/three.txt"})

    def test_addresses_with_code_for_the_name_and_the_title(self):
        self.site("eleventy", {
            "eleventy.config.js": "export default function (config) { return { dir: { input: 'src' } }; }\n", "src/index.md": "Text",
            "src/posts/posts.json": '{"permalink": "/b/{{ page.fileSlug }}/"}\n', "src/posts/2024-05-03-night.md": "Text",
            "src/posts/day.md": "---\ntitle: Bread & butter\npermalink: '/{{ title | slugify }}/index.html'\n---\nText.\n"})
        self.move("eleventy")
        self.assertIn('aliases: ["b/night/"]', self.page("posts/2024-05-03-night.md"))
        self.assertIn('aliases: ["bread-and-butter/"]', self.page("posts/day.md"))

    def test_an_address_that_a_program_gives_for_a_folder(self):
        self.site("eleventy", {
            "eleventy.config.js": "export default function (config) { return { dir: { input: 'src' } }; }\n", "src/index.md": "Text",
            "src/a/a.11tydata.js": 'module.exports = { layout: "x", permalink: "/b/{{ page.fileSlug }}/" };\n', "src/a/night.md": "Text",
            "src/c/c.11tydata.js": 'module.exports = { permalink: "/{{ page.date | byDay }}/{{ page.fileSlug }}/" };\n', "src/c/day.md": "Text",
            "src/d/d.11tydata.js": 'module.exports = { eleventyComputed: { permalink: "/e/{{ page.fileSlug }}/" } };\n', "src/d/noon.md": "Text"})
        self.move("eleventy")
        self.assertIn('aliases: ["b/night/"]', self.page("a/night.md"))
        self.assertNotIn("aliases", self.page("c/day.md"))
        self.assertIn("byDay", self.page("c/day.md"))
        self.assertIn('aliases: ["e/noon/"]', self.page("d/noon.md"))

    def test_an_address_in_quotation_marks_needs_no_page(self):
        self.site("eleventy", {
            "eleventy.config.js": "export default function (config) { return { dir: { input: 'src' } }; }\n",
            "src/index.md": "---\ntitle: H\n---\n[Guides]({{ \"/guides/\" | url }}) and [a]({{ '/a/' | url }}).\n", "src/a.md": "Text"})
        self.move("eleventy")
        self.assertIn("[Guides](/guides/) and [a](/a/).", self.page("index.md"))

    def test_values_for_pages_are_no_files_for_readers(self):
        self.site("eleventy", {
            "eleventy.config.js": "export default function (config) { return { dir: { input: 'src' } }; }\n", "src/index.md": "Text",
            "src/posts/posts.json": "{}\n", "src/posts/a.md": "Text", "src/posts/a.json": "{}\n", "src/posts/b.11tydata.json": "{}\n", "src/posts/menu.json": "{}\n"})
        self.move("eleventy")
        self.assertEqual([f.name for f in (self.root / "Content").rglob("*.json")], ["menu.json"])


class JekyllTest(MovingTest):
    def test_categories_are_in_the_address_those_of_folders_first(self):
        self.site("jekyll", {
            "_config.yml": "title: x\npermalink: /:categories/:title/\n", "index.md": "Text", "news/_posts/2024-01-01-y.md": "Text",
            "_posts/2024-01-02-My big day.md": "---\ntitle: B\ncategories: ['Big Day']\n---\nText.\n",
            "_posts/2024-01-03-c.md": "---\ntitle: C\ncategories: Sports News\ncategory: Far away\n---\nText.\n"})
        self.move("jekyll")
        self.assertIn('aliases: ["news/y/"]', self.page("news/2024-01-01-y.md"))
        self.assertIn('aliases: ["big day/My-big-day/"]', self.page("posts/2024-01-02-My big day.md"))
        self.assertIn('aliases: ["far away/sports/news/c/"]', self.page("posts/2024-01-03-c.md"))
        files = self.build()
        self.assertIn("big day/My-big-day/index.html", files)


class DocusaurusTest(MovingTest):
    def test_settings_of_folders_are_no_files_for_readers(self):
        self.site("docusaurus", {"docusaurus.config.js": "module.exports = {title: 'x'};\n", "docs/a.md": "Text", "docs/_category_.json": "{}\n"})
        self.move("docusaurus")
        self.assertEqual(list((self.root / "Content").rglob("*.json")), [])

    def test_days_in_folders_and_of_changes(self):
        self.site("docusaurus", {
            "docusaurus.config.js": "module.exports = {title: 'x'};\n", "docs/a.md": "---\ntitle: A\nlast_update: {date: 2024-05-03, author: Ada}\n---\nText.\n",
            "blog/2024/05/04/n.md": "Text", "blog/2024-05/06-p.md": "Text", "blog/2024/05/07-q/index.md": "Text", "docs/2024/05/04/n.md": "Text"})
        self.move("docusaurus")
        for path, day in (("blog/2024/05/04/n.md", 4), ("blog/2024-05/06-p.md", 6), ("blog/2024/05/07-q/index.md", 7)):
            self.assertIn(f"date: 2024-05-0{day}\n", self.page(path))
        self.assertNotIn("date:", self.page("docs/2024/05/04/n.md"))
        self.assertIn("updated: 2024-05-03\n", self.page("docs/a.md"))
        self.assertIn("Ada", self.page("docs/a.md"))


class EleventyDaysTest(MovingTest):
    def test_days_that_are_taken_from_files_are_kept_apart(self):
        for number, word in enumerate(("Last Modified", "Created", "git Last Modified")):
            self.put("eleventy", f"src/d{number}.md", f"---\ntitle: D\ndate: {word}\n---\nText.\n")
        self.move("eleventy")
        for number, word in enumerate(("Last Modified", "Created", "git Last Modified")):
            self.assertRegex(self.page(f"d{number}.md"), f"extra:\n  date: [\"']?{word}")
