"""Looks at zips that nobody here made: with hostile names, bombs, lists without end, noise."""

import io
import random
import stat
import zipfile
import zlib

import pytest

from bundling import FINE, PROBLEMS, USAGE, bundle, finished, laurel, told, tree, unpacked

MANY = 100_000


@pytest.fixture
def packed(tmp_path):
    told(bundle(finished(tmp_path), tmp_path / "site.zip"), FINE)
    return tmp_path / "site.zip"


def craft(path, *entries, more=None):
    """A zip with a list of the first entries, and with others that the list need not name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
        if more:
            more(archive)
    return path


def link(name, target):
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target


HOSTILE = {
    "out": ("../../evil.html", "x"), "absolute": ("/etc/cron.d/evil", "x"), "windows": ("..\\..\\evil.html", "x"), "drive": ("C:evil", "x"),
    "link": link("site/a.html", "/etc/passwd"), "device": ("site/con.html", "x"), "control": ("site/a\x1b[2J.html", "x"),
    "turned": ("site/\u202egpj.exe", "x"), "long": ("site/" + "x" * 5000, "x"), "deep": ("a/" * 3000 + "x", "x"), "folder": ("site/x/", ""),
    "dots": (".", "x"),
}


@pytest.mark.parametrize("entry", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.filterwarnings("ignore")
def test_hostile_names_are_told_and_nothing_is_written(tmp_path, entry):
    zip = craft(tmp_path / "evil.zip", ("SHA256SUMS", ""), entry)
    before = tree(tmp_path)
    done = laurel("verify", zip)
    assert done.returncode == PROBLEMS and "\x1b" not in done.stdout
    assert tree(tmp_path) == before


@pytest.mark.filterwarnings("ignore")
def test_two_files_that_want_one_place_are_told(tmp_path):
    for names in (("a.html", "a.html"), ("a.html", "A.HTML"), ("a", "a/b.html"), ("caf\u00e9.html", "cafe\u0301.html")):
        zip = craft(tmp_path / "evil.zip", ("SHA256SUMS", ""), *[(name, "x") for name in names])
        told(laurel("verify", zip), PROBLEMS, "no file of a site")


LITTLE = ["prlimit", "--as=600000000", "--"]


def test_bombs_fill_neither_memory_nor_time(tmp_path):
    zeros = bytes(400 << 20)
    zip = craft(tmp_path / "bomb.zip", ("SHA256SUMS", ""), ("site/bomb.html", zeros))
    told(laurel("verify", zip, before=LITTLE), PROBLEMS, "unpacks to more than a site can hold")
    zip = craft(tmp_path / "list.zip", ("SHA256SUMS", zeros))
    assert laurel("verify", zip, before=LITTLE).returncode in (PROBLEMS, USAGE)
    # The same bytes, a thousand times over.
    data = zlib.compress(bytes(10 << 20), 9)[2:-4]
    folder, offset = io.BytesIO(), 0
    head = b"PK\3\4\x14\0\0\0\x08\0\0\0!\0" + zlib.crc32(bytes(10 << 20)).to_bytes(4, "little") + len(data).to_bytes(4, "little") \
        + (10 << 20).to_bytes(4, "little") + b"\x05\0\0\0site/"
    for number in range(1000):
        name = b"site/%d" % number
        folder.write(b"PK\1\2\x14\3" + head[4:26] + len(name).to_bytes(2, "little") + bytes(10)
                     + (0o100644 << 16).to_bytes(4, "little") + offset.to_bytes(4, "little") + name)
    body, list = head + data, folder.getvalue()
    end = b"PK\5\6" + bytes(4) + (1000).to_bytes(2, "little") * 2 + len(list).to_bytes(4, "little") + len(body).to_bytes(4, "little") + b"\0\0"
    (tmp_path / "overlap.zip").write_bytes(body + list + end)
    assert laurel("verify", tmp_path / "overlap.zip", before=LITTLE).returncode in (PROBLEMS, USAGE)


def test_other_ways_to_pack_are_told(tmp_path):
    for method in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        with zipfile.ZipFile(tmp_path / "x.zip", "w", method) as archive:
            archive.writestr("SHA256SUMS", "x" * 1000)
        assert laurel("verify", tmp_path / "x.zip", before=LITTLE).returncode in (PROBLEMS, USAGE)


def test_a_hundred_thousand_files_are_read(tmp_path):
    zip = craft(tmp_path / "many.zip", ("SHA256SUMS", ""), *((f"site/{number}.html", "") for number in range(MANY)))
    done = told(laurel("verify", zip, before=LITTLE), PROBLEMS, f"Not on the list: {MANY - 30} more")
    assert len(done.stdout.splitlines()) < 40


def test_a_list_of_entries_that_is_too_long_is_not_read(tmp_path):
    """The end says that a list of some gigabytes lies before it; the file has holes instead."""
    size = 3 << 30
    with open(tmp_path / "huge.zip", "wb") as file:
        file.truncate(size)
        file.seek(size)
        file.write(b"PK\5\6" + bytes(8) + size.to_bytes(4, "little") + bytes(4) + bytes(2))
    told(laurel("verify", tmp_path / "huge.zip", before=LITTLE), USAGE, "is no zip as Laurel writes it")


def test_noise_is_no_zip(packed, tmp_path):
    dice = random.Random("noise")
    whole = packed.read_bytes()
    for number in range(120):
        bytes = bytearray(dice.randbytes(300) if number % 3 == 0 else whole[-3000:] if number % 3 == 1 else whole)
        for _ in range(dice.randrange(1, 60)):
            bytes[-dice.randrange(1, min(3000, len(bytes)))] = dice.randrange(256)
        (tmp_path / "noise.zip").write_bytes(bytes)
        done = laurel("verify", tmp_path / "noise.zip", before=LITTLE)
        assert done.returncode in (PROBLEMS, USAGE) or done.returncode == FINE and unpacked(tmp_path / "noise.zip") == unpacked(packed)
