"""The search is the same in Firefox, from the disk and over HTTP."""

import json

import pytest

from firefox import firefox

QUESTIONS = ["shared planning", "colaboration", "makersp", "PLC", "how to write a spotlight", "time", "", "<img onerror>", "שלום"]
ASK = """(async questions => Promise.all(questions.map(async question => {
  const answer = await Laurel.search(question), snippet = answer.results.length ? await Laurel.snippet(answer.results[0]) : null;
  return [answer.total, answer.corrected, answer.results.map(r => [r.url.slice(root.length), r.heading, r.score]), snippet];
})))"""


@pytest.fixture(scope="module")
def fox(tmp_path_factory):
    with firefox(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


def test_firefox_finds_what_chromium_finds(both_sites, visit, fox, way):
    """The same pages with the same scores, headings and snippets."""
    site = both_sites["ours"]
    root = json.dumps(site.ways[way])
    call = ASK.replace("root", root) + f"({json.dumps(QUESTIONS)})"
    fox.open(site.url(way, "about.html"))
    visitor = visit(site, way)
    found = visitor.open("about.html").evaluate(call)
    assert fox.evaluate(call) == found
    assert [len(results) for _, _, results, _ in found][:5] == [10] * 5
    visitor.check()


def test_firefox_shows_the_list_as_one_types(both_sites, fox, way):
    """The box, its list and the page that Enter opens."""
    site = both_sites["ours"]
    fox.open(site.url(way, "about.html"))
    fox.evaluate("(document.querySelector('header [data-find] input').focus(), Laurel.ready())")
    fox.type("shared planning tim")
    fox.evaluate("""new Promise(done => { (function look() {
      const options = [...document.querySelectorAll('header [role=option]')];
      options.some(o => o.textContent.includes('Shared planning time')) ? done() : requestAnimationFrame(look);
    })(); })""")
    assert fox.evaluate("document.querySelector('header input').getAttribute('aria-expanded')") == "true"
