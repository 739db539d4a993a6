"""What `laurel init` gives a repository at GitHub: valid files, and workflows whose shell steps do what they say."""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml

from workflows import EXPRESSION, Run

TOOLS = Path(sys.executable).parent
PINNED = re.compile(r"^[\w-]+/[\w-]+@[0-9a-f]{40}$")


@pytest.fixture(scope="session")
def laurel(pytestconfig):
    return Path(pytestconfig.getoption("laurel")).absolute()


@pytest.fixture
def started(laurel, tmp_path):
    """A new site."""
    folder = tmp_path / "ours"
    subprocess.run([laurel, "init", folder, "--title", "Rivers"], check=True, stdin=subprocess.DEVNULL, capture_output=True)
    return folder


@pytest.fixture
def scratch(tmp_path):
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def valid(schema, *files):
    return subprocess.run(
        [TOOLS / "check-jsonschema", "--builtin-schema", schema, *files], capture_output=True, text=True)


def test_the_files_fit_the_schemas_of_github(started):
    github = started / ".github"
    forms = [file for file in (github / "ISSUE_TEMPLATE").glob("*.yml") if file.stem != "config"]
    assert len(forms) >= 3
    for schema, files in (
        ("vendor.github-workflows", list((github / "workflows").glob("*.yml"))), ("vendor.github-issue-forms", forms),
        ("vendor.github-issue-config", [github / "ISSUE_TEMPLATE/config.yml"]),
        ("vendor.github-actions", [github / "actions/laurel/action.yml"]),
    ):
        result = valid(schema, *files)
        assert result.returncode == 0, result.stdout
    broken = github / "broken.yml"
    broken.write_text("name: x\ndescription: y\nbody: []\n", "utf-8")
    assert valid("vendor.github-issue-forms", broken).returncode != 0


def test_a_form_of_every_kind_fits_the_schema_of_github(laurel, tmp_path):
    root = Path(__file__).parents[2]
    kinds = {yaml.safe_load(file.read_text("utf-8"))["kind"] for file in root.glob("Content/*/_kind.yml")}
    files = []
    for kind in sorted(kinds):
        form = subprocess.run(
            [laurel, "schema", "--format", "github-issue-form", kind, "-s", root], check=True, capture_output=True)
        files.append(tmp_path / f"{kind}.yml")
        files[-1].write_bytes(form.stdout)
        questions = yaml.safe_load(form.stdout)["body"]
        assert len({q["id"] for q in questions}) == len(questions)
        assert len({q["attributes"]["label"].lower() for q in questions}) == len(questions)
    assert len(files) >= 10
    result = valid("vendor.github-issue-forms", *files)
    assert result.returncode == 0, result.stdout


def test_actionlint_has_nothing_to_say(started):
    subprocess.run(["git", "init", "-q", started], check=True)
    result = subprocess.run([TOOLS / "actionlint", "-no-color"], cwd=started, capture_output=True, text=True)
    assert (result.returncode, result.stdout) == (0, "")
    file = started / ".github/workflows/check.yml"
    file.write_text(file.read_text("utf-8").replace("run: laurel check", "run: laurel check ${{ github.nonsense }}"), "utf-8")
    result = subprocess.run([TOOLS / "actionlint", "-no-color"], cwd=started, capture_output=True, text=True)
    assert "nonsense" in result.stdout


def test_workflows_trust_nobody(started):
    files = [*(started / ".github/workflows").glob("*.yml"), started / ".github/actions/laurel/action.yml"]
    assert len(files) == 4
    for file in files:
        text = file.read_text("utf-8")
        assert "secrets." not in text and "pull_request_target" not in text
        for used in re.findall(r"uses: (\S+)", text):
            assert PINNED.match(used) or used.startswith("./"), used
        content = yaml.safe_load(text)
        jobs = content["jobs"].values() if "jobs" in content else [content["runs"]]
        for step in (step for job in jobs for step in job["steps"]):
            assert not EXPRESSION.search(step.get("run", "")), step
        assert "event.issue.body" not in text and "event.issue.title" not in text
        for step in (step for job in jobs for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")):
            assert step["with"]["persist-credentials"] is False
    check = yaml.safe_load((started / ".github/workflows/check.yml").read_text("utf-8"))
    # YAML 1.1 takes the word "on" for true.
    assert list(check[True]) == ["pull_request"]
    assert check["permissions"] == {"contents": "read"}
    issue = yaml.safe_load((started / ".github/workflows/page-from-issue.yml").read_text("utf-8"))
    assert issue[True] == {"issues": {"types": ["labeled"]}}
    assert issue["jobs"]["page"]["if"] == "github.event.label.name == 'accepted'"
    for form in (started / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        assert "accepted" not in yaml.safe_load(form.read_text("utf-8")).get("labels", [])


def test_other_programs_read_the_settings(started):
    files = [file for file in started.rglob("*") if file.suffix in (".yml", ".yaml")]
    assert len(files) > 10
    assert all(isinstance(yaml.safe_load(file.read_text("utf-8")), dict) for file in files)


def git(folder, *arguments):
    person = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "-C", folder, *person, *arguments], check=True, capture_output=True)


@pytest.fixture
def merged(started):
    """The new site in git, as GitHub checks it out for a pull request: as the merge of a change that does nothing."""
    subprocess.run(["git", "init", "-q", "-b", "main", started], check=True)
    git(started, "add", "-A")
    git(started, "commit", "-qm", "Start")
    git(started, "commit", "-q", "--allow-empty", "-m", "Merge")
    return started


@pytest.mark.parametrize("path, is_code", [
    ("Content/practices/new.md", False), ("Themes/ours/theme.yml", True), ("Content/_static/x.js", True),
    (".github/workflows/more.yml", True), ("Content/_static/\u202e`x`\n::error::y", True), ("Content/Themes/a.md", False),
])
def test_a_change_of_code_is_pointed_at(merged, scratch, laurel, path, is_code):
    git(merged, "switch", "-q", "-c", "change", "HEAD^")
    (merged / path).parent.mkdir(parents=True, exist_ok=True)
    (merged / path).write_text("x", "utf-8")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "Change")
    git(merged, "switch", "-q", "main")
    (merged / "Themes").mkdir(exist_ok=True)
    (merged / "Themes/of-main.yml").write_text("x", "utf-8")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "What others do at the same time")
    git(merged, "merge", "-q", "--no-edit", "change")
    run = check(merged, scratch, laurel)
    run.steps = [step for step in run.steps if step.get("name") == "Point at changes of code"]
    assert run.run(), run.shown
    said = run.shown["Point at changes of code"].splitlines()
    assert [line.split("::")[1] for line in said] == ["warning title=This change touches code"] * is_code
    summary = run.summary.read_text("utf-8")
    assert ("This change touches code" in summary) == is_code
    assert "of-main" not in summary and "\n::" not in summary


def test_the_site_is_packed_with_its_hidden_files_and_without_our_mark(started, scratch, laurel):
    for path in (".well-known/security.txt", ".htaccess"):
        (started / "Content/_static" / path).parent.mkdir(parents=True, exist_ok=True)
        (started / "Content/_static" / path).write_text("x", "utf-8")
    run = Run(started / ".github/workflows/publish.yml", started, scratch, laurel,
              values={"steps.pages.outputs.base_url": "https://rivers.example.org"})
    assert run.run(), run.shown
    with tarfile.open(scratch / "artifact.tar") as archive:
        names = {os.path.normpath(member.name) for member in archive if member.isfile()}
    there = {str(file.relative_to(started / "public")) for file in (started / "public").rglob("*") if file.is_file()}
    assert names == there - {".laurel"}
    assert {".well-known/security.txt", ".htaccess", "index.html"} <= names


def check(started, scratch, laurel):
    return Run(started / ".github/workflows/check.yml", started, scratch, laurel)


def test_a_good_pull_request_gets_its_preview(merged, scratch, laurel, browser):
    started = merged
    run = check(started, scratch, laurel)
    draft = started / "Content/practices/draft.md"
    shutil.copy(started / "Content/practices/example-one-free-hour.md", draft)
    draft.write_text(draft.read_text("utf-8").replace("title: \"Example: one free hour\"", "title: A draft\ndraft: true"), "utf-8")
    assert run.run(), run.shown
    assert "::error" not in run.shown["Check the content"]
    assert run.summary.read_text("utf-8") != ""
    # What the action that keeps the preview does: it packs the folder that it is given.
    kept = next(step for step in run.steps if step.get("name") == "Keep the preview")
    packed = shutil.make_archive(str(scratch / kept["with"]["name"]), "zip", started / kept["with"]["path"])
    shutil.rmtree(started / kept["with"]["path"])
    there = scratch / "a b" / "é"
    shutil.unpack_archive(packed, there)
    page = browser.new_page()
    page.goto((there / "index.html").as_uri())
    page.get_by_role("link", name="Practices").first.click()
    page.get_by_role("link", name="A draft").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "A draft"
    page.close()


def test_a_broken_pull_request_gets_remarks_beside_its_lines(merged, scratch, laurel):
    started = merged
    page = started / "Content/spotlights/example-the-team-of-grade-four.md"
    page.write_text(page.read_text("utf-8").replace("honoree_is: team", "honoree_is: taem").replace("year: 2026", "year: soon"), "utf-8")
    run = check(started, scratch, laurel)
    assert not run.run()
    lines = page.read_text("utf-8").split("\n")
    for word, rule in (("taem", "unknown-choice"), ("soon", "wrong-type")):
        number = next(index for index, line in enumerate(lines, 1) if word in line)
        remark = next(line for line in run.shown["Check the content"].split("\n") if f"title={rule}" in line)
        assert remark.startswith("::error ") and f"file=Content/spotlights/{page.name},line={number}," in remark
    assert "unknown-choice" in run.summary.read_text("utf-8")
    # The preview is built all the same, so that the rest can be looked at.
    assert (started / "preview/spotlights/index.html").is_file()


def test_the_site_is_built_for_its_address(started, scratch, laurel):
    workflow = started / ".github/workflows/publish.yml"
    run = Run(workflow, started, scratch, laurel, values={"steps.pages.outputs.base_url": "https://rivers.example.org/ours"})
    assert run.run(), run.shown
    assert "https://rivers.example.org/ours/" in (started / "public/sitemap.xml").read_text("utf-8")


def test_without_the_address_of_laurel_the_workflows_say_what_to_do(started, scratch, laurel):
    action = yaml.safe_load((started / ".github/actions/laurel/action.yml").read_text("utf-8"))
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "source")
    result = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]], capture_output=True, text=True,
        env={**os.environ, "REPOSITORY": action["inputs"]["repository"]["default"], "VERSION": "main", "GITHUB_OUTPUT": "/dev/null"})
    assert result.returncode == 1
    place = re.search(r"file=(\S+),line=(\d+)::", result.stdout)
    line = (started / place.group(1)).read_text("utf-8").split("\n")[int(place.group(2)) - 1]
    assert "repository:" in line or "default:" in line or "description:" in line, line


BODY = """\
### Title

$(touch hacked) `touch hacked` "; touch hacked; echo "

### In one or two sentences

${{ github.token }} @everybody

### Who is recognized

The teachers of grade five

### Recognized as

A team

### Year

2026

### Why it matters

They share what they know, and others can do the same.

### The text of the page

```
EOF
$(touch hacked)
```
"""


@pytest.fixture
def repository(started, scratch):
    """The new site in git, with a remote, and a program gh that writes down what it is asked."""
    remote = scratch / "remote.git"
    for command in (
        ["git", "init", "-q", "--bare", remote], ["git", "init", "-q", "-b", "main", started], ["git", "-C", started, "add", "-A"],
        ["git", "-C", started, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "Start"],
        ["git", "-C", started, "remote", "add", "origin", remote], ["git", "-C", started, "push", "-q", "origin", "main"],
    ):
        subprocess.run(command, check=True)
    programs = scratch / "programs"
    programs.mkdir()
    stub = programs / "gh"
    stub.write_text(f'#!/bin/sh\nfor word; do printf "%s\\n" "$word"; done >> {scratch}/gh.txt\n', "utf-8")
    stub.chmod(0o755)
    return remote


def labeled(started, scratch, laurel, body, *labels):
    """Runs the workflow for an issue."""
    event = scratch / "event.json"
    event.write_text(json.dumps({
        "issue": {"number": 7, "title": "x\"; touch hacked", "body": body, "labels": [{"name": name} for name in labels]},
        "label": {"name": "accepted"}}), "utf-8")
    values = {"github.event.issue.number": 7, "github.event.repository.default_branch": "main", "github.token": "secret"}
    return Run(started / ".github/workflows/page-from-issue.yml", started, scratch, laurel, values, GITHUB_EVENT_PATH=str(event))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_accepted_issue_becomes_a_pull_request(started, scratch, laurel, repository, line_end):
    run = labeled(started, scratch, laurel, BODY.replace("\n", line_end), "page: spotlight", "accepted")
    assert run.run(), run.shown
    asked = (scratch / "gh.txt").read_text("utf-8").splitlines()
    assert asked[:10] == ["auth", "setup-git", "pr", "create", "--base", "main", "--head", "page-from-issue-7", "--title", "Page of issue #7"]
    changed = subprocess.run(
        ["git", "-C", repository, "diff", "--name-only", "main", "page-from-issue-7"], check=True, capture_output=True, text=True)
    assert changed.stdout == "Content/spotlights/touch-hacked-touch-hacked-touch-hacked-echo.md\n"
    page = subprocess.run(
        ["git", "-C", repository, "show", f"page-from-issue-7:{changed.stdout.strip()}"], check=True, capture_output=True, text=True).stdout
    assert "honoree_is: team\n" in page and "$(touch hacked)" in page
    told = (scratch / "pull-request.md").read_text("utf-8")
    assert "issue #7" in told and "    Wrote Content/spotlights/" in told
    assert not list(started.rglob("hacked")) and not list(scratch.rglob("hacked"))


def test_the_remarks_on_a_page_stand_in_its_pull_request(started, scratch, laurel, repository):
    run = labeled(started, scratch, laurel, BODY.replace("\n2026\n", "\nsoon @team\n"), "page: spotlight")
    assert run.run(), run.shown
    told = (scratch / "pull-request.md").read_text("utf-8")
    remark = next(line for line in told.split("\n") if "[wrong-type]" in line)
    # Indented by four blanks it is code: nobody is notified, nothing is drawn.
    assert re.match(r"    Content/spotlights/\S+\.md:\d+:\d+: error: 'year' is a number", remark)


@pytest.mark.parametrize("body, labels, reason", [
    (None, ["page: spotlight"], "This is not the form"), ("Hello", ["page: spotlight"], "This is not the form"),
    (BODY, [], "There is no kind '(no label)'"), (BODY, ["page: --help"], "There is no kind '--help'"), (BODY, ["page: $(x)"], "There is no kind '$(x)'"),
    (BODY.replace("share what", "share\n\n### The text of the page\n\nwhat"), ["page: spotlight"], "cannot be told where"),
])
def test_an_issue_that_is_no_page_is_answered(started, scratch, laurel, repository, body, labels, reason):
    run = labeled(started, scratch, laurel, body, *labels)
    assert run.run(), run.shown
    asked = (scratch / "gh.txt").read_text("utf-8").splitlines()
    assert asked[:3] == ["issue", "comment", "7"]
    assert "    " in (scratch / "comment.md").read_text("utf-8")
    assert reason in (scratch / "comment.md").read_text("utf-8")
    branches = subprocess.run(["git", "-C", repository, "branch", "--list"], check=True, capture_output=True, text=True).stdout
    assert branches.split() == ["main"] or branches.split() == ["*", "main"]
