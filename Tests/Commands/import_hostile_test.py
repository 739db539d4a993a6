"""Moves sites that were made to do harm, or that lie on a disk that fails."""

import os

from moving import FINE, PROBLEMS, USAGE, MovingTest


class HostileTest(MovingTest):
    def test_links_that_lead_out_are_not_followed(self):
        secret = self.home / "secret.md"
        secret.write_text("The password is swordfish.\n", "utf-8")
        place = self.copy("hugo") / "content"
        (place / "link.md").symlink_to(secret)
        (place / "folder").symlink_to(self.home)
        told = self.move("hugo").stdout
        self.assertIn("content/link.md", told)
        for file in (self.root / "Content").rglob("*.md"):
            self.assertNotIn("swordfish", file.read_text("utf-8"))

    def test_what_is_no_page_is_told_and_the_rest_moves(self):
        self.put("hugo", "content/latin.md", "---\ntitle: Zoë\n---\n".encode("cp1252"))
        self.put("hugo", "content/huge.md", "x" * (2 << 20))
        told = self.move("hugo", code=PROBLEMS).stdout
        self.assertIn("Left out, because they are not in UTF-8: 1\n  content/latin.md", told)
        self.assertIn("Left out, because no page is so large: 1\n  content/huge.md", told)
        self.assertTrue((self.root / "Content/awards/mentor.md").exists())

    def test_a_folder_with_more_text_than_a_site_has_is_refused_before_it_is_read(self):
        self.put("hugo", "content/long.md", "word " * 200_000)
        place = self.copy("hugo") / "content"
        for number in range(280):
            os.link(place / "long.md", place / f"long-{number}.md")
        told = self.move("hugo", code=USAGE).stderr
        self.assertIn("holds more than 256 MB of pages", told)
        self.assertFalse((self.root / "Content").exists())

    def test_deep_folders_and_odd_names_are_moved_or_told(self):
        deep = self.copy("hugo") / "content"
        for _ in range(120):
            deep = deep / "d"
        deep.mkdir(parents=True)
        (deep / "page.md").write_text("Far below.\n", "utf-8")
        for name in ("tab\there.md", "line\nend.md", "bell\a.md", "con.md", "right\u202eto-left.md", "a\\b.md", ".md", "  .md"):
            (self.copy("hugo") / "content" / name).write_text("# Odd\n\nAn odd name.\n", "utf-8")
        result = self.move("hugo", code=None)
        self.assertIn(result.returncode, (FINE, PROBLEMS), result.stderr)
        self.assertNotIn("\a", result.stdout)
        self.assertNotIn("\u202e", result.stdout)
        for file in (self.root / "Content").rglob("*"):
            self.assertTrue(str(file).isprintable(), file)
        self.move("hugo", code=None)

    def test_settings_that_cannot_all_be_read_are_told(self):
        self.put("hugo", "hugo.toml", 'title = "x"\nignoreFiles = ["plan\n')
        self.assertIn("Settings that cannot all be read; look whether they hide pages there that are shown here: 1\n  hugo.toml", self.move("hugo").stdout)

    def test_settings_that_lead_out_take_nothing_from_there(self):
        (self.home / "outside").mkdir()
        (self.home / "outside/page.md").write_text("From outside.\n", "utf-8")
        for setting in ('contentDir = "../outside"', 'contentDir = "/"', 'staticDir = ["../outside"]'):
            self.put("hugo", "hugo.toml", f'{setting}\ntitle = "x"\n')
            self.move("hugo", "--dry-run")
        self.put("mkdocs", "docs/how.md", '--8<-- "../../outside/page.md"\n')
        self.move("mkdocs")
        self.assertNotIn("From outside.", self.page("how.md"))

    def test_a_page_that_takes_in_much_stays_small(self):
        self.put("mkdocs", "includes/long.md", "word " * 6000)
        self.put("mkdocs", "docs/how.md", '--8<-- "includes/long.md"\n\n' * 3000)
        self.move("mkdocs")
        self.assertLess((self.root / "Content/how.md").stat().st_size, 1 << 20)

    def test_where_the_disk_fails_nothing_is_left(self):
        (self.root / "Content").mkdir()
        (self.root / "Content/index.md").write_text("# Ours\n", "utf-8")
        (self.root / "Content/news").write_text("A file where a folder has to be.\n", "utf-8")
        before = self.snapshot(self.root)
        self.move("hugo", code=USAGE)
        self.assertEqual({k: v[0] for k, v in self.snapshot(self.root).items()}, {k: v[0] for k, v in before.items()})
