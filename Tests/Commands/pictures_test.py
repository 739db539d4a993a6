"""What becomes of pictures: nothing hidden goes out, all that browsers show is shown, and what is broken is told."""

import os
import shutil
import subprocess

import pytest

import drawn


def without_vips(folder):
    """A search path with all that the command needs but libvips."""
    folder.mkdir()
    for name in ("timeout", "prlimit"):
        (folder / name).symlink_to(shutil.which(name))
    return {"PATH": str(folder)}


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif", "a.avif"])
def test_nothing_hidden_goes_out_and_each_picture_is_upright(site, name):
    path = drawn.picture(site.show(name), 600, 400)
    if name != "a.gif":
        drawn.tell(path, *drawn.SECRETS, "-Orientation=6")
    else:
        drawn.tell(path, "-Comment=Goldenrod", "-XMP:City=Goldenrod")
    before = path.read_bytes()
    assert b"Goldenrod" in before
    site.build()
    turned = name not in ("a.gif", "a.avif")
    kinds = {"a.jpg": "JPEG", "a.png": "PNG", "a.webp": "WEBP", "a.gif": "GIF", "a.avif": "AVIF"}
    kind, width, height = drawn.size(site.output / "stories" / name)
    assert kinds[name] in kind and (width, height) == ((400, 600) if turned else (600, 400))
    page = (site.output / f"stories/{name}.html").read_text()
    assert f'width="{width}" height="{height}"' in page and 'type="image/webp"' in page
    smaller = sorted((site.output / "assets/pictures").iterdir())
    assert len(smaller) == 3
    found = drawn.details(site.output)
    for picture in found:
        # To exiftool, a site map is a text of XMP.
        is_picture = picture.get("File:MIMEType", "").startswith("image/")
        groups = ("IFD", "ExifIFD", "GPS", "XMP", "IPTC", "ICC", "Photoshop") if is_picture else ("GPS",)
        assert not [key for key in picture if key.startswith(groups) or "GPS" in key or "Comment" in key], picture
    for file in site.output.rglob("*"):
        if file.is_file():
            assert b"Goldenrod" not in file.read_bytes(), file
    assert path.read_bytes() == before


def test_a_photo_of_a_telephone_goes_out_in_the_sizes_of_pages(site):
    drawn.picture(site.show("a.jpg"), 4000, 3000)
    assert "large-image" not in site.build()
    assert drawn.size(site.output / "stories/a.jpg")[1:] == (2560, 1920)
    sizes = sorted(drawn.size(file)[1:] for file in (site.output / "assets/pictures").iterdir())
    assert sizes == [(213, 160), (427, 320), (853, 640), (1280, 960), (2560, 1920)]
    listing = (site.output / "stories/index.html").read_text()
    assert 'sizes="calc(5rem * 1.334)"' in listing and "213w, ../assets/pictures/" in listing


@pytest.mark.parametrize("name", ["grain.png", "grain.gif", "fine.png"])
def test_what_goes_out_with_many_bytes_is_told(site, name):
    def grain():
        return drawn.png(1000, 1000, b"".join(b"\0" + os.urandom(3000) for _ in range(1000)))

    picture = site.show(name)
    if name == "fine.png":
        drawn.picture(picture, 4000, 3000)
    elif name == "grain.gif":
        frames = [site.root.parent / f"{number}.png" for number in range(3)]
        for frame in frames:
            frame.write_bytes(grain())
        drawn.vips("arrayjoin", " ".join(map(str, frames)), site.root.parent / "all.ppm", "--across", "1")
        drawn.vips("copy", site.root.parent / "all.ppm", f"{picture}[page_height=1000]")
    else:
        picture.write_bytes(grain())
    told = site.build()
    assert ("this image goes out with" in told) == (name != "fine.png"), told


def test_the_same_pictures_give_the_same_bytes_and_the_mark_says_by_what(site):
    for name in ("a.jpg", "a.png", "a.gif", "a.webp"):
        drawn.picture(site.show(name), 500, 700)
    site.build("-j", "1")
    sums = (site.output / "SHA256SUMS").read_text()
    shutil.rmtree(site.root / ".laurel")
    site.build("-j", "4", output=site.output.parent / "other")
    assert (site.output.parent / "other/SHA256SUMS").read_text() == sums
    assert "\nPictures by: vips-" in (site.output / ".laurel").read_text()


def test_every_way_of_storing_colors_is_shown(site):
    work = site.root.parent
    plain = drawn.ppm(work / "plain.ppm", 600, 400)
    drawn.vips("copy", plain, f"{site.show('palette.png')}[palette]")
    drawn.vips("colourspace", plain, work / "deep.png", "rgb16")
    shutil.copy(work / "deep.png", site.show("deep.png"))
    drawn.vips("colourspace", plain, site.show("gray.jpg"), "b-w")
    drawn.vips("icc_export", plain, site.show("print.jpg"), "--output-profile", "cmyk")
    rows = b"".join(b"\0" + bytes([200, 30, 30, 0] * 300 + [10, 20, 200, 255] * 300) for _ in range(400))
    site.show("half.png").write_bytes(drawn.png(600, 400, rows, color=6))
    site.build()
    for name in ("palette.png", "deep.png", "gray.jpg", "print.jpg", "half.png"):
        assert drawn.size(site.output / "stories" / name)[1:] == (600, 400)
    found = {d["SourceFile"].split("/")[-1]: d for d in drawn.details(site.output / "stories")}
    assert found["deep.png"]["PNG:BitDepth"] == 8 and found["palette.png"]["PNG:ColorType"] == 3
    assert found["print.jpg"]["File:ColorComponents"] == 3
    assert found["half.png"]["PNG:ColorType"] == 6
    page = (site.output / "stories/half.png.html").read_text()
    assert "on-light" in page
    for choice in (site.output / "assets/pictures").glob("*-600.webp"):
        drawn.vips("copy", choice, work / "seen.png")
        assert drawn.size(work / "seen.png")[1:] == (600, 400)


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
def test_a_picture_that_moves_goes_on_moving(site, name):
    work = site.root.parent
    frames = [drawn.ppm(work / f"{n}.ppm", 600, 400, seed=n) for n in range(2)]
    drawn.vips("join", *frames, work / "both.ppm", "vertical")
    drawn.vips("copy", work / "both.ppm", f"{site.show(name)}[page_height=400]")
    site.build()
    for file in [site.output / "stories" / name, *(site.output / "assets/pictures").iterdir()]:
        told = subprocess.run(["vipsheader", "-f", "n-pages", str(file)], capture_output=True, text=True, check=True)
        assert told.stdout.strip() == "2", file


def broken(folder):
    """Pictures that cannot be drawn, each with what is said of it."""
    good = drawn.picture(folder / "good.jpg", 900, 700, "[Q=95]").read_bytes()
    grainy = drawn.png(900, 700, b"".join(b"\0" + os.urandom(2700) for _ in range(700)))
    yield "cut.jpg", good[: len(good) // 2], "broken or cut short"
    yield "cut.png", grainy[: len(grainy) // 2], "broken or cut short"
    yield "short.png", drawn.png(900, 700, b"\0" * 2701), "broken or cut short"
    yield "bomb.png", drawn.png(60_000, 60_000, b"\0" * 1000), "has 60000 by 60000 pixels; at most 200 million"
    yield "twisted.png", grainy[:200] + b"\xff" * 400 + grainy[600:], "broken or cut short"
    yield "mixed.gif", b"GIF89a" + good[6:], "is not an image|broken or cut short|pixels"


def test_what_cannot_be_drawn_is_told_at_its_line_and_never_goes_out(site, tmp_path):
    said = {}
    for name, content, sentence in broken(tmp_path):
        site.show(name).write_bytes(content)
        said[name] = sentence
    drawn.picture(site.show("fine.jpg"), 600, 400)
    told = site.build(code=1)
    for name, sentence in said.items():
        at = told.index(f"Content/stories/{name}.md:6:15")
        assert any(part in told[at:at + 300] for part in sentence.split("|")), (name, told)
    assert "fine.jpg" not in told and "The site was not changed" in told
    site.build("--keep-going", code=1)
    there = {p.name for p in (site.output / "stories").iterdir()}
    assert there & (set(said) | {"fine.jpg"}) == {"fine.jpg"}
    for name in said:
        assert f'src="{name}"' not in (site.output / f"stories/{name}.html").read_text()


def test_a_picture_with_sides_that_none_can_have_is_none(site):
    site.show("endless.png").write_bytes(drawn.png(2**32 - 1, 2**32 - 1, b"\0" * 1000))
    assert "endless.png" in site.build(code=1)


def test_a_page_behind_a_picture_does_not_go_out(site):
    path = drawn.picture(site.show("a.jpg"), 600, 400)
    path.write_bytes(path.read_bytes() + b"<html><script>alert(1)</script>")
    site.build()
    assert b"script" not in (site.output / "stories/a.jpg").read_bytes()


@pytest.mark.parametrize("name", ["a.heic", "a.jpg"])
def test_a_photo_that_only_telephones_show_is_told(site, name):
    site.show(name).write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 100)
    assert f"the photo 'stories/{name}' is stored as HEIC" in site.build(code=1)


def test_without_the_program_pictures_go_up_as_they_are_but_for_those_that_tell(site, tmp_path):
    path = without_vips(tmp_path / "bin")
    photo = drawn.picture(site.show("a.jpg"), 600, 400)
    told = site.build(**path)
    assert "install libvips-tools" in told
    assert (site.output / "stories/a.jpg").read_bytes() == photo.read_bytes()
    assert not (site.output / "assets/pictures").exists() and not (site.root / ".laurel").exists()
    drawn.tell(photo, *drawn.SECRETS)
    assert "hidden-data" in site.build(code=1, **path)
    site.build()


def test_a_program_that_is_too_old_is_as_good_as_none(site, tmp_path):
    path = without_vips(tmp_path / "bin")
    (tmp_path / "bin/vips").write_text("#!/bin/sh\necho vips-8.12.1\n")
    (tmp_path / "bin/vips").chmod(0o755)
    drawn.picture(site.show("a.jpg"), 600, 400)
    assert "install libvips-tools, version 8.13 or later" in site.build(**path)
    assert not (site.output / "assets/pictures").exists()


def test_a_program_that_is_killed_is_told_and_loses_nothing_else(site, tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    script = f'#!/bin/sh\nif [ "$1" = thumbnail ]; then kill -9 $$; fi\nexec {shutil.which("vips")} "$@"\n'
    (folder / "vips").write_text(script)
    (folder / "vips").chmod(0o755)
    drawn.picture(site.show("a.jpg"), 600, 400)
    told = site.build(code=1, PATH=f"{folder}:{os.environ['PATH']}")
    assert "takes more memory or time than a picture may" in told
    site.build()


@pytest.mark.parametrize("ending", ["exit 0", "exit 1", "echo 'write error: No space left on device' >&2; exit 1"])
def test_a_program_that_draws_nothing_is_no_fault_of_the_pictures(site, tmp_path, ending):
    folder = tmp_path / "bin"
    folder.mkdir()
    script = f'#!/bin/sh\nif [ "$1" = thumbnail ]; then {ending}; fi\nexec {shutil.which("vips")} "$@"\n'
    (folder / "vips").write_text(script)
    (folder / "vips").chmod(0o755)
    drawn.picture(site.show("a.jpg"), 600, 400)
    path = {"PATH": f"{folder}:{os.environ['PATH']}"}
    told = site.build(code=3, **path)
    assert "Cannot draw" in told or "cannot draw pictures on this computer" in told
    assert "broken" not in told
    site.build()


def test_a_folder_called_vips_is_no_program(site, tmp_path):
    (tmp_path / "bin/vips").mkdir(parents=True)
    drawn.picture(site.show("a.jpg"), 600, 400)
    site.build(PATH=f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    assert len(list((site.output / "assets/pictures").iterdir())) == 3


def test_a_film_of_many_bytes_is_no_broken_picture(site):
    frames = [site.root.parent / f"{number}.ppm" for number in range(9)]
    for frame in frames:
        frame.write_bytes(b"P6 1200 1000 255\n" + os.urandom(3_600_000))
    drawn.vips("arrayjoin", " ".join(map(str, frames)), site.root.parent / "all.ppm", "--across", "1")
    drawn.vips("copy", site.root.parent / "all.ppm", f"{site.show('a.gif')}[page_height=1000]")
    assert "this image goes out with" in site.build()
    assert (site.output / "stories/a.gif").stat().st_size > 8 << 20


def test_what_was_stored_without_loss_stays_so(site):
    drawn.picture(site.show("a.webp"), 600, 400, "[lossless]")
    site.build()
    kept = (site.output / "stories/a.webp").read_bytes()
    assert b"VP8L" in kept[:64] and len(kept) <= (site.content / "stories/a.webp").stat().st_size * 1.1


def test_a_picture_that_goes_up_as_it_is_may_hide_nothing(site):
    (site.content / "_static").mkdir()
    drawn.tell(drawn.picture(site.content / "_static/a.jpg", 600, 400), *drawn.SECRETS)
    assert "hidden-data" in site.build(code=1)
