"""Runs the command that makes pages of what people sent in from the form: import submission."""

import io
import json
import random
import stat
import struct
import zipfile
import zlib

import pytest

from writing import FINE, PROBLEMS, USAGE, WritingTest

PAGE = """\
---
title: A "good" story
summary: Short
level: school
audience:
  - teachers
text: |-
  Once upon a time.
{photo}---

It was good.
"""


def dot(color=0):
    """A picture of one pixel."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)) \
        + chunk(b"IDAT", zlib.compress(bytes([0] + [color] * 8) * 8)) + chunk(b"IEND", b"")


def placed(picture):
    """The same picture with the place where it was taken."""
    text = b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta exif:GPSLatitude='51,30N' exif:GPSLongitude='0,7W'/>"
    return picture[:33] + struct.pack(">I", len(text)) + b"iTXt" + text + struct.pack(">I", zlib.crc32(b"iTXt" + text)) + picture[33:]


def page(photo=None, **changes):
    text = PAGE.replace("{photo}", f"photo: {photo}\n" if photo else "")
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def link(name, target):
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info, target


class SubmissionTest(WritingTest):
    """laurel import submission."""

    def pack(self, *entries, name="sent.zip", way=zipfile.ZIP_STORED):
        file = self.root.parent / name
        file.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(file, "w", way) as archive:
            for path, data in entries:
                archive.writestr(path, data)
        return file

    def take(self, *places, code=FINE, options=()):
        return self.run_laurel("import", "submission", *(str(place) for place in places or ("sent.zip",)), *options, code=code)

    def files(self):
        return {str(file.relative_to(self.root)): file.read_bytes() for file in self.root.rglob("*") if file.is_file()}

    def refused(self, *words, places=(), options=()):
        before = self.files()
        told = self.take(*places, code=PROBLEMS, options=options).stdout
        self.assertEqual(self.files(), before)
        for word in (*words, "1 refused."):
            self.assertIn(word, told)
        self.assertNotIn("\x1b", told)
        return told

    def test_a_page_and_its_photo_get_their_place(self):
        for way in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            with self.subTest(way):
                self.pack(("stories/other name.md", page("dot.png")), ("stories/dot.png", dot()), way=way)
                told = self.take().stdout
                self.assertEqual(told, "sent.zip:\n  New: Content/stories/a-good-story.md\n  New: Content/stories/dot.png\n"
                                       "Submissions: 1 new, 0 there already, 0 refused.\n"
                                       "Read what is new or changed before you publish the site: no program knows whether it is true and kind, "
                                       "and whether everybody agreed.\n")
                self.assertEqual(self.stories()["a-good-story"], page("dot.png"))
                self.run_laurel("check", "--strict")
                for name in ("a-good-story.md", "dot.png"):
                    (self.root / "Content/stories" / name).unlink()

    def test_the_same_is_told_and_another_of_the_name_gets_the_next(self):
        entries = [("stories/a.md", page("dot.png")), ("stories/dot.png", dot())]
        self.pack(*entries)
        self.take()
        before = self.files()
        self.assertIn("There already: Content/stories/a-good-story.md\nSubmissions: 0 new, 1 there already", self.take().stdout)
        self.assertEqual(self.files(), before)
        self.pack(("stories/a.md", page("dot.png", Short="Other") + "\n![A dot](dot.png)\n"), ("stories/dot.png", dot(255)), name="two.zip")
        told = self.take("two.zip", "two.zip").stdout
        self.assertIn("New: Content/stories/a-good-story-2.md\n  New: Content/stories/dot-2.png\n  Content/stories/a-good-story.md is", told)
        self.assertIn("There already: Content/stories/a-good-story-2.md", told)
        text = self.stories()["a-good-story-2"]
        self.assertIn("photo: dot-2.png\n", text)
        self.assertIn("![A dot](dot-2.png)", text)
        self.assertEqual({name: self.files()[name] for name in before}, before)
        self.run_laurel("check")

    def test_a_folder_of_zips_is_told_one_by_one(self):
        for number in range(4):
            self.pack(("stories/a.md", page(good=str(number))), name=f"inbox/{number}.zip")
        self.pack(("stories/a.md", page(good="bad", school="nowhere")), name="inbox/5.zip")
        (self.root.parent / "inbox/6.zip").write_bytes(b"PK no zip")
        (self.root.parent / "inbox/note.txt").write_text("none", "utf-8")
        before = self.files()
        told = self.take("inbox", options=["--dry-run"], code=PROBLEMS).stdout
        self.assertEqual(self.files(), before)
        self.assertIn("Nothing was written.", told)
        told = self.take("inbox", code=PROBLEMS).stdout
        self.assertIn("inbox/5.zip/stories/a.md:4:8: error: ", told)
        self.assertIn("inbox/6.zip:1:1: error: this is no zip", told)
        self.assertIn("inbox/3.zip:\n  New: Content/stories/a-3-story.md\n", told)
        self.assertIn("Submissions: 4 new, 0 there already, 2 refused.", told)
        self.assertEqual(sorted(self.stories()), [f"a-{number}-story" for number in range(4)])
        self.run_laurel("check", "--strict")

    def test_what_a_photo_tells_besides_stays_out(self):
        self.pack(("stories/a.md", page("dot.png")), ("stories/dot.png", placed(dot())))
        self.take()
        kept = (self.root / "Content/stories/dot.png").read_bytes()
        self.assertNotIn(b"GPS", kept)
        self.assertTrue(kept.startswith(b"\x89PNG"))

    def test_without_a_program_that_draws_such_a_photo_is_refused(self):
        self.pack(("stories/a.md", page("dot.png")), ("stories/dot.png", placed(dot())))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PATH", "/nowhere")
            self.refused("says where it was taken")
            self.pack(("stories/a.md", page("dot.png")), ("stories/dot.png", dot()))
            self.take()
        self.assertEqual((self.root / "Content/stories/dot.png").read_bytes(), dot())

    def test_the_kind_can_be_given(self):
        self.pack(("a.md", page()))
        self.refused("the page lies in no folder", "--kind spotlight")
        self.pack(("Folder of mine/", ""), ("Folder of mine/a.md", page()), ("__MACOSX/Folder of mine/._a.md", "x"), (".DS_Store", "x"))
        self.refused("'Folder of mine', which is the folder of no kind")
        self.take(options=["--kind", "story"])
        self.assertIn("a-good-story", self.stories())

    def test_warnings_keep_a_page_out_where_they_are_asked_to(self):
        self.pack(("stories/a.md", page(good="good")[:-1] + " Write to a@gmail.com or see [here](https://example.org).\n"))
        self.refused("warning", options=["--strict"])
        self.assertIn("Content/stories/a-good-story.md:11:", self.take().stdout)

    def test_the_remarks_can_be_read_by_programs(self):
        self.pack(("stories/a.md", page(school="nowhere")))
        told = json.loads(self.take(options=["--format", "json"], code=PROBLEMS).stdout)
        self.assertEqual([remark["span"]["file"] for remark in told["diagnostics"]], ["sent.zip/stories/a.md"])

    def test_what_is_no_submission_is_wrong_usage(self):
        (self.root.parent / "empty").mkdir()
        for place, words in (("nowhere.zip", "There is no file"), ("empty", "holds no zip")):
            self.assertIn(words, self.take(place, code=USAGE).stderr)
        self.pack(("stories/a.md", page()))
        self.take(options=["--kind", "nope"], code=USAGE)

    HOSTILE = {
        "out": ("../../evil.md", "leads elsewhere"), "absolute": ("/etc/evil.md", "leads elsewhere"),
        "windows": ("..\\evil.md", "leads elsewhere"), "drive": ("C:evil.md", "leads elsewhere"), "device": ("stories/con.md", "leads elsewhere"),
        "control": ("stories/a\x1b[2J.md", "leads elsewhere"), "turned": ("stories/\u202egpj.md", "leads elsewhere"),
        "long": ("stories/" + "x" * 500, "leads elsewhere"), "git": ("stories/.git/config", "leads elsewhere"),
        "dots": (".", "leads elsewhere"), "page": ("stories/b.md", "are two pages"), "nested": ("stories/b.zip", "zip in the zip"),
        "program": ("stories/b.exe", "neither a page nor a photo"), "drawing": ("stories/b.svg", "neither a page nor a photo"),
        "kind": ("stories/_kind.yml", "neither a page nor a photo"), "apart": ("schools/b.png", "different folders"),
        "text": ("stories/b.png", "does not name"), "case": ("stories/A.MD", "twice"), "inside": ("stories/a.md/b.png", "twice"),
    }

    def test_hostile_names_are_refused(self):
        for case, (name, words) in self.HOSTILE.items():
            with self.subTest(case):
                self.pack(("stories/a.md", page()), (name, "x"))
                self.refused(words)
        self.pack(link("stories/a.md", "/etc/passwd"))
        self.refused("is a shortcut")
        self.pack(("stories/x/", "bytes"), ("stories/a.md", page()))
        self.refused("is no file")
        self.pack(("stories/b.png", dot()))
        self.refused("there is no page")
        self.pack()
        self.refused("no page")
        self.pack(("stories/a.md", page("b.jpg")), ("stories/b.jpg", b"<script>alert(1)</script>"))
        self.refused("is no picture that browsers show")

    def test_bombs_and_crowds_are_refused(self):
        self.pack(("stories/a.md", bytes(100 << 20)), way=zipfile.ZIP_DEFLATED)
        self.refused("more than 64 MiB")
        self.pack(("stories/a.md", "x" * (2 << 20)), way=zipfile.ZIP_DEFLATED)
        self.refused("larger than 1 MiB")
        self.pack(("stories/a.md", page()), *[(f"stories/{number}.png", "x") for number in range(60)])
        self.refused("more than 40 files")
        self.pack(("stories/a.md", random.Random(1).randbytes(33 << 20)))
        self.refused("more than 32 MiB")
        for way in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            self.pack(("stories/a.md", page()), way=way)
            self.refused("packed in a way that is not read")

    def test_zips_that_say_two_things_are_refused(self):
        whole = self.pack(("stories/a.md", page())).read_bytes()
        listed = whole.index(b"PK\1\2")

        def changed(*changes):
            data = bytearray(whole)
            for place, value in changes:
                data[place:place + len(value)] = value
            (self.root.parent / "sent.zip").write_bytes(data)
        for case, changes, words in (
                ("locked", ((6, b"\1"), (listed + 8, b"\1")), "locked with a password"), ("name", ((30, b"x"),), "damaged"),
                ("size", ((listed + 24, b"\xff\xff\xff\x7f"),), "damaged"), ("both sizes", ((22, b"\1\0\0\0"), (listed + 24, b"\1\0\0\0")), "damaged"),
                ("sum", ((14, b"\0\0\0\0"), (listed + 16, b"\0\0\0\0")), "damaged"), ("offset", ((listed + 42, b"\xff\xff\xff\xff"),), "damaged"),
                ("encoding", ((30, b"\x81"), (listed + 46, b"\x81")), "encoding"), ("method", ((listed + 10, b"\x08"),), "damaged")):
            with self.subTest(case):
                changed(*changes)
                self.refused(words)
        (self.root.parent / "sent.zip").write_bytes(whole + b"more")
        self.refused("this is no zip")

    def test_no_noise_does_harm(self):
        chance = random.Random(7)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("stories/a.md", page("dot.png"))
            archive.writestr("stories/dot.png", dot())
        for number in range(60):
            data = bytearray(out.getvalue())
            for _ in range(chance.randrange(1, 6)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            file = self.root.parent / f"noise/{number}.zip"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data[:chance.randrange(20, len(data))] if number % 5 == 0 else data)
        self.take("noise", code=PROBLEMS)
        self.assertEqual({file.parent.name for file in self.root.rglob("*") if file.is_file()}, {"Content", "stories", "schools"})
