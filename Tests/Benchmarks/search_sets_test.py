"""The questions by which the search is measured, and what an answer to them is worth."""

import json

import pytest

import search_judged
import search_pages
import search_sets
import search_words
from search_measures import Answer, Outcome

# A page as our theme draws it: what the author wrote stands among what Laurel adds.
PAGE = """<!DOCTYPE html><html lang="en"><body><header class="site-header"><a href="index.html">Site</a></header>
<main><article class="page"><nav class="breadcrumbs"><a href="../index.html">Home</a></nav>
<header class="page-header"><p class="kicker">Practice</p><h1>Shared <em>time</em></h1><p class="summary">All plan.</p>
<ul class="tags"><li><a href="../tags/trust.html">Trust</a></li></ul></header>
<div class="prose"><h2 id="start">Start here</h2><p>See <a href="trust.html#top">how trust <b>grows</b></a>.<br>Then
<a href="https://example.org/">elsewhere</a> or <a href="#start">above</a>.</p></div>
<dl class="facts"><dt>For</dt><dd><a href="coaches.html">Coaches</a></dd></dl>
<section class="related"><h2>Related</h2><a href="x.html">X</a></section></article></main></body></html>"""
WORDS = {"plan", "plans", "planned", "planning", "coach", "coached", "coaches", "coaching", "front", "matter", "numb", "number", "web"}


def page(address, title, *headings, text="", links=()):
    return search_pages.Page(address, "en", title, list(headings), [text], list(links))


def test_a_page_is_what_its_author_wrote(tmp_path):
    """Not what stands around it; a list in a second part and pages that nobody wrote are left out."""
    (tmp_path / "p").mkdir()
    for name in ("p/index.html", "p/page-2.html"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    (tmp_path / "tags.html").write_text(PAGE.replace("article", "div").replace("prose", "list"), "utf-8")
    [read] = search_pages.read(tmp_path)
    assert (read.address, read.language, read.title, read.headings) == ("p/index.html", "en", "Shared time", ["Start here"])
    assert read.texts == ["All plan.", "Trust", "See how trust grows.", "Then elsewhere or above.", "For", "Coaches"]
    assert read.links[0] == ("how trust grows", "p/trust.html")
    assert "p/coaches.html" not in dict(read.links).values()
    assert {"shared", "start", "grows"} <= read.words and "related" not in read.words


def test_links_ask_for_the_page_that_they_lead_to():
    pages = [page("a.html", "One", links=[("the other", "b.html"), ("here", "a.html"), ("out", "c.html")]), page("b.html", "Two")]
    assert search_sets.links(pages) == {"the other": {"b.html": 1}}


def test_each_question_also_comes_with_a_typo_and_cut_short():
    sets = search_sets.of_pages([page("a.html", "Planning together"), page("b.html", "Time")], WORDS)
    [wrong] = sets["titles, one typo"]
    assert wrong != "Planning together" and sets["titles, one typo"][wrong] == {"a.html": 1}
    assert set(sets["titles, cut short"]) == {"Planning t", "Ti"}
    assert "headings" not in sets


def test_of_many_questions_the_same_are_asked():
    many = {f"question {number}": {} for number in range(search_sets.MOST + 9)}
    chosen = search_sets.sample(many)
    assert len(chosen) == search_sets.MOST
    assert chosen == search_sets.sample(dict(reversed(many.items())))


@pytest.mark.parametrize(("word", "ending", "written"), [
    ("plan", "ing", "planning"), ("coach", "s", "coaches"), ("study", "s", "studies"), ("study", "ed", "studied"),
    ("study", "ing", "studying"), ("play", "s", "plays"), ("make", "ing", "making"), ("agree", "ing", "agreeing"),
    ("evaluate", "ion", "evaluation"), ("assess", "ment", "assessment"), ("show", "ed", "showed"), ("meet", "ing", "meeting")])
def test_endings_are_written_as_english_does(word, ending, written):
    assert search_words.spelled(word, ending) == written


def test_forms_of_a_word_are_those_of_the_dictionary():
    """Short words that only look like forms of shorter ones are none."""
    family = search_words.Families(WORDS)
    assert family.of("planning") == {"plan", "plans", "planned"}
    assert family.of("number") == set()


def test_inflect_asks_in_a_form_that_no_page_has():
    pages = [page("a.html", "Planning", text="We plan and planned."), page("b.html", "Web", "A plan", text="coaching"),
             *(page(f"{number}.html", "Coach") for number in range(search_words.MOST_PAGES + 1))]
    assert search_words.sets(pages, WORDS)["inflect"] == {"plans": {"a.html": 1, "b.html": 1}}


def test_joined_and_apart_are_written_otherwise_than_on_the_site():
    pages = [page("a.html", "Web clipper", "Co-teaching well"), page("b.html", "The frontmatter of GitHub"),
             page("c.html", "About this", "Well known", text="wellknown")]
    sets = search_words.sets(pages, WORDS)
    assert sets["joined"] == {"webclipper": {"a.html": 1}, "coteaching": {"a.html": 1}}
    assert sets["apart"] == {"co teaching": {"a.html": 1}, "front matter": {"b.html": 1}, "git hub": {"b.html": 1}}


def test_questions_in_words_are_for_english():
    foreign = search_pages.Page("a.html", "es", "Web clipper", [], [], [])
    assert not any(search_words.sets([foreign], WORDS).values())


def test_judged_questions_are_read(tmp_path):
    file = tmp_path / "questions.json"
    rows = [{"question": "co-teaching", "good": {"a.html": 2}}, {"question": "nothing about it", "good": {"a.html": 0}}]
    file.write_text(json.dumps(rows), "utf-8")
    assert search_judged.questions(file) == {"co-teaching": {"a.html": 2}}


@pytest.mark.parametrize(("found", "ndcg", "precision", "is_first_good", "cause"), [
    (["a", "b"], 1, 1, True, "right"),
    (["b", "a"], 0.8597, 1, True, "not all come first"),
    (["x", "a"], 0.4796, 0.5, False, "others come first"),
    (["x"], 0, 0, False, "not among the first ten"),
    ([], 0, 0, False, "nothing found")])
def test_an_answer_is_measured(found, ndcg, precision, is_first_good, cause):
    outcome = Outcome("question", {"a": 2, "b": 1}, Answer(found))
    assert outcome.ndcg == pytest.approx(ndcg, abs=1e-4)
    assert (outcome.precision, outcome.is_first_good, outcome.is_empty) == (precision, is_first_good, not found)
    assert outcome.cause == cause


def test_a_bad_answer_to_another_spelling_says_so():
    assert Outcome("question", {"a": 1}, Answer(["x"], "quest")).cause == "spelled otherwise"
