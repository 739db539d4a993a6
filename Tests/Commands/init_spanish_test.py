"""Begins a site in Spanish: what `laurel init --language es` writes, what may be done with it, and what its pages say."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

import project

LANGUAGES = project.ROOT / "Sources/laurel/StarterLanguages"
PLACE = re.compile(r"\{\w+\}")


def laurel(*arguments, folder, code=0):
    result = subprocess.run([project.LAUREL, *arguments], cwd=folder, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    assert result.returncode == code, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """A new site in each language, built."""
    made = {}
    for language in ("en", "es"):
        root = tmp_path_factory.mktemp(language) / "site"
        laurel("init", root, "--language", language, "--receiver", "oficina@example.org", folder=root.parent)
        laurel("build", "--quiet", folder=root)
        made[language] = root
    return made


class Said(HTMLParser):
    """What a page says to people: its texts, and the attributes that are read to them."""

    def __init__(self, page):
        super().__init__()
        self.texts, self.inside = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "style"):
            self.inside.append(tag)
        given = dict(attributes)
        self.texts += [given[name] for name in ("alt", "title", "aria-label", "placeholder", "label") if given.get(name)]
        # What scripts say is in attributes, too, and in the description that searches show.
        self.texts += [text for name, text in attributes if text and (name.startswith("data-") or tag == "meta" and name == "content")]

    def handle_endtag(self, tag):
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, text):
        if not self.inside:
            self.texts.append(text)

    def plain(self):
        return [" ".join(text.split()) for text in self.texts if text.strip()]


def english_words(sites):
    """What the theme and the new site say in English and not in Spanish: short ones as a whole, and pieces of sentences."""
    theme = {name: yaml.safe_load((project.ROOT / f"Themes/default/locales/{name}.yml").read_text("utf-8")) for name in ("en", "es")}
    texts = [text for key, text in theme["en"].items() if isinstance(text, str) and text != theme["es"][key]]
    texts += theme["en"]["months"]
    words = yaml.safe_load((LANGUAGES / "es/words.yml").read_text("utf-8"))["words"]
    texts += [text for text, translation in words.items() if text != translation]
    tags = yaml.safe_load((project.ROOT / "Content/tags.yml").read_text("utf-8"))
    texts += [text for tag in tags.values() for text in (tag["label"], tag["description"]) if text != "STEM"]
    for page in (sites["en"] / "Content").rglob("*.md"):
        texts += re.split(r"\n+|: \|\n", page.read_text("utf-8"))
        texts += [line.split(": ", 1)[1].strip('"') for line in page.read_text("utf-8").splitlines() if line.startswith(("title:", "summary:"))]
    # What a word is in both languages says nothing of either.
    known = {text for text in theme["es"].values() if isinstance(text, str)} | set(words.values())
    whole = {" ".join(text.split()) for text in texts} - known
    whole = {text for text in whole if text and not re.fullmatch(r"[a-z_]+", text)}
    pieces = {piece.strip() for text in whole for piece in PLACE.split(text) if len(piece.split()) > 2}
    return whole, pieces


def english_in(pages, whole, pieces):
    found = set()
    for page in pages:
        for text in Said(page.read_text("utf-8")).plain():
            if text in whole:
                found.add((page.name, text))
            found |= {(page.name, piece) for piece in pieces if piece in text}
    return found


def test_commands_end_in_spanish(sites, tmp_path):
    """Builds and imports say their last lines in the language of the site."""
    root = tmp_path / "site"
    shutil.copytree(sites["es"], root)
    told = laurel("build", folder=root)
    assert "Páginas de contenido: " in told
    assert "Abra " in told
    (tmp_path / "lista.csv").write_text("Título,Sobra\nUna,x\n", "utf-8")
    (root / "Content/notas").mkdir()
    (root / "Content/notas/_kind.yml").write_text("kind: note\nfields:\n  title: {type: text, label: Título}\n", "utf-8")
    told = laurel("import", "csv", "../lista.csv", "--kind", "note", "--dry-run", folder=root)
    for sentence in ("Columnas de las que no se hace nada: Sobra.", "Nueva: Content/notas/una.md", "Páginas nuevas: 1, cambiadas: 0, como antes: 0.",
                     "No se escribió nada."):
        assert sentence in told


def test_outside_of_a_site_the_cause_is_told(tmp_path):
    (tmp_path / "sent.zip").write_bytes(b"x")
    (tmp_path / "list.csv").write_text("title\nA\n", "utf-8")
    for command in (["submission", "sent.zip"], ["csv", "list.csv", "--kind", "story"]):
        assert "There are no kinds of pages here. Run the command in the folder of your site" in laurel("import", *command, folder=tmp_path, code=2)


def test_no_page_says_a_word_of_english(sites):
    whole, pieces = english_words(sites)
    pages = {language: list((root / "public").rglob("*.html")) for language, root in sites.items()}
    assert len(pages["es"]) == len(pages["en"]) > 30
    assert english_in(pages["es"], whole, pieces) == set()
    # The same eyes see the words of the site in English.
    assert len({text for _, text in english_in(pages["en"], whole, pieces)}) > 300


def test_the_files_to_fill_in_by_hand_are_in_spanish(sites):
    """Those of forms for whoever has no JavaScript, and those that `laurel new` starts."""
    root = sites["es"]
    forms = [(root / f"public/submit/{kind}.md").read_text("utf-8") for kind in ("spotlight", "practice", "resource")]
    whole, pieces = english_words(sites)
    for text in forms:
        help_lines = [line[2:] for line in text.splitlines() if line.startswith("# ") and not re.match(r"# \s*-?\s*\w+:", line)]
        assert len(help_lines) > 5
        assert [piece for piece in pieces for line in help_lines if piece in line] == []
    assert "Escriba aquí el texto." in forms[0]
    assert "Uno de estos: person, role, team" in forms[0]
    assert "Una dirección, como https://www.example.org/" in forms[2]


def test_the_new_site_has_no_remark(sites):
    assert laurel("check", "--strict", folder=sites["es"]).startswith("Sin problemas en 20 archivos")


def test_both_languages_have_the_same_site(sites):
    """The same pages, whatever they are called, and the same settings, fields and facts."""
    words = yaml.safe_load((LANGUAGES / "es/words.yml").read_text("utf-8"))
    names = words["names"]

    def renamed(path):
        return "/".join(names.get(part.split(".")[0], part.split(".")[0]) + part[len(part.split(".")[0]):] for part in path.split("/"))

    files = {language: {str(file.relative_to(root)) for file in root.rglob("*") if file.is_file() and "public" not in file.parts and ".laurel" not in file.parts}
             for language, root in sites.items()}
    assert {renamed(path) for path in files["en"]} == files["es"]

    def front(language, path):
        return yaml.safe_load((sites[language] / path).read_text("utf-8").split("---\n")[1])

    tags = yaml.safe_load((sites["es"] / "Content/tags.yml").read_text("utf-8"))
    tag_names = {alias: name for name, tag in tags.items() for alias in [*tag.get("aliases", []), name]}
    for path in sorted(path for path in files["en"] if path.startswith("Content/") and path.endswith(".md")):
        ours, theirs = front("en", path), front("es", renamed(path))
        assert list(ours) == list(theirs), path
        for key in set(ours) & {"year", "audience", "evidence", "honoree_is"}:
            assert ours[key] == theirs[key], path
        for key in set(ours) & {"challenges", "practices"}:
            assert [names[name] for name in ours[key]] == theirs[key], path
        assert [tag_names[tag] for tag in ours.get("tags", [])] == theirs.get("tags", []), path
    settings = {language: yaml.safe_load((root / "Content/_site.yml").read_text("utf-8")) for language, root in sites.items()}
    assert list(settings["en"]) == list(settings["es"])
    for part in ("navigation", "home_sections"):
        for ours, theirs in zip(settings["en"][part], settings["es"][part], strict=True):
            assert list(ours) == list(theirs)
            assert renamed(ours["path"]) == theirs["path"] and ours.get("show") == theirs.get("show")


def test_the_instructions_name_what_is_there(sites):
    """All that the English ones name, and each command and folder works on this site."""
    ours, theirs = ((sites[language] / "README.md").read_text("utf-8") for language in ("en", "es"))
    code = re.compile(r"`([^`\n]+)`|\*\*([A-Z][^*]*)\*\*")

    def named(text):
        return {next(filter(None, found)) for found in code.findall(text)}

    translated = {"Share": "Compartir", "Publish": "Publicar", "Content/<folder>/*.md": "Content/<carpeta>/*.md",
                  "Content/<folder>/_kind.yml": "Content/<carpeta>/_kind.yml"}
    emphasized = {text for text in named(ours) if text.endswith(".") or " " in text and not text.startswith(("laurel", "page:", "GitHub", "New", "Enable", "Run"))}
    assert {translated.get(text, text) for text in named(ours) - emphasized} <= named(theirs)
    root = sites["es"]
    rows = re.findall(r"^\| (\S+) \| `(\w+)` \| `(Content/\S+)` \|$", theirs, re.M)
    kinds = {file: yaml.safe_load(file.read_text("utf-8")) for file in root.glob("Content/*/_kind.yml")}
    assert sorted(rows) == sorted((kind["name"], kind["kind"], str(file.parent.relative_to(root))) for file, kind in kinds.items())
    laurel("list", "--consents-ending", "90", folder=root)
    form = laurel("schema", "--format", "github-issue-form", "spotlight", folder=root)
    assert form == (root / ".github/ISSUE_TEMPLATE/spotlight.yml").read_text("utf-8")


def test_a_page_is_started_filled_in_and_shown(sites, tmp_path):
    root = tmp_path / "site"
    laurel("init", "site", "--language", "es", "--receiver", "oficina@example.org", folder=tmp_path)
    laurel("new", "practice", "Puertas abiertas", "--field", "summary=Nos visitamos.", "--field", "audience=teachers",
           "--field", "situation=Nadie veía las clases de los demás, y todos trabajaban a solas.",
           "--field", "what_they_did=Pusimos en cada puerta una nota que invita a los demás.",
           "--field", "what_changed=Todos han visto cinco clases.", "--field", "evidence=reported",
           "--field", "challenges=ejemplo-sin-tiempo-juntos", folder=root)
    page = root / "Content/practicas/puertas-abiertas.md"
    assert "# Quite la línea siguiente cuando la página esté lista." in page.read_text("utf-8")
    page.write_text(page.read_text("utf-8").replace("draft: true\n", "").replace("tags: []", "tags: [Desarrollo profesional, trust]"), "utf-8")
    # What a new page says before it is written is known as that in Spanish, too.
    assert "[unfinished-text]" in laurel("check", "--strict", folder=root, code=1)
    page.write_text(page.read_text("utf-8").replace("Escriba aquí el texto.", "Empezó en mayo."), "utf-8")
    told = laurel("check", folder=root)
    assert "[unknown-tag]" not in told and "error" not in told, told
    laurel("build", "--quiet", folder=root)
    assert "Confianza" in (root / "public/practicas/puertas-abiertas.html").read_text("utf-8")
    assert (root / "public/tags/confianza.html").is_file()


def test_an_issue_that_was_filled_in_becomes_a_page(sites, tmp_path):
    root = tmp_path / "site"
    laurel("init", "site", "--language", "es", "--receiver", "oficina@example.org", folder=tmp_path)
    form = yaml.safe_load((root / ".github/ISSUE_TEMPLATE/spotlight.yml").read_text("utf-8"))
    assert form["name"] == "Reconocimiento" and form["labels"] == ["page: spotlight"]
    given = {"title": "El coro de maestras", "summary": "Cantan juntas cada viernes.", "honoree": "Las maestras de quinto grado",
             "honoree_is": "Un equipo", "year": "2026", "why_it_matters": "Otras pueden hacer lo mismo, y los estudiantes las oyen.",
             "text": "Empezó en mayo."}
    answers = [f"### {question['attributes']['label']}\n\n{given.get(question['id'], '_No response_')}\n" for question in form["body"]
               if question["type"] != "checkboxes"]
    assert len(answers) > 10
    (tmp_path / "issue.md").write_text("\n".join(answers), "utf-8")
    laurel("import", "issue", "--kind", "spotlight", "--file", tmp_path / "issue.md", folder=root)
    page = (root / "Content/reconocimientos/el-coro-de-maestras.md").read_text("utf-8")
    assert "honoree_is: team\n" in page and page.endswith("Empezó en mayo.\n")


def test_the_command_speaks_spanish_too(tmp_path):
    told = laurel("init", "site", "--language", "es", folder=tmp_path)
    assert re.match(r"Se escribieron \d+ archivos en site\.\nHaga el sitio con laurel build -s site\. README\.md dice", told)
    assert "Indique un destino" in told
    assert 'title: "Nuestros docentes"' in (tmp_path / "site/Content/_site.yml").read_text("utf-8")


@pytest.mark.parametrize("language", ["fr", "es-MX", "", "../es", "ES"])
def test_a_language_that_is_not_there_is_refused(tmp_path, language):
    told = laurel("init", "site", "--language", language, folder=tmp_path, code=2)
    assert f"No site can be started in '{language}'. The languages are en, es. Nothing was written." in told
    assert not Path(tmp_path / "site").exists()


def test_the_description_of_kinds_for_editors_is_in_spanish(sites):
    schema = json.loads(laurel("schema", "--format", "json-schema", "spotlight", folder=sites["es"]))
    assert schema["properties"]["year"]["title"] == "Año"


def test_what_a_change_does_is_told_in_spanish(tmp_path):
    """As reviewers of a pull request read it: the page beside the preview."""
    root = tmp_path / "site"
    laurel("init", "site", "--language", "es", "--receiver", "oficina@example.org", folder=tmp_path)
    shutil.copytree(root, tmp_path / "before")
    assert "<p>Nada cambia en el contenido.</p>" in laurel("changes", tmp_path / "before", folder=root)
    practice = root / "Content/practicas/ejemplo-una-hora-libre.md"
    text = practice.read_text("utf-8")
    practice.write_text(text.replace("Ejemplo: una hora libre", "Una hora libre").replace("Debajo de los campos", "Debajo"), "utf-8")
    (root / "Content/practicas/nueva.md").write_text(text.replace("Ejemplo: una hora libre", "Otra"), "utf-8")
    challenge = root / "Content/retos/ejemplo-sin-tiempo-juntos.md"
    challenge.write_text(challenge.read_text("utf-8").replace("(../practicas/ejemplo-una-hora-libre.md)", "(../practicas/nueva.md)"), "utf-8")
    (root / "Content/reconocimientos/ejemplo-el-equipo-de-cuarto-grado.md").unlink()
    synonyms = root / "Content/synonyms.yml"
    synonyms.write_text(synonyms.read_text("utf-8") + "aula: [salón]\n", "utf-8")
    page = laurel("changes", tmp_path / "before", folder=root)
    said = [text for text in Said(page).plain() if text in (
        "Qué cambia", "Qué cambia en “Nuestros docentes”", "El sitio tal como quedaría", "Páginas nuevas: 1", "Páginas que cambian: 2",
        "Páginas que ya no están: 1", "Otros archivos: 1", "Título:", "Texto:", ": cambiado",
        "Las palabras son las mismas. Cambia un enlace, código o la manera en que algo está escrito.")]
    assert len(said) == 11, Said(page).plain()
    assert '<html lang="es">' in page
