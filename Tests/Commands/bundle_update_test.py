"""Updates of bundles, the words on their first page, and bundles of more files than an old zip can list."""

import hashlib
import os
import re
import subprocess
import zipfile

import pytest

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)


def laurel(*arguments, code=FINE):
    clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
    done = subprocess.run([project.LAUREL, *arguments], capture_output=True, encoding="utf-8", env=clean)
    assert done.returncode == code, done
    return done.stdout + done.stderr


class Bundled:
    """A site, and a bundle of it."""

    def __init__(self, folder):
        self.folder, self.site, self.zip = folder, folder / "site", folder / "site.zip"
        self.write("title: Rivers\ncontact:\n  name: Pat Example\n  email: pat@example.org\n")
        self.bundle(self.zip)

    def write(self, settings, word="One"):
        (self.site / "Content").mkdir(parents=True, exist_ok=True)
        (self.site / "Content/_site.yml").write_text(settings, "utf-8")
        (self.site / "Content/a.md").write_text(f"# A page\n\n{word}.\n")
        laurel("build", "-q", "-s", self.site)

    def bundle(self, output, *options, code=FINE):
        return laurel("bundle", self.site, "-o", output, *options, code=code)


@pytest.fixture
def ours(tmp_path):
    return Bundled(tmp_path)


def test_an_update_does_not_take_the_place_of_the_bundle_it_is_made_from(ours):
    whole = ours.zip.read_bytes()
    (ours.folder / "soft.zip").symlink_to(ours.zip)
    os.link(ours.zip, ours.folder / "hard.zip")
    (ours.folder / "way").symlink_to(ours.folder)
    ours.write("title: Rivers\n", "Two")
    for name in "site.zip", "soft.zip", "hard.zip", "way/site.zip":
        for since in "site.zip", "soft.zip", "hard.zip":
            told = ours.bundle(ours.folder / name, "--since", ours.folder / since, code=USAGE)
            assert "is the older bundle itself, and the update would take its place. Nothing was changed. Name another file." in told
    assert ours.zip.read_bytes() == whole and (ours.folder / "soft.zip").is_symlink()


def test_an_update_is_not_put_into_the_folder_of_the_bundle_it_is_made_from(ours):
    stick = ours.folder / "stick"
    ours.bundle(stick)
    (ours.folder / "way").symlink_to(stick)
    ours.write("title: Rivers\n", "Two")
    for place in "stick/update.zip", "stick/site/update.zip", "way/update.zip":
        for since in "stick", "way":
            told = ours.bundle(ours.folder / place, "--since", ours.folder / since, code=USAGE)
            assert f"lies in {stick}, which is the older bundle and would no longer be whole. Nothing was changed." in told
    laurel("verify", stick)
    ours.bundle(ours.folder / "update.zip", "--since", stick)


@pytest.mark.parametrize("names", [
    ["SHA256SUMS", "UPDATE.txt"], ["SHA256SUMS", "START-HERE.html"], ["SHA256SUMS", "UPDATE.txt", "START-HERE.html", "thesis.txt"],
    ["SHA256SUMS", "START-HERE.html", "site/index.html", "thesis.txt"],
])
def test_a_zip_of_another_program_with_lists_of_its_own_stays(ours, names):
    place = ours.folder / "other.zip"
    listed = [name for name in names if name not in ("SHA256SUMS", "UPDATE.txt")]
    for has_lists in False, True:
        lines = "".join(f"{hashlib.sha256(b'mine').hexdigest()}  {name}\n" for name in listed if has_lists)
        with zipfile.ZipFile(place, "w") as archive:
            for name in names:
                archive.writestr(name, {"SHA256SUMS": lines, "UPDATE.txt": "Version 2: " + lines}.get(name, "mine"))
        before = place.read_bytes()
        for options in [], ["--since", ours.zip]:
            assert "is no bundle as Laurel writes it" in ours.bundle(place, *options, code=USAGE)
        assert place.read_bytes() == before


def test_a_bundle_to_which_somebody_added_a_file_stays(ours):
    with zipfile.ZipFile(ours.zip, "a") as archive:
        archive.writestr("thesis.txt", "mine")
    assert "is no bundle as Laurel writes it" in ours.bundle(ours.zip, code=USAGE)
    assert "thesis.txt" in zipfile.ZipFile(ours.zip).namelist()


@pytest.mark.parametrize("output", ["gone", "gone/inner", "gone.zip", "gone/inner.zip", "loop.zip"])
def test_a_link_that_leads_nowhere_is_told_as_one(ours, output):
    for name in "gone", "gone.zip":
        (ours.folder / name).symlink_to(ours.folder / "nowhere")
    (ours.folder / "loop.zip").symlink_to("loop.zip")
    link = ours.folder / output.split("/")[0]
    told = f"{link} is a symbolic link that leads nowhere. Remove it, or name another place.\n"
    assert ours.bundle(ours.folder / output, code=USAGE) == told
    assert laurel("build", "-q", "-s", ours.site, "-o", ours.folder / output, code=USAGE) == told
    assert link.is_symlink() and not (ours.folder / "nowhere").exists()


def test_an_update_takes_the_place_of_an_update_alone(ours):
    ours.bundle(ours.folder / "other.zip")
    ours.write("title: Rivers\n", "Two")
    update = ours.folder / "update.zip"
    ours.bundle(update, "--since", ours.zip)
    first = update.read_bytes()
    ours.write("title: Rivers\n", "Three")
    ours.bundle(update, "--since", ours.zip)
    assert update.read_bytes() != first
    laurel("verify", update)
    assert "is a whole bundle, and an update would take its place" in ours.bundle(
        ours.folder / "other.zip", "--since", ours.zip, code=USAGE)
    laurel("verify", ours.folder / "other.zip", code=FINE)
    (ours.folder / "mine.zip").write_bytes(b"mine")
    assert "is no bundle as Laurel writes it" in ours.bundle(ours.folder / "mine.zip", "--since", ours.zip, code=USAGE)


WORDS = {
    "en": ("Click the title.", "To find something: ", "all pages from A to Z", "made by those who look after it", "made on 2026-09-01 by those"),
    "es-MX": ("Haga clic en el título.", "Para encontrar algo: ", "todas las páginas de la A a la Z", "hecha por quienes lo cuidan", "hecha el 2026-09-01 por quienes"),
    "fr": ("Click the title.", "To find something: ", "all pages from A to Z", "made by those who look after it", "made on 2026-09-01 by those"),
}


@pytest.mark.parametrize("language", WORDS)
def test_the_first_page_says_how_to_open_and_find_who_made_it_and_when(ours, language):
    opening, finding, pages, made, made_on = WORDS[language]
    ours.write(f"title: Rivers\nlanguage: {language}\ncontact:\n  name: Pat Example\n  email: pat@example.org\n")
    ours.bundle(ours.zip)
    with zipfile.ZipFile(ours.zip) as archive:
        text, names = archive.read("START-HERE.html").decode(), set(archive.namelist())
    assert f'<html lang="{language}"' in text and f'<div lang="{language[:2] if language != "fr" else "en"}"' in text
    assert all(words in text for words in (opening, finding, pages, made, "Pat Example")) and "http-equiv=\"refresh\"" not in text
    links = re.findall(r'<a href="(site/[^"]+)"', text)
    assert links == ["site/index.html", "site/search.html", "site/a-z.html"] and names.issuperset(links)
    ours.bundle(ours.zip, "--as-of", "2026-09-01")
    text = zipfile.ZipFile(ours.zip).read("START-HERE.html").decode()
    # Themes write a time in smaller letters.
    assert made_on in text and "<time" not in text
    assert "is not a date" in ours.bundle(ours.zip, "--as-of", "soon", code=USAGE)


@pytest.mark.outer
def test_more_files_than_an_old_zip_can_list_are_packed(tmp_path):
    """A finished site of 70,000 files, with its mark."""
    folder = tmp_path / "public"
    digest = hashlib.sha256(b"").hexdigest()
    home = b'<!DOCTYPE html>\n<html lang="en"><title>Many</title>'
    lines = [f"{hashlib.sha256(home).hexdigest()}  index.html\n"]
    for number in range(70_000):
        path = folder / f"{number // 1000}/{number % 1000}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        lines.append(f"{digest}  {number // 1000}/{number % 1000}.html\n")
    (folder / "index.html").write_bytes(home)
    greeting = "Laurel wrote the files that are listed here, and removes them when the site no longer has them."
    text = "".join(lines)
    (folder / ".laurel").write_text(f"{greeting}\n{hashlib.sha256(text.encode()).hexdigest()}\n{text}")
    laurel("bundle", folder, "-o", tmp_path / "many.zip")
    with zipfile.ZipFile(tmp_path / "many.zip") as archive:
        assert len(archive.namelist()) == 70_003
    assert "All 70002 files are as they were made." in laurel("verify", tmp_path / "many.zip")
