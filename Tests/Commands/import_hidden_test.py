"""What nobody is to see in another program is on no page here after the move."""

import re
import shutil

from moving import MovingTest


class HiddenWordsTest(MovingTest):
    """Each word for a page that nobody is to see yet keeps it from readers after the move, too."""

    WORDS = ("draft: true", "published: false", "publish: false", "hidden: true", "unlisted: true", "private: true", "status: draft",
             "status: in review", "visibility: private", "password: tulip", "embargo: 2031-05-03", "publishDate: 2031-01-01T08:00:00Z",
             "date: 2031-01-01", "expiryDate: 2020-01-01", "permalink: false", "type: draft", "access: staff", "_build: {render: never}",
             "params: {draft: true}", "extra: {hidden: true}", "draft: maybe", "darft: true", "publised: false", "wip: true", "estado: borrador",
             "cascade: {draft: true}", "headless: true", "draft:", "render: false")

    def test_in_each_program(self):
        for program, folder in (("hugo", "content"), ("jekyll", ""), ("docusaurus", "docs"), ("mkdocs", "docs"), ("eleventy", "src"), ("zola", "content"), ("obsidian", "")):
            for number, word in enumerate(self.WORDS):
                self.put(program, f"{folder}/hush-{number}.md", f"---\ntitle: Hush\n{word}\n---\nHushed {program} {number} words.\n")
            shutil.rmtree(self.root)
            self.root.mkdir()
            self.move(program)
            with self.subTest(program):
                shown = {path for path, text in self.build().items() if re.search(f"Hushed {program} \\d+ words", text)}
                self.assertEqual(shown, set())
                self.assertNotIn("tulip", "".join(f.read_text("utf-8") for f in (self.root / "Content").rglob("*.md")))


class HiddenBySettingsTest(MovingTest):
    """What the settings of a program, or the place of a file, keep from readers there is kept from them here."""

    def assertOnly(self, program, *shown):
        """The pages with these words are shown, and no word of a page that is hushed is."""
        self.move(program)
        files = self.build()
        found = sorted({word for text in files.values() for word in re.findall(r"\b(?:Seen|Hushed)\d+", text)})
        self.assertEqual(found, sorted(shown))

    def site(self, program, files):
        place = self.home / program
        for path, text in files.items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text if text.endswith("\n") else f"---\ntitle: Page\n---\n{text}.\n", "utf-8")

    def test_hugo_parts_of_a_page_and_the_settings_of_the_published_site(self):
        self.site("hugo", {
            "hugo.toml": 'title = "x"\nbaseURL = "https://www.example.org/"\n[[cascade]]\ndraft = true\n[cascade.target]\npath = "/board/**"\n',
            "config/production/hugo.toml": 'ignoreFiles = ["\\\\.inside\\\\.md$"]\n',
            "config/production/cascade.toml": '[[cascade]]\n[cascade.build]\nrender = "never"\n[cascade.target]\npath = "/plans/next"\n',
            "content/trip/index.md": "Seen1", "content/trip/notes.md": "Hushed1", "content/trip/more/index.md": "Hushed2",
            "content/Board/Minutes.md": "Hushed3", "content/plans/next.md": "Hushed4", "content/plans/now.md": "Seen2",
            "content/plans/pay.inside.md": "Hushed5", "content/plans/page.mdx": "Hushed6"})
        self.assertOnly("hugo", "Seen1", "Seen2")

    def test_hugo_content_that_is_not_taken_in(self):
        self.site("hugo", {
            "hugo.yaml": "title: x\nmodule:\n  mounts:\n  - {source: open, target: content, files: ['**/*.md', '! **/inside/**']}\n"
                         "  - {source: shared, target: content/shared, includeFiles: ['ok*.md']}\n",
            "content/old.md": "Hushed1", "open/a.md": "Seen1", "open/deep/inside/b.md": "Hushed2",
            "shared/ok.md": "Seen2", "shared/other.md": "Hushed3"})
        self.assertOnly("hugo", "Seen1", "Seen2")

    def test_hugo_languages_that_are_off(self):
        self.site("hugo", {
            "hugo.yaml": "title: x\ndisableLanguages: [de]\nlanguages:\n  en: {contentDir: content/en}\n  fr: {contentDir: content/fr, disabled: true}\n"
                         "  de: {}\n  es: {contentDir: content/es}\n",
            "content/en/a.md": "Seen1", "content/en/a.de.md": "Hushed1", "content/fr/a.md": "Hushed2", "content/es/a.md": "Seen2",
            "content/it/a.md": "Hushed3"})
        self.assertOnly("hugo", "Seen1", "Seen2")
        self.assertIn("language: es\n", self.page("es/a.md"))
        self.assertNotIn("language", self.page("a.md"))

    def test_jekyll(self):
        self.site("jekyll", {
            "_config.yml": "source: site\ncollections:\n  events: {output: true}\ndefaults:\n- scope: {path: inside}\n  values: {published: false}\n"
                           "- scope: {path: '', type: events}\n  values: {published: false}\n- scope: {path: about.md, type: page}\n  values: {published: false}\n",
            "site/_posts/2024-5-3-night.md": "Seen1", "site/_posts/an-idea.md": "Hushed1", "site/_posts/2031-01-01-later.md": "Hushed2",
            "site/inside/staff.md": "Hushed3", "site/_events/2024-05-03-fair.md": "Hushed4", "site/about.md": "Hushed5", "site/open.md": "Seen2",
            "site/_plan.md": "Hushed6"})
        self.assertOnly("jekyll", "Seen1", "Seen2")

    def test_docusaurus(self):
        self.site("docusaurus", {
            "docusaurus.config.js": "module.exports = {\n  title: 'x', url: process.env.URL || 'https://www.example.org',\n  presets: [['classic', {\n"
                                    "    docs: { exclude: ['**/inside/**', // don't\n      '**/*.plan.{md,mdx}'] },\n    blog: false,\n  }]],\n"
                                    "  plugins: [['@docusaurus/plugin-content-docs', { id: 'staff', path: 'handbook', routeBasePath: 'for-staff',\n"
                                    "    exclude: ['old.md'] }]],\n};\n",
            "docs/a.md": "Seen1", "docs/deep/inside/b.md": "Hushed1", "docs/c.plan.mdx": "Hushed2", "docs/_parts/d.md": "Hushed3",
            "blog/2024-05-03-night.md": "Hushed4", "handbook/start.md": "Seen2", "handbook/old.md": "Hushed5", "other/e.md": "Hushed6"})
        self.assertOnly("docusaurus", "Seen1", "Seen2")
        self.assertIn('aliases: ["for-staff/start/"]', self.page("handbook/start.md"))
        self.assertIn('url: "https://www.example.org/"', self.page("_site.yml"))

    def test_docusaurus_texts_of_a_version_that_is_not_shown_yet(self):
        self.site("docusaurus", {
            "docusaurus.config.js": "export default {\n  title: 'x',\n  presets: [['classic', { docs: { includeCurrentVersion: false } }]],\n};\n",
            "versions.json": '["2.0", "1.0"]\n', "docs/a.md": "Hushed1", "docs/new.md": "Hushed2", "versioned_docs/version-2.0/a.md": "Seen1",
            "versioned_docs/version-1.0/a.md": "Hushed3"})
        self.assertOnly("docusaurus", "Seen1")
        self.assertIn("docs/a/", self.page("docs/a.md"))

    def test_mkdocs(self):
        self.site("mkdocs", {
            "mkdocs.yml": "INHERIT: base.yml\nsite_name: x\nsite_url: !ENV [URL, 'https://www.example.org/']\nmarkdown_extensions:\n"
                          "- pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }\n",
            "base.yml": "exclude_docs: |\n  /staff/\n  [Dd]raft-*.md\nplugins:\n- exclude: {glob: ['old/*']}\n",
            "docs/index.md": "Seen1", "docs/staff/pay.md": "Hushed1", "docs/draft-a.md": "Hushed2", "docs/old/b.md": "Hushed3",
            "docs/news/.meta.yml": "draft: true\n", "docs/news/c.md": "Hushed4", "docs/not-in-the-menu.md": "Seen2"})
        self.assertOnly("mkdocs", "Seen1", "Seen2")

    def test_eleventy(self):
        self.site("eleventy", {
            "eleventy.config.js": "export default function (config) {\n  config.ignores.add('src/{inside,old}/**');\n  return { dir: { input: 'src' } };\n}\n",
            "src/index.md": "Seen1", "src/inside/a.md": "Hushed1", "src/old/b.md": "Hushed2", "src/c.md": "Hushed3", "src/c.json": '{"permalink": false}\n',
            "src/d.md": "Hushed4", "src/d.11tydata.js": "module.exports = { 'draft': true };\n", "src/src.json": '{"layout": "page"}\n',
            "src/e/deep/f.md": "Hushed5", "src/e/e.11tydata.js": "export default { permalink: false }\n", "src/g.md": "---\npermalink: {build: false}\n---\nHushed6.\n",
            "src/h.md": "Seen2"})
        self.assertOnly("eleventy", "Seen1", "Seen2")

    def test_zola(self):
        self.site("zola", {
            "config.toml": 'base_url = "https://www.example.org"\nignored_content = ["*.{plan,old}.md", "inside/*"]\n',
            "content/a.md": "+++\ntitle = \"A\"\n+++\nSeen1.\n", "content/b.plan.md": "Hushed1", "content/inside/c.md": "Hushed2",
            "content/d/index.md": "+++\ntitle = \"D\"\nrender = false\n+++\nHushed3.\n",
            "content/e/_index.fr.md": "+++\ntitle = \"E\"\ndraft = true\n+++\n", "content/e/f.md": "Hushed4", "content/g/_index.md": "+++\ntransparent = true\n+++\n",
            "content/g/h.md": "Seen2"})
        self.assertOnly("zola", "Seen1", "Seen2")
