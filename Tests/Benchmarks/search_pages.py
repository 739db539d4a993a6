"""What the pages of a built site say: the one text that all engines are asked about and that questions are made from."""

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

# What the author of a page has written, and what Laurel tells besides in the middle of it.
OWN = {"page-header", "hero", "prose", "field", "facts", "sources"}
LEFT_OUT = {"kicker", "find", "breadcrumbs", "alert-title"}
# Pages that nobody has written and no search finds, though they look like those of authors.
GENERATED = {"404.html", "accessibility.html"}
TITLE, HEADINGS = "h1", {"h2", "h3", "h4"}
INLINE = {"a", "abbr", "b", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Page:
    """A page by its address; links are pairs of their text and the address that they lead to."""

    address: str
    language: str
    title: str
    headings: list[str]
    texts: list[str]
    links: list[tuple[str, str]]

    @property
    def labels(self):
        """What the page and its parts are called."""
        return [self.title, *self.headings]

    @cached_property
    def words(self):
        """All of its words, in small letters."""
        return {word.lower() for text in (*self.labels, *self.texts) for word in WORD.findall(text)}


class Reader(HTMLParser):
    """Reads one page of Laurel's own theme."""

    def __init__(self, address):
        super().__init__()
        self.address, self.language, self.title = address, "", ""
        self.headings, self.texts, self.links = [], [], []
        self.open = []
        self.words = []
        self.link = None
        self.is_written = False

    @property
    def is_own(self):
        return any(OWN & classes for _, classes, _ in self.open) and not any(
            tag in ("nav", "svg") or LEFT_OUT & classes for tag, classes, _ in self.open)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        classes = set((values.get("class") or "").split())
        if tag == "html":
            self.language = values.get("lang") or ""
        if tag == "article" or "prose" in classes:
            self.is_written = True
        if tag not in INLINE:
            self.close_block()
        if tag not in VOID:
            self.open.append((tag, classes, "id" in values))
        is_chosen = not any(name in ("dl", "ul") and {"facts", "tags"} & own for name, own, _ in self.open)
        if tag == "a" and self.is_own and is_chosen and values.get("href"):
            self.link = ([], values["href"])

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.close_block()
        if tag == "a" and self.link:
            words, target = self.link
            self.links.append((" ".join("".join(words).split()), self.resolved(target)))
            self.link = None
        while any(name == tag for name, *_ in self.open):
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data):
        if self.is_own:
            self.words.append(data)
            if self.link:
                self.link[0].append(data)

    def close_block(self):
        text = " ".join("".join(self.words).split())
        self.words = []
        if not text:
            return
        tag, _, is_named = next((each for each in reversed(self.open) if each[0] not in INLINE), ("", set(), False))
        if tag == TITLE:
            self.title = text
        elif tag in HEADINGS and is_named:
            self.headings.append(text)
        else:
            self.texts.append(text)

    def resolved(self, target):
        """The address within the site; what leads elsewhere leads to no page."""
        path = unquote(target.split("#")[0])
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.address), path)) if path else self.address


def read(site):
    """The pages that somebody has written, by their addresses; of a list in several parts the first, which says the same."""
    pages = {}
    for file in sorted(Path(site).rglob("*.html")):
        reader = Reader(file.relative_to(site).as_posix())
        # What follows is made of other pages.
        reader.feed(re.split(r'<section class="(?:link-graph|related)', file.read_text("utf-8"))[0])
        reader.close()
        if reader.is_written and reader.title and reader.address not in GENERATED:
            text = (reader.title, *reader.headings, *reader.texts)
            pages.setdefault(text, Page(reader.address, reader.language, reader.title, reader.headings, reader.texts, reader.links))
    return list(pages.values())
