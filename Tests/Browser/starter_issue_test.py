"""The workflow that `laurel init` gives a repository at GitHub for accepted issues: it makes pages of them, or answers."""

import json
import re
import shutil
import subprocess

import pytest

import drawn
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


ADDRESS = "https://github.com/user-attachments/assets/"
PHOTO, OTHER = "0a1b2c3d-0000-4000-8000-000000000000", "0a1b2c3d-0000-4000-8000-000000000001"

GH = """\
#!/bin/sh
case "$1 $2" in "api repos/rivers/site/issues/7") cat {scratch}/rendered.html; exit ;; esac
for word; do printf "%s\\n" "$word"; done >> {scratch}/gh.txt
[ ! -e "{scratch}/no $1 $2" ] || exit 1
case "$1 $2" in "pr list") cat {scratch}/pulls.txt ;; esac
"""

CURL = """\
#!/bin/sh
echo "$@" >> {scratch}/curl.txt
while [ $# -gt 1 ]; do [ "$1" != --output ] || file=$2; shift; done
echo part > "$file"
cp "{scratch}/served/$1" "$file" 2> {scratch}/missing.txt
"""


@pytest.fixture
def repository(started, scratch):
    """The new site in a repository, and a program gh that writes down what it is asked."""
    remote = scratch / "remote.git"
    for command in (
        ["init", "-q", "--bare", "-b", "trunk", remote], ["init", "-q", "-b", "trunk", started], ["-C", started, "add", "-A"],
        ["-C", started, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "Start"],
        ["-C", started, "remote", "add", "origin", remote], ["-C", started, "push", "-q", "origin", "trunk"],
    ):
        git(*command)
    programs = scratch / "programs"
    programs.mkdir()
    for name, text in (("gh", GH), ("curl", CURL)):
        (programs / name).write_text(text.format(scratch=scratch), "utf-8")
        (programs / name).chmod(0o755)
    for name in ("pulls.txt", "rendered.html", "curl.txt"):
        (scratch / name).write_text("", "utf-8")
    return remote


def git(*arguments):
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout


def branches(repository):
    return git("-C", repository, "branch", "--list", "--format=%(refname:short)").split()


def changed(repository, branch="page-from-issue-7"):
    """The page that a branch adds, its text, and the other files that it adds."""
    paths = git("-C", repository, "diff", "--name-only", "trunk", branch).splitlines()
    path = next(path for path in paths if path.endswith(".md"))
    return path, git("-C", repository, "show", f"{branch}:{path}"), [other for other in paths if other != path]


def serve(scratch, address, file):
    """Lets curl find a file at an address."""
    place = scratch / "served" / address
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, place)


def labeled(started, scratch, laurel, body, *labels):
    """Runs the workflow for an issue in a fresh copy, as GitHub takes one; what gh was asked before is forgotten."""
    event = scratch / "event.json"
    event.write_text(json.dumps({
        "issue": {"number": 7, "title": "x\"; touch hacked", "body": body, "labels": [{"name": name} for name in labels]},
        "label": {"name": "accepted"}}), "utf-8")
    values = {
        "github.event.issue.number": 7, "github.event.repository.default_branch": "trunk", "github.token": "secret",
        "github.server_url": "https://github.com", "github.repository": "rivers/site", "github.run_id": 5}
    copy = scratch / "copy"
    for left in (copy, scratch / "pictures"):
        shutil.rmtree(left, ignore_errors=True)
    git("clone", "-q", "--depth", "1", (scratch / "remote.git").as_uri(), copy)
    (scratch / "gh.txt").write_text("", "utf-8")
    return Run(started / ".github/workflows/page-from-issue.yml", copy, scratch, laurel, values, GITHUB_EVENT_PATH=str(event),
               GITHUB_REPOSITORY="rivers/site")


def asked(scratch):
    """The words that gh was given."""
    return (scratch / "gh.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_accepted_issue_becomes_a_pull_request(started, scratch, laurel, repository, line_end):
    run = labeled(started, scratch, laurel, BODY.replace("\n", line_end), "page: spotlight", "accepted")
    assert run.run(), run.shown
    words = asked(scratch)
    assert words[:4] == ["auth", "setup-git", "pr", "list"]
    assert words[words.index("create"):][:7] == [
        "create", "--base", "trunk", "--head", "page-from-issue-7", "--title", '$(touch hacked) `touch hacked` "; touch hacked; echo "']
    path, page, others = changed(repository)
    assert others == []
    assert path == "Content/spotlights/touch-hacked-touch-hacked-touch-hacked-echo.md"
    assert "honoree_is: team\n" in page and "$(touch hacked)" in page
    told = (scratch / "pull-request.md").read_text("utf-8")
    assert "issue #7" in told and "    Wrote Content/spotlights/" in told
    assert not list(started.rglob("hacked")) and not list(scratch.rglob("hacked"))


@pytest.mark.parametrize("address", [ADDRESS + PHOTO, f"https://private-user-images.githubusercontent.com/1/23-{PHOTO}.jpeg?jwt=ey.J_-9"])
def test_pictures_come_along_without_what_they_tell(started, scratch, laurel, repository, tmp_path, address):
    photo = drawn.picture(tmp_path / "photo.jpg", 64, 48)
    drawn.tell(photo, *drawn.SECRETS)
    serve(scratch, address, photo)
    (scratch / "rendered.html").write_text(
        f'<p><a href="{address}"><img src="{address}" alt="Image"></a></p><img src="{ADDRESS}{OTHER}"><img src="https://evil.example/{OTHER}">')
    body = re.sub("### Title\n\n.*", "### Title\n\nThe lesson swap", BODY).replace(
        "### The text of the page\n", f"### Photo\n\n<img width=\"3024\" height=\"4032\" alt=\"Image\" src=\"{ADDRESS}{PHOTO}\" />\n\n"
        f"### What the photo shows\n\nA tree\n\n### The text of the page\n\nSee:\n\n![A tree]({ADDRESS}{PHOTO})\n\n![Gone]({ADDRESS}{OTHER})\n")
    run = labeled(started, scratch, laurel, body, "page: spotlight")
    assert run.run(), run.shown
    path, page, others = changed(repository)
    assert (path, others) == ("Content/spotlights/the-lesson-swap.md", ["Content/spotlights/the-lesson-swap.jpg"])
    assert "photo: the-lesson-swap.jpg\n" in page and "![A tree](the-lesson-swap.jpg)" in page and f"![Gone]({ADDRESS}{OTHER})" in page
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "a.jpg").write_bytes(subprocess.run(
        ["git", "-C", repository, "show", f"page-from-issue-7:{others[0]}"], check=True, capture_output=True).stdout)
    assert drawn.size(kept / "a.jpg") == ("JPEG", 64, 48)
    assert "GPS" not in str(drawn.details(kept)) and "Goldenrod" not in str(drawn.details(kept))
    fetched = (scratch / "curl.txt").read_text("utf-8").splitlines()
    assert {line.rsplit(" ", 1)[1] for line in fetched} == {address, ADDRESS + OTHER}
    assert all("--proto =https" in line and "--max-filesize 20M" in line and "--max-time 60" in line for line in fetched)
    assert "Wrote Content/spotlights/the-lesson-swap.jpg." in (scratch / "pull-request.md").read_text("utf-8")


@pytest.mark.parametrize("title, shown", [
    ("Fixes #3", "Fixes 3"), ("Closes rivers/site#3", "Closes rivers/site3"), ("fix gh-3", "fix GH 3"), ("@team", "team"),
    ("Resolves https://github.com/rivers/site/issues/3", "Resolves https: github.com/rivers/site/issues/3"), ("x" * 300, "x" * 200),
    ("Los ni\u00f1os", "Los ni\u00f1os"), ("--help", "--help"), ("A\x1b[2Jb\x07", "A[2Jb"),
])
def test_the_title_of_a_pull_request_is_that_of_the_page_and_closes_nothing(started, scratch, laurel, repository, title, shown):
    run = labeled(started, scratch, laurel, re.sub("### Title\n\n.*", lambda _: f"### Title\n\n{title}", BODY), "page: spotlight")
    assert run.run(), run.shown
    words = asked(scratch)
    assert words[words.index("--title") + 1] == shown


def test_an_issue_that_is_accepted_again_brings_its_branch_up_to_date(started, scratch, laurel, repository):
    assert labeled(started, scratch, laurel, BODY, "page: spotlight").run()
    (scratch / "pulls.txt").write_text("12\n", "utf-8")
    other = re.sub("### Title\n\n.*", "### Title\n\nThe lesson swap", BODY)
    run = labeled(started, scratch, laurel, other, "page: spotlight")
    assert run.run(), run.shown
    words = asked(scratch)
    assert "create" not in words and "comment" not in words
    assert words[words.index("PATCH") + 1:][:5] == [
        "repos/{owner}/{repo}/pulls/12", "--raw-field", "title=The lesson swap", "--field", f"body=@{scratch}/pull-request.md"]
    assert changed(repository)[0] == "Content/spotlights/the-lesson-swap.md"
    assert git("-C", repository, "rev-list", "--count", "trunk..page-from-issue-7").strip() == "1"


@pytest.mark.parametrize("author, committer", [("y", "y"), ("y", "us"), ("us", "y")])
def test_what_somebody_did_on_the_branch_is_kept(started, scratch, laurel, repository, author, committer):
    assert labeled(started, scratch, laurel, BODY, "page: spotlight").run()
    mails = {"y": "y@example.org", "us": "41898282+github-actions[bot]@users.noreply.github.com"}
    git("-C", started, "fetch", "-q", "origin", "page-from-issue-7")
    git("-C", started, "switch", "-q", "-c", "theirs", "FETCH_HEAD")
    git("-C", started, "-c", "user.name=x", "-c", f"user.email={mails[committer]}", "commit", "-q", "--allow-empty", "-m", "Better",
        f"--author=x <{mails[author]}>")
    git("-C", started, "push", "-q", "origin", "theirs:page-from-issue-7")
    before = git("-C", repository, "rev-parse", "page-from-issue-7")
    run = labeled(started, scratch, laurel, BODY.replace("grade five", "grade six"), "page: spotlight")
    assert run.run(), run.shown
    assert git("-C", repository, "rev-parse", "page-from-issue-7") == before
    assert asked(scratch) == ["auth", "setup-git", "issue", "comment", "7", "--body-file", f"{scratch}/comment.md"]
    assert "was left as it is: somebody has changed it" in (scratch / "comment.md").read_text("utf-8")


def test_a_page_that_was_merged_is_not_made_again(started, scratch, laurel, repository):
    assert labeled(started, scratch, laurel, BODY, "page: spotlight").run()
    git("-C", repository, "update-ref", "refs/heads/trunk", "page-from-issue-7")
    run = labeled(started, scratch, laurel, BODY, "page: spotlight")
    assert run.run(), run.shown
    assert asked(scratch)[:3] == ["issue", "comment", "7"]
    assert "is there already" in (scratch / "comment.md").read_text("utf-8")


@pytest.mark.parametrize("refused", ["pr create", "pr list", "auth setup-git"])
def test_where_it_stops_the_issue_says_so(started, scratch, laurel, repository, refused):
    (scratch / f"no {refused}").touch()
    run = labeled(started, scratch, laurel, BODY, "page: spotlight")
    assert not run.run()
    words = asked(scratch)
    assert words[words.index("comment"):][:4] == ["comment", "7", "--repo", "rivers/site"]
    assert "https://github.com/rivers/site/actions/runs/5" in words[-1]


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
    assert asked(scratch)[:3] == ["issue", "comment", "7"]
    assert "    " in (scratch / "comment.md").read_text("utf-8")
    assert reason in (scratch / "comment.md").read_text("utf-8")
    assert branches(repository) == ["trunk"]
