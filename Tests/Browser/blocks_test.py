"""Blocks in texts: lists, files, tables, galleries and videos, without scripts, on any screen, on paper, in Spanish."""

import shutil
import subprocess

import pytest

import sites as finished
from filmed import FILM

BLOCKS = """\
---
title: Everything
---
## Lists

```laurel list
kind: practice
as: cards
```

```laurel list
kind: practice
where: {level: high}
as: table
```

## Files

```laurel files
folder: minutes
group: year
```

## Tables

```laurel table
file: schools.csv
caption: Schools by the river
```

## Pictures

```laurel gallery
pictures:
  - image: oak.png
    description: Children around an oak, drawing its bark.
    caption: The oak behind the gym
  - image: hall.png
    description: A hall with maps on all walls.
```

## Videos

```laurel video
title: How we mentor
file: mentors.mp4
captions: mentors.vtt
poster: hall.png
```

```laurel video
title: A talk elsewhere
url: https://video.example.org/talk?id=7
```
"""
KIND = "kind: practice\nname: Practice\nplural: Practices\nin_lists: [level]\nfields:\n  level: { type: choice, choices: { high: High school, low: Elementary } }\n"
ADDRESS = "all.html"
WORDS = {"en": ("What is said", "The file of this table", "Video on"), "es": ("Lo que se dice", "El archivo de esta tabla", "Video en")}


def write(content, language):
    """The site, with a draft that no list may show."""
    for folder in ("practices", "minutes/2024"):
        (content / folder).mkdir(parents=True)
    texts = {
        "_site.yml": f"title: Rivers\nlanguage: {language}\n", "all.md": BLOCKS, "practices/_kind.yml": KIND,
        "practices/a.md": "---\ntitle: Open doors\nsummary: Teachers visit lessons.\nlevel: high\n---\n## Step\n\nKnock.\n",
        "practices/b.md": "---\ntitle: A very long title that goes on and on\nlevel: low\n---\nText.\n",
        "practices/c.md": "---\ntitle: Nobody sees this\nlevel: high\ndraft: true\n---\nText.\n",
        "schools.csv": "School,Students,Note\nLincoln,\"1,200\",by the bridge of stones\nOak,95,\n",
        "mentors.vtt": "WEBVTT\n\n00:00.000 --> 00:00.400\nWelcome to the mentors.\n",
    }
    for path, text in texts.items():
        (content / path).write_text(text, "utf-8")
    (content / "mentors.mp4").write_bytes(FILM)
    for path in ("minutes/2026-05-12-board.pdf", "minutes/2024/plan.pdf"):
        (content / path).write_bytes(b"%PDF-1.4\n" + b"0" * 1_500_000)
    for name, color in (("oak", "40 120 60"), ("hall", "90 60 40")):
        subprocess.run(["vips", "black", content / f"{name}.v", "640", "480", "--bands", "3"], check=True)
        subprocess.run(["vips", "linear", content / f"{name}.v", content / f"{name}.png", "1 1 1", color, "--uchar"], check=True)
        (content / f"{name}.v").unlink()


@pytest.fixture(scope="module")
def built(laurel, tmp_path_factory):
    """The site in English and in Spanish, from the disk and over HTTP."""
    sites = {}
    for language in WORDS:
        source = tmp_path_factory.mktemp(f"blocks-{language}")
        shutil.copytree(finished.ROOT / "Themes", source / "Themes")
        write(source / "Content", language)
        site = finished.build(laurel, language, source, source / "public")
        server = finished.serve(site.folder)
        site.ways.update(file=site.folder.as_uri() + "/", http=f"http://127.0.0.1:{server.server_port}/")
        sites[language] = site
    return sites


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_is_there_without_scripts_on_any_screen(built, way, visit, language, scheme):
    visitor = visit(built[language], way, width=360, color_scheme=scheme, java_script_enabled=False)
    page = visitor.open(ADDRESS)
    text = page.inner_text("main")
    for words in ("Open doors", "Board", "Lincoln", "The oak behind the gym", "How we mentor", "video.example.org", *WORDS[language]):
        assert words in text, words
    assert "Nobody sees this" not in text
    assert "PDF, 1.5 MB" in text or "PDF, 1,5 MB" in text
    visitor.check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(built, visit, scheme, width):
    visitor = visit(built["en"], width=width, color_scheme=scheme, bypass_csp=True)
    page = visitor.open(ADDRESS)
    visitor.accessible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_is_asked_for_before_somebody_plays_or_goes_there(built, visit):
    """Neither of the film nor of the other site."""
    visitor = visit(built["en"], "http")
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.open(ADDRESS)
    visitor.settled()
    assert not [url for url in asked if "mentors" in url or "example.org" in url]
    visitor.check()


def test_a_film_plays_with_its_captions(built, way, visit):
    """From the disk, browsers play it and load no captions, which therefore stand below it."""
    visitor = visit(built["en"], way)
    page = visitor.open(ADDRESS)
    played = page.evaluate("""() => new Promise(done => {
      const film = document.querySelector("video");
      film.muted = true;
      film.addEventListener("ended", () => done("ended"));
      film.querySelector("source").addEventListener("error", () => done("refused"));
      film.play();
    })""")
    assert played == "ended"
    if way == "http":
        # They are loaded once somebody asks for them.
        said = page.evaluate("""() => new Promise(done => {
          const element = document.querySelector("track"), told = () => done(element.track.cues.length);
          element.addEventListener("load", told);
          element.addEventListener("error", () => done("refused"));
          element.track.mode = "showing";
          if (element.readyState === HTMLTrackElement.LOADED) told();
        })""")
        assert said == 1
    page.click("summary")
    assert page.locator("details p").inner_text() == "Welcome to the mentors."


def test_on_paper_there_are_the_words_of_a_film(built, visit):
    visitor = visit(built["en"])
    page = visitor.open(ADDRESS)
    page.emulate_media(media="print")
    assert not page.locator("video").is_visible()
    assert page.get_by_text("Welcome to the mentors.").is_visible()
