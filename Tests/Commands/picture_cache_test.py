"""What is kept of pictures from one build to the next, and that nothing of it is believed that was changed."""

import hashlib
import os
import shutil
import subprocess
import threading

import pytest

import drawn
import project


def test_a_second_build_draws_nothing_and_a_new_picture_alone_is_drawn(site, counted):
    environment, count = counted
    for number in range(3):
        drawn.picture(site.show(f"{number}.jpg"), 600, 400, seed=number)
    site.build(**environment)
    first = count()
    assert first == 3 * 4
    assert "0 written" in site.build(**environment) and count() == first
    site.build(output=site.output.parent / "other", **environment)
    assert count() == first
    drawn.picture(site.show("3.jpg"), 600, 400, seed=3)
    site.build(**environment)
    assert count() == first + 4


def exchange(result):
    """Puts a whole picture of the same size in the place of another."""
    other = drawn.picture(result.parent / "other.jpg", 600, 400, seed=2)
    drawn.vips("copy", other, f"{result / 'own.jpeg'}[strip]")
    other.unlink()


def tell_and_list(result):
    """Hides something in a picture, and writes the list of sums anew."""
    drawn.tell(result / "own.jpeg", *drawn.SECRETS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
             for file in sorted(result.iterdir()) if file.name != "SHA256SUMS"]
    (result / "SHA256SUMS").write_text("".join(lines))


def cut(file):
    file.write_bytes(file.read_bytes()[:-20])


def link(file):
    file.unlink()
    file.symlink_to("/etc/hostname")


DAMAGES = {
    "a small picture is cut short": lambda result: cut(result / "600.webp"),
    "the picture itself is cut short": lambda result: cut(result / "own.jpeg"),
    "another picture stands there": exchange,
    "something is hidden in it": lambda result: drawn.tell(result / "own.jpeg", *drawn.SECRETS),
    "something is hidden in it and the list says so": tell_and_list,
    "a page stands there": lambda result: (result / "own.jpeg").write_text("<script>"),
    "a shortcut stands there": lambda result: link(result / "own.jpeg"),
    "the list is gone": lambda result: (result / "SHA256SUMS").unlink(),
    "all is gone": lambda result: shutil.rmtree(result.parents[1]),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_not_as_it_was_drawn_is_drawn_anew(site, counted, damage):
    environment, count = counted
    drawn.picture(site.show("a.jpg"), 600, 400)
    site.build(**environment)
    [result] = site.results.values()
    sums = (site.output / "SHA256SUMS").read_text()
    damage(result)
    assert "0 written" in site.build(**environment)
    assert (site.output / "SHA256SUMS").read_text() == sums and count() == 8
    site.build(**environment)
    assert count() == 8


def test_pictures_with_the_same_bytes_are_drawn_once(site, counted):
    environment, count = counted
    picture = drawn.picture(site.show("0.jpg"), 600, 400)
    for number in range(1, 8):
        shutil.copy(picture, site.show(f"{number}.jpg"))
    site.build("-j", "8", **environment)
    [result] = site.results.values()
    cut(result / "600.webp")
    site.build("-j", "8", **environment)
    assert count() == 8 and len(list((site.output / "assets/pictures").iterdir())) == 3


@pytest.mark.parametrize("place", ["shortcut", "file", "shortcut of the cache", "file in the place of the cache"])
def test_where_nothing_can_be_kept_pictures_are_drawn_all_the_same(site, tmp_path, place):
    drawn.picture(site.show("a.jpg"), 600, 400)
    elsewhere, passing = tmp_path / "elsewhere", tmp_path / "passing"
    elsewhere.mkdir()
    passing.mkdir()
    laurel = site.root / ".laurel"
    if "cache" in place:
        laurel.mkdir()
        laurel /= "cache"
    laurel.symlink_to(elsewhere) if "shortcut" in place else laurel.write_text("mine")
    told = site.build(TMPDIR=str(passing))
    assert f"not kept, so each build draws it anew. Cannot keep pictures in {laurel}" in told
    assert drawn.size(site.output / "stories/a.jpg")[1:] == (600, 400)
    assert len(list((site.output / "assets/pictures").iterdir())) == 3
    assert not list(elsewhere.iterdir()) and not list(passing.iterdir())


def test_a_check_changes_nothing_but_the_cache(site, counted):
    environment, count = counted
    drawn.picture(site.show("a.jpg"), 600, 400)
    before = {file: file.read_bytes() for file in site.root.rglob("*") if file.is_file()}
    for options in ([], ["--fix", "--dry-run"]):
        command = [project.LAUREL, "check", "-s", str(site.root), *options]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
    site.build(**environment)
    assert count() == 4
    shutil.rmtree(site.root / ".laurel")
    assert {file: file.read_bytes() for file in site.root.rglob("*") if file.is_file()} == before


def test_a_picture_that_cannot_be_drawn_is_tried_once(site, counted):
    environment, count = counted
    good = drawn.picture(site.root.parent / "good.jpg", 900, 700, "[Q=95]").read_bytes()
    site.show("cut.jpg").write_bytes(good[: len(good) // 2])
    assert "broken or cut short" in site.build(code=1, **environment)
    first = count()
    assert "broken or cut short" in site.build(code=1, **environment) and count() == first
    assert not [p.name for p in (site.root / ".laurel/cache").glob(".draft-*")]
    site.show("cut.jpg").write_bytes(good)
    site.build(**environment)


def test_two_builds_at_once_are_as_good_as_one(site):
    for number in range(6):
        drawn.picture(site.show(f"{number}.jpg"), 600, 400, seed=number)
    outputs = [site.output.parent / f"out{n}" for n in range(2)]
    threads = [threading.Thread(target=site.build, kwargs={"output": output}) for output in outputs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sums = [(output / "SHA256SUMS").read_text() for output in outputs]
    assert sums[0] == sums[1] and sums[0].count("assets/pictures/") == 18
    assert not [p.name for p in (site.root / ".laurel/cache").glob(".draft-*")]
