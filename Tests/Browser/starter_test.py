"""What `laurel init` gives a repository at GitHub: valid files, and workflows that trust nobody."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from workflows import EXPRESSION

TOOLS = Path(sys.executable).parent
PINNED = re.compile(r"^[\w-]+/[\w-]+@[0-9a-f]{40}$")


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
    file.write_text(file.read_text("utf-8").replace("laurel check --changed", "laurel check ${{ github.nonsense }} --changed"), "utf-8")
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


@pytest.mark.parametrize("repository, line", [("", 7), ("https://example.org/laurel", 10)])
def test_without_the_address_or_the_version_of_laurel_the_workflows_say_what_to_do(started, repository, line):
    action = yaml.safe_load((started / ".github/actions/laurel/action.yml").read_text("utf-8"))
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "package")
    result = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]], capture_output=True, text=True,
        env={**os.environ, "REPOSITORY": repository, "VERSION": action["inputs"]["version"]["default"], "GITHUB_OUTPUT": "/dev/null"})
    assert result.returncode == 1
    place = re.search(r"file=(\S+),line=(\d+)::", result.stdout)
    assert int(place.group(2)) == line
    assert (started / place.group(1)).read_text("utf-8").split("\n")[line - 1].strip() == 'default: ""'


def test_no_workflow_says_what_the_default_branch_is_called(started):
    for file in (started / ".github/workflows").glob("*.yml"):
        assert not re.search(r"\b(main|master)\b", file.read_text("utf-8")), file
    publish = yaml.safe_load((started / ".github/workflows/publish.yml").read_text("utf-8"))
    assert publish["jobs"]["build"]["if"] == (
        "github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch")
    assert publish["jobs"]["publish"]["needs"] == "build"
