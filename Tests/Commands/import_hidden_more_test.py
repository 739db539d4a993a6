"""What the settings of other programs hide in ways of their own is on no page here after the move."""

import re

from moving import MovingTest

UNREAD = "Settings that cannot all be read"


class HiddenInOwnWaysTest(MovingTest):
    """The pages that a program shows are shown, and no word of another is. What nobody can read of its settings is told."""

    def assertOnly(self, program, files, *shown, unread=()):
        place = self.home / program
        for path, text in files.items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text if text.endswith("\n") else f"---\ntitle: Page\n---\n{text}.\n", "utf-8")
        report = self.move(program).stdout
        found = sorted({word for text in self.build().values() for word in re.findall(r"\b(?:Seen|Hushed)\d+", text)})
        self.assertEqual(found, sorted(shown))
        told = re.search(rf"^{UNREAD}.*\n((?:  .*\n)*)", report, re.M)
        self.assertEqual(told[1].split() if told else [], list(unread), report)
        return report

    # Jekyll

    def test_jekyll_patterns_and_posts_count_from_its_source(self):
        self.assertOnly("jekyll", {
            "_config.yml": "source: site\ncollections:\n  events: {output: true}\nexclude: [blog/archive, _events/secret.md, _posts/2020-01-01-old.md]\n",
            "site/ok.md": "Seen1", "site/blog/archive/_posts/2020-01-01-x.md": "Hushed1", "site/_events/secret.md": "Hushed2",
            "site/_posts/2020-01-01-old.md": "Hushed3", "other/_posts/2020-01-01-y.md": "Hushed4", "other/_drafts/z.md": "Hushed5",
            "site/_posts/2020-01-01-new.md": "Seen2", "site/_events/fair.md": "Seen3", "site/blog/_posts/2020-01-01-z.md": "Seen4"}, "Seen1", "Seen2", "Seen3", "Seen4")

    def test_jekyll_collections_in_a_folder_of_their_own(self):
        self.assertOnly("jekyll", {
            "_config.yml": "collections_dir: col\ncollections:\n  events: {output: true}\n",
            "ok.md": "Seen1", "_posts/2020-01-01-x.md": "Hushed1", "blog/_posts/2020-01-01-x.md": "Hushed2", "col/_posts/2020-01-01-z.md": "Seen2",
            "_events/e.md": "Hushed3", "col/_events/e.md": "Seen3", "col/_drafts/q.md": "Hushed4"},
            "Seen1", "Seen2", "Seen3")

    def test_jekyll_names_that_begin_with_a_sign(self):
        self.assertOnly("jekyll", {
            "_config.yml": "title: x\n", "ok.md": "Seen1", "#notes.md": "Hushed1", "~notes.md": "Hushed2", "~dir/a.md": "Hushed3", "#dir/a.md": "Hushed4",
            "_old/_posts/2020-01-01-a.md": "Hushed5", "_posts/~x/2020-01-01-a.md": "Hushed6", "_posts/#2020-01-01-a.md": "Hushed7", "old~/a.md": "Hushed8"},
            "Seen1")

    def test_jekyll_parts_that_nobody_sees(self):
        report = self.assertOnly("jekyll", {
            "_config.yml": "title: x\n",
            "a.md": "---\ntitle: P\n---\nSeen1\n\n{::comment}\nHushed1\n\nHushed2\n{:/comment}\n\nSeen2 {::comment}Hushed3{:/} Seen3\n\n"
                    "{% comment %}a{% comment %}b{% endcomment %}Hushed4{% endcomment %}\n\n{% capture foo %}Hushed5{% endcapture %}\n\n"
                    "{% doc %}\nHushed6\n{% enddoc %}\n\nSeen4 `{::comment}` Seen5\n"}, "Seen1", "Seen2", "Seen3", "Seen4", "Seen5")
        for line in ("{::comment}: 2", "capture: 1", "doc: 1"):
            self.assertIn(f"  {line}\n", report)

    # Docusaurus

    def docusaurus(self, settings, files, *shown, unread=False):
        files = {"docs/ok.md": "Seen1", **files, "docusaurus.config.js": f"module.exports = {settings};\n" if settings[0] == "{" else settings + "\n"}
        self.assertOnly("docusaurus", files, *shown, unread=["docusaurus.config.js"] if unread else [])

    def test_docusaurus_takes_in_only_what_is_named(self):
        self.docusaurus(
            '{presets: [["classic", {docs: {include: ["pub/**/*.md", "ok.md"]}, blog: {include: ["*.md"]}}]]}',
            {"docs/pub/a.md": "Seen2", "docs/in/b.md": "Hushed1", "docs/c.mdx": "Hushed2", "docs/in/ok.md": "Hushed3", "blog/2024-01-01-a.md": "Seen3",
             "blog/2024-01-01-q.mdx": "Hushed4", "blog/deep/2024-01-01-b.md": "Hushed5"}, "Seen1", "Seen2", "Seen3")

    def test_docusaurus_notes_inside_lines_are_no_settings(self):
        self.docusaurus(
            '{url: "https://e.org", presets: [["classic", {docs: {/* path: "docs" */ path: "real"}, // blog: {path: "news"}\n blog: false}]],\n'
            ' test: /["\']/, /* plugins: [["@docusaurus/plugin-content-docs", {id: "s", path: "staff"}]] */}',
            {"docs/ok.md": "Hushed1", "real/a.md": "Seen2", "news/a.md": "Hushed2", "blog/2024-01-01-a.md": "Hushed3", "staff/a.md": "Hushed4"}, "Seen2")

    def test_docusaurus_values_that_are_worked_out_are_told(self):
        for settings in ('const ex = ["a/**"];\nmodule.exports = {presets: [["classic", {docs: {exclude: ex}}]]};',
                         'module.exports = {presets: [["classic", {docs: {exclude: ["**/x" + ".md"]}}]]};',
                         'const docs = {path: "docs"};\ndocs.exclude = ["a/**"];\nmodule.exports = {presets: [["classic", {docs}]]};',
                         'module.exports = {plugins: [process.env.X && ["@docusaurus/plugin-content-docs", {path: "a"}]]};'):
            with self.subTest(settings):
                self.docusaurus(settings, {}, "Seen1", unread=True)

    def test_docusaurus_plain_settings_are_not_told(self):
        self.docusaurus('const path = require("path");\nmodule.exports = {presets: [["classic", /** @type {import("x")} */ ({docs: {path: "docs",\n'
                        'sidebarPath: require.resolve("./s.js"), exclude: ["a/**"]}, blog: false, theme: {customCss: "a.css"}})]]};', {}, "Seen1")

    # MkDocs

    def mkdocs(self, settings, files, *shown, unread=()):
        self.assertOnly("mkdocs", {"docs/ok.md": "Seen1", "mkdocs.yml": f"site_name: x\n{settings}\n", **files}, *shown, unread=unread)

    def test_mkdocs_settings_on_which_others_are_built(self):
        self.mkdocs("INHERIT: ./cfg/base.yml", {
            "cfg/base.yml": "INHERIT: more.yml\n", "cfg/more.yml": "exclude_docs: |\n  staff/\n", "docs/staff/a.md": "Hushed1"}, "Seen1")

    def test_mkdocs_settings_outside_of_the_folder_are_told(self):
        self.mkdocs("INHERIT: ../base.yml", {}, "Seen1", unread=["mkdocs.yml"])

    def test_mkdocs_patterns(self):
        self.mkdocs("exclude_docs: [a.md, foo/**/bar.md]", {
            "docs/a.md": "Hushed1", "docs/foo/bar.md": "Hushed2", "docs/foo/x/y/bar.md": "Hushed3", "docs/foo/xbar.md": "Seen2",
            "docs/q/index.md": "Seen3", "docs/q/README.md": "Hushed4", "docs/r/README.md": "Seen4"}, "Seen1", "Seen2", "Seen3", "Seen4")

    def test_mkdocs_plugins(self):
        self.mkdocs("plugins:\n- meta:\n    meta_file: '**/.values.yml'\n- file-filter:\n    exclude_glob: ['staff/*']\n- blog:\n    draft_if_future_date: true", {
            "docs/n/.values.yml": "draft: true\n", "docs/n/a.md": "Hushed1", "docs/staff/a.md": "Hushed2",
            "docs/blog/posts/a.md": "---\ntitle: A\ndate:\n  created: 2031-01-01\n  updated: 2031-02-02\n---\nHushed3\n",
            "docs/blog/posts/b.md": "---\ntitle: B\ndate:\n  created: 2024-01-01\n---\nSeen2\n"}, "Seen1", "Seen2")

    def test_mkdocs_passwords(self):
        self.mkdocs("plugins:\n- encryptcontent:\n    password_inventory: {classified: tulip}", {
            "docs/a.md": "---\ntitle: A\nlevel: classified\n---\nHushed1\n"}, "Seen1")

    def test_mkdocs_one_password_for_all(self):
        self.mkdocs("plugins:\n  encryptcontent:\n    global_password: tulip", {"docs/ok.md": "Hushed1"})

    def test_mkdocs_values_that_only_it_can_read(self):
        files = {"docs/secret/a.md": "Hushed1", "docs/b.md": "Seen2"}
        self.mkdocs("plugins:\n  - social:\n      enabled: !ENV [CI, false]\n  - exclude:\n      glob: [secret/*]  # !ENV\n"
                    "  - redirects:\n      redirect_maps: {'old.md': b.md}", files, "Seen1", "Seen2", unread=["mkdocs.yml"])
        self.assertIn("old/", self.page("b.md"))
        self.mkdocs("extra: {key: !ENV [KEY, '!x']}\nmarkdown_extensions:\n  - a: {b: !!python/name:c.d }\n  - e: !!python/object/apply:f.g {h: i}\n"
                    "plugins:\n- exclude: {glob: ['secret/*', '!not/*']}", files, "Seen1", "Seen2")

    def test_mkdocs_plugins_that_may_hide_are_told(self):
        self.mkdocs("plugins:\n- search\n- private-pages: {folders: [a]}", {}, "Seen1", unread=["mkdocs.yml"])

    # Eleventy

    def eleventy(self, settings, files, *shown, unread=()):
        program = 'module.exports = function (c) {\n' + settings + ';\n  return {templateFormats: ["md"], dir: {input: "src"}};\n};\n'
        self.assertOnly("eleventy", {"src/ok.md": "Seen1", "eleventy.config.js": program, **files}, *shown, unread=unread)

    def test_eleventy_folders_of_parts(self):
        self.eleventy("", {
            "eleventy.config.js": 'module.exports = () => ({dir: {input: "src", includes: "parts", layouts: "lay", data: "dat"}});\n',
            "src/parts/a.md": "Hushed1", "src/lay/a.md": "Hushed2", "src/dat/a.md": "Hushed3"}, "Seen1")

    def test_eleventy_formats_besides_the_usual_ones(self):
        self.eleventy("", {
            "eleventy.config.js": 'module.exports = c => {c.addTemplateFormats("scss"); c.setLayoutsDirectory("lay"); return {dir: {input: "src"}};};\n',
            "src/lay/a.md": "Hushed1"}, "Seen1")

    def test_eleventy_without_markdown(self):
        self.eleventy("", {"eleventy.config.js": 'module.exports = (c) => {c.setTemplateFormats(["njk"]); return {dir: {input: "src"}};};\n', "src/ok.md": "Hushed1"})

    def test_eleventy_values_in_a_language_of_programs(self):
        self.eleventy("", {
            "src/a.md": "---js\n{ title: 'P', permalink: false }\n---\nHushed1\n", "src/b.md": "---javascript\nconst draft = true;\n---\nHushed2\n"}, "Seen1")
        self.assertIn("permalink: false }\n---\nHushed1", self.page("a.md"))

    def test_eleventy_addresses_that_are_worked_out(self):
        self.eleventy("", {
            "src/a.md": "---\npermalink: {serverless: /x/}\n---\nHushed1\n", "src/b.md": "---\npermalink: '{% if false %}x{% endif %}'\n---\nHushed2\n",
            "src/c.md": "---\neleventyComputed: {permalink: false}\n---\nHushed3\n", "src/d.md": "---\neleventyComputed: {permalink: '/x/{{ title }}/'}\n---\nSeen2\n",
            "src/e/e.json": '{"eleventyComputed": {"draft": true}}\n', "src/e/f.md": "Hushed4"}, "Seen1", "Seen2")

    def test_eleventy_values_for_all_pages(self):
        self.eleventy('c.addGlobalData("permalink", () => false)', {"src/ok.md": "Hushed1"})

    def test_eleventy_values_for_all_pages_in_files(self):
        self.eleventy("", {"src/_data/draft.json": "true\n", "src/ok.md": "Hushed1"})

    def test_eleventy_values_for_all_pages_that_are_worked_out_are_told(self):
        self.eleventy('c.addGlobalData("permalink", "/{{ page.fileSlug }}/");\nc.addGlobalData("eleventyComputed.permalink", () => data => f(data))', {},
                      "Seen1", unread=["eleventy.config.js"])

    def test_eleventy_names_of_files_with_values(self):
        self.eleventy('c.setDataFileSuffixes([".data", ""])', {"src/p/p.data.json": '{"permalink": false}\n', "src/p/a.md": "Hushed1"}, "Seen1")

    def test_eleventy_programs_beside_pages(self):
        self.eleventy("", {
            "src/p/p.11tydata.js": "module.exports = {eleventyComputed: {permalink: d => false}};\n", "src/p/a.md": "Hushed1",
            "src/q/q.11tydata.js": "module.exports = {permalink: d => f(d)};\n", "src/q/a.md": "Hushed2",
            "src/r/r.11tydata.js": "module.exports = {layout: 'a', permalink: '/r/{{ page.fileSlug }}/'};\n", "src/r/a.md": "Seen2",
            "src/s/s.11tydata.js": "module.exports = {permalink: '/s/{{ page.fileSlug }}/', eleventyComputed: {day: ({page}) => f(page.date)}};\n",
            "src/s/a.md": "Seen3", "src/t/t.11tydata.js": "module.exports = {eleventyComputed: {permalink(data) { return false; }}};\n",
            "src/t/a.md": "Hushed3"}, "Seen1", "Seen2", "Seen3",
            unread=["src/p/p.11tydata.js", "src/q/q.11tydata.js", "src/t/t.11tydata.js"])

    def test_eleventy_calls_with_what_is_worked_out_are_told(self):
        self.eleventy("c.ignores.add('src/a.md');\nc.ignores.add(x)", {"src/a.md": "Hushed1"}, "Seen1", unread=["eleventy.config.js"])

    def test_eleventy_parts_that_are_kept_for_later(self):
        self.eleventy("", {
            "src/a.md": "---\ntitle: P\n---\nSeen2\n\n{% set x %}Hushed1{% endset %}\n\n{% macro y() %}\nHushed2\n{% endmacro %}\n\nSeen3\n"},
            "Seen1", "Seen2", "Seen3")

    # Hugo

    def hugo(self, settings, files, *shown, unread=()):
        base = 'title = "x"\nbaseURL = "https://www.example.org/"\n'
        self.assertOnly("hugo", {"hugo.toml": base + settings + "\n", "content/ok.md": "Seen1", **files}, *shown, unread=unread)

    def test_hugo_names_of_days(self):
        self.hugo('[frontmatter]\npublishDate = ["goes_live", ":default"]\nexpiryDate = ["gone"]', {
            "content/a.md": "---\ntitle: A\ngoes_live: 2031-01-01\n---\nHushed1\n", "content/b.md": "---\ntitle: B\ngone: 2020-01-01\n---\nHushed2\n",
            "content/c.md": "---\ntitle: C\ngone: 2031-01-01\n---\nSeen2\n"}, "Seen1", "Seen2")

    def test_hugo_days_and_states_for_pages_below(self):
        self.hugo("", {
            "content/a/_index.md": "---\ntitle: A\ncascade:\n  date: 2031-01-01\n---\nSeen2\n", "content/a/deep/x.md": "Hushed1",
            "content/b/_index.html": "---\ntitle: B\ncascade:\n  draft: true\n---\nB\n", "content/b/x.md": "Hushed2",
            "content/c/_index.html": "---\ntitle: C\ncascade:\n- _target: {path: '/c/x*'}\n  draft: true\n---\nC\n",
            "content/c/x1.md": "Hushed3", "content/c/y.md": "Seen3"}, "Seen1", "Seen2", "Seen3")

    def test_hugo_without_single_pages(self):
        self.hugo('disableKinds = ["page", "RSS"]', {"content/ok.md": "Hushed1", "content/a/_index.md": "Seen2"}, "Seen2")

    def test_hugo_expressions(self):
        self.hugo('ignoreFiles = ["(?i)HIDE", "[a-z]+"]', {"content/hide.md": "Hushed1", "content/#x.md": "Hushed2"}, "Seen1", unread=["hugo.toml"])

    def test_hugo_code_in_a_page(self):
        self.hugo("", {"content/a.md": "---\ntitle: P\n---\nSeen2\n\n{{< note.inline >}}\nHushed1\n{{< /note.inline >}}\n\nSeen3\n"}, "Seen1", "Seen2", "Seen3")

    # Zola

    def test_zola(self):
        page = '+++\ntitle = "P"\n+++\n%s.\n'
        self.assertOnly("zola", {
            "config.toml": 'base_url = "https://www.example.org"\ndefault_language = "en"\n[languages.fr]\n', "content/ok.md": page % "Seen1",
            "content/t/index.md": page % "Seen2", "content/t/notes.md": page % "Hushed1", "content/t/deep/more.md": page % "Hushed2",
            "content/a.de.md": page % "Hushed3", "content/b.fr.md": page % "Seen3", "content/v1.2.md": page % "Seen4"}, "Seen1", "Seen2", "Seen3", "Seen4")

    # Obsidian

    def obsidian(self, files, *shown):
        self.assertOnly("obsidian", {".obsidian/app.json": "{}\n", "ok.md": "Seen1", **files}, *shown)

    def test_obsidian_notes_that_are_not_published(self):
        self.obsidian({".obsidian/publish.json": '{"included": ["Open", "ok.md"], "excluded": ["Open/no.md"]}\n', "Other/a.md": "Hushed1", "Open/a.md": "Seen2",
                       "Open/no.md": "Hushed2"}, "Seen1", "Seen2")

    def test_obsidian_patterns(self):
        self.obsidian({"quartz.config.ts": 'const config = {configuration: {ignorePatterns: ["private-q", "tpl/**"]}}\n', "private-q/a.md": "Hushed1",
                       "tpl/a.md": "Hushed2", ".obsidian/app.json": '{"userIgnoreFilters": ["Staff/", "arch"]}\n', "Staff/a.md": "Hushed3", "archive.md": "Hushed4"},
                      "Seen1")

    def test_obsidian_words(self):
        self.obsidian({"a.md": "---\nshare: false\n---\nHushed1\n", "b.md": "---\nvisibility: [staff]\n---\nHushed2\n",
                       "c.md": "---\nvisibility: [everybody]\n---\nSeen2\n"}, "Seen1", "Seen2")
