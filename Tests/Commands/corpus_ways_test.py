"""One schema, one verdict: what people send in, in a zip, in a spreadsheet or in an issue form, is judged as a page is.

The files of the cases are those that the form wrote when they were recorded; the tests in a browser hold them to the form.
"""

import csv
import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

import corpus
import issuing
import project
import spoken

KIND = yaml.load((corpus.FOLDER / "site/Content/cases/_kind.yml").read_text("utf-8"), yaml.BaseLoader)
FIELDS = KIND["fields"]
# What is said of two pages together depends on which others there are.
OF_TWO = {"duplicate-title"}
# A picture goes beside the page, under the name that the page gives it; the tests of submissions send some.
CASES = [case for case in corpus.cases() if not any(str(value).endswith(".jpg") for value in case.values.values())]
FILLED = [case for case in CASES if case.front is None]

pytestmark = pytest.mark.xdist_group("corpus-ways")


def run(*command):
    """Runs the command; what it prints may be in JSON."""
    return subprocess.run([project.LAUREL, *map(str, command)], capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)


def remarks(*command):
    """What a command says of pages, but for notes, in the format for programs."""
    found = json.loads(run(*command, "--format", "json").stdout)["diagnostics"]
    return [remark for remark in found if remark["severity"] != "note" and remark["rule"] not in OF_TWO]


def gist(remark):
    """What a remark is about and says, wherever the file is."""
    span = remark["span"]
    return (remark["rule"], remark["severity"], span["start"]["line"], span["start"]["column"], remark["message"],
            tuple(note["text"] for note in remark["notes"]), tuple(fix["text"] for fix in remark["fixes"]))


def errors(found):
    return {remark["rule"] for remark in found if remark["severity"] == "error"}


def by(found, name):
    """Remarks by the case that a function finds for each; of what is about no case there is nothing."""
    groups = {}
    for remark in found:
        groups.setdefault(name(remark), []).append(remark)
    return groups


class Ways:
    """The site of the corpus in a language, and what becomes of each case by each way."""

    def __init__(self, folder, language):
        self.folder, self.language = folder, language
        written = json.loads(corpus.RECORD.read_text("utf-8"))
        self.texts = {case.name: case.by_hand() if case.front is not None else written[case.name] for case in CASES}
        corpus.write_site(folder / "checked", {case.file: self.texts[case.name] for case in CASES}, language)
        corpus.write_site(folder / "site", {}, language)
        names = {case.file: case.name for case in CASES}
        self.checked = by(remarks("check", "-s", folder / "checked"), lambda remark: names.get(Path(remark["span"]["file"]).name))

    def rules(self, case):
        """The rules of the errors that the check finds in a case."""
        return errors(self.checked.get(case.name, []))

    def send(self):
        """Imports a zip of each case; gives what is said of each, and which were refused."""
        inbox, names = self.folder / "inbox", {}
        inbox.mkdir()
        for case in CASES:
            zip = inbox / case.file.replace(".md", ".zip")
            names[str(zip)] = case.name
            with zipfile.ZipFile(zip, "w") as archive:
                archive.writestr(f"cases/{case.file}", self.texts[case.name].encode("utf-8"))
        command = ["import", "submission", inbox, "-s", self.folder / "site"]
        said = remarks(*command, "--dry-run")
        blocks = re.findall(r"^(\S+\.zip):\n  [^:\n]+(?:: (.*))?$", run(*command).stdout, re.M)
        places = {names[zip]: place for zip, place in blocks if place}
        first = {place: name for name, place in reversed(places.items())}
        told = by(said, lambda remark: first.get(remark["span"]["file"]) or names[str(Path(remark["span"]["file"]).parents[1])])
        return told, {names[zip] for zip, place in blocks if not place}, places


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    return {language: Ways(tmp_path_factory.mktemp(f"ways-{language}"), language) for language in ("en", "es")}


@pytest.fixture(params=["en", "es"])
def ways(request, both):
    return both[request.param]


def test_a_spanish_site_says_all_of_it_in_spanish(both):
    """The same verdict and the same rule at the same place; of the sentence, only what somebody wrote is left in English."""
    kept = " ".join(file.read_text("utf-8") for file in (corpus.FOLDER / "site").rglob("*") if file.suffix in (".md", ".yml"))
    count, left = 0, {}
    for case in CASES:
        pairs = list(zip(*(both[language].checked.get(case.name, []) for language in ("en", "es")), strict=True))
        assert [gist(one)[:4] for one, _ in pairs] == [gist(other)[:4] for _, other in pairs], case.name
        for one, other in pairs:
            count += 1
            said = [other["message"], *(part["text"] for part in other["notes"] + other["fixes"])]
            words = [word for sentence in said for word in spoken.left(sentence, f"{both['en'].texts[case.name]} {case.file} {kept}")]
            if words or one["message"] == other["message"]:
                left[case.name] = (words, said)
    assert count >= 200 and left == {}


def test_what_is_sent_in_is_judged_as_the_check_judges_it(ways):
    """What the check refuses is refused with the same remarks, and all else is placed as it is, with its warnings."""
    said, refused, places = ways.send()
    assert refused == {case.name for case in CASES if not case.expected("check")}
    content = ways.folder / "site/Content"
    placed = {name: (content.parent / place).read_text("utf-8") for name, place in places.items()}
    assert set(placed) == {case.name for case in CASES} - refused
    assert all(text == ways.texts[name] for name, text in placed.items())
    # Of two that are the same to the byte, the second is there already, and nothing is said of it.
    known = {name for number, name in enumerate(placed) if placed[name] in list(placed.values())[:number]}
    other = {name: (said.get(name), found) for name, found in ways.checked.items()
             if name and name not in known and sorted(map(gist, said.get(name, []))) != sorted(map(gist, found))}
    assert other == {} and set(said) <= set(ways.checked)


def cells(value, field, name):
    """The cells that hold a value, by their columns; a `ValueError` where a row has no place for it."""
    if isinstance(value, dict):
        parts = field["fields"]
        return {column: cell for part, each in value.items() for column, cell in cells(each, parts[part], f"{name}.{part}").items()}
    if isinstance(value, str):
        return {name: value}
    if any(isinstance(item, dict) for item in value):
        if len(value) > 1:
            raise ValueError("a row has one of several records")
        return cells(value[0], field["of"], name)
    if any(not isinstance(item, str) or re.search(r"[;\r\n\v]", item) for item in value):
        raise ValueError("a line of a cell is one item")
    return {name: "\n".join(value)}


def described(field):
    """A field as a kind may declare it in short."""
    return field if isinstance(field, dict) else {"type": field}


def in_rows(case):
    """The cells of a case; None where a spreadsheet cannot hold it."""
    row = {"case": case.file.removesuffix(".md"), "text": case.text}
    try:
        for name, value in case.values.items():
            row |= cells(value, described(FIELDS.get(name, "text")), name)
    except ValueError:
        return None
    return row


# Cells are trimmed, and days are read in the ways in which spreadsheets write them, unless they can be read in two.
OF_ROWS = {f"date: {day}": set() for day in ("2026-5-31", "2026/05/31", "20260531", "31.05.2026", "May 31, 2026", "２０２６-05-31")}
OF_ROWS |= {f"date: {day}": {"spreadsheet"} for day in ("5/3/24", "26-05-31")}
OF_ROWS |= {"length: no-break spaces count": {"out-of-range"}, "needed: no-break space is something": {"missing-field"}}


def test_a_row_is_judged_as_the_page_that_is_made_of_it(ways):
    """All rows are judged in one run. Nothing is written as long as one of them is refused."""
    corpus.write_site(ways.folder / "rows", {}, ways.language)
    rows = {case.name: (case, row) for case in FILLED if (row := in_rows(case))}
    columns = sorted({column for _, row in rows.values() for column in row})
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, columns)
    writer.writeheader()
    writer.writerows(row for _, row in rows.values())
    (ways.folder / "cases.csv").write_text(table.getvalue(), "utf-8", newline="")
    mapped = {column: column for column in columns if column not in ("case", "text", "title")}
    (ways.folder / "map.yml").write_text(yaml.safe_dump({"file": "{case}", "title": "{title}", "text": "text", "columns": mapped}), "utf-8")
    command = ["import", "csv", ways.folder / "cases.csv", "--kind", "case", "--map", ways.folder / "map.yml", "-s", ways.folder / "rows"]
    names = list(rows)
    said = {}
    for remark in remarks(*command):
        # What is the same of several cells is told once, with all of them.
        cells_or_rows = remark["notes"][0]["text"]
        for row in re.findall(r"\b[A-Z]+(\d+)", cells_or_rows) or re.findall(r"\d+", cells_or_rows):
            said.setdefault(names[int(row) - 2], []).append(remark)
    rules = {name: OF_ROWS.get(name, ways.rules(case)) for name, (case, _) in rows.items()}
    wrong = {name: (errors(said.get(name, [])), rules[name]) for name in rows if errors(said.get(name, [])) != rules[name]}
    assert len(rows) >= 300 and wrong == {} and set(OF_ROWS) <= set(rows), wrong


def answer(value, field):
    """What somebody answers to a question that asks for a value."""
    if "choices" in field:
        labels = field["choices"] if isinstance(field["choices"], dict) else {choice: choice for choice in field["choices"]}
        if value and value not in labels:
            raise issuing.CannotHold(value)
        return labels.get(value, "")
    if field["type"] == "flag" and value:
        return {"true": "Yes", "false": "No"}.get(value, value)
    if not isinstance(value, list):
        return value
    items = [item for item in value if not isinstance(item, str) or item.strip()]
    if "choices" in described(field["of"]):
        return [answer(item, field["of"]) for item in items]
    parts = described(field["of"]).get("fields", {})
    lines = [" | ".join(item.get(part, "").replace("|", r"\|") for part in parts) if isinstance(item, dict) else item for item in items]
    if any(not isinstance(line, str) or "\n" in line for line in lines):
        raise issuing.CannotHold(value)
    return "\n".join(lines)


def answers(case, form):
    """The answers of a case by the names of the questions."""
    given = {"text": case.text}
    names = {question["attributes"]["label"]: name for name, question in issuing.questions(form).items()}
    for name, value in case.values.items():
        field = described(FIELDS.get(name, {"type": "list", "of": "tag"} if name == "tags" else "text"))
        if field["type"] != "record":
            given[name if name in issuing.questions(form) else names[name]] = answer(value, field)
            continue
        for part, each in value.items():
            given[f"{name}-{part}"] = answer(each, described(field["fields"][part]))
    return given


@pytest.mark.both
def test_an_issue_is_judged_as_the_page_that_is_made_of_it(ways, pytestconfig):
    """What GitHub lets through; each case is a run of its own, so that the inner ring takes some of them."""
    site = ways.folder / "issues"
    corpus.write_site(site, {}, ways.language)
    form = run("schema", "case", "--format", "github-issue-form", "-s", site).stdout
    asked, wrong = 0, {}
    for case in FILLED if pytestconfig.getoption("outer") else FILLED[::12]:
        if case.expected("issue") is None:
            continue
        try:
            text = issuing.body(form, answers(case, form))
        except issuing.CannotHold:
            continue
        except issuing.AsksFirst:
            asked += 1
            assert not case.accept, case.name
            continue
        (ways.folder / "issue.md").write_text(text, "utf-8", newline="")
        made = run("import", "issue", "--kind", "case", "--file", ways.folder / "issue.md", "-s", site, "--format", "json")
        found = errors(json.loads(made.stdout)["diagnostics"]) if made.stdout else made.stderr
        for file in (site / "Content/cases").glob("*.md"):
            file.unlink()
        asked += 1
        if found != ways.rules(case) if "issue" not in case.differs else bool(found) == case.differs["issue"]:
            wrong[case.name] = (found, ways.rules(case))
    assert asked >= (300 if pytestconfig.getoption("outer") else 20) and wrong == {}
