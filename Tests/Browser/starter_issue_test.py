"""The workflow that `laurel init` gives a repository at GitHub for accepted issues: it makes pages of them, or answers."""

import json
import re
import subprocess

import pytest

from workflows import Run

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
