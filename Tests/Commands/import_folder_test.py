"""Runs the command that moves the site of another program here: import folder."""

import csv
import re
import shutil

from moving import MOVED, PROBLEMS, USAGE, MovingTest


class DataTest(MovingTest):
    def test_files_of_values_are_told_with_the_command_that_makes_pages_of_them(self):
        for program, folder in (("hugo", "data"), ("jekyll", "_data"), ("eleventy", "src/_data")):
            with self.subTest(program):
                self.put(program, f"{folder}/people.yml", "- {name: Ada, role: Teacher}\n")
                self.put(program, f"{folder}/more/links.json", "[]")
                told = self.move(program, "--dry-run").stdout
                self.assertIn("laurel import csv makes pages of a list in one: 2\n"
                              f"  {folder}/more/links.json\n  {folder}/people.yml\n", told)


class HugoTest(MovingTest):
    def test_values_in_toml_become_ours_and_others_are_kept(self):
        self.move("hugo")
        page = self.page("awards/mentor.md")
        for line in ('title: "Mentor of the year"', 'summary: "For those who help new teachers."', "tags: [", "date: 2024-05-03",
                     "aliases: [", "extra:\n  weight: 3\n", '    hero: "A hall full of people who clap."'):
            self.assertIn(line, page)
        self.assertTrue(page.startswith("---\n"), page)
        self.assertIn("Awards", page)
        self.assertIn('title: "Ada Brook"', self.page("people/ada/index.md"))

    def test_what_was_hidden_stays_hidden(self):
        told = self.move("hugo").stdout
        for path in ("awards/secret.md", "board/minutes.md"):
            self.assertIn("draft: true", self.page(path))
        self.assertIn("publish: 2031-01-01", self.page("awards/later.md"))
        self.assertIn("expires: 2030-06-01", self.page("news/night.md"))
        self.assertFalse((self.root / "Content/board/plan.internal.md").exists())
        self.assertIn("Pages that are hidden there, and here: 3.", told)
        self.assertHidden("the secret winner", "the later winner", "the board said", "nobody may read")

    def test_of_several_days_those_count_that_hide_the_page_longest(self):
        self.put("hugo", "content/days.md", "---\ntitle: Days\npublishDate: 2020-01-01\nembargo: 2020-05-03\nexpires: 2031-01-01\n"
                 "expiryDate: 2030-01-01\n---\nText.\n")
        self.move("hugo")
        page = self.page("days.md")
        self.assertIn("publish: 2020-05-03\nexpires: 2030-01-01\n", page)
        self.assertNotIn("draft", page)

    def test_old_addresses_lead_to_the_pages(self):
        self.move("hugo", "--addresses", "addresses.csv")
        self.assertIn("news/2024/05/award-night/", self.page("news/night.md"))
        for alias in ("awards/mentor/", "prizes/mentor/", "awards/old-mentor/"):
            self.assertIn(alias, self.page("awards/mentor.md"))
        rows = list(csv.reader((self.root / "addresses.csv").open(encoding="utf-8", newline="")))
        self.assertIn(["/news/2024/05/award-night/", "news/night.md"], rows)
        files = self.build()
        for path in ("awards/mentor/index.html", "prizes/mentor/index.html", "awards/old-mentor/index.html", "news/2024/05/award-night/index.html"):
            self.assertIn(path, files)
        self.assertIn("people/ada/index.html", files)

    def test_links_lead_where_they_led(self):
        self.move("hugo")
        self.assertIn("[the award](awards/mentor.md)", self.page("_index.md"))
        night = self.page("news/night.md")
        self.assertIn("[the form](/files/form.pdf)", night)
        self.assertIn("[the news of the night](night.md)", night)
        files = self.build()
        self.assertIn('href="../awards/mentor.html#why"', files["news/night.html"])
        self.assertIn("files/form.pdf", files)

    def test_code_becomes_markdown_and_what_nobody_knows_stays(self):
        told = self.move("hugo").stdout
        page = self.page("awards/mentor.md")
        for part in ('![A full hall](hall.jpg "The hall in May")', "(https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
                     "> [!WARNING] Bring a coat\n> The hall is cold.", '```python\nprint("{{< ref >}}")\n```', '{{< unheard of="it" >}}'):
            self.assertIn(part, page)
        self.assertIn("figure: 1", told)
        self.assertIn("foreign-code: 1", told)

    def test_what_the_program_shows_to_nobody_stays_hidden(self):
        hushed = (
            "{{< comment >}}Hush one.{{< /comment >}}", "Seen 1. {{% comment %}}Hush -- two.\n\nHush three.{{% /comment %}} Seen 2.",
            "{{< private >}}\nHush four.\n{{< /private >}}", "{{< hidden >}}\n{{< hidden >}}\nHush five.\n{{< /hidden >}}\nHush six.\n{{< /hidden >}}\n\nSeen 3.")
        self.put("hugo", "content/hush.md", "---\ntitle: Hush\n---\n" + "\n\n".join(hushed) + "\n\nSeen `{{< comment >}}` 4.\n\n{{< todo >}}\n\nSeen 5.\n")
        self.put("jekyll", "hush.md", "---\ntitle: Hush\n---\n{% if false %}\nHush {% if x %}seven{% endif %}.\n\nHush eight.\n{% endif %}\n"
                 "{% raw %}\n{{ seen }}\n{% endraw %}\n\nSeen 6.\n\n{% if page.show %}\nSeen 7.\n{% endif %}\n")
        self.move("hugo")
        shutil.move(self.root / "Content", self.home / "Hugo")
        self.move("jekyll")
        shutil.copy(self.home / "Hugo/hush.md", self.root / "Content/hush-of-hugo.md")
        files = self.build()
        self.assertEqual([path for path, text in files.items() if re.search("Hush (-|one|two|three|four|five|six|seven|eight)", text)], [])
        for number, name in ((1, "hush-of-hugo"), (2, "hush-of-hugo"), (3, "hush-of-hugo"), (5, "hush-of-hugo"), (6, "hush"), (7, "hush")):
            self.assertIn(f"Seen {number}", files[f"{name}.html"])

    def test_a_page_that_is_hidden_by_settings_later_is_hidden_here_too(self):
        self.put("hugo", "content/open.md", "---\ntitle: Open\n---\nOnce open.\n")
        self.move("hugo")
        self.assertIn("Once open.", self.build()["open.html"])
        settings = self.copy("hugo") / "hugo.toml"
        settings.write_text(settings.read_text("utf-8").replace("/board/**", "/open*"), "utf-8")
        self.assertIn("2 changed", self.move("hugo").stdout)
        self.assertHidden("Once open.")

    def test_a_page_that_stays_and_is_hidden_there_now_is_told(self):
        self.put("hugo", "content/p.md", "---\ntitle: P\n---\nA.\n")
        self.put("hugo", "content/gone/s.md", "---\ntitle: S\n---\nA.\n")
        self.move("hugo")
        page = self.root / "Content/p.md"
        page.write_text(page.read_text("utf-8") + "More.\n", "utf-8")
        self.put("hugo", "content/p.md", "---\ntitle: P\ndraft: true\n---\nA.\n")
        settings = (self.copy("hugo") / "hugo.toml").read_text("utf-8")
        self.put("hugo", "hugo.toml", settings.replace("ignoreFiles = [", 'ignoreFiles = ["gone/", '))
        told = self.move("hugo", code=PROBLEMS).stdout
        self.assertIn("hide them with 'draft: true': 2\n  Content/gone/s.md\n  Content/p.md\n", told)
        self.assertIn("Pages that are hidden there, and here: 3.", told)
        for path in ("p.md", "gone/s.md"):
            (self.root / "Content" / path).write_text(self.page(path).replace("---\n", "---\ndraft: true\n", 1), "utf-8")
        self.assertNotIn("still shown here", self.move("hugo").stdout)

    def test_the_settings_of_the_site_are_taken_over(self):
        self.move("hugo")
        settings = self.page("_site.yml")
        self.assertIn('title: "Rivers Teachers"', settings)
        self.assertIn('url: "https://www.example.org/teachers/"', settings)

    def test_a_second_run_changes_nothing_and_a_third_only_what_changed_there(self):
        self.move("hugo")
        before = self.snapshot(self.root)
        told = self.move("hugo").stdout
        self.assertIn("Pages: 0 new, 0 changed,", told)
        self.assertEqual(self.snapshot(self.root), before)
        ours = self.root / "Content/news/night.md"
        ours.write_text(ours.read_text("utf-8") + "\nOurs.\n", "utf-8")
        for path in ("content/news/night.md", "content/awards/_index.md"):
            file = self.copy("hugo") / path
            file.write_text(file.read_text("utf-8") + "\nTheirs.\n", "utf-8")
        told = self.move("hugo").stdout
        self.assertIn("Pages: 0 new, 1 changed,", told)
        self.assertIn("Changed there and here; they stay as they are here: 1\n  Content/news/night.md", told)
        self.assertIn("Theirs.", self.page("awards/_index.md"))
        self.assertIn("Ours.", self.page("news/night.md"))
        self.assertNotIn("Theirs.", self.page("news/night.md"))

    def test_a_dry_run_writes_nothing(self):
        told = self.move("hugo", "--dry-run", "--addresses", "addresses.csv").stdout
        self.assertIn("New: Content/awards/mentor.md, from content/awards/mentor.md", told)
        self.assertIn("Nothing was written.", told)
        self.assertEqual(list(self.root.iterdir()), [])

    def test_the_folder_of_the_program_is_never_changed(self):
        place = self.copy("hugo")
        before = self.snapshot(place)
        self.move("hugo")
        self.assertEqual(self.snapshot(place), before)

    def test_pages_that_are_here_stay(self):
        (self.root / "Content/awards").mkdir(parents=True)
        (self.root / "Content/awards/mentor.md").write_text("# Ours\n", "utf-8")
        told = self.move("hugo").stdout
        self.assertIn("Here before, from somewhere else; they stay: 1\n  Content/awards/mentor.md", told)
        self.assertEqual(self.page("awards/mentor.md"), "# Ours\n")

    def test_the_number_of_jobs_does_not_show(self):
        results = []
        for jobs in ("1", "4"):
            shutil.rmtree(self.root)
            self.root.mkdir()
            told = self.move("hugo", "-j", jobs).stdout
            results.append((told, {k: v[0] for k, v in self.snapshot(self.root).items()}))
        self.assertEqual(*results)

    def test_values_that_cannot_be_read_hide_the_page_and_nothing_is_lost(self):
        self.put("hugo", "content/broken.md", "+++\ntitle = \"Broken\ndraft = true\n+++\nWhat is broken.\n")
        told = self.move("hugo").stdout
        self.assertIn("Values that cannot be read, so the page is as it was: 1\n  Content/broken.md", told)
        self.assertIn("What is broken.", self.page("broken.md"))
        self.assertHidden("What is broken.")


class JekyllTest(MovingTest):
    def test_posts_and_collections_move(self):
        self.move("jekyll")
        night = self.page("posts/2024-05-03-award-night.md")
        self.assertIn('title: "Award night"', night)
        self.assertIn("date: 2024-05-03", night)
        for tag in ("mentoring", "evening", "News", "Awards"):
            self.assertIn(f'"{tag}"', night)
        self.assertIn("news/awards/2024/05/03/award-night/", night)
        self.assertIn('language: es', self.page("people/ada.md"))
        self.assertIn("people/ada", self.page("people/ada.md"))

    def test_what_was_hidden_stays_hidden(self):
        self.move("jekyll")
        for path in ("posts/2024-06-01-hidden.md", "posts/soon.md", "notes/plain.md", "archive/old.md"):
            self.assertIn("draft: true", self.page(path), path)
        self.assertFalse((self.root / "Content/inside").exists())
        self.assertHidden("the lake hides", "What comes soon", "A note for the program", "in the archive", "the staff alone", "Ask the principal")

    def test_code_becomes_markdown(self):
        self.move("jekyll")
        home = self.page("index.md")
        self.assertIn("Lake Teachers says hello.", home)
        self.assertIn("[the night](posts/2024-05-03-award-night.md)", home)
        self.assertIn("[about us](about.md)", home)
        about = self.page("about.md")
        self.assertIn("The office is open on Tuesdays.", about)
        self.assertIn("[Write to us](mailto:office@example.org)\n", about)
        self.assertNotIn("toc", about.lower())
        for alias in ("about/", "who/", "old/us.html"):
            self.assertIn(f'"{alias}"', about)
        self.assertIn('```ruby\nputs "{% link x %}"\n```', self.page("posts/2024-05-03-award-night.md"))

    def test_what_belongs_to_the_program_stays_there(self):
        told = self.move("jekyll").stdout
        self.assertFalse((self.root / "Content/README.md").exists())
        self.assertFalse((self.root / "Content/_includes").exists())
        self.assertIn("Left out, because the settings there leave them out: 1\n  inside/staff.md", told)


class OtherProgramsTest(MovingTest):
    def test_docusaurus(self):
        self.move("docusaurus")
        start = self.page("docs/01-intro.md")
        self.assertNotIn("import Tabs", start)
        self.assertNotIn("Tab", start.split("---", 2)[2])
        self.assertIn("### By the door", start)
        self.assertIn("[the room](./02-rooms/lab.md)", start)
        self.assertIn("docs/start/", start)
        self.assertIn("lab/", self.page("docs/02-rooms/lab.md"))
        self.assertIn("blog/2024/05/03/night/", self.page("blog/2024-05-03-night.md"))
        self.assertIn("draft: true", self.page("docs/02-rooms/unlisted.md"))
        self.assertIn('title: "Hill Teachers"', self.page("_site.yml"))
        self.assertHidden("the hill does not list", "A part of other pages")

    def test_docusaurus_parts_are_put_where_pages_take_them_in(self):
        self.put("docusaurus", "docs/_parts/hours.mdx", "We open at eight.\n")
        self.put("docusaurus", "docs/open.mdx", "# Open\n\nimport Hours from './_parts/hours.mdx';\nimport Other from '@site/docs/_parts/no.mdx';\n\n<Hours />\n\n<Other />\n")
        self.move("docusaurus")
        page = self.page("docs/open.md")
        self.assertIn("\nWe open at eight.\n", page)
        self.assertIn("<Other />", page)
        self.assertNotIn("import ", page.split("---\n")[2])
        self.assertIn("We open at eight.", self.build()["docs/open.html"])

    def test_pictures_are_found_from_the_folder_of_the_program(self):
        self.put("eleventy", "assets/hall.jpg", (MOVED / "hugo/content/awards/hall.jpg").read_bytes())
        self.put("eleventy", "eleventy.config.js", "module.exports = () => ({ dir: { input: '.' } });\n")
        self.put("eleventy", "news.md", '---\ntitle: News\npermalink: false\n---\n{% image "assets/hall.jpg" "A full hall" %}\n')
        self.move("eleventy")
        self.assertIn("![A full hall](assets/hall.jpg)", self.page("news.md"))
        self.assertNotIn("false/", self.page("news.md"))

    def test_mkdocs(self):
        self.move("mkdocs")
        how = self.page("how.md")
        self.assertIn('## By bus\n\nTake line 4.\n\n```text\n=== "Not a tab"\n```\n\n## On foot\n\nWalk along the river.', how)
        self.assertIn('!!! note "Room"\n    Room 12.', how)
        self.assertIn("Open from eight to four.", how)
        self.assertIn("how/", how)
        home = self.page("index.md")
        self.assertIn("Press <kbd>Ctrl</kbd>+<kbd>C</kbd> and read [how](how.md#by-bus).", home)
        self.assertNotIn("[TOC]", home)
        self.assertFalse((self.root / "Content/staff").exists())
        self.assertHidden("What comes later", "the staff is paid")

    def test_titles_of_code_stand_above_it_and_headings_are_below_the_title(self):
        self.put("mkdocs", "docs/code.md", '# Code\n\nRun it:\n```bash title="run.sh" linenums="1"\n# title="no"\n```\n\n- Also\n\n    ``` { .py title=\'a b.py\' }\n    x\n    ```\n\n'
                 "# Again\n\n## Below\n\n###### Deep\n")
        self.move("mkdocs")
        page = self.page("code.md")
        self.assertIn('# Code\n\nRun it:\n\n`run.sh`\n\n```bash  linenums="1"\n# title="no"\n```\n', page)
        self.assertIn("    `a b.py`\n", page)
        self.assertIn("\n## Again\n\n### Below\n", page)

    def test_parts_of_pages_and_addresses_in_html(self):
        self.put("jekyll", "parts.md", "---\ntitle: Parts\n---\n<section class=\"how\" markdown=\"1\">\n\nHow.\n\n</section>\n\n```html\n<section>\n</section>\n```\n\n"
                 '<a href="{{ site.baseurl }}/about/">Us</a> <a href="{{ \'/about/\' | relative_url }}">Us</a> [Ada]({% link _people/ada.md %})\n')
        self.move("jekyll")
        page = self.page("parts.md")
        self.assertIn("---\n\nHow.\n\n\n```html\n<section>\n</section>\n```\n", page)
        self.assertEqual(page.count('<a href="/about/">Us</a>'), 2)
        self.assertIn("[Ada](people/ada.md)", page)

    def test_eleventy(self):
        self.move("eleventy")
        self.assertIn("posts/night/", self.page("posts/2024-05-03-night.md"))
        self.assertIn("draft: true", self.page("private/plan.md"))
        self.assertHidden("the meadow plans")

    def test_zola(self):
        self.move("zola")
        night = self.page("stories/2024-05-03-night.md")
        self.assertIn("stories/night/", night)
        self.assertIn('tags: ["evening"]', night)
        self.assertIn('extra:\n  mood: "calm"', night)
        self.assertIn("(https://www.youtube.com/watch?v=dQw4w9WgXcQ)", night)
        self.assertIn("> It was late.", night)
        self.assertIn("[home](../_index.md)", night)
        self.assertHidden("the shore keeps")

    def test_taxonomies_of_zola_are_tags_and_others_are_kept(self):
        self.put("zola", "content/p.md", '+++\ntitle = "P"\n[taxonomies]\ntags = ["t"]\ncategories = ["c"]\nregion = ["north"]\n+++\nText.\n')
        told = self.move("zola").stdout
        self.assertIn('tags: ["t", "c"]\n', self.page("p.md"))
        self.assertIn('extra:\n  taxonomies:\n    region: ["north"]\n', self.page("p.md"))
        self.assertIn("  taxonomies: 1\n", told)

    def test_the_page_of_a_folder_stays_under_any_of_its_names(self):
        for place, mine in (("index.md", "Ours at the top."), ("stories/README.md", "Ours for stories.")):
            (self.root / "Content" / place).parent.mkdir(parents=True, exist_ok=True)
            (self.root / "Content" / place).write_text(f"---\ntitle: Ours\n---\n{mine}\n", "utf-8")
        told = self.move("zola", "--addresses", self.home / "list.csv").stdout
        self.assertIn("they stay: 2\n  Content/index.md\n  Content/stories/README.md\n", told)
        self.assertFalse((self.root / "Content/_index.md").exists())
        self.assertNotIn("_index.md", (self.home / "list.csv").read_text("utf-8").replace("board/_index.md", ""))
        self.assertIn("[home](../index.md)", self.page("stories/2024-05-03-night.md"))

    def test_the_list_of_addresses_knows_pages_that_were_renamed_here(self):
        self.move("zola")
        (self.root / "Content/about.md").rename(self.root / "Content/who.md")
        self.move("zola", "--addresses", self.home / "list.csv")
        self.assertIn('"/who-we-are/","who.md"', (self.home / "list.csv").read_text("utf-8"))

    def test_notes_that_were_not_chosen_are_told(self):
        self.put("obsidian", "A.md", "---\npermalink: hotkeys\n---\nOne.\n")
        self.put("obsidian", "B.md", "---\npublish: true\npermalink: /keys/bee\n---\nTwo.\n")
        told = self.move("obsidian", "--addresses", self.home / "list.csv").stdout
        self.assertRegex(told, r"drafts, as other pages say 'publish: true' and these do not: \d")
        self.assertIn('aliases: ["keys/bee/"]', self.page("B.md"))
        self.assertIn('"/hotkeys/","A.md"', (self.home / "list.csv").read_text("utf-8"))
        self.assertHidden("One.")

    def test_obsidian(self):
        self.put("obsidian", "What is next?.md", "> [!info] Good to know\n> The next step is small.\n\n%%Ask the principal first.%%\n")
        self.move("obsidian")
        ada = self.page("Ada Brook.md")
        self.assertIn('"Ms. Brook"', ada)
        self.assertIn('tags: ["maths", "coaching"]', ada)
        self.assertIn("date: 2024-05-03", ada)
        self.assertIn("What is next?", self.page("What is next.md"))
        self.assertFalse((self.root / "Content/Templates").exists())
        self.assertIn('href="What%20is%20next.html"', self.build()["Ada Brook.html"])
        self.assertHidden("the diary says", "Ask the principal")

    def test_in_a_vault_of_which_some_is_published_the_rest_stays_hidden(self):
        self.put("obsidian", "Shown.md", "---\npublish: true\n---\nWhat is shown.\n")
        self.move("obsidian")
        self.assertIn("draft: true", self.page("Ada Brook.md"))
        self.assertHidden("She works with")
        self.assertIn("What is shown.", self.build()["Shown.html"])


class WrongUsageTest(MovingTest):
    def test_which_program_it_is_has_to_be_seen(self):
        (self.home / "empty").mkdir()
        told = self.run_laurel("import", "folder", self.home / "empty", code=USAGE).stderr
        self.assertIn("--from", told)
        self.put("hugo", "_config.yml", "title: Two\n")
        told = self.move("hugo", code=USAGE).stderr
        self.assertIn("--from hugo, or --from jekyll.", told)
        self.move("hugo", "--from", "hugo")

    def test_neither_folder_may_lie_in_the_other(self):
        told = self.run_laurel("import", "folder", self.home, "--from", "obsidian", code=USAGE).stderr
        self.assertIn("Move one of them", told)
        self.run_laurel("import", "folder", self.home / "nowhere", code=USAGE)

    def test_a_list_of_addresses_takes_the_place_of_no_file(self):
        (self.root / "a.csv").write_text("mine", "utf-8")
        self.move("hugo", "--addresses", "a.csv", code=USAGE)
        self.assertEqual((self.root / "a.csv").read_text("utf-8"), "mine")
        self.assertFalse((self.root / "Content").exists())
