"""Certificates, posters and cards fill their sheets on Letter and on A4, and telephones read the codes on them."""

import re
import subprocess
from functools import partial

import pytest
from axe_playwright_python.base import AXE_SCRIPT

import drawn
import sites as finished
from accessibility_test import ALL, RUN

SIZES = {"Letter": (612, 792), "A4": (596, 843)}
ADDRESS = "https://www.schools.example.org/recognition/of-teachers/"
LONG = "Maria Guadalupe Fernández-Villanueva y Sandoval de la Rosa, Christopher Wolfeschlegelsteinhausen, and the whole team"
AWARD = "The Superintendent’s Medal for Thirty Years of Teaching, Coaching and Listening in the Schools of the Northern Valley"
ARABIC = "فريق معلمي العلوم في المدرسة الثانوية الشمالية"
AWARD_KIND = """\
kind: award
plural: Awards
fields:
  signatures:
    { type: list, label: Signatures, shown: false, of: { type: record, fields: { name: text, title: text, picture: image } } }
"""
PEOPLE_KIND = """\
kind: person
name: Spotlight
plural: People
image: photo
recognition: { honoree: who, role: role, award: award, year: year, school: school }
print: [poster, card]
fields:
  who: { type: list, label: Who, of: text }
  role: { type: text, label: Role }
  award: { type: link, to: award, label: Award }
  school: { type: link, to: school, label: School }
  year: { type: number, label: Year }
  photo: { type: image, label: Photo }
  photo_description: { type: text, label: What the photo shows }
"""
SIGNATURES = "signatures:\n" + "".join(
    f"  - {{ name: {name}, title: \"{title}\", picture: sign.png }}\n" for name, title in [
        ("Ada Example", "Superintendent of schools"), ("Bo Example-Wolfeschlegelstein", "Chair of the board"),
        ("Cy Example", "Deputy superintendent for teaching, learning and everything that goes with it"), ("Di Example", "Principal")])
STORIES = {
    "short": "who: [Ada Example]\nrole: Biology teacher\nschool: oak\naward: brave\nyear: 2026",
    "long": f"who: [\"{LONG}\"]\nrole: {LONG[:90]}\nschool: pine\naward: long\nyear: 2026\nsummary: {'It is a long story of many people. ' * 8}",
    "arabic": f"language: ar\nwho: [\"{ARABIC}\"]\nrole: معلمة الأحياء\nschool: oak\naward: brave\nyear: 2026",
    "spanish": "language: es\nwho: [El equipo de la biblioteca]\nrole: Bibliotecarias\naward: brave\nyear: 2025\nphoto: face.png\n"
               "photo_description: Hills in the evening.",
    "team": "who: [Ada Example, Bo Example, Cy Example]\nyear: 2025\nsummary: Three of them.",
}


@pytest.fixture(scope="module")
def recognized(pytestconfig, tmp_path_factory):
    """A site of people with short and long names, in three languages, with an address."""
    folder = tmp_path_factory.mktemp("prints")
    content = folder / "source/Content"
    files = {
        "_site.yml": f"title: The Schools of the Northern Valley\nurl: {ADDRESS}\n",
        "awards/_kind.yml": AWARD_KIND, "people/_kind.yml": PEOPLE_KIND, "schools/_kind.yml": "kind: school\nplural: Schools\n",
        "awards/brave.md": f"---\ntitle: Brave\n{SIGNATURES}---\n", "awards/long.md": f"---\ntitle: {AWARD}\n{SIGNATURES}---\n",
        "schools/oak.md": "# Oak School\n", "schools/pine.md": f"# {AWARD[:80]}\n",
    }
    for name, fields in STORIES.items():
        files[f"people/{name}.md"] = f"---\ntitle: The {name} story & more\n{fields}\n---\nText.\n"
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    (content / "people/face.png").write_bytes(drawn.photo(480, 600, 1))
    (content / "awards/sign.png").write_bytes(drawn.photo(300, 90, 2))
    site = finished.build(pytestconfig.getoption("laurel"), "recognized", folder / "source", folder / "a b/é/site")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


def matching(site, pattern):
    return [address for address in site.pages if re.fullmatch(pattern, address)]


singles = partial(matching, pattern=r"certificates/[0-9a-z]{4}-[0-9a-z]{4}\.html")
years = partial(matching, pattern=r"certificates/\d+\.html")
posters = partial(matching, pattern=r"print/.*")


def printed(page, size, file):
    """The width and the height of each sheet of a page on paper, in points."""
    page.pdf(path=file, format=size, prefer_css_page_size=True, print_background=True)
    told = subprocess.run(["pdfinfo", "-f", "1", "-l", "999", str(file)], capture_output=True, text=True, check=True).stdout
    return [(round(float(w)), round(float(h))) for w, h in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)]


def codes(file, folder):
    """What a telephone reads on the sheets."""
    subprocess.run(["pdftoppm", "-r", "110", "-png", str(file), str(folder / file.stem)], check=True)
    read = []
    for picture in sorted(folder.glob(f"{file.stem}-*.png")):
        told = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True)
        read.append(told.stdout.split())
    return read


def cut_off(page):
    """What of the sheets is cut off on paper."""
    return page.evaluate("""() => [...document.querySelectorAll(".sheet, .half")].flatMap(sheet => {
      const box = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll("h2, p, span, strong, svg, img, a")].filter(part => {
        const own = part.getBoundingClientRect();
        return own.width && getComputedStyle(sheet).display !== "none"
          && (own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 1 || own.bottom > box.bottom + 1);
      }).map(part => part.outerHTML.slice(0, 90));
    })""")


@pytest.mark.parametrize("size", SIZES)
def test_a_certificate_is_one_sheet(recognized, visit, tmp_path, size):
    visitor = visit(recognized, width=980)
    assert len(singles(recognized)) == 7
    for address in singles(recognized):
        page = visitor.open(address)
        page.emulate_media(media="print")
        for part in cut_off(page):
            visitor.note(f"cut off: {part}")
        sheets = printed(page, size, tmp_path / "one.pdf")
        if sheets != [SIZES[size][::-1]]:
            visitor.note(f"sheets of {size}: {sheets}")
        way = page.get_attribute(".breadcrumbs li:last-child a", "href").removeprefix("../")
        if codes(tmp_path / "one.pdf", tmp_path) != [[ADDRESS + way]]:
            visitor.note(f"the code leads to {codes(tmp_path / 'one.pdf', tmp_path)}")
    visitor.check()


@pytest.mark.parametrize("size", SIZES)
def test_the_certificates_of_a_year_are_as_many_sheets(recognized, visit, tmp_path, size):
    visitor = visit(recognized, width=980)
    assert years(recognized) == ["certificates/2025.html", "certificates/2026.html"]
    for address, count in zip(years(recognized), (4, 3)):
        page = visitor.open(address)
        assert printed(page, size, tmp_path / "year.pdf") == [SIZES[size][::-1]] * count
    visitor.check()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["poster", "card"])
def test_a_poster_and_the_cards_are_one_sheet_each(recognized, visit, tmp_path, size, form):
    visitor = visit(recognized, width=718)
    assert len(posters(recognized)) == 5
    for address in posters(recognized):
        visitor.address = address
        page = visitor.page
        page.goto(recognized.url("file", address) + f"#{form}")
        page.emulate_media(media="print")
        for part in cut_off(page):
            visitor.note(f"cut off: {part}")
        sheets = printed(page, size, tmp_path / "one.pdf")
        if sheets != [SIZES[size]]:
            visitor.note(f"sheets of {size}: {sheets}")
        read = codes(tmp_path / "one.pdf", tmp_path)
        if read != [[ADDRESS + address.removeprefix("print/")] * (2 if form == "card" else 1)]:
            visitor.note(f"the code leads to {read}")
        page.goto("about:blank")
    visitor.check()


def test_without_an_anchor_both_are_there(recognized, visit, tmp_path):
    visitor = visit(recognized)
    page = visitor.open(posters(recognized)[0])
    assert len(printed(page, "Letter", tmp_path / "both.pdf")) == 2


def test_the_button_prints(recognized, visit):
    visitor = visit(recognized)
    visitor.page.add_init_script("window.print = () => { window.printed = true; }")
    for address in singles(recognized)[:1] + posters(recognized)[:1]:
        page = visitor.open(address)
        page.click("[data-print]")
        assert page.evaluate("window.printed")
    visitor.check()


@pytest.mark.parametrize("width,scheme", [(1280, "light"), (1280, "dark"), (320, "light")])
def test_axe_finds_nothing(recognized, visit, width, scheme):
    visitor = visit(recognized, bypass_csp=True, width=width, color_scheme=scheme)
    for address in singles(recognized) + years(recognized) + posters(recognized) + ["certificates/index.html", "people/slideshow.html"]:
        page = visitor.open(address)
        page.evaluate(AXE_SCRIPT)
        for rule, _, html, why in page.evaluate(RUN, ALL)[0]:
            visitor.note(f"{rule}: {html}\n{why}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            visitor.note("wider than the window")
    visitor.check()
