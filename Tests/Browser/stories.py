"""A site with a form for stories and one for people, and how a form is filled in."""

import base64
import shutil
import zipfile
from pathlib import Path

import sites as finished

SETTINGS = """\
title: Rivers Teachers
language: {language}
submissions:
  repository: https://github.com/rivers/teachers
  email: web@example.org
  guide: guide.md
"""
KIND = """\
kind: story
name: Story
submit: true
image: photo
fields:
  summary: { type: text, label: In short, help: One sentence., ask: Say it in a sentence, required: true, max_length: 200 }
  year: { type: number, label: Year, required: true, min: 1990 }
  told: { type: date, label: Told on }
  level: { type: list, label: Level, of: { type: choice, choices: { low: Elementary, high: High school } } }
  people: { type: list, label: People, max_items: 3, of: text }
  steps:
    type: list
    label: Steps
    of: { type: record, fields: { what: { type: text, label: What, required: true }, on: { type: date, label: Day } } }
  like: { type: list, label: See also, of: { type: link, to: story } }
  after: { type: link, label: Told after, to: story, others: true }
  photo: { type: image, label: Photo }
  site: { type: url, label: Web page }
  writer: { type: email, label: Who writes }
"""
PEOPLE = """\
kind: colleague
name: Colleague
submit: true
image: photo
consent: { field: consent, name: who, photo: photo, role: role, when: { who_is: person } }
recognition: { year: year, award: award }
fields:
  why: { type: markdown, label: Why, required: true, min_length: 10, ask: Say why }
  who: { type: text, label: Who it is, required: true, ask: Say who it is }
  who_is: { type: choice, label: Known as, required: true, choices: { person: By name, role: By role } }
  role: { type: text, label: Role }
  award: { type: choice, label: Award, choices: { bridge: Bridge builder, lamp: Lamp } }
  year: { type: number, label: Year }
  photo: { type: image, label: Photo }
  photo_description: { type: text, label: What it shows }
  like: { type: link, label: Story, to: story, step: story }
  told_by: { type: text, label: Told by, step: sending }
  consent:
    type: record
    label: Consent
    fields:
      date: { type: date, label: Given on, required: true }
      scope: { type: list, label: Agreed to, required: true, of: { type: choice, choices: { name: The name, photo: The photo } } }
      expires: { type: date, label: Until }
"""
FIRST = "---\ntitle: The first story\nsummary: It began.\nyear: 2024\n---\n"
FORM = "submit/story.html"
FORM_OF_PEOPLE = "submit/colleague.html"
PROBLEMS = "[data-problems]"
# A picture of a red and a blue half, as base64 of a JPEG.
DRAW = """([width, height]) => {
  const canvas = document.createElement("canvas"), context = canvas.getContext("2d");
  [canvas.width, canvas.height] = [width, height];
  context.fillStyle = "red"; context.fillRect(0, 0, width / 2, height);
  context.fillStyle = "blue"; context.fillRect(width / 2, 0, width / 2, height);
  return canvas.toDataURL("image/jpeg").split(",")[1];
}"""


def build(laurel, make_folder):
    """The site in English and in Spanish, from the disk."""
    built = {}
    for language in ("en", "es"):
        source = make_folder(f"stories-{language}")
        content = source / "Content"
        for folder in ("stories", "colleagues"):
            (content / folder).mkdir(parents=True)
        shutil.copytree(finished.ROOT / "Themes", source / "Themes")
        (content / "_site.yml").write_text(SETTINGS.format(language=language), "utf-8")
        (content / "guide.md").write_text("# How to share\n\nFill in the form.\n", "utf-8")
        (content / "stories/_kind.yml").write_text(KIND, "utf-8")
        (content / "colleagues/_kind.yml").write_text(PEOPLE, "utf-8")
        (content / "stories/the-first.md").write_text(FIRST, "utf-8")
        site = finished.build(laurel, language, source, source / "public")
        site.ways["file"] = site.folder.as_uri() + "/"
        site.source, site.laurel = source, laurel
        built[language] = site
    return built


def fill(page, title="A story", summary="They met.", year="2026"):
    """Fills in what is needed."""
    page.fill("#ask-title", title)
    page.fill("#ask-summary", summary)
    page.fill("#ask-year", year)


def name(page, known="person"):
    """Says who it is, by the name or by the role."""
    page.fill("#ask-who", "Ana Cruz")
    page.select_option("#ask-who_is", known)


def download(page, selector="[data-download]"):
    """The name and the bytes of the file that a button saves; of a zip, those of its page."""
    with page.expect_download() as saved:
        page.click(selector)
    name, path = saved.value.suggested_filename, Path(saved.value.path())
    if not name.endswith(".zip"):
        return name, path.read_bytes()
    with zipfile.ZipFile(path) as sent:
        page = sent.namelist()[0]
        return page.rsplit("/", 1)[-1], sent.read(page)


def photograph(page, folder, width, height):
    """A JPEG on its side, as telephones make it, with the place where it was taken."""
    jpeg = base64.b64decode(page.evaluate(DRAW, [width, height]))
    entries = [(0x0112, 3, 1, (6).to_bytes(2, "big") + b"\0\0"), (0x010E, 2, 13, (38).to_bytes(4, "big"))]
    directory = len(entries).to_bytes(2, "big") + b"".join(
        tag.to_bytes(2, "big") + kind.to_bytes(2, "big") + count.to_bytes(4, "big") + value
        for tag, kind, count, value in sorted(entries)) + b"\0\0\0\0"
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + directory + b"SECRET PLACE\0"
    file = folder / "IMG_0001.JPG"
    file.write_bytes(jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:])
    return file
