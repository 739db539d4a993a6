"""The layout of a finished site in numbers: `layout.py FOLDER` prints them."""

import re
import sys
from pathlib import Path
from statistics import mean

from playwright.sync_api import sync_playwright

WIDTHS = (1440, 1024, 768, 360)
WIDE, NARROW = WIDTHS[0], WIDTHS[-1]
KIND = re.compile(r'<article class="page[^"]* kind-([\w-]+)')

# Where the words of an element begin; nothing for words in the middle of a line.
EDGE = """
  const edge = (element) => {
    if (!element || getComputedStyle(element).textAlign === "center") return null
    const range = document.createRange()
    range.selectNodeContents(element)
    return Math.round(range.getBoundingClientRect().left)
  }
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
  const paragraph = () => seen("main :is(.prose p, .field p, .text > p, .row > p)").find((p) => p.textContent.length >= 40)
"""
EDGES = f"() => {{ {EDGE}; return [edge(seen('main h1')[0]), edge(paragraph())] }}"
FIRST_LINE = """() => [...document.querySelectorAll("main :is(.tale, .text) :is(p, li)")]
  .filter((element) => element.checkVisibility() && element.textContent.length >= 40).slice(0, 1)
  .map((element) => element.getBoundingClientRect().top + scrollY)"""
HEADER = "() => Math.round(document.querySelector('.site-header').getBoundingClientRect().height)"
HEIGHT = "() => document.documentElement.scrollHeight"
# The first name of somebody, as far as it is a link.
PEOPLE = """(folder) => Math.round(Math.min(...[...document.querySelectorAll(`main a[href^="${folder}/"]`)]
  .filter((link) => link.checkVisibility() && !/(index|honor-roll)[.]html/.test(link.href))
  .map((link) => link.getBoundingClientRect().top + scrollY)))"""
# What the program adds to a page, and what it gathers there, in parts of the height. What stands beside the text costs no
# height. What is gathered is no addition: each page in it stands there because its author named this one in a field that
# says so, it stands there alone, and it is what one comes to a school or a challenge for.
SHARES = """() => {
  const box = (element) => { const { top, bottom } = element.getBoundingClientRect(); return { top, bottom } }
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.offsetHeight > 0).map(box)
  const texts = shown("main :is(.page-header, .head, .prose, .field)")
  const { top, bottom } = box(document.querySelector("main"))
  return ["main :is(.facts, .read-next, .fold, .pager)", "main .gathered"].map((selector) => shown(selector)
    .filter((part) => !texts.some((text) => part.top < text.bottom && text.top < part.bottom))
    .reduce((sum, part) => sum + part.bottom - part.top, 0) / (bottom - top))
}"""


def pages(folder):
    """The addresses of the pages of a finished site by what they are: their kind, or else the sort of page that is made."""
    found = {}
    for file in sorted(folder.rglob("*.html")):
        text, address = file.read_text("utf-8"), str(file.relative_to(folder))
        if 'http-equiv="refresh"' in text:
            continue
        kind, inside = KIND.search(text), "/" in address
        if kind:
            sort = kind[1]
        elif "<article" in text:
            sort = "page"
        elif inside and file.name in ("map.html", "honor-roll.html", "index.html"):
            sort = "list" if file.name == "index.html" else file.stem
        else:
            sort = address.split("/")[0] if inside else file.stem
        found.setdefault(sort, []).append(address)
    return found


class Layout:
    """The measures of one site. `at` gives for a width what opens an address in a window of it."""

    def __init__(self, folder, at):
        self.pages = pages(folder)
        self.open = {width: at(width) for width in WIDTHS}
        roll = self.pages.get("honor-roll")
        self.people = roll and str(Path(roll[0]).parent)
        self.kinds = [sort for sort, (first, *_) in self.pages.items() if KIND.search((folder / first).read_text("utf-8"))]

    def ask(self, address, width, question, *answers):
        return self.open[width](address).evaluate(question, *answers)

    def header(self):
        """How high the bar at the top is on a phone."""
        return self.ask("index.html", NARROW, HEADER)

    def people_begin(self, width):
        """Where the first name stands on the home page; nothing on a site that recognizes nobody."""
        return self.ask("index.html", width, PEOPLE, self.people) if self.people else None

    def home_height(self, width):
        return self.ask("index.html", width, HEIGHT)

    def first_line(self, kind):
        """Where the text of pages of a kind begins on a phone, on average; nothing if they have none."""
        lines = [line for address in self.pages[kind] for line in self.ask(address, NARROW, FIRST_LINE)]
        return mean(lines) if lines else None

    def edges(self, width):
        """The sorts of pages by where their titles begin, and by where their texts do."""
        titles, texts = {}, {}
        for sort, addresses in self.pages.items():
            for address in {addresses[0], addresses[-1]}:
                for found, edge in zip((titles, texts), self.ask(address, width, EDGES)):
                    if edge is not None:
                        found.setdefault(edge, set()).add(sort)
        return titles, texts

    def shares(self, kind, width):
        """How much of the height of pages of a kind the program adds, and how much it gathers, on average."""
        return [mean(parts) for parts in zip(*(self.ask(address, width, SHARES) for address in self.pages[kind]))]

    def report(self):
        """All of it, as lines."""
        yield f"The bar at the top at {NARROW} px: {self.header()} px"
        for width in (WIDE, NARROW):
            yield f"The home page at {width} px: {self.home_height(width)} px high, people begin at {self.people_begin(width)} px"
        yield f"Where the text of pages begins at {NARROW} px:"
        for kind in self.kinds:
            if line := self.first_line(kind):
                yield f"  {kind:12}{line:6.0f} px"
        for width in WIDTHS:
            for name, edges in zip(("titles", "texts"), self.edges(width)):
                told = "; ".join(f"{edge} px: {', '.join(sorted(sorts))}" for edge, sorts in sorted(edges.items()))
                yield f"Left edges of {name} at {width} px: {len(edges)} ({told})"
        yield "What the program adds to pages and what it gathers there, of their height:"
        for kind in self.kinds:
            shares = ["{:5.0%}, {:3.0%} at {} px".format(*self.shares(kind, width), width) for width in (WIDE, NARROW)]
            yield f"  {kind:12}" + ";".join(shares)


def main(folder):
    """Prints the measures of the finished site in a folder."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

        def at(width):
            page = browser.new_page(viewport={"width": width, "height": 800})

            def open_page(address):
                page.goto((folder / address).as_uri())
                return page

            return open_page

        for line in Layout(folder, at).report():
            print(line)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
