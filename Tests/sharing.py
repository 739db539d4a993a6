"""What the tests of catalogs share: districts that share pages, and a portal to them."""

import hashlib
import json
import subprocess
from pathlib import Path

import project

KINDS = {
    "practices": "kind: practice\nname: Practice\nplural: Practices\nfacets: [level]\n"
                 "fields: { level: { type: choice, label: Level, choices: { low: Elementary, high: High school } } }\n",
    "spotlights": """kind: spotlight
name: Spotlight
plural: Spotlights
recognition: { honoree: honoree, role: role, year: year }
consent: { field: consent, name: honoree, role: role, when: { honoree_is: person } }
fields:
  honoree: text
  honoree_is: { type: choice, choices: { person: P, team: T } }
  role: text
  year: number
  consent:
    type: record
    fields: { scope: { type: list, of: { type: choice, choices: { name: Name, share: Sharing } } } }
""",
}


def write(folder, path, text):
    file = Path(folder) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def district(folder, title, url, practices, people=()):
    """A site that shares practices (name, title, level) and people (name, year, whether they agreed to be shared)."""
    write(folder, "Content/_site.yml", f"title: {title}\nurl: {url}\nshare: true\n")
    write(folder, "Content/index.md", f"# {title}\n")
    for kind, text in KINDS.items():
        write(folder, f"Content/{kind}/_kind.yml", text)
    for name, heading, level in practices:
        write(folder, f"Content/practices/{name}.md", f"---\ntitle: {heading}\nlevel: {level}\n---\nTeachers of {title} do this.\n")
    for number, (name, year, is_shared) in enumerate(people):
        scope = "name, share" if is_shared else "name"
        write(folder, f"Content/spotlights/p{number}.md",
              f"---\ntitle: A day with {name}\nhonoree: {name}\nhonoree_is: person\nrole: Teacher\nyear: {year}\n"
              f"consent: {{ scope: [{scope}] }}\n---\nA story.\n")
    return folder


def laurel(*arguments, code=0, typed=""):
    result = subprocess.run([project.LAUREL, *map(str, arguments)], capture_output=True, encoding="utf-8", input=typed)
    assert result.returncode == code, f"{arguments}\n{result.returncode}\n{result.stdout}{result.stderr}"
    return result.stdout + result.stderr


def catalog(folder):
    """Builds a district, and gives its catalog."""
    laurel("build", "-q", "-s", folder, "-o", Path(folder) / "public")
    return (Path(folder) / "public/catalog.json").read_bytes()


def sealed(value):
    """A catalog with the digest that fits it, as another program would write it."""
    rest = {name: part for name, part in value.items() if name != "digest"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return json.dumps({**rest, "digest": hashlib.sha256(text.encode()).hexdigest()}).encode()


def portal(folder, sources, sites=None):
    """A portal to catalogs by their names: paths below the folder, or addresses; and whose they are, if that is said."""
    def source(name, place):
        url = f", url: \"{sites[name]}\"" if sites and name in sites else ""
        return f"  - {{ name: {name}, {'address' if ':' in place else 'file'}: \"{place}\"{url} }}\n"

    lines = "".join(source(name, place) for name, place in sources.items())
    write(folder, "Content/_site.yml", f"title: State\nurl: https://state.example/\ncatalogs:\n{lines}")
    write(folder, "Content/index.md", "# State\n")
    return folder
