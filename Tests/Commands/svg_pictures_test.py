"""Drawings (SVG) that hold more than a drawing: pictures of them go out in their place, and nothing else of them."""

import os
import re
import shutil
import subprocess

import pytest

import drawn

START = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="30">'
BLUE = '<rect width="60" height="30" fill="#0000ff"/>'
PROGRAM = f"{START}<script>alert(1)</script>{BLUE}</svg>"


def show(site, text, name="plan.svg", content=None):
    """A drawing, and a page that shows it."""
    (site.content / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    site.write("index.md", content or f"# Home\n\nAll [stories](stories/index.md).\n\n![The plan of our school]({name})\n")
    return site.output / f"{name}.png"


def colors(path):
    """The colors of a picture by how often they are there, without what can be seen through."""
    plain = path.with_suffix(".ppm")
    is_clear = subprocess.run(["vipsheader", "-f", "bands", path], check=True, capture_output=True, text=True).stdout.strip() == "4"
    drawn.vips(*(("flatten", path, plain, "--background", "255 255 255") if is_clear else ("copy", path, plain)))
    data = plain.read_bytes()
    plain.unlink()
    count = len(data) // 3
    _, width, height = drawn.size(path)
    data = data[-width * height * 3:]
    found = {}
    for start in range(0, min(count, width * height) * 3, 3):
        found[data[start:start + 3].hex()] = found.get(data[start:start + 3].hex(), 0) + 1
    return found


def without(folder, *left_out):
    """A search path with all that draws but for some programs."""
    folder.mkdir()
    for name in {"timeout", "prlimit", "vips", "rsvg-convert"} - set(left_out):
        (folder / name).symlink_to(shutil.which(name))
    return {"PATH": str(folder)}


def replaced(folder, script):
    """A search path with another program in the place of the one that draws."""
    folder.mkdir()
    (folder / "rsvg-convert").write_text(
        f'#!/bin/sh\nif [ "$1" = --version ]; then echo rsvg-convert version 2.0; exit; fi\n{script}\n')
    (folder / "rsvg-convert").chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def test_a_picture_goes_out_in_the_place_of_the_drawing(site):
    picture = show(site, PROGRAM)
    told = site.build()
    assert "Content/index.md:5:27: warning: the drawing 'plan.svg' holds a program: '<script>' in line 1" in told
    assert "a picture of it is shown in its place" in told and told.count("[drawing-as-picture]") == 1
    assert drawn.size(picture) == ("PNG", 120, 60) and colors(picture) == {"0000ff": 7200}
    page = (site.output / "index.html").read_text("utf-8")
    assert '<img class="on-light" src="plan.svg.png" alt="The plan of our school" width="60" height="30"' in page
    assert not (site.output / "plan.svg").exists() and "plan.svg\"" not in page
    for file in site.output.rglob("*"):
        assert not file.is_file() or b"alert(1)" not in file.read_bytes(), file


def test_fields_show_it_too_and_other_sites_beside_links(site):
    (site.content / "stories/plan.svg").write_text(PROGRAM)
    site.write("stories/a.md", "---\ntitle: A\nphoto: plan.svg\nphoto_description: The plan of our school.\n---\nText.\n")
    site.build()
    page = (site.output / "stories/a.html").read_text("utf-8")
    assert 'src="plan.svg.png"' in page and 'content="https://p.example/stories/plan.svg.png"' in page
    assert '<meta property="og:image:width" content="120">' in page
    assert 'width="60" height="30"' in page


def test_a_link_to_it_as_a_file_stays_refused(site):
    text = "# Home\n\nAll [stories](stories/index.md). ![The plan](plan.svg)\n\nFetch [the plan](plan.svg).\n"
    picture = show(site, PROGRAM, content=text)
    told = site.build("--keep-going", code=1)
    assert "Content/index.md:5:18: error: the drawing 'plan.svg' holds a program: '<script>' in line 1 [refused-file]" in told
    assert "install" not in told
    assert picture.exists() and not (site.output / "plan.svg").exists()


def test_without_the_program_it_is_said_what_to_install(site, tmp_path):
    show(site, PROGRAM)
    path = without(tmp_path / "bin", "rsvg-convert")
    told = site.build("--keep-going", code=1, **path)
    assert "holds a program: '<script>' in line 1 [refused-file]" in told
    assert "a picture of it can be shown in its place, once librsvg2-bin is installed" in told
    assert not list(site.output.rglob("plan.svg*"))
    site.write("_site.yml", "title: Imágenes\nlanguage: es\n")
    assert "en cuanto librsvg2-bin esté instalado" in site.build("--keep-going", code=1, output=tmp_path / "es", **path)


def test_photos_and_drawings_need_no_program_of_the_other(site, tmp_path):
    picture = show(site, PROGRAM)
    drawn.picture(site.show("a.jpg"), 600, 400)
    told = site.build(**without(tmp_path / "bin", "vips"))
    assert "install libvips-tools" in told
    assert drawn.size(picture) == ("PNG", 120, 60) and (site.output / "stories/a.jpg").exists()


def test_it_is_drawn_once_and_gives_the_same_bytes(site, tmp_path):
    log = tmp_path / "drawn"
    path = replaced(tmp_path / "bin", f'echo . >> {log}\nexec {shutil.which("rsvg-convert")} "$@"')
    picture = show(site, PROGRAM)
    site.build("--jobs", "1", **path)
    first = picture.read_bytes()
    site.build("--jobs", "4", **path)
    assert picture.read_bytes() == first and log.read_text().count(".") == 1
    shutil.rmtree(site.root / ".laurel")
    site.build("--jobs", "4", **path)
    assert picture.read_bytes() == first and log.read_text().count(".") == 2
    show(site, PROGRAM.replace("#0000ff", "#00ff00"))
    site.build(**path)
    assert colors(picture) == {"00ff00": 7200} and log.read_text().count(".") == 3
    next((site.root / ".laurel/cache").glob("*/own.png")).write_bytes(b"another")
    site.build(**path)
    assert colors(picture) == {"00ff00": 7200}


SHAPES = {
    "a part of a page beside letters": (f'{START}<switch><foreignObject/><text y="9">a</text></switch>{BLUE}</svg>', (120, 60)),
    "something that moves": (f'{START}{BLUE}<animate attributeName="x"/></svg>', (120, 60)),
    "words of its own, as Illustrator writes them": (
        '<?xml version="1.0"?>\n<!-- it\'s [old] --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a>b" [\n'
        '  <!ENTITY ns "http://www.w3.org/2000/svg"> <!-- ]>\' -->\n]>\n'
        '<svg xmlns="&ns;" viewBox="0 0 60 30"><rect width="60" height="30" fill="#0000ff"/></svg>', (120, 60)),
    "another encoding": (
        f'<?xml version="1.0" encoding="iso-8859-1"?>{START}<title>caf\u00e9</title>{BLUE}</svg>'.encode("latin-1"), (120, 60)),
    "more than a browser should load": (f'{START}<desc>{"x" * (1 << 20)}</desc>{BLUE}</svg>', (120, 60)),
    "a size no screen has": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="45000" viewBox="0 0 60 30">'
        f'<script/>{BLUE}</svg>', (3135, 1568)),
    "a side and nothing on the other": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="1" viewBox="0 0 60 30" preserveAspectRatio="none">'
        f'<script/>{BLUE}</svg>', (16000, 1)),
}


@pytest.mark.parametrize("name", SHAPES)
def test_what_is_drawn_has_the_right_size(site, name):
    text, size = SHAPES[name]
    picture = show(site, text)
    site.build()
    assert drawn.size(picture)[1:] == size
    if name != "a part of a page beside letters":
        assert max(colors(picture).items(), key=lambda item: item[1])[0] == "0000ff"


REFUSED = {
    "a size without bounds": ('<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"><script/></svg>', "holds a program"),
    "a box without bounds": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e300 1"><script/></svg>', "holds a program"),
    "words that are parts of a page": (f"{START}<foreignObject/>{BLUE}</svg>", "more than a drawing: '<foreignObject>'"),
    "no drawing": ("<html><script>alert(1)</script></html>", "more than a drawing: '<html>'"),
    "a drawing in a page": (f"<html>{PROGRAM}</html>", "more than a drawing: '<html>'"),
    "the end is missing": (f"{START}{BLUE}", "cannot be read"),
    "a thousand million laughs": (
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' + "".join(
            f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
        + f']>{START}<text y="20">&j;</text></svg>', "declares words of its own"),
    "a file of this computer": (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{START}<text y="20">&a;</text></svg>', "declares words"),
    "a declaration of this computer": (
        f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>{START}<text y="20">a</text></svg>', "declares words"),
    "a hundred thousand groups in one another": (f'{START}{"<g>" * 100_000}{"</g>" * 100_000}</svg>', "cannot be read"),
    "ten of ten of ten": (
        START + '<defs><g id="u0"><rect width="1" height="1"/></g>' + "".join(
            f"""<g id="u{n + 1}">{f'<use href="#u{n}"/>' * 10}</g>""" for n in range(12))
        + '</defs><use href="#u12"/></svg>', "repeats parts that repeat other parts"),
}


def remarks(told):
    """What is told of the content, without how many files were written."""
    return told.partition("Pages of content:")[0]


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_drawn_is_refused_and_the_build_goes_on(site, name):
    text, words = REFUSED[name]
    show(site, text)
    told = site.build("--keep-going", code=1)
    assert re.search(r"Content/index\.md:5:27: error: the drawing 'plan\.svg' [^\n]*\[refused-file\]", told) and words in told
    assert "drawing-as-picture" not in told
    assert not list(site.output.rglob("plan.svg*")) and (site.output / "stories/index.html").exists()
    assert remarks(site.build("--keep-going", code=1)) == remarks(told)


def outside(site):
    """Drawings that take something from elsewhere, in every way there is; what they would take is red."""
    red = f'{START}<rect id="r" width="60" height="30" fill="#ff0000"/></svg>'
    (site.content / "beside.svg").write_text(red)
    (site.content / "red.css").write_text("rect { fill: #ff0000 !important }")
    drawn.vips("black", site.content / "red.v", 60, 30, "--bands", "3")
    drawn.vips("linear", site.content / "red.v", site.content / "red.png", "1 1 1", "255 0 0")
    (site.content / "red.v").unlink()
    for base in ("", f"{site.content}/", f"file://{site.content}/", "http://127.0.0.1:9/"):
        yield f'<image href="{base}red.png" width="60" height="30"/>'
        yield f'<image xlink:href="{base}beside.svg" width="60" height="30"/>'
        yield f'<use href="{base}beside.svg#r"/>'
        yield f'<use xlink:href="{base}beside.svg#r"/>'
        yield f'<style>@import url("{base}red.css");</style><rect width="60" height="15" fill="#0000ff"/>'
        yield f'<rect width="60" height="30" fill="url({base}beside.svg#r)"/>'
        yield f'<filter id="f"><feImage href="{base}red.png"/></filter><rect width="60" height="30" filter="url(#f)"/>'
        yield (f'<text xmlns:x="http://www.w3.org/2001/XInclude" y="20" fill="#ff0000">'
               f'<x:include href="{base}red.css" parse="text"/></text>')
    yield '<text y="20" fill="#ff0000"><tref href="file:///etc/passwd"/></text>'
    yield '<image href="file:///dev/zero" width="60" height="30"/>'


def test_nothing_is_loaded_from_elsewhere(site):
    cases = list(outside(site))
    text = "# Home\n\nAll [stories](stories/index.md).\n"
    for number, case in enumerate(cases):
        (site.content / f"d{number}.svg").write_text(f"{START}{case}</svg>")
        text += f"\n![The plan of our school](d{number}.svg)\n"
    site.write("index.md", text)
    told = site.build("--keep-going", code=None)
    shown = 0
    for number, case in enumerate(cases):
        picture = site.output / f"d{number}.svg.png"
        if picture.exists():
            shown += 1
            assert not [color for color in colors(picture) if color[:2] > color[2:4] and color[:2] > color[4:]], case
    # So many remarks as drawings, and hardly one that could not be drawn at all.
    assert told.count("[drawing-as-picture]") == shown and shown + told.count("[refused-file]") == len(cases)
    assert shown > len(cases) * 3 // 4


CYCLES = {
    "parts that hold each other": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "a part that holds itself": '<g id="a"><use href="#a"/></g>',
    "a pattern of itself": '<pattern id="p" width="9" height="9"><rect width="9" height="9" fill="url(#p)"/></pattern>'
                           '<rect width="60" height="30" fill="url(#p)"/>',
    "a pattern without an end": '<pattern id="p" width=".00001" height=".00001" patternUnits="userSpaceOnUse">'
                                '<rect width="1" height="1"/></pattern><rect width="60" height="30" fill="url(#p)"/>',
    "a line of endless dashes": '<path d="M0 0L1e9 0" stroke="black" stroke-dasharray=".00001"/>',
}


@pytest.mark.parametrize("name", CYCLES)
def test_what_has_no_end_ends(site, name):
    show(site, f"{START}<script/>{CYCLES[name]}</svg>")
    told = site.build("--keep-going", code=None)
    assert told.count("Content/index.md:5:27:") == 1 and (site.output / "stories/index.html").exists()


@pytest.mark.parametrize("script,words", [
    ("kill -XCPU $$", "takes more memory or time than a picture may"),
    ("kill -XFSZ $$", "takes more memory or time than a picture may"),
    ("kill -SEGV $$", "takes more memory or time than a picture may"),
    ("echo out of memory >&2; kill -ABRT $$", "takes more memory or time than a picture may"),
    ("cat > all; if grep -q '<script>' all; then exit 1; fi; cat all > empty.png", "holds a program"),
    ("echo no picture > own.png", "takes more memory or time than a picture may"),
    ("true", "takes more memory or time than a picture may"),
])
def test_a_program_that_fails_costs_its_own_picture_alone(site, tmp_path, script, words):
    show(site, PROGRAM)
    told = site.build("--keep-going", code=1, **replaced(tmp_path / "bin", script))
    assert words in told and told.count("Content/index.md:5:27: error:") == 1 and "drawing-as-picture" not in told
    assert not list(site.output.rglob("plan.svg*")) and (site.output / "stories/index.html").exists()
    assert not list((site.root / ".laurel/cache").glob(".draft-*"))


def test_a_program_that_draws_nothing_at_all_is_told_as_such(site, tmp_path):
    show(site, PROGRAM)
    told = site.build(code=3, **replaced(tmp_path / "bin", "exit 1"))
    assert f"{tmp_path}/bin/rsvg-convert cannot draw pictures on this computer. Install librsvg2-bin anew" in told
    # Nothing of that is kept as a fault of the drawing.
    site.build()
    assert (site.output / "plan.svg.png").exists()


@pytest.mark.outer
def test_a_drawing_that_costs_hours_is_stopped(site):
    show(site, f'{START}<script/><filter id="f"><feTurbulence numOctaves="2000000000" baseFrequency="0.9"/></filter>'
               '<rect width="60" height="30" filter="url(#f)"/></svg>')
    told = site.build("--keep-going", code=1)
    assert "the picture 'plan.svg' takes more memory or time than a picture may" in told
    assert site.build("--keep-going", code=1).split("Pages of content")[0] == told.split("Pages of content")[0]


def test_a_file_of_the_same_name_is_told(site):
    show(site, PROGRAM, content="# Home\n\nAll [stories](stories/index.md). ![The plan](plan.svg) ![A dot](plan.svg.png)\n")
    drawn.picture(site.content / "plan.svg.png", 30, 30)
    assert "plan.svg.png" in site.build(code=1)


def test_a_drawing_that_no_page_shows_is_not_drawn(site):
    show(site, PROGRAM, content="# Home\n\nAll [stories](stories/index.md).\n")
    told = site.build()
    assert "drawing-as-picture" not in told and not list(site.output.rglob("plan.svg*"))
