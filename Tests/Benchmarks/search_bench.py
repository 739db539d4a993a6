"""Measures the search in Chromium beside Pagefind and lunr: how good, how many bytes and requests, how fast, how large.

search_bench.py PATH_OF_LAUREL [--site DIR]... [--collection DIR]... [--pages N]... [--questions FILE] [--worst N]

Our own content is measured always. Questions are made from what pages, headings and links are called.
--site: a folder of Markdown with a site.
--collection: a folder with corpus.jsonl (id, title, text), queries.jsonl (id, text) and qrels.tsv (question, page, grade).
--pages: how many pages are generated, 10000 if it is not given.
--questions: what people have judged, [{"question": "...", "good": {"practices/x.html": 2}}], of the site of --site or of our
own content, for which Tests/Benchmarks/questions.json is read: questions of a principal, a teacher and a parent, written by
somebody who had not seen the pages. Of two people who judged what several engines found, the lower grade counts.
--worst: how many of the worst answers of each set are shown.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

import generate
import search_engines
import search_judged
import search_line
import search_pages
import search_sets
import search_tables
import search_words
from search_measures import Outcome
from search_server import Server

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = Path(__file__).with_name("questions.json")
# So many questions are asked in browsers that have seen nothing, and on the slow line.
COLD, SLOW = 20, 5
# The others are measured on no more pages: lunr needs all of them in memory.
MOST_FOR_OTHERS = 10_000
GOALS = {"bytes to seven results": 38_000, "bytes to ten with texts": 90_000}
GOALS_OF_INDEX = {10_000: {"bytes of the whole index": 5_000_000, "files of the index": 1_000}}


class Bench:
    """What all measurements share."""

    def __init__(self, laurel, browser, folder, worst):
        self.laurel, self.browser, self.worst = laurel, browser, worst
        self.folder = folder

    def build(self, title, source):
        """Builds a site and prints what its index weighs beside its pages."""
        output = Path(tempfile.mkdtemp(dir=self.folder))
        run = subprocess.run([self.laurel, "build", "-s", source, "-o", output, "-q", "--keep-going", "--timings"], capture_output=True, text=True)
        if run.returncode not in (0, 1) or not (output / "search").exists():
            sys.exit(run.stdout + run.stderr)
        index = sum(file.stat().st_size for file in (output / "search").iterdir())
        html = [file.stat().st_size for file in output.rglob("*.html")]
        stages = [line.split() for line in run.stderr.splitlines() if line.endswith((" parse", " index"))]
        print(f"\n{title}: {len(html):,} files of HTML; the index is {100 * index / sum(html):.1f} % of them, "
              f"its root {(output / 'search/root.js').stat().st_size:,} bytes; "
              + ", ".join(f"{stage} {time} ms" for time, _, stage in stages), flush=True)
        return output

    def engines(self, stack, site, has_others=True):
        """Laurel and the others, and the pages that all of them search in; without others, no pages are read."""
        laurel = stack.enter_context(search_engines.Laurel(self.browser, site))
        if not has_others:
            return [laurel], []
        addresses = laurel.addresses()
        pages = [page for page in search_pages.read(site) if page.address in addresses]
        pagefind = search_engines.Pagefind(self.browser, pages, Path(tempfile.mkdtemp(dir=self.folder)))
        return [laurel, stack.enter_context(pagefind), search_engines.Lunr(pages)], pages

    def measure(self, title, source, sets=None, judged=None):
        """A site with questions; without sets, they are made from its pages."""
        site = self.build(title, source)
        with ExitStack() as stack:
            engines, pages = self.engines(stack, site)
            sets = sets or search_sets.of_pages(pages, search_words.dictionary())
            outcomes = {engine.name: {name: ask(engine, questions) for name, questions in sets.items()} for engine in engines}
            search_tables.relevance(outcomes)
            if judged:
                of_people = {engine.name: ask(engine, judged) for engine in engines}
                search_tables.judged(of_people)
            asked = few(next(iter(sets.values())), COLD)
            search_tables.costs({engine.name: engine.costs(asked) for engine in engines}, GOALS)
        if self.worst:
            ours = search_engines.Laurel.name
            search_tables.worst({**outcomes[ours], **({"judged questions": of_people[ours]} if judged else {})}, self.worst)

    def generated(self, count):
        """What searching in many pages costs."""
        source = Path(tempfile.mkdtemp(dir=self.folder))
        generate.write(source / "Content", count, 1)
        site = self.build(f"{count:,} generated pages", source)
        rng = random.Random(5)
        asked = [" ".join(rng.sample(generate.WORDS, rng.randint(1, 3))) for _ in range(COLD)]
        with ExitStack() as stack:
            engines, _ = self.engines(stack, site, count <= MOST_FOR_OTHERS)
            costs = {engine.name: engine.costs(asked) for engine in engines}
        search_tables.costs(costs, GOALS | GOALS_OF_INDEX.get(count, {}))
        self.slow(site, [" ".join(rng.sample(generate.WORDS, 3)) for _ in range(SLOW)])

    def slow(self, site, asked):
        """What Laurel takes on a slow line."""
        print(f"\n  On a line of {search_line.SPEED // 1000} kbit/s and {search_line.LATENCY} ms: {len(asked)} questions of three words, "
              f"a key each {search_line.PAUSE_OF_KEYS} ms")
        with Server(site) as server:
            page = server.url + generate.name(0) + ".html"
            typed = [search_line.typed(self.browser, page, question) for question in asked]
            shown = [search_line.shown(self.browser, server.url + "search.html", question) for question in asked]
        search_tables.line(typed, shown)


def ask(engine, questions):
    return [Outcome(question, judged, engine.answer(question)) for question, judged in questions.items()]


def few(questions, count):
    """Some of them, from all over."""
    questions = list(questions)
    return questions[:: max(1, len(questions) // count)][:count]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("laurel", type=Path)
    parser.add_argument("--site", type=Path, nargs="*", default=[])
    parser.add_argument("--collection", type=Path, nargs="*", default=[])
    parser.add_argument("--pages", type=int, nargs="*", default=[10_000])
    parser.add_argument("--questions", type=Path)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    judged = search_judged.questions(options.questions) if options.questions else None
    ours = judged if judged and not options.site else search_judged.questions(QUESTIONS) if QUESTIONS.exists() else None
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium)
        bench = Bench(options.laurel.resolve(), browser, folder, options.worst)
        bench.measure("Our own content", ROOT, judged=ours)
        for site in options.site:
            bench.measure(f"The site {site.name}", site, judged=judged)
        for collection in options.collection:
            source = Path(tempfile.mkdtemp(dir=folder))
            search_judged.write_collection(collection, source)
            bench.measure(f"The collection {collection.name}", source, {"questions": search_judged.collection(collection)})
        for count in options.pages:
            bench.generated(count)
        browser.close()


if __name__ == "__main__":
    main()
