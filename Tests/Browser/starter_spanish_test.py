"""A new site in Spanish: its form in the browser, and what it gives a repository at GitHub."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

import sites as finished
from stories import download
from workflows import Run

TOOLS = Path(sys.executable).parent
# What steps show to people: texts that shells print, and titles and bodies that gh is given.
WORD = re.compile(r"(?<![\w${/.=-])[A-Za-z]{3,}(?![\w=])")
SHOWN = re.compile(r"""(?:printf|echo|--body|--message|ltrimstr\()\s*(?:'([^']*)'|"([^"]*)")""")


@pytest.fixture
def spanish(laurel, tmp_path):
    folder = tmp_path / "nuestro"
    finished.run(laurel, "init", folder, "--title", "Ríos", "--language", "es", "--receiver", "oficina@example.org")
    return folder


def shown(file):
    """The words for people in a workflow or an action: names, descriptions and what steps print."""
    content = yaml.safe_load(file.read_text("utf-8"))
    steps = [step for job in content["jobs"].values() for step in job["steps"]] if "jobs" in content else content["runs"]["steps"]
    named = [part[key] for part in [content, *content.get("inputs", {}).values(), *steps] for key in ("name", "description") if key in part]
    printed = [first or second for step in steps for first, second in SHOWN.findall(step.get("run", ""))]
    return named + [text for text in printed if len(WORD.findall(text)) > 1]


def test_workflows_speak_to_people_in_spanish(started, spanish):
    """Only what people read differs: what the steps do is the same, line by line."""
    count = 0
    for file in sorted((started / ".github").rglob("*.yml")):
        if file.parent.name == "ISSUE_TEMPLATE":
            continue
        ours, theirs = shown(file), shown(spanish / file.relative_to(started))
        assert len(ours) == len(theirs)
        assert [text for text in ours if text in theirs] == [], file
        count += len(ours)
        lines = [path.read_text("utf-8").splitlines() for path in (file, spanish / file.relative_to(started))]
        assert [bool(line.strip()) for line in lines[0]] == [bool(line.strip()) for line in lines[1]]
        assert [line for line in lines[0] if "uses:" in line] == [line for line in lines[1] if "uses:" in line]
    assert count > 40


def test_the_files_fit_the_schemas_of_github(spanish):
    github = spanish / ".github"
    forms = [file for file in (github / "ISSUE_TEMPLATE").glob("*.yml") if file.stem != "config"]
    assert len(forms) == 3
    for schema, files in (("vendor.github-workflows", (github / "workflows").glob("*.yml")), ("vendor.github-issue-forms", forms),
                          ("vendor.github-actions", [github / "actions/laurel/action.yml"])):
        result = subprocess.run([TOOLS / "check-jsonschema", "--builtin-schema", schema, *files], capture_output=True, text=True)
        assert result.returncode == 0, result.stdout
    subprocess.run(["git", "init", "-q", spanish], check=True)
    result = subprocess.run([TOOLS / "actionlint", "-no-color"], cwd=spanish, capture_output=True, text=True)
    assert (result.returncode, result.stdout) == (0, "")


def test_a_change_of_code_is_pointed_at(spanish, scratch, laurel):
    def git(*arguments):
        subprocess.run(["git", "-C", spanish, "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "principal")
    git("add", "-A")
    git("commit", "-qm", "Empezar")
    (spanish / "Themes").mkdir()
    (spanish / "Themes/theme.yml").write_text("x", "utf-8")
    git("add", "-A")
    git("commit", "-qm", "Cambiar")
    run = Run(spanish / ".github/workflows/check.yml", spanish, scratch, laurel)
    run.steps = [step for step in run.steps if step.get("name") == "Señalar los cambios de código"]
    assert run.run(), run.shown
    assert run.shown["Señalar los cambios de código"].startswith("::warning title=Este cambio toca código::Cambian archivos")
    assert run.summary.read_text("utf-8").startswith("## Este cambio toca código\n\nLea cada línea")


def test_what_the_form_makes_is_what_the_check_takes(spanish, laurel, visit):
    """Filled in as somebody would who reads its labels; the file goes into the folder of its kind."""
    site = finished.build(laurel, "nuestro", spanish, spanish / "public")
    site.ways["file"] = site.folder.as_uri() + "/"
    visitor = visit(site, accept_downloads=True)
    page = visitor.open("submit/practice.html")
    page.click("[data-download]")
    told = page.locator("[data-problems] a").all_inner_texts()
    assert "Diga en una o dos frases qué se hace y para qué sirve" in told and "Elija cómo lo sabe" in told
    texts = {"Título": "Puertas abiertas", "En una o dos frases": "Nos visitamos.",
             "La situación": "Nadie veía las clases de los demás, y todos trabajaban a solas.",
             "Qué hicieron": "Pusimos en cada puerta una nota que invita a los demás.", "Qué cambió": "Todos han visto cinco clases."}
    for label, text in texts.items():
        page.get_by_label(re.compile(f"^{label}")).first.fill(text)
    page.get_by_role("checkbox", name="Docentes", exact=True).check()
    page.get_by_label(re.compile("^Cómo lo sabemos")).select_option(label="Lo cuentan quienes lo hicieron")
    page.locator("[data-field=challenges] select").first.select_option(label="Ejemplo: sin tiempo juntos")
    name, data = download(page)
    assert name == "puertas-abiertas.md"
    expect(page.locator("[data-problems]")).to_be_hidden()
    visitor.check()
    file = spanish / "Content/practicas" / name
    file.write_bytes(data)
    assert "challenges:\n  - ejemplo-sin-tiempo-juntos\n" in file.read_text("utf-8")
    told = subprocess.run([laurel, "check", "-s", spanish], capture_output=True, encoding="utf-8")
    assert told.returncode == 0 and "advertencia" not in told.stdout, told.stdout
