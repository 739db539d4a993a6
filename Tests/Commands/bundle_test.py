"""Packs finished sites for sticks, and looks at copies of them: whole, damaged, out of date."""

import os
import random
import shutil
import subprocess
import zipfile

import pytest

from bundling import FAULT, FINE, PROBLEMS, USAGE, build, bundle, finished, laurel, told, tree, unpacked


@pytest.fixture
def site(tmp_path):
    return finished(tmp_path)


@pytest.fixture
def packed(site, tmp_path):
    told(bundle(site, tmp_path / "site.zip"), FINE, f"written to {tmp_path}/site.zip")
    return tmp_path / "site.zip"


def test_the_same_site_gives_the_same_bytes(site, packed, tmp_path):
    first = packed.read_bytes()
    for number, variables in enumerate([
        {"TZ": "Asia/Tokyo"}, {"LC_ALL": "C", "TZ": "America/Denver"}, {"LC_ALL": "C.UTF-8", "HOME": "/gone"}, {"SOURCE_DATE_EPOCH": "0"},
    ]):
        for file in (site / "public").rglob("*"):
            os.utime(file, (10**9 * number, 10**9 * number))
        os.chmod(site / "public/index.html", 0o600 + number)
        told(bundle(site / "public", packed, **variables), FINE)
        assert packed.read_bytes() == first
    assert {path.name for path in tmp_path.iterdir()} == {"site", "site.zip"}


def test_other_programs_unpack_it(packed, site, tmp_path):
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        assert {(entry.date_time, entry.external_attr >> 16) for entry in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 0o100644)}
        archive.extractall(tmp_path / "copy")
    expected = {f"site/{path}": bytes for path, bytes in tree(site / "public").items() if path not in ("SHA256SUMS", ".laurel")}
    copy = tree(tmp_path / "copy")
    assert {path for path in copy if "/" not in path} == {"START-HERE.html", "SHA256SUMS", "site"}
    assert {path: bytes for path, bytes in copy.items() if path.startswith("site/")} == expected
    subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=tmp_path / "copy", check=True)
    start = copy["START-HERE.html"].decode()
    assert '<html lang="es">' in start and "Niños &amp; &lt;más&gt;" in start and 'href="site/index.html"' in start
    told(laurel("verify", tmp_path / "copy"), FINE, "All ")


def test_a_folder_is_filled_and_kept_up(site, tmp_path):
    stick = tmp_path / "stick/teachers"
    told(bundle(site, stick), FINE)
    told(laurel("verify", stick), FINE)
    (site / "Content/años/página 3.md").unlink()
    build(site)
    told(bundle(site, stick), FINE, " removed")
    assert not any("página 3" in path for path in tree(stick))
    told(laurel("verify", stick), FINE)
    (stick / "holiday.jpg").write_text("mine")
    told(laurel("verify", stick), PROBLEMS, "Not on the list: holiday.jpg")
    before = tree(stick)
    told(bundle(site, stick), USAGE, "holiday.jpg was not written by Laurel")
    assert tree(stick) == before


def test_what_is_missing_changed_or_more_is_told(packed, tmp_path):
    copy = tmp_path / "copy"
    zipfile.ZipFile(packed).extractall(copy)
    (copy / "site/años/página 1.html").unlink()
    (copy / "site/años/página 2.html").write_text("changed")
    (copy / "site/mine.txt").write_text("mine")
    (copy / "site/link.html").symlink_to("/etc/passwd")
    (copy / "System Volume Information").mkdir()
    (copy / "System Volume Information/IndexerVolumeGuid").write_text("x")
    (copy / "Thumbs.db").write_text("x")
    told(laurel("verify", copy), PROBLEMS, "Missing: site/años/página 1.html", "Changed: site/años/página 2.html",
         "Not on the list: site/mine.txt", "site/link.html is no file of a site", "1 missing, 1 changed, 1 not on the list")
    (copy / "SHA256SUMS").unlink()
    told(laurel("verify", copy), USAGE, "has no list SHA256SUMS")
    told(laurel("verify", tmp_path / "nowhere"), USAGE, "There is no file")


def test_an_update_makes_an_old_copy_new(packed, site, tmp_path):
    copy = tmp_path / "copy"
    zipfile.ZipFile(packed).extractall(copy)
    content = site / "Content/años"
    (content / "página 1.md").write_text("# Página 1\n\nOtra cosa.\n", "utf-8")
    (content / "página 2.md").unlink()
    (content / "nueva").mkdir()
    (content / "nueva/página.md").write_text("# Nueva\n", "utf-8")
    build(site)
    update = tmp_path / "update.zip"
    told(bundle(site, update, "--since", packed), FINE, "gone")
    told(laurel("verify", update), FINE)
    with zipfile.ZipFile(update) as archive:
        names = set(archive.namelist())
        archive.extractall(copy)
    assert "site/años/nueva/página.html" in names and "site/años/página 1.html" in names and "site/accessibility.html" not in names
    told(laurel("verify", copy), PROBLEMS, "Not on the list: site/años/página 2.html", "laurel verify --remove-gone")
    # What is not as it was is somebody's.
    (copy / "site/mine.txt").write_text("mine")
    done = laurel("verify", "--remove-gone", copy)
    told(done, PROBLEMS, "Not on the list: site/mine.txt")
    (copy / "site/mine.txt").unlink()
    told(laurel("verify", copy), FINE)
    full = tmp_path / "full.zip"
    bundle(site, full)
    zipfile.ZipFile(full).extractall(tmp_path / "anew")
    assert tree(copy) == tree(tmp_path / "anew")
    told(bundle(site, tmp_path / "folder", "--since", packed), USAGE, "An update is a file")
    told(bundle(site, tmp_path / "x.zip", "--since", tmp_path / "nowhere.zip"), USAGE, "There is no file")
    assert not (tmp_path / "x.zip").exists()


def test_an_update_that_did_not_arrive_whole_removes_nothing(packed, site, tmp_path):
    copy = tmp_path / "copy"
    zipfile.ZipFile(packed).extractall(copy)
    (site / "Content/años/página 2.md").unlink()
    build(site)
    bundle(site, tmp_path / "update.zip", "--since", packed)
    zipfile.ZipFile(tmp_path / "update.zip").extractall(copy)
    (copy / "site/index.html").write_text("cut sho")
    before = tree(copy)
    told(laurel("verify", "--remove-gone", copy), PROBLEMS, "Changed: site/index.html")
    assert tree(copy) == before
    told(laurel("verify", "--remove-gone", packed), USAGE, "removed from a folder only")


def test_each_flipped_bit_is_found(packed, tmp_path):
    """What a flipped bit does not change of the unpacked files is no damage; all else is told."""
    whole = packed.read_bytes()
    dice = random.Random("bits")
    flipped = tmp_path / "flipped.zip"
    harmless = 0
    for _ in range(250):
        place = dice.randrange(len(whole) * 8)
        bytes = bytearray(whole)
        bytes[place // 8] ^= 1 << place % 8
        flipped.write_bytes(bytes)
        done = laurel("verify", flipped)
        assert done.returncode in (FINE, PROBLEMS, USAGE), done
        if done.returncode == FINE:
            harmless += 1
            assert unpacked(flipped) == unpacked(packed)
    assert harmless < 60


def test_a_flipped_bit_in_a_copy_is_found(packed, tmp_path):
    zipfile.ZipFile(packed).extractall(tmp_path / "copy")
    dice = random.Random("copy")
    files = sorted(path for path in (tmp_path / "copy").rglob("*") if path.is_file())
    for _ in range(40):
        file = dice.choice(files)
        whole = file.read_bytes()
        bytes = bytearray(whole)
        bytes[dice.randrange(len(bytes))] ^= 1 << dice.randrange(8)
        file.write_bytes(bytes)
        told(laurel("verify", tmp_path / "copy"), PROBLEMS)
        file.write_bytes(whole)


def test_a_zip_that_was_cut_short_is_told(packed, tmp_path):
    whole = packed.read_bytes()
    for share in (0, 1, 10, 50, 99):
        (tmp_path / "short.zip").write_bytes(whole[: len(whole) * share // 100])
        told(laurel("verify", tmp_path / "short.zip"), USAGE, "is no zip as Laurel writes it")


def test_what_is_not_ours_is_not_written_over(site, tmp_path):
    for name, bytes in {"thesis.zip": b"mine", "empty.zip": b""}.items():
        (tmp_path / name).write_bytes(bytes)
        told(bundle(site, tmp_path / name), USAGE, "is there already")
        assert (tmp_path / name).read_bytes() == bytes
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("thesis.txt", "mine")
    told(bundle(site, tmp_path / "other.zip"), USAGE, "is there already")
    (tmp_path / "link.zip").symlink_to("thesis.zip")
    told(bundle(site, tmp_path / "link.zip"), USAGE, f"link.zip is a symbolic link. Name what it points to, {tmp_path}/thesis.zip.")
    for place in (site / "public/a.zip", site / "public", site / "public/inner"):
        assert bundle(site, place).returncode == USAGE
    told(laurel("verify", site / "public"), FINE)
    told(bundle(tmp_path, tmp_path / "a.zip"), USAGE, "holds no finished site")


def test_a_finished_site_that_somebody_changed_is_not_packed(site, tmp_path):
    (site / "public/notes.txt").write_text("mine")
    told(bundle(site, tmp_path / "a.zip"), FINE, "Left out notes.txt")
    assert "site/notes.txt" not in zipfile.ZipFile(tmp_path / "a.zip").namelist()
    (site / "public/index.html").write_text("changed")
    (site / "public/404.html").unlink()
    told(bundle(site, tmp_path / "b.zip"), USAGE, "404.html is missing, index.html was changed")
    assert not (tmp_path / "b.zip").exists()


def test_a_budget_says_what_is_largest(site, tmp_path):
    done = told(bundle(site, tmp_path / "a.zip", "--budget", "1M"), PROBLEMS, "may take 1.0 MB", "site/search/", "Nothing was written.")
    assert len(done.stdout.splitlines()) == 11 and not (tmp_path / "a.zip").exists()
    told(bundle(site, tmp_path / "a.zip", "--budget", "2G"), FINE)
    for text in ("", "0", "-1", "2X", "G", "99999999999999999999G", "1.5G"):
        assert bundle(site, tmp_path / "b.zip", f"--budget={text}").returncode == USAGE


def test_a_stick_that_is_full_in_the_middle_is_told(site, packed, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", stick], capture_output=True).returncode != 0:
        pytest.skip("needs the right to mount a file system")
    try:
        (stick / "site.zip").write_bytes(packed.read_bytes())
        (stick / "holiday.jpg").write_bytes(bytes(400_000 - packed.stat().st_size * 3 // 2))
        before = tree(stick)
        for target in ("site.zip", "new.zip", "folder"):
            done = told(bundle(site, stick / target), FAULT, "No space left on device.")
            assert len(done.stderr.splitlines()) == 1 and tree(stick) == before
    finally:
        subprocess.run(["umount", stick], check=True)


@pytest.mark.parametrize("call", ["write:error=EIO", "fsync:error=EIO", "?rename,?renameat:error=EIO", "write:signal=KILL"])
def test_a_bundle_is_whole_or_not_there(site, packed, tmp_path, call):
    if not shutil.which("strace"):
        pytest.skip("needs the program strace")
    whole = packed.read_bytes()
    (site / "Content/more.md").write_text("# Más\n", "utf-8")
    build(site)
    for number in (1, 2, 5):
        before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:when={number}"]
        bundle(site, packed, before=before)
        there = packed.read_bytes()
        assert there == whole or laurel("verify", packed).returncode == FINE
        packed.write_bytes(whole)
    assert bundle(site, packed).returncode == FINE
