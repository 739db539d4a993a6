"""Measures the search in Chromium: how good, how many bytes and requests, how fast, how large.

search_bench.py PATH_OF_LAUREL [--collection DIR] [--pages N]...

--collection: a folder with corpus.jsonl (id, title, text), queries.jsonl (id, text) and qrels.tsv (question, page, grade),
such as the Cranfield collection. --pages: how many pages are generated, 10000 if it is not given; may be repeated.
Pagefind and lunr are measured on the same questions where they are installed (PyPI: pagefind[bin], lunr).
"""

import argparse
import importlib.util
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import sync_playwright

import generate
import search_sets

ROOT = Path(__file__).resolve().parents[2]
COLD = 40
ASK = """async ([question, limit]) => {
  const start = performance.now(), answer = await Laurel.search(question, { limit }), time = performance.now() - start;
  window.results = answer.results;
  return [time, answer.results.map((result) => result.url)];
}"""
PAGEFIND = """async (question) => {
  window.pagefind = window.pagefind || await import(new URL("pagefind/pagefind.js", document.baseURI));
  const { results } = await pagefind.search(question);
  return Promise.all(results.slice(0, 10).map(async (result) => new URL((await result.data()).url, location.origin).href));
}"""


class Server:
    """Serves a folder and counts what is fetched."""

    def __init__(self, folder):
        self.bytes = self.requests = 0
        counter = self

        class Handler(SimpleHTTPRequestHandler):
            def copyfile(self, source, output):
                data = source.read()
                counter.bytes += len(data)
                counter.requests += 1
                output.write(data)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/"

    def reset(self):
        self.bytes = self.requests = 0

    def path(self, url):
        return unquote(url.removeprefix(self.url)).split("#")[0]


def build(laurel, source, output):
    """Builds a site and prints what its index weighs beside its pages."""
    if not (source / "Themes").exists():
        shutil.copytree(ROOT / "Themes", source / "Themes")
    run = subprocess.run([laurel, "build", "-s", source, "-o", output, "-q", "--timings"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stdout + run.stderr)
    index = [file.stat().st_size for file in (output / "search").iterdir()]
    html = sum(file.stat().st_size for file in output.rglob("*.html"))
    root = (output / "search/root.js").stat().st_size
    print(f"  index {sum(index):,} bytes in {len(index)} files, {100 * sum(index) / html:.1f} % of the HTML; root {root:,} bytes")
    stages = [line.split() for line in run.stderr.splitlines() if line.endswith((" parse", " index"))]
    print("  " + ", ".join(f"{stage} {time} ms" for time, _, stage in stages))


def relevance(page, server, sets):
    for name, questions in sets.items():
        values, empty, times = [], 0, []
        for question, judged in questions.items():
            time, urls = page.evaluate(ASK, [question, 10])
            values.append(search_sets.ndcg([server.path(url) for url in urls], judged))
            empty += not urls
            times.append(time)
        print(f"  {name:22} {len(values):4} questions  nDCG@10 {statistics.mean(values):.3f}  "
              f"empty {100 * empty / len(values):.1f} %  median {statistics.median(times):.2f} ms")


def tasks(session):
    """The seconds that a page has worked."""
    return {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}["TaskDuration"]


def cold(browser, server, questions):
    """What the first question costs a browser that has seen nothing of the index."""
    first, ten, whole, ready = [], [], [], []
    for question in questions:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.url + "index.html")
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        server.reset()
        before = tasks(session)
        page.evaluate("() => Laurel.ready()")
        ready.append(1000 * (tasks(session) - before))
        page.evaluate(ASK, [question, 1])
        first.append((server.bytes, server.requests))
        page.evaluate(ASK, [question, 10])
        ten.append((server.bytes, server.requests))
        page.evaluate("() => Promise.all(results.slice(0, 5).map(Laurel.snippet))")
        whole.append(server.bytes)
        context.close()
    mean = statistics.mean
    for name, counts in [("the first result", first), ("ten results", ten)]:
        loaded, requests = zip(*counts)
        print(f"  cold: {mean(loaded):,.0f} bytes and {mean(requests):.1f} requests to {name}")
    print(f"  cold: {mean(whole):,.0f} bytes with five snippets; ready in {statistics.median(ready):.0f} ms of processor time")


def warm(page, questions):
    for _ in range(2):
        times = [page.evaluate(ASK, [question, 10])[0] for question in questions]
    return statistics.median(times)


def pagefind(browser, folder, server, sets):
    if importlib.util.find_spec("pagefind") is None:
        return print("  Pagefind is not installed.")
    subprocess.run([sys.executable, "-m", "pagefind", "--site", folder], check=True, capture_output=True)
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(server.url + "index.html")
    for name, questions in sets.items():
        values = [search_sets.ndcg([server.path(url) for url in page.evaluate(PAGEFIND, question)], judged)
                  for question, judged in questions.items()]
        print(f"  Pagefind: {name:22} nDCG@10 {statistics.mean(values):.3f}")
    context.close()


def lunr(content, sets):
    if importlib.util.find_spec("lunr") is None:
        return print("  lunr is not installed.")
    from lunr import lunr as build_index
    pages = []
    for file in sorted(Path(content).rglob("*.md")):
        head, _, body = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
        title = next((line[6:] for line in head.splitlines() if line.startswith("title:")), "")
        pages.append({"page": str(file.relative_to(content).with_suffix(".html")), "title": title, "body": head + body})
    index = build_index(ref="page", fields=[{"field_name": "title", "boost": 4}, "body"], documents=pages)
    for name, questions in sets.items():
        plain = lambda question: "".join(c if c.isalnum() else " " for c in question)
        values = [search_sets.ndcg([hit["ref"] for hit in index.search(plain(question))[:10]], judged)
                  for question, judged in questions.items()]
        print(f"  lunr:     {name:22} nDCG@10 {statistics.mean(values):.3f}")


def sample(questions):
    questions = list(questions)
    return questions[:: max(1, len(questions) // COLD)][:COLD]


def measure(browser, title, laurel, source, output, sets, asked, peers=True):
    print(title)
    build(laurel, source, output)
    server = Server(output)
    page = browser.new_page()
    page.goto(server.url + "index.html")
    relevance(page, server, sets)
    cold(browser, server, asked)
    typos = [wrong for wrong in (search_sets.misspelled(question, random.Random(3)) for question in asked) if wrong]
    print(f"  warm: median {warm(page, asked):.2f} ms, with a typo {warm(page, typos):.2f} ms")
    page.close()
    if peers:
        lunr(source / "Content", sets)
        pagefind(browser, output, server, sets)
    server.server.shutdown()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("laurel")
    parser.add_argument("--collection")
    parser.add_argument("--pages", type=int, action="append")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    laurel = str(Path(options.laurel).resolve())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = Path(folder)
        browser = playwright.chromium.launch(executable_path=options.chromium)
        ours = search_sets.of_content(ROOT / "Content")
        measure(browser, "Our own content", laurel, ROOT, folder / "ours", ours, sample(ours["links"]))
        if options.collection:
            search_sets.write_collection(options.collection, folder / "collection")
            questions = search_sets.of_collection(options.collection)
            measure(browser, "Collection", laurel, folder / "collection", folder / "collection-site", {"questions": questions}, sample(questions))
        else:
            print("No collection with judgments: give one with --collection.")
        for count in options.pages or [10_000]:
            source = folder / f"generated-{count}"
            generate.write(source / "Content", count, 1)
            rng = random.Random(5)
            asked = [" ".join(rng.choices(generate.WORDS, k=rng.randint(1, 3))) for _ in range(COLD)]
            measure(browser, f"{count} generated pages", laurel, source, folder / f"site-{count}", {}, asked, peers=False)
        browser.close()


if __name__ == "__main__":
    main()
