"""The pictures that other sites show beside links to people."""

import os
import re
import shutil

import pytest

import drawn

KIND = """\
kind: person
name: Person
image: photo
recognition: { honoree: who, year: year }
fields: { who: text, year: number, photo: image, photo_description: text }
"""


@pytest.fixture
def people(site):
    """A site of one person with a photo, and one without."""
    (site.content / "people").mkdir()
    site.write("people/_kind.yml", KIND)
    drawn.picture(site.content / "people/a.jpg", 480, 600)
    site.write("people/a.md", "---\ntitle: A story\nwho: Ada Example\nyear: 2026\nphoto: a.jpg\nphoto_description: Patches.\n---\nText.\n")
    site.write("people/b.md", "---\ntitle: B story\nwho: معلمة العلوم\nyear: 2025\n---\nText.\n")
    return site


@pytest.fixture
def program(tmp_path):
    """A program `rsvg-convert` that notes how often it draws; it draws, or does what it is told."""
    folder, log = tmp_path / "bin", tmp_path / "drawn"
    folder.mkdir()
    log.write_text("")

    def set_up(script=f'exec {shutil.which("rsvg-convert")} "$@"'):
        (folder / "rsvg-convert").write_text(
            f'#!/bin/sh\nif [ "$1" != --version ]; then echo . >> {log}; fi\n{script}\n')
        (folder / "rsvg-convert").chmod(0o755)
        return {"PATH": f"{folder}:{os.environ['PATH']}"}

    return set_up, lambda: log.read_text().count(".")


def card(people, page):
    """The file that a page names for other sites."""
    text = (people.output / f"people/{page}.html").read_text("utf-8")
    assert '<meta name="twitter:card" content="summary_large_image">' in text
    assert '<meta property="og:image:width" content="1200">' in text
    return people.output / re.search('og:image" content="https://p.example/(assets/cards/[^"]+)"', text)[1]


def test_each_person_has_one(people):
    people.build()
    one, other = card(people, "a"), card(people, "b")
    assert drawn.size(one) == drawn.size(other) == ("PNG", 1200, 630) and one != other
    assert sorted((people.output / "assets/cards").iterdir()) == sorted([one, other])
    # The portrait, of many colors, stands on the left of the one, and a wreath on two colors on the other.
    counts = [len(set(patch(file))) for file in (one, other)]
    assert counts[0] > 40 > counts[1]


def patch(file):
    """The colors of a small copy of the left part of a picture."""
    drawn.vips("crop", file, file.with_suffix(".v"), 0, 40, 400, 560)
    drawn.vips("resize", file.with_suffix(".v"), file.with_suffix(".ppm"), 0.05)
    data = file.with_suffix(".ppm").read_bytes()[-20 * 28 * 3:]
    for suffix in (".v", ".ppm"):
        file.with_suffix(suffix).unlink()
    return [bytes(part // 32 for part in data[start:start + 3]) for start in range(0, len(data), 3)]


def test_it_is_drawn_once(people, program):
    set_up, count = program
    path = set_up()
    people.build(**path)
    first = card(people, "a").read_bytes()
    people.build(**path)
    assert count() == 2 and card(people, "a").read_bytes() == first
    people.write("people/b.md", "---\ntitle: B story\nwho: Bo Example\nyear: 2025\n---\nText.\n")
    people.build(**path)
    assert count() == 3


def test_without_the_program_that_is_said_and_the_photo_stands_for_it(people, tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("timeout", "prlimit", "vips"):
        (folder / name).symlink_to(shutil.which(name))
    told = people.build(PATH=str(folder))
    assert "Pictures beside links on other sites are left out. To have them, install librsvg2-bin." in told
    assert 'og:image" content="https://p.example/people/a.jpg"' in (people.output / "people/a.html").read_text()
    assert "og:image" not in (people.output / "people/b.html").read_text()
    assert "librsvg2-bin" not in people.build()


def test_a_site_without_an_address_needs_none(people, program):
    people.write("_site.yml", "title: Pictures\n")
    set_up, count = program
    assert "librsvg" not in people.build(**set_up())
    assert count() == 0


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$", 'if [ "$1" = --version ]; then echo 1; else echo no > card.png; fi'])
def test_a_drawing_that_fails_is_left_out(people, program, script):
    set_up, _ = program
    people.build(**set_up(f'if [ "$1" = --version ]; then echo rsvg-convert 1; exit; fi; {script}'))
    assert not (people.output / "assets/cards").exists()
    assert "og:image" not in (people.output / "people/b.html").read_text()


def test_the_drawing_cannot_name_a_file(people):
    """Whatever a theme says: the program reads nothing besides what it is given."""
    secret = drawn.picture(people.root / "secret.png", 400, 600)
    templates = people.root / "Themes/ours/templates"
    templates.mkdir(parents=True)
    (templates.parent / "theme.yml").write_text("name: ours\n")
    people.write("_site.yml", "title: Pictures\nurl: https://p.example\ntheme: ours\n")
    for address in (secret.as_uri(), str(secret), "secret.png", "../../../secret.png"):
        (templates / "social-card.mustache").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#fff"/>'
            f'<image width="400" height="630" href="{address}"/></svg>\n')
        people.build()
        assert len(set(patch(card(people, "b")))) == 1, address
