"""What the tests of the box for searching and of the page of results share."""

import shutil
from urllib.parse import quote

from axe_playwright_python.base import AXE_SCRIPT

import sites as finished

BOX = "header [data-find] input"
PANEL = "header .panel"
OPTIONS = "header [role=option]"
STATUS = "header [role=status]"
ROWS = "main .results > li"
COUNT = "main .found > .count"

SETTINGS = """title: Distrito del Valle
language: es
contact: { name: Oficina de comunicación, email: web@valle.example, phone: "555 0100" }
"""
PRACTICE = """---
title: {title}
tags: [Confianza]
---

La planificación con colegas ayuda a la escuela.

## Por dónde empezar

Elija a una persona de confianza y reserve una hora.
"""
TITLES = ["Tiempo compartido", "Observación entre colegas", "Círculos de lectura", "Un año con la misma maestra"]
OTHERS = {
    "en": ("Shared planning time", "Planning together helps: *la planificación*."),
    "ar": ("وقت التخطيط المشترك", "planificación"),
}


def build_valley(laurel, folder):
    """A Spanish site with a contact, and a page in each of two other languages."""
    content = folder / "source/Content"
    (content / "practicas").mkdir(parents=True)
    (content / "_site.yml").write_text(SETTINGS, "utf-8")
    (content / "index.md").write_text("# Distrito del Valle\n", "utf-8")
    (content / "practicas/_kind.yml").write_text("kind: practica\nname: Práctica\nplural: Prácticas\n", "utf-8")
    for number, title in enumerate(TITLES):
        (content / f"practicas/p{number}.md").write_text(PRACTICE.format(title=title), "utf-8")
    for language, (title, text) in OTHERS.items():
        (content / f"practicas/{language}.md").write_text(f"---\ntitle: {title}\nlanguage: {language}\n---\n\n{text}\n", "utf-8")
    shutil.copytree(finished.ROOT / "Themes", folder / "source/Themes")
    site = finished.build(laurel, "valley", folder / "source", folder / "valley")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


def violations(page):
    """What axe finds on the page as it is now."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async () => (await axe.run(document, { preload: false })).violations")
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


def type_in(page, text, box=BOX):
    """Types as people do."""
    page.focus(box)
    page.keyboard.type(text)


def hold(page, pattern):
    """Lets requests wait, until what this returns is called."""
    held = []
    page.route(pattern, lambda route: held.append(route) if held is not None else route.continue_())

    def release():
        nonlocal held
        waiting, held = held, None
        for route in waiting:
            route.continue_()

    return release


def stop_the_clock(page):
    """No timer of the pages that are opened from now on runs out, but by `page.clock.run_for`."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)


def asked(visitor, query):
    """The page of results for a question, by its address."""
    visitor.address = "search.html"
    # From one question to another it would be the same page.
    visitor.page.goto("about:blank")
    visitor.page.goto(visitor.site.url(visitor.way, "search.html") + f"#q={quote(query)}")
    return visitor.page
