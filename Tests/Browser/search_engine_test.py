"""The engine of the search in a browser: the same words, the same order as the command, and no harm from any input."""

import json
import random
import shutil
import unicodedata
from urllib.parse import unquote

import pytest

import sites as finished
from visitor import Visitor

TABLES = finished.ROOT / "Tests/SearchTests/Tables"
HOSTILE = ["<img src=x onerror=alert(1)>", "__proto__", "constructor", "hasOwnProperty toString", "a" * 10_000, "a " * 5_000,
           "\ud800", "\udc00x\ud800", "\u202eabc\u202c", "שלום عليكم", "\0", "\ufeff", "%00", "'\"`\\", "*", "@", "_", "😀" * 500]


def ask(page, query, **options):
    return page.evaluate("([query, options]) => Laurel.search(query, options)", [query, options])


def addresses(site, way, answer):
    start = site.ways[way]
    return [unquote(result["url"].removeprefix(start)).split("#")[0] for result in answer["results"]]


@pytest.fixture(scope="session")
def table_site(pytestconfig, tmp_path_factory):
    """The pages of the table of rankings as a site, under a path with a space and an accent."""
    folder = tmp_path_factory.mktemp("table")
    source = folder / "source"
    table = json.loads((TABLES / "rankings.json").read_text("utf-8"))
    (source / "Content").mkdir(parents=True)
    for page in table["pages"]:
        sections = "".join(f"\n## {heading}\n\n{text}\n" for heading, text in page["sections"])
        values = f"title: {page['title']}\nkeywords: {json.dumps(page.get('names', []))}\n"
        if page["name"].endswith("/index") and not page["listed"]:
            values += "listed: false\n"
        file = source / f"Content/{page['name']}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\n{values}---\n\n{page['text']}\n{sections}", "utf-8")
    synonyms = "".join(f"{phrase}: {meaning}\n" for phrase, meaning in table["synonyms"].items())
    (source / "Content/synonyms.yml").write_text(synonyms, "utf-8")
    shutil.copytree(finished.ROOT / "Themes", source / "Themes")
    site = finished.build(pytestconfig.getoption("laurel"), "table", source, folder / "a b/é/table")
    server = finished.serve(folder)
    site.ways["file"] = site.folder.as_uri() + "/"
    site.ways["http"] = f"http://127.0.0.1:{server.server_port}{finished.quote('/a b/é/table/')}"
    yield site
    server.shutdown()
    server.server_close()


def test_ranks_pages_as_the_table_says(table_site, visit, way):
    visitor = visit(table_site, way)
    page = visitor.open("coaching.html")
    for case in json.loads((TABLES / "rankings.json").read_text("utf-8"))["queries"]:
        if case.get("all"):
            continue
        answer = ask(page, case["query"])
        expected = [f"{name}.html" for name in case["pages"]]
        found = addresses(table_site, way, answer)
        assert found[: max(1, len(expected))] == expected, case["query"]
        assert not {f"{name}.html" for name in case.get("without", [])} & set(found), case["query"]
        assert answer["corrected"] == case.get("corrected"), case["query"]
        if case.get("only"):
            assert len(answer["results"]) == len(expected), case["query"]
        if "besides" in case:
            told = answer["besides"]
            assert ({told["value"]: told["count"]} if told else {}) == case["besides"], case["query"]
        if "headings" in case:
            assert [r["heading"] for r in answer["results"]][: len(case["headings"])] == case["headings"], case["query"]
    visitor.check()


def test_counts_pages_that_are_not_listed_among_the_kinds(table_site, visit):
    """Whoever chooses a kind, or types it, has all of it; nothing else shows what is left out."""
    page = visit(table_site).open("coaching.html")
    every = ask(page, "planning sheet", facets={})
    assert every["facets"]["kind"] == [["The office", 1]]
    assert "A link that leads nowhere" not in [result["title"] for result in every["results"]]
    for answer in (ask(page, "planning sheet", facets={"kind": "The office"}), ask(page, "planning sheet kind:\"the office\"")):
        assert [result["title"] for result in answer["results"]] == ["A link that leads nowhere"]
        assert answer["total"] == 1


def test_looks_up_the_words_alone(table_site, visit):
    """What is put right keeps its signs; what is marked where a result leads has none."""
    answer = ask(visit(table_site).open("coaching.html"), 'colaboration -lunch "needs trust"')
    assert (answer["corrected"], answer["asked"]) == ('collaboration -lunch "needs trust"', "collaboration needs trust")


def test_finds_the_words_of_the_table(table_site, visit):
    page = visit(table_site).open("coaching.html")
    page.evaluate("() => Laurel.search('x')")
    for case in json.loads((TABLES / "words.json").read_text("utf-8")):
        words, joined = page.evaluate("""text => {
            const words = Laurel.words(text);
            return [words.map(({ word, parts }) => [word, ...parts]), words.flatMap(({ joined }) => joined ?? [])];
        }""", case["text"])
        assert words == case["words"], case["text"]
        assert joined == case.get("joined", []), case["text"]


@pytest.mark.parametrize(("query", "near"), [
    ("colleegew", ["colleagues"]), ("schedullering", ["schedule"]), ("colleegew schedullering", ["colleagues", "schedule"]),
    ('"colleegew time"', ["colleagues"]), ('"shared planing"', ["plan", "planificacion", "planifican"]), ('"time shared"', []), ("qqqxxqq", []), ("xz", []), ("", []), ("\ud800", []), ("planning", [])],
    ids=["three letters", "beginning", "two words", "phrase", "form in a phrase", "known phrase", "none", "short", "empty", "half a character", "known"])
def test_names_the_nearest_words_where_nothing_is_found(table_site, visit, query, near):
    visitor = visit(table_site)
    answer = ask(visitor.open("coaching.html"), query, exact='"' not in query)
    assert sorted(answer["near"]) == near
    assert bool(answer["results"]) == (query == "planning")
    visitor.check()


@pytest.fixture(scope="session")
def random_site(pytestconfig, tmp_path_factory):
    """Pages of random letters, digits and marks that Unicode 14 knows: what is newer, a browser may know and Swift not."""
    rng = random.Random(14)
    known = [chr(c) for c in range(0x80, 0x110000) if unicodedata.category(chr(c))[0] in "LMN"]
    folder = tmp_path_factory.mktemp("random")
    (folder / "source/Content").mkdir(parents=True)
    texts = {}
    for number in range(150):
        words = ["".join(rng.choice(rng.choice((known, known[:600], "aBç’"))) for _ in range(rng.randint(1, 7))) for _ in range(12)]
        texts[f"p{number}.html"] = " ".join(words)
        (folder / f"source/Content/p{number}.md").write_text(f"---\ntitle: Page\n---\n\nx {texts[f'p{number}.html']}\n", "utf-8")
    shutil.copytree(finished.ROOT / "Themes", folder / "source/Themes")
    site = finished.build(pytestconfig.getoption("laurel"), "random", folder / "source", folder / "site")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site, texts


def test_finds_every_word_of_random_text(random_site, visit):
    """Each word that the engine sees in a page leads to the page, so the command saw it too."""
    site, texts = random_site
    visitor = visit(site)
    page = visitor.open("p0.html")
    page.evaluate("() => Laurel.search('x')")
    missed = page.evaluate("""async (texts) => {
      const missed = [];
      for (const [address, text] of Object.entries(texts)) for (const { word } of Laurel.words(text)) {
        const { results } = await Laurel.search(word + " ", { exact: true, limit: 150 });
        if (!results.some(({ url }) => url.endsWith("/" + address))) missed.push([address, word, [...word].map((c) => c.codePointAt(0).toString(16)).join(" ")]);
      }
      return missed;
    }""", texts)
    assert not missed
    visitor.check()


@pytest.mark.parametrize("query", ["shared planning", "teacher leaders", "how to write a spotlight", "colaboration", "makersp", "PLC", "broken link"])
def test_ranks_pages_as_the_command_does(both_sites, visit, way, query, pytestconfig):
    site = both_sites["ours"]
    rows = finished.run(pytestconfig.getoption("laurel"), "search", query, "-s", finished.ROOT).splitlines()
    visitor = visit(site, way)
    answer = ask(visitor.open("index.html"), query)
    assert addresses(site, way, answer) == [row.split("\t")[0] for row in rows]
    assert [r["heading"] for r in answer["results"]] == [row.split("\t")[3] for row in rows]
    visitor.check()


def test_leads_to_places_that_exist(both_sites, visit):
    page = visit(both_sites["ours"]).open("index.html")
    for query in ["where to begin", "what it looks like", "settings of the site"]:
        for result in ask(page, query)["results"][:3]:
            page.goto(result["url"])
            anchor = unquote(result["url"].partition("#")[2])
            assert not anchor or page.evaluate("id => !!document.getElementById(id)", anchor), result["url"]


def test_takes_any_question(both_sites, visit):
    visitor = visit(both_sites["ours"])
    page = visitor.open("index.html")
    for query in HOSTILE:
        answer = page.evaluate("query => Laurel.search(query)", query)
        assert not answer.get("updating"), query[:40]
        assert len(answer["results"]) <= 10
    for options in [None, 5, {"limit": 0}, {"facets": {"__proto__": ["x"], "constructor": ["y"]}}, {"facets": {"kind": "Practice"}}]:
        answer = page.evaluate("options => Laurel.search('time', options)", options)
        assert not answer.get("updating"), options
    assert page.evaluate("() => Object.prototype.x === undefined && document.querySelector('img[onerror]') === null")
    visitor.check()


def test_narrows_by_facets(both_sites, visit):
    page = visit(both_sites["ours"]).open("index.html")
    everything = ask(page, "", facets={}, limit=1000)
    kinds = dict(everything["facets"]["kind"])
    folders = {"Guides", "Checks"}
    assert everything["total"] > sum(count for kind, count in kinds.items() if kind not in folders) > 0
    for kind, count in kinds.items():
        answer = ask(page, "", facets={"kind": [kind]}, limit=1000)
        assert answer["total"] == len(answer["results"]) == count
        assert {result["kind"] for result in answer["results"]} == {"" if kind in folders else kind}
        assert dict(answer["facets"]["kind"]) == kinds
    assert folders | {"Practice", "Tag"} <= kinds.keys()
    found = ask(page, "time", facets={"kind": ["Practice"]})
    assert found["total"] == dict(found["facets"]["kind"])["Practice"]


def test_shows_what_was_found(both_sites, visit):
    page = visit(both_sites["ours"]).open("index.html")
    shown = page.evaluate("""async () => {
      const { results } = await Laurel.search("planning");
      return Promise.all(results.map(async (r) => { const s = await Laurel.snippet(r); return s.marks.map(([a, b]) => s.text.slice(a, b)); }));
    }""")
    assert sum(1 for words in shown if words) >= 8
    assert all(word.lower().startswith("plan") for words in shown for word in words)


def damaged(site, folder, change):
    copy = folder / "copy"
    shutil.copytree(site.folder, copy)
    change(copy / "search")
    broken = finished.Site("copy", copy, {})
    broken.ways["file"] = copy.as_uri() + "/"
    return broken


@pytest.mark.parametrize("change", [
    lambda search: [f.unlink() for f in search.glob("words-*.js")],
    lambda search: [f.unlink() for f in search.glob("pages-*.js")],
    lambda search: (search / "root.js").unlink(),
    lambda search: (search / "root.js").write_text('Laurel.part("root","garbage");'),
    lambda search: [f.write_text(f.read_text("utf-8")[:200], "utf-8") for f in search.glob("words-*.js")],
    lambda search: [f.write_text("", "utf-8") for f in search.glob("words-*.js")],
], ids=["no words", "no pages", "no root", "garbage", "cut off", "empty"])
def test_says_that_a_copy_is_not_whole(table_site, browser, tmp_path, change):
    site = damaged(table_site, tmp_path, change)
    context = browser.new_context()
    context.set_default_timeout(0)
    page = Visitor(context, site, "file").open("coaching.html")
    answer = ask(page, "planning ")
    assert answer == {"updating": True, "total": 0, "asked": answer["asked"], "corrected": None, "unknown": [], "near": [], "results": [], "besides": None, "facets": {}}
    context.close()


def next_copy(site, folder, pytestconfig):
    """The site after an update, in a folder of its own."""
    source = folder / "source"
    shutil.copytree(site.folder.parents[2] / "source", source)
    page = source / "Content/coaching.md"
    page.write_text(page.read_text("utf-8") + "\n## Tutoring\n\nQuokkas tutor.\n", "utf-8")
    (source / "Content/a-new-page.md").write_text("# A new page\n\nQuokkas on a new page.\n", "utf-8")
    return finished.build(pytestconfig.getoption("laurel"), "next", source, folder / "next").folder


def test_a_visitor_with_an_old_root_finds_the_new_pages(table_site, browser, tmp_path, pytestconfig):
    """The browser kept the root of before; the host has the files of now, and no others."""
    after = next_copy(table_site, tmp_path, pytestconfig)
    server = finished.serve(after)
    old = (table_site.folder / "search/root.js").read_text("utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.route(lambda url: url.endswith("/search/root.js"), lambda route: route.fulfill(body=old, content_type="text/javascript"))
    page.goto(f"http://127.0.0.1:{server.server_port}/coaching.html")
    found = [unquote(result["url"]).rsplit("/", 1)[1].split("#")[0] for result in ask(page, "quokkas ")["results"]]
    assert sorted(found) == ["a-new-page.html", "coaching.html"]
    context.close()
    server.shutdown()
    server.server_close()


def test_files_of_two_builds_may_lie_beside_each_other(table_site, browser, tmp_path, pytestconfig):
    """As while an update is sent: with the old root all is as it was, with the new one as it is."""
    after = next_copy(table_site, tmp_path, pytestconfig)
    both = tmp_path / "both"
    shutil.copytree(table_site.folder, both)
    for file in (after / "search").iterdir():
        if file.name != "root.js":
            shutil.copy(file, both / "search")
    context = browser.new_context()
    page = context.new_page()

    def found(question):
        page.goto(both.as_uri() + "/coaching.html")
        return [unquote(result["url"]).rsplit("/", 1)[1].split("#")[0] for result in ask(page, question)["results"]]

    before = found("coaching ")
    assert before and "a-new-page.html" not in found("new page ")
    shutil.copy(after / "search/root.js", both / "search")
    assert sorted(found("quokkas ")) == ["a-new-page.html", "coaching.html"]
    assert found("coaching ")[0] == before[0]
    context.close()
