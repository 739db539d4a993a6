"""The cases of Tests/Corpus: what is filled in or written by hand, and what has to be said of it."""

import json
import re
import shutil

import yaml

import project

FOLDER = project.ROOT / "Tests/Corpus"
RECORD = FOLDER / "written.json"
# What every case holds unless it says otherwise.
BASE = {"title": "Case", "need": "here"}


class Case:
    """One case; `front` is front matter by hand, or None where the form writes it."""

    def __init__(self, number, given):
        self.name, self.front, self.differs = given["name"], given.get("front"), given.get("differs", {})
        self.accept, self.text = given["accept"], given.get("text", "")
        self.values = {name: value for name, value in {**BASE, **given.get("values", {})}.items() if value is not None}
        self.file = f"case-{number:03}.md"

    def expected(self, judge):
        """What `check`, `form` or `schema` is to say; None where it cannot be asked."""
        return self.differs.get(judge, self.accept)

    def by_hand(self):
        """The file of a case that is written by hand."""
        base = "".join(f"{name}: {value}\n" for name, value in BASE.items() if not self.front.startswith(name))
        return f"---\n{base}{self.front}\n---\n"


def cases():
    """All cases, in the order of their file."""
    given = json.loads((FOLDER / "cases.json").read_text("utf-8"))
    return [Case(number, case) for number, case in enumerate(given)]


def write_site(folder, files, language="en"):
    """Writes the site of the corpus, in a language, with these files among its cases."""
    shutil.copytree(FOLDER / "site", folder)
    shutil.copytree(project.ROOT / "Themes", folder / "Themes")
    with (folder / "Content/_site.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"language: {language}\n")
    for name, text in files.items():
        (folder / "Content/cases" / name).write_bytes(text.encode("utf-8"))


class CoreLoader(yaml.SafeLoader):
    """YAML as editors read it: the core schema of YAML 1.2, in which `no` is a text and a date, too."""

    yaml_implicit_resolvers = {}


for tag, pattern, starts in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
     list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), starts)
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node), 0 if "x" in node.value else 10))
CoreLoader.add_constructor(
    "tag:yaml.org,2002:float",
    lambda loader, node: float(re.sub(r"\.(inf|nan)$", r"\1", loader.construct_scalar(node).lower())))


def front_matter(text):
    """The values of a file as an editor hands them to a schema."""
    return yaml.load(text.split("\n---\n")[0].removeprefix("---\n"), CoreLoader)
