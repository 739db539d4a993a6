"""One schema, one verdict: the form, the check and the JSON Schema say the same of every case of Tests/Corpus.

What comes in by other ways, in zips, spreadsheets and issues, is held to the same by Tests/Commands/corpus_ways_test.py.
"""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import corpus
import sites as finished
import spoken

PAGE = "submit/case.html"
ASK = """cases => {
  const form = Laurel.form, data = JSON.parse(document.querySelector("script[data-form]").textContent);
  return cases.map(([values, text]) => ({
    file: form.write(data.fields, values, text),
    found: form.check(data, values).map(({ key, field }) => field.describes ? "no_description" : key),
    says: form.check(data, values).map(mistake => form.say(mistake, data)),
  }));
}"""
# Puts values into the controls and takes them out again.
THROUGH = """values => {
  const form = Laurel.form, data = JSON.parse(document.querySelector("script[data-form]").textContent);
  const root = document.querySelector("[data-submit]");
  form.fill(data.fields, root, values);
  const read = form.read(data.fields, root);
  return [form.write(data.fields, read, ""), form.check(data, read).map(mistake => form.say(mistake, data))];
}"""
# The rules of the check by what the form calls a mistake; all others are of values that are not of their type.
RULES = {
    "no_description": "image-without-description", "missing": "missing-field", "missing_choice": "missing-field", "missing_items": "missing-field",
    "choice": "unknown-choice", "link": "broken-link", "language": "language-tag", "hidden": "invisible-character",
    "below": "out-of-range", "above": "out-of-range", "letters_short": "out-of-range", "letters_long": "out-of-range",
    "items_short": "out-of-range", "items_long": "out-of-range",
    "no_consent_name": "missing-consent", "no_consent_photo": "missing-consent",
    "not_agreed_name": "missing-consent", "not_agreed_photo": "missing-consent",
}

pytestmark = pytest.mark.xdist_group("corpus")


@pytest.fixture(scope="module")
def opened(laurel, browser, tmp_path_factory):
    """Opens the form of the corpus in a language, from the disk."""
    context = browser.new_context()

    def open_form(language):
        folder = tmp_path_factory.mktemp(f"form-{language}")
        corpus.write_site(folder / "site", {}, language)
        finished.run(laurel, "build", "-s", folder / "site", "-o", folder / "public", "--quiet")
        page = context.new_page()
        page.goto((folder / "public" / PAGE).as_uri())
        page.evaluate("Laurel.form.load(JSON.parse(document.querySelector('script[data-form]').textContent).more)")
        return page

    yield open_form
    context.close()


@pytest.fixture(scope="module")
def page(opened):
    return opened("en")


def asked(page, cases):
    """What a form writes and says, by the name of each case that can be filled in."""
    filled = [case for case in cases if case.front is None]
    answers = page.evaluate(ASK, [[case.values, case.text] for case in filled])
    return {case.name: answer for case, answer in zip(filled, answers)}


@pytest.fixture(scope="module")
def cases():
    return corpus.cases()


@pytest.fixture(scope="module")
def forms(page, cases):
    """What the form writes and says, by the name of each case that can be filled in."""
    return asked(page, cases)


@pytest.fixture(scope="module")
def texts(cases, forms):
    """The file of each case."""
    return {case.name: case.by_hand() if case.front is not None else forms[case.name]["file"] for case in cases}


@pytest.fixture(scope="module")
def checks(laurel, cases, texts, tmp_path_factory):
    """The rules of the errors that the check finds in each file, by the name of its case."""
    site = tmp_path_factory.mktemp("check") / "site"
    corpus.write_site(site, {case.file: texts[case.name] for case in cases})
    command = [str(laurel), "check", "-s", str(site), "--format", "json"]
    result = subprocess.run(command, capture_output=True, text=True)
    errors = {case.file: [] for case in cases}
    for remark in json.loads(result.stdout)["diagnostics"]:
        if remark["severity"] == "error":
            errors[Path(remark["span"]["file"]).name].append(remark["rule"])
    return {case.name: errors[case.file] for case in cases}


def wrong(cases, judge, verdict):
    """The cases of which a judge says something else than the corpus."""
    asked = [case for case in cases if case.expected(judge) is not None]
    return [case.name for case in asked if verdict(case) != case.expected(judge)]


def test_the_check_accepts_what_the_corpus_accepts(cases, checks):
    assert len(cases) >= 400
    assert wrong(cases, "check", lambda case: not checks[case.name]) == []


def test_the_form_accepts_what_the_check_accepts(cases, forms):
    filled = [case for case in cases if case.front is None]
    assert wrong(filled, "form", lambda case: not forms[case.name]["says"]) == []


def test_the_json_schema_accepts_what_the_check_accepts(laurel, cases, texts):
    schema = json.loads(finished.run(
        laurel, "schema", "--format", "json-schema", "case", "-s", corpus.FOLDER / "site"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert wrong(cases, "schema", lambda case: validator.is_valid(corpus.front_matter(texts[case.name]))) == []


def test_the_form_finds_what_the_check_finds(cases, forms, checks):
    """Where both refuse a case, they do so for the same reasons. Of what is missing, the check tells all at once."""
    alike = [c for c in cases if c.front is None and "words" not in c.differs and c.expected("form") == c.expected("check")]
    assert len(alike) >= 300
    rules = lambda case: {RULES.get(key, "wrong-type") for key in forms[case.name]["found"]}
    other = {c.name: (rules(c), checks[c.name]) for c in alike if rules(c) != set(checks[c.name])}
    assert other == {}


def test_every_sentence_is_whole(cases, forms):
    """What the form says has its label and its limits in it."""
    said = {text for answer in forms.values() for text in answer["says"]}
    assert len(said) >= 40
    assert [text for text in said if re.search(r"undefined|\{(label|min|max|count|code)\}", text)] == []


def test_a_spanish_form_says_all_of_it_in_spanish(opened, cases, forms):
    """The same file, the same mistakes; of a sentence, only what somebody wrote is left in English."""
    spanish, count, left = asked(opened("es"), cases), 0, {}
    kept = (corpus.FOLDER / "site/Content/cases/_kind.yml").read_text("utf-8")
    for case in cases:
        if case.front is not None:
            continue
        one, other = forms[case.name], spanish[case.name]
        assert (one["file"], one["found"]) == (other["file"], other["found"]), case.name
        for english, sentence in zip(one["says"], other["says"], strict=True):
            count += 1
            if words := spoken.left(sentence, f"{kept} {case.values}") or (["nothing changed"] if english == sentence else []):
                left[case.name] = (words, sentence)
    assert count >= 150 and left == {}


def test_every_difference_has_a_reason(cases):
    """A difference that has gone away is taken out of the corpus."""
    for case in cases:
        judges = {judge: case.differs[judge] for judge in ("check", "form", "schema", "issue") if judge in case.differs}
        assert all(verdict != case.accept for verdict in judges.values()), case.name
        assert not case.differs or case.differs.get("why") or case.differs.get("words"), case.name


def test_the_form_writes_what_was_recorded(forms):
    """The tests in Swift read the recorded files back. RECORD=1 writes them anew."""
    written = json.dumps({name: answer["file"] for name, answer in forms.items()}, indent=0) + "\n"
    if os.environ.get("RECORD"):
        corpus.RECORD.write_text(written, "utf-8")
    assert not os.environ.get("RECORD")
    assert json.loads(corpus.RECORD.read_text("utf-8")) == json.loads(written)


def test_values_go_through_the_controls_unchanged(page, cases, forms):
    """What the controls can hold comes out of them as it went in: the same file, the same remarks."""
    through, changed = 0, []
    for case in cases:
        if case.front is not None or case.text:
            continue
        file, says = page.evaluate(THROUGH, case.values)
        if file == forms[case.name]["file"]:
            through += 1
            if says != forms[case.name]["says"]:
                changed.append(case.name)
        elif case.expected("form") and not holds_other_spelling(case):
            changed.append(case.name)
    assert changed == []
    assert through >= 250


def holds_other_spelling(case):
    """Whether a value is a word that is offered in another spelling, or no line: a box of one line holds no line end."""
    words = ("flag:", "choice:", "choices:", "tag:", "tags:", "consent:", "optional: blank", "date: blank")
    lines = any("\n" in str(value) for name, value in case.values.items() if name in ("line", "title"))
    return case.name.startswith(words) or lines or "words" in case.values or "grid" in case.values
