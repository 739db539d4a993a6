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
             "cascade: {draft: true}", "headless: true", "draft:", "render: false", "disabled: true", "status: inactive")

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

    def test_docusaurus_languages_that_are_not_made(self):
        files = {
            "docs/a.md": "Seen1", "i18n/es/docusaurus-plugin-content-docs/current/a.md": "Seen2",
            "i18n/fr/docusaurus-plugin-content-docs/current/a.md": "Hushed1"}
        self.site("docusaurus", {**files, "docusaurus.config.js": "module.exports = {\n  title: 'x',\n  i18n: {defaultLocale: 'en', locales: ['en', /* 'fr', */ 'es'] // or 'fr'\n    },\n};\n"})
        self.assertOnly("docusaurus", "Seen1", "Seen2")

    def test_docusaurus_without_languages(self):
        self.site("docusaurus", {
            "docusaurus.config.js": "module.exports = {title: 'x'};\n", "docs/a.md": "Seen1", "i18n/fr/docusaurus-plugin-content-docs/current/a.md": "Hushed1"})
        self.assertOnly("docusaurus", "Seen1")

    def test_mkdocs_languages_that_are_not_made(self):
        self.site("mkdocs", {
            "mkdocs.yml": "site_name: x\nplugins:\n- i18n:\n    languages:\n    - {locale: en, default: true}\n    - {locale: fr}\n    - {locale: de, build: false}\n",
            "docs/a.md": "Seen1", "docs/a.fr.md": "Seen2", "docs/a.de.md": "Hushed1"})
        self.assertOnly("mkdocs", "Seen1", "Seen2")
        self.assertIn("language: fr\n", self.page("a.fr.md"))
        self.assertIn('aliases: ["fr/a/"]', self.page("a.fr.md"))

    def test_jekyll_pages_that_only_lead_elsewhere(self):
        self.site("jekyll", {
            "_config.yml": "title: x\ncollections: {staff: {output: yes}, rooms: {output: True}, notes: {output: no}}\n", "index.md": "Seen1",
            "a.md": "---\ntitle: A\nredirect_to: https://www.example.org/\n---\nHushed1.\n", "_staff/b.md": "Seen2", "_rooms/c.md": "Seen3", "_notes/d.md": "Hushed2"})
        self.assertOnly("jekyll", "Seen1", "Seen2", "Seen3")

    def test_folders_of_drafts_in_other_languages(self):
        self.site("hugo", {"hugo.toml": 'title = "x"\n', "content/a.md": "Seen1", "content/borradores/b.md": "Hushed1", "content/brouillons/c.md": "Hushed2",
                           "content/Entwürfe/d.md": "Hushed3"})
        self.assertOnly("hugo", "Seen1")

    def test_pages_of_folders_in_other_languages(self):
        def page(word):
            return f'+++\ntitle = "{word}"\n+++\n{word}.\n'

        for program in ("hugo", "zola"):
            with self.subTest(program):
                shutil.rmtree(self.root)
                self.root.mkdir()
                settings = {"hugo": {"hugo.toml": 'title = "x"\n[languages.en]\n[languages.fr]\n[languages.pt-br]\n'},
                            "zola": {"config.toml": 'base_url = "https://www.example.org"\n[languages.fr]\n'}}[program]
                self.site(program, {**settings, "content/_index.md": page("Seen1"), "content/_index.fr.md": page("Seen2"), "content/s/_index.md": page("Seen3"),
                                    "content/s/_index.fr.md": page("Seen4"), "content/s/_index.pt-br.md": page("Seen5"), "content/s/_index.old.md": page("Hushed1"), "content/s/a.md": page("Seen6"), "content/s/a.fr.md": page("Seen7")})
                self.assertOnly(program, *(f"Seen{number}" for number in range(1, 8)))

    def test_zola_pages_of_folders_that_are_not_drawn(self):
        self.site("zola", {
            "config.toml": 'base_url = "https://www.example.org"\n', "content/a/_index.md": "+++\nrender = false\n+++\nHushed1.\n", "content/a/b.md": "+++\n+++\nSeen1.\n",
            "content/c/_index.md": "+++\nrender = false\ndraft = true\n+++\nHushed2.\n", "content/c/d.md": "+++\n+++\nHushed3.\n"})
        self.assertOnly("zola", "Seen1")
        self.assertNotIn("draft", self.page("a/_index.md"))

    def test_hugo_pages_of_folders_that_are_not_drawn(self):
        self.site("hugo", {
            "hugo.toml": 'title = "x"\n', "content/a/_index.md": "---\ntitle: A\nbuild: {render: never}\n---\nHushed1.\n", "content/a/b.md": "Seen1",
            "content/c/_index.md": "---\ntitle: C\n_build: {list: never}\n---\nHushed2.\n", "content/c/d.md": "Seen2"})
        self.assertOnly("hugo", "Seen1", "Seen2")

    def test_hugo_pages_that_the_page_of_a_folder_names(self):
        self.site("hugo", {
            "hugo.toml": 'title = "x"\n[languages.en]\n[languages.fr]\n',
            "content/news/_index.md": "---\ntitle: News\ncascade:\n- draft: true\n  target: {path: /news/secret**}\n- draft: true\n  _target: {path: '/news/old/{a,b}'}\n---\nSeen1.\n",
            "content/news/open.md": "Seen2", "content/news/secret-plan.md": "Hushed1", "content/news/secret/deep/x.md": "Hushed2", "content/news/old/a.md": "Hushed3",
            "content/rooms/_index.md": "---\ntitle: Rooms\ncascade:\n- build: {render: never}\n  target: {kind: page}\n---\nSeen3.\n",
            "content/rooms/lab.md": "Hushed4", "content/rooms/more/_index.md": "Seen4", "content/rooms/more/x.md": "Hushed5",
            "content/all/_index.md": "---\ntitle: All\ncascade:\n- draft: true\n  target: {kind: '{page,section}'}\n---\nHushed6.\n", "content/all/x.md": "Hushed7",
            "content/two/_index.fr.md": "---\ntitle: Deux\ncascade: {draft: true}\n---\nHushed8.\n", "content/two/x.fr.md": "Hushed9", "content/two/x.md": "Seen5"})
        self.assertOnly("hugo", "Seen1", "Seen2", "Seen3", "Seen4", "Seen5")
