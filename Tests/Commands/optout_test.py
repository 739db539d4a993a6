"""Keeps the list of those who have asked not to be named."""

from people import PIXEL, PeopleTest, story
from writing import PROBLEMS, USAGE

AGREED = "consent: { scope: [name, photo, quote] }\n"


class OptOutTest(PeopleTest):
    """laurel optout, and what a build makes of the list."""

    def setUp(self):
        super().setUp()
        self.list = self.root / "privacy/optout.txt"

    def optout(self, action, names, code=0):
        return self.run_laurel("optout", action, code=code, stdin=None, input=names).stdout

    def test_the_list_holds_no_names(self):
        self.optout("add", "Zelda Quux\nDr. Ana María de la Cruz\n")
        text = self.list.read_text("ascii")
        head, *entries = text.splitlines()
        self.assertRegex(head, r"^laurel-optout pbkdf2-hmac-sha256 10000 [0-9a-f]{32}$")
        self.assertEqual(len(entries), 3)
        self.assertEqual(entries, sorted(entries))
        for entry in entries:
            self.assertRegex(entry, "^[0-9a-f]{32}$")
        self.optout("add", "quux, zelda")
        self.assertEqual(self.list.read_text("ascii"), text)

    def test_the_entries_are_those_of_the_standard(self):
        import hashlib
        self.optout("add", "Zelda Quux\n")
        head, entry = self.list.read_text("ascii").splitlines()
        salt = head.split()[-1].encode()
        self.assertEqual(entry, hashlib.pbkdf2_hmac("sha256", b"quux zelda", salt, 10000, 16).hex())

    def test_two_lists_have_nothing_in_common(self):
        self.optout("add", "Zelda Quux\n")
        first = self.list.read_text("ascii")
        self.list.unlink()
        self.optout("add", "Zelda Quux\n")
        self.assertFalse(set(first.splitlines()) & set(self.list.read_text("ascii").splitlines()))

    def test_one_may_ask_whether_somebody_is_on_it(self):
        self.assertEqual(self.optout("check", "Zelda Quux\n"), "Zelda Quux: not on the list\n")
        self.optout("add", "Zelda Quux\n")
        self.assertEqual(
            self.optout("check", "ZELDA QUUX\nAna Ruiz\n", code=PROBLEMS), "ZELDA QUUX: on the list\nAna Ruiz: not on the list\n")

    def test_a_name_is_found_wherever_it_stands_by_itself(self):
        self.optout("add", "Zelda Quux\n")
        self.write("stories/zelda-quux.png", PIXEL)
        self.write("stories/desk.png", PIXEL)
        pages = {
            "stories/honoree.md": story("Zélda Quux", AGREED),
            "stories/record.md": story("Zelda Quux", "record: Minutes of 2011\n"),
            "stories/described.md": story("Ana Ruiz", AGREED + "photo: desk.png\nphoto_description: Ana Ruiz and Zelda Quux\n"),
            "stories/pictured.md": story("Ana Ruiz", AGREED + "photo: zelda-quux.png\nphoto_description: Ana Ruiz\n"),
            "stories/quux-zelda.md": story("A teacher", AGREED),
            "quoted.md": "# Quoted\n\n> We met.\n>\n> — Zelda Quux, 2026\n",
            "shown.md": "# Shown\n\n![Zelda B. Quux at her desk](stories/desk.png)\n",
            "linked.md": "# Linked\n\n[Quux, Zelda](stories/other.md)\n",
        }
        for path, text in pages.items():
            with self.subTest(path):
                file = self.write(path, text)
                told = self.build("--keep-going", code=PROBLEMS).stdout
                self.assertIn(f"Content/{path}:", told)
                self.assertIn("[opted-out]", told)
                self.assertEqual(self.outputs("quux"), [])
                file.unlink()
        self.build()

    def test_others_are_named(self):
        self.optout("add", "Zelda Quux\n")
        self.write("stories/a.md", story("Zelda Ruiz", AGREED))
        self.write("stories/b.md", story("Ana Quux", AGREED, "Zelda Ruiz and Ana Quux.\n", "B"))
        self.build()

    def test_neither_the_list_nor_the_cache_is_published_or_holds_a_name(self):
        self.optout("add", "Zelda Quux\n")
        self.write("stories/a.md", story("Ana Ruiz", AGREED))
        self.build()
        entries = self.list.read_text("ascii").split()
        self.assertEqual(self.outputs(*entries), [])
        cache = (self.root / ".laurel/cache/names.txt").read_text("ascii")
        self.assertEqual(cache.splitlines()[0], " ".join(entries[1:4]))
        self.assertGreater(len(cache.splitlines()), 1)
        self.assertNotIn("ruiz", cache)

    def test_the_cache_forgets_who_comes_onto_the_list(self):
        self.optout("add", "Somebody Else\n")
        self.write("stories/a.md", story("Zelda Quux", AGREED))
        self.build()
        self.optout("add", "Zelda Quux\n")
        entry = next(e for e in self.list.read_text("ascii").split() if e in (self.root / ".laurel/cache/names.txt").read_text("ascii")
                     and len(e) == 32 and e not in self.list.read_text("ascii").splitlines()[0])
        self.assertIn("[opted-out]", self.build("--keep-going", code=PROBLEMS).stdout)
        self.assertNotIn(entry, (self.root / ".laurel/cache/names.txt").read_text("ascii"))

    def test_a_broken_list_stops_the_build(self):
        self.list.parent.mkdir()
        for text, line in (("", 1), ("names\n", 1), (f"laurel-optout pbkdf2-hmac-sha256 10000 {'0' * 32}\nZelda Quux\n", 2),
                           (f"laurel-optout pbkdf2-hmac-sha256 99999999 {'0' * 32}\n", 1)):
            with self.subTest(text):
                self.list.write_text(text)
                told = self.build("--keep-going", code=USAGE)
                self.assertIn(f"privacy/optout.txt:{line} is not as", told.stderr)
                self.assertNotIn("Quux", told.stderr + told.stdout)

    def test_a_list_never_lies_among_the_pages(self):
        (self.root / "Content").rename(self.root / "pages")
        told = self.run_laurel("optout", "add", code=USAGE, stdin=None, input="Zelda Quux\n").stderr
        self.assertIn("would lie among its pages", told)
        self.assertFalse(self.list.exists())

    def test_no_site_is_built_beside_the_list(self):
        self.optout("add", "Zelda Quux\n")
        self.build("-o", str(self.root / "privacy/site"), code=USAGE)

    def test_what_is_no_name_is_refused(self):
        for names in ("", "\n", "Zelda Quux\n123\n"):
            with self.subTest(names):
                self.optout("add", names, code=USAGE)
                self.assertFalse(self.list.exists())
