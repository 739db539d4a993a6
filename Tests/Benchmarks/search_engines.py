"""Laurel, and those it is compared with, on the same pages: what they find, and what that costs a browser."""

import html
import json
import statistics
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lunr import lunr

from search_measures import DEPTH, Answer, mean
from search_server import Server

# So many results does the box show, and so many a page of results, with a line of text each.
BOX = 7


@dataclass(frozen=True)
class Cost:
    """What one first question takes to some results: bytes and requests, means over the questions."""

    bytes: float
    requests: float


@dataclass(frozen=True)
class Costs:
    """Of an engine on a site; milliseconds are those of a question in a browser that has asked before."""

    first: Cost
    box: Cost
    page: Cost
    index_bytes: int
    index_files: int
    warm: float | None = None


class InBrowser:
    """An engine that a page asks. `ready`, `ask` and `snippets` are JavaScript."""

    def __init__(self, browser, folder, index):
        self.browser, self.index = browser, Path(folder) / index
        self.server = Server(folder)
        self.page = self.open()
        self.page.evaluate(self.ready)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.page.context.close()
        self.server.__exit__()

    def open(self):
        """A page in a browser that has seen nothing."""
        page = self.browser.new_context().new_page()
        page.goto(self.server.url + "index.html")
        return page

    def answer(self, question):
        urls, corrected, _ = self.page.evaluate(self.ask, [question, DEPTH])
        return Answer([self.server.path(url) for url in urls], corrected)

    def costs(self, questions):
        steps = [self.cold(question) for question in questions]
        first, box, page = (Cost(*map(mean, zip(*step))) for step in zip(*steps))
        sizes = [file.stat().st_size for file in self.index.rglob("*") if file.is_file()]
        times = [self.page.evaluate(self.ask, [question, DEPTH])[2] for question in questions * 2]
        return Costs(first, box, page, sum(sizes), len(sizes), statistics.median(times[len(questions) :]))

    def cold(self, question):
        """Bytes and requests to the first result, to those of the box, and to a page of results with their texts."""
        page, server, steps = self.open(), self.server, []
        server.reset()
        page.evaluate(self.ready)
        for count in (1, BOX, DEPTH):
            page.evaluate(self.ask, [question, count])
            if count == DEPTH:
                page.evaluate(self.snippets)
            steps.append((server.bytes, server.requests))
        page.context.close()
        return steps


class Laurel(InBrowser):
    """Asks the pages that Laurel built."""

    name = "Laurel"
    ready = "() => Laurel.ready()"
    ask = """async ([question, limit]) => {
      const start = performance.now(), answer = await Laurel.search(question, { limit }), time = performance.now() - start;
      window.results = answer.results;
      return [answer.results.map((result) => result.url), answer.corrected, time];
    }"""
    snippets = "() => Promise.all(results.map(Laurel.snippet))"

    def __init__(self, browser, site):
        super().__init__(browser, site, "search")


class Pagefind(InBrowser):
    """Reads the same texts as plain pages, in the language that most of them are in."""

    name = "Pagefind"
    ready = """async () => {
      window.pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
      await pagefind.init();
    }"""
    ask = """async ([question, limit]) => {
      const start = performance.now(), { results } = await pagefind.search(question);
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return [pages.map((page) => new URL(page.url, location.origin).href), null, performance.now() - start];
    }"""
    # What a result is made of holds its text.
    snippets = "() => {}"

    def __init__(self, browser, pages, folder):
        language = Counter(page.language for page in pages).most_common(1)[0][0]
        for page in pages:
            file = folder / page.address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(plain(page, language), "utf-8")
        (folder / "index.html").touch()
        subprocess.run([sys.executable, "-m", "pagefind", "--site", folder, "--keep-index-url"], check=True, capture_output=True)
        super().__init__(browser, folder, "pagefind")


def plain(page, language):
    """A page with its text and nothing else."""
    body = [f"<h1>{html.escape(page.title)}</h1>"]
    for tag, texts in (("h2", page.headings), ("p", page.texts)):
        body += [f"<{tag}>{html.escape(text)}</{tag}>" for text in texts]
    return f'<!DOCTYPE html><html lang="{language}"><title>{html.escape(page.title)}</title><body data-pagefind-body>{"".join(body)}'


class Lunr:
    """One file of an index with all texts, as generators of documentation write it; it knows the endings of English."""

    name = "lunr"

    def __init__(self, pages):
        documents = [{"page": page.address, "title": page.title, "headings": "\n".join(page.headings),
                      "text": "\n".join(page.texts)} for page in pages]
        fields = [{"field_name": "title", "boost": 4}, {"field_name": "headings", "boost": 2}, "text"]
        self.index = lunr(ref="page", fields=fields, documents=documents)
        self.size = len(json.dumps({"index": self.index.serialize(), "docs": documents}, ensure_ascii=False).encode())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def answer(self, question):
        words = "".join(letter if letter.isalnum() else " " for letter in question).split()
        if not words:
            return Answer([])
        # The last word may not be finished; of the ways to say so, this one finds best.
        hits = self.index.search(" ".join([*(f"{word}^10" for word in words), f"{words[-1]}*"]))
        return Answer([hit["ref"] for hit in hits[:DEPTH]])

    def costs(self, _):
        whole = Cost(self.size, 1)
        return Costs(whole, whole, whole, self.size, 1)
