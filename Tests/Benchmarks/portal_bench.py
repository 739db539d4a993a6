"""Measures portals to many districts: the time and memory of a build, and what a question to their search costs.

portal_bench.py PATH_OF_LAUREL [--sizes DISTRICTSxPAGES ...]

The catalogs are generated: titles and texts of words that are as frequent as those of English, tags, years, and a person in
every twentieth page. Seconds are those of the clock; a question is asked in Chromium over HTTP, with an empty cache.
"""

import argparse
import functools
import hashlib
import http.server
import json
import random
import sys
import tempfile
import threading
from pathlib import Path

from measure import cost, size

SIZES = ["50x2000", "1000x1000"]
QUESTIONS = 20


def words(count=30_000):
    """Words, the frequent ones first."""
    chance = random.Random(1)
    known = {}
    while len(known) < count:
        known["".join(chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(chance.randint(1, 4)))] = None
    return list(known)


def sealed(value):
    """The bytes of a catalog, with its digest and each page in a line of its own."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return (json.dumps({**value, "digest": digest}, separators=(",", ":")).replace('},{"address"', '},\n{"address"') + "\n").encode()


def catalog(number, pages, vocabulary, weights):
    """What a made-up district shares."""
    chance = random.Random(number)
    url = f"https://district-{number}.example/"

    def phrase(count):
        return " ".join(chance.choices(vocabulary, cum_weights=weights, k=count))

    entries, credits = [], []
    for at in range(pages):
        kind = ["practice", "resource", "spotlight"][at % 3]
        address = f"{url}{kind}s/page-{at}.html"
        entries.append({
            "address": address, "title": phrase(5).capitalize(), "summary": phrase(15), "kind": kind, "language": "en",
            "facets": [{"name": "tags", "label": "Tags", "values": [f"Tag {chance.randrange(50)}"]},
                       {"name": "year", "label": "Year", "values": [str(chance.randint(2000, 2026))]}],
            "text": phrase(60), "digest": str(at), "date": "2026-01-01"})
        if at % 20 == 2:
            credits.append({"name": phrase(2).title(), "is_person": True, "address": address, "language": "en",
                            "year": str(chance.randint(2000, 2026)), "award": f"Award {chance.randrange(9)}"})
    kinds = [{"id": kind, "name": kind.title(), "plural": f"{kind.title()}s"} for kind in ["practice", "resource", "spotlight"]]
    return sealed({"catalog": 1, "site": {"title": f"District {number}", "url": url, "language": "en", "keys": []},
                   "kinds": kinds, "pages": entries, "credits": credits})


def write(folder, districts, pages):
    """A portal to so many districts, whose catalogs lie beside it."""
    vocabulary = words()
    weights = [0.0]
    for rank in range(1, len(vocabulary)):
        weights.append(weights[-1] + 1 / (rank + 2))
    (folder / "Content").mkdir(parents=True)
    (folder / "from").mkdir()
    lines = "".join(f"  - {{ name: d{n}, file: from/{n}.json }}\n" for n in range(districts))
    (folder / "Content/_site.yml").write_text(f"title: State\nurl: https://state.example/\ncatalogs:\n{lines}")
    (folder / "Content/index.md").write_text("# State\n")
    for number in range(districts):
        (folder / f"from/{number}.json").write_bytes(catalog(number, pages, vocabulary, weights))
    return vocabulary


def ask(site, vocabulary):
    """The median of the bytes, the files and the milliseconds of a question, each with an empty cache."""
    from playwright.sync_api import sync_playwright

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chance = random.Random(7)
    answers = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium")
        for _ in range(QUESTIONS):
            page = browser.new_page()
            loaded = []
            page.on("response", lambda response, loaded=loaded: loaded.append(response))
            page.goto(f"http://127.0.0.1:{server.server_port}/search.html")
            page.wait_for_function("() => window.Laurel && Laurel.search")
            question = " ".join(chance.sample(vocabulary[100:5000], 2))
            spent = page.evaluate("""async question => {
                const start = performance.now();
                await Laurel.search(question);
                return performance.now() - start;
            }""", question)
            sizes = [len(response.body()) for response in loaded if "/search/" in response.url]
            answers.append((sum(sizes), len(sizes), spent))
            page.close()
        browser.close()
    server.shutdown()
    return [sorted(column)[QUESTIONS // 2] for column in zip(*answers)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("laurel")
    parser.add_argument("--sizes", nargs="+", default=SIZES)
    options = parser.parse_args()
    laurel = Path(options.laurel).resolve()
    print(f"{'districts x pages':>18} {'catalogs':>9} {'fetch':>7} {'build':>8} {'memory':>8} {'files':>8} {'site':>9} {'index':>9} "
          f"{'question':>9} {'files':>6} {'ms':>6}")
    for name in options.sizes:
        districts, pages = map(int, name.split("x"))
        with tempfile.TemporaryDirectory(prefix="portal-") as temporary:
            folder = Path(temporary) / "state"
            vocabulary = write(folder, districts, pages)
            _, read = size(folder / "from")
            fetched = cost([laurel, "federate", "fetch", "-s", folder, "--as-of", "2026-06-01"])
            built = cost([laurel, "build", "-s", folder, "-o", folder / "public", "--as-of", "2026-06-01"])
            files, total = size(folder / "public")
            _, index = size(folder / "public/search")
            weight, requests, spent = ask(folder / "public", vocabulary)
            print(f"{name:>18} {read / 1e6:7.0f}MB {fetched.wall:6.1f}s {built.wall:7.1f}s {built.memory:6.0f}MB {files:>8} "
                  f"{total / 1e6:7.0f}MB {index / 1e6:7.0f}MB {weight / 1e3:7.0f}kB {requests:>6} {spent:6.0f}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
