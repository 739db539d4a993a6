"""A theme that takes over no other has the search and the forms without a script of its own."""

import shutil

import pytest

import sites as finished

TEMPLATES = ["404", "a-z", "accessibility", "breadcrumbs", "folder", "footer", "header", "home", "honor-roll", "map", "page",
             "redirect", "tag", "tags"]
LAYOUT = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{title}}</title>
<script src="{{script}}" data-search="{{search}}" defer></script>
{{#page_script}}
<script src="{{page_script}}" defer></script>
{{/page_script}}
</head>
<body>
{{{main}}}
</body>
</html>
"""


@pytest.fixture(scope="module")
def lone(pytestconfig, tmp_path_factory):
    """A site whose theme takes of the standard one only how a form is drawn, and the words."""
    folder = tmp_path_factory.mktemp("lone")
    theme, standard = folder / "source/Themes/lone", finished.ROOT / "Themes/default"
    (theme / "templates").mkdir(parents=True)
    (theme / "theme.yml").write_text("name: Lone\nextends: none\n", "utf-8")
    for name in TEMPLATES:
        (theme / f"templates/{name}.mustache").write_text("", "utf-8")
    (theme / "templates/layout.mustache").write_text(LAYOUT, "utf-8")
    for name in ["submit", "submit-field", "submit-control", "submit-pasted", "submit-step", "submit-way", "submit-preview", "submit-sending", "contact", "wreath"]:
        shutil.copy(standard / f"templates/{name}.mustache", theme / "templates")
    shutil.copytree(standard / "locales", theme / "locales")
    content = folder / "source/Content"
    (content / "stories").mkdir(parents=True)
    (content / "_site.yml").write_text("title: Lone\ntheme: lone\n", "utf-8")
    (content / "stories/_kind.yml").write_text("kind: story\nsubmit: true\nfields:\n  year: {type: number, required: true}\n", "utf-8")
    (content / "stories/loom.md").write_text("---\ntitle: The loom\nyear: 2026\n---\n\nWe wove a river.\n", "utf-8")
    site = finished.build(pytestconfig.getoption("laurel"), "lone", folder / "source", folder / "lone")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site


def test_the_search_finds_pages(lone, visit):
    visitor = visit(lone)
    page = visitor.open("stories/loom.html")
    answer = page.evaluate("() => Laurel.search('rivr')")
    assert [result["title"] for result in answer["results"]] == ["The loom"] and answer["corrected"] == "river"
    visitor.check()


def test_the_form_checks_and_writes_the_file(lone, visit):
    visitor = visit(lone)
    page = visitor.open("submit/story.html")
    page.fill("#ask-title", "Our wall")
    page.fill("#ask-year", "soon")
    page.press("#ask-year", "Tab")
    assert page.inner_text("#ask-year-error") == "Write “Year” with digits, such as 2026"
    page.fill("#ask-year", "2025")
    assert "title: Our wall\n" in page.input_value("#submit-file") and "year: 2025\n" in page.input_value("#submit-file")
    visitor.check()
