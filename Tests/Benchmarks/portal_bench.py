"""Measures portals to many districts: the time and memory of a build, and what a question to their search costs.

portal_bench.py PATH_OF_LAUREL [--sizes DISTRICTSxPAGES ...] [--portal-only]

The catalogs are generated: titles and texts of words that are as frequent as those of English, tags, years, and a person in
every twentieth page. Below each portal stands a site that has the same pages itself, and how many times as much the portal
takes. Seconds are those of the clock, memory is the peak; a question is asked in Chromium over HTTP, with an empty cache.
"""

import argparse
import functools
import hashlib
import http.server
import json
import random
import tempfile
import threading
from pathlib import Path

from measure import cost, size

SIZES = ["50x2000", "1000x1000"]
KINDS = ["practice", "resource", "spotlight"]
COLUMNS = [("fetch", "s", 1), ("build", "s", 1), ("memory", "MB", 0), ("files", "", 0), ("site", "MB", 1), ("index", "MB", 1),
           ("question", "kB", 0), ("requests", "", 0), ("answer", "ms", 0)]
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


def district(number, pages, vocabulary, weights):
    """What a made-up district shares, as its catalog has it but for the digest."""
    chance = random.Random(number)
    url = f"https://district-{number}.example/"

    def phrase(count):
        return " ".join(chance.choices(vocabulary, cum_weights=weights, k=count))

    entries, credits = [], []
    for at in range(pages):
        kind = KINDS[at % 3]
        address = f"{url}{kind}s/page-{at}.html"
        entries.append({
            "address": address, "title": phrase(5).capitalize(), "summary": phrase(15), "kind": kind, "language": "en",
            "facets": [{"name": "tags", "label": "Tags", "values": [f"Tag {chance.randrange(50)}"]},
                       {"name": "year", "label": "Year", "values": [str(chance.randint(2000, 2026))]}],
            "text": phrase(60), "digest": str(at), "date": "2026-01-01"})
        if at % 20 == 2:
            credits.append({"name": phrase(2).title(), "is_person": True, "address": address, "language": "en",
                            "year": str(chance.randint(2000, 2026)), "award": f"Award {chance.randrange(9)}"})
    kinds = [{"id": kind, "name": kind.title(), "plural": f"{kind.title()}s"} for kind in KINDS]
    return {"catalog": 1, "site": {"title": f"District {number}", "url": url, "language": "en", "keys": []},
            "kinds": kinds, "pages": entries, "credits": credits}


def write_portal(folder, shared):
    """A portal to districts, whose catalogs lie beside it."""
    (folder / "Content").mkdir(parents=True)
    (folder / "from").mkdir()
    lines = []
    for number, value in enumerate(shared):
        lines.append(f"  - {{ name: d{number}, file: from/{number}.json }}\n")
        (folder / f"from/{number}.json").write_bytes(sealed(value))
    (folder / "Content/_site.yml").write_text(f"title: State\nurl: https://state.example/\ncatalogs:\n{''.join(lines)}")
    (folder / "Content/index.md").write_text("# State\n")


def write_site(folder, shared):
    """A site that has the pages of all districts itself."""
    content = folder / "Content"
    for kind in KINDS:
        (content / f"{kind}s").mkdir(parents=True)
        recognition = "recognition: { honoree: honoree, year: year, award: award }\n" if kind == "spotlight" else ""
        (content / f"{kind}s/_kind.yml").write_text(
            f"kind: {kind}\nname: {kind.title()}\nplural: {kind.title()}s\nfacets: [district, year]\n{recognition}"
            "fields: { district: text, year: number, honoree: text, award: text }\n")
    for number, value in enumerate(shared):
        credits = {credit["address"]: credit for credit in value["credits"]}
        for at, page in enumerate(value["pages"]):
            credit = credits.get(page["address"], {})
            facets = {facet["name"]: facet["values"] for facet in page["facets"]}
            fields = {"title": page["title"], "summary": page["summary"], "tags": facets["tags"], "year": int(facets["year"][0]),
                      "district": value["site"]["title"], "honoree": credit.get("name"), "award": credit.get("award")}
            lines = "".join(f"{name}: {json.dumps(field)}\n" for name, field in fields.items() if field is not None)
            (content / f"{page['kind']}s/d{number}-{at}.md").write_text(f"---\n{lines}---\n{page['text']}\n")
    (content / "_site.yml").write_text("title: State\nurl: https://state.example/\n")
    (content / "index.md").write_text("# State\n")


def rates(vocabulary):
    """How often each word comes, added up."""
    weights = [0.0]
    for rank in range(1, len(vocabulary)):
        weights.append(weights[-1] + 1 / (rank + 2))
    return weights


def measured(laurel, folder, vocabulary, fetches):
    """The numbers of a site, in the order of the columns."""
    fetched = cost([laurel, "federate", "fetch", "-s", folder, "--as-of", "2026-06-01"]).wall if fetches else None
    built = cost([laurel, "build", "-s", folder, "-o", folder / "public", "--as-of", "2026-06-01"])
    files, total = size(folder / "public")
    _, index = size(folder / "public/search")
    weight, requests, spent = ask(folder / "public", vocabulary)
    return [fetched, built.wall, built.memory, files, total / 1e6, index / 1e6, weight / 1e3, requests, spent]


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


def line(name, numbers):
    print(f"{name:>20}" + "".join("         -" if number is None else f"{number:>10.{digits}f}" for number, digits in numbers), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("laurel")
    parser.add_argument("--sizes", nargs="+", default=SIZES, help="how many districts, and how many pages each has")
    parser.add_argument("--portal-only", action="store_true", help="build no site with the same pages")
    options = parser.parse_args()
    laurel = Path(options.laurel).resolve()
    vocabulary = words()
    weights = rates(vocabulary)
    print(f"{'districts x pages':>20}" + "".join(f"{f'{name} {unit}'.strip():>10}" for name, unit, _ in COLUMNS))
    digits = [count for _, _, count in COLUMNS]
    for name in options.sizes:
        districts, pages = map(int, name.split("x"))
        with tempfile.TemporaryDirectory(prefix="portal-") as temporary:
            portal, site = Path(temporary) / "portal", Path(temporary) / "site"
            write_portal(portal, (district(number, pages, vocabulary, weights) for number in range(districts)))
            of_portal = measured(laurel, portal, vocabulary, fetches=True)
            line(name, zip(of_portal, digits))
            if options.portal_only:
                continue
            write_site(site, (district(number, pages, vocabulary, weights) for number in range(districts)))
            of_site = measured(laurel, site, vocabulary, fetches=False)
            line("the same pages", zip(of_site, digits))
            line("times as much", [(one / other if other else None, 2) for one, other in zip(of_portal, of_site)])


if __name__ == "__main__":
    main()
