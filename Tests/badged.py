"""A made-up district that gives badges, and the commands by which it does."""

import os
import subprocess
from base64 import urlsafe_b64decode
from urllib.parse import unquote

import project

URL = "https://valley.example/our/teachers/"
DID = "did:web:valley.example:our:teachers:badges"
SETTINGS = f"""\
title: Made-up Valley
url: {URL}
badges: {{ issuer: Made-up Valley Schools, email: office@valley.example }}
"""
STORIES = """\
kind: story
name: Story
order: title
consent: { field: consent, name: honoree, when: { honoree_is: person } }
recognition: { honoree: honoree, award: award, year: year }
fields:
  honoree: { type: text, required: true }
  honoree_is: { type: choice, choices: { person: A person, team: A team }, required: true }
  award: { type: link, to: [award] }
  year: { type: number, required: true }
  consent:
    type: record
    fields:
      date: { type: date, required: true }
      scope: { type: list, of: { type: choice, choices: { name: Name, badge: Badge } } }
"""
AWARDS = "kind: award\nname: Award\nsummary: summary\nfields:\n  summary: { type: text }\n"
AWARD = "---\ntitle: The Lantern & Friends Award\nsummary: For light in dark hallways.\n---\n"
STORY = "---\ntitle: {title}\nhonoree: {honoree}\nhonoree_is: {sort}\naward: lantern\nyear: {year}\n{consent}---\nMade up.\n"


class District:
    """A site that gives badges, in a folder of its own. Its keys lie in another."""

    def __init__(self, folder):
        self.root = folder / "site"
        self.home = folder / "home"
        self.home.mkdir()
        self.badges = self.root / "badges"
        self.key = self.home / ".config/laurel/badge.key"
        self.write("_site.yml", SETTINGS)
        self.write("stories/_kind.yml", STORIES)
        self.write("awards/_kind.yml", AWARDS)
        self.write("awards/lantern.md", AWARD)
        self.tell("ana", "Ana Madeup", "person", 2026, "consent: { date: 2026-01-01, scope: [name, badge] }\n")
        self.tell("ben", "Ben Madeup", "person", 2025, "consent: { date: 2026-01-01, scope: [name] }\n")
        self.tell("team", "The made-up team", "team", 2026)
        self.write("index.md", "---\ntitle: Made-up Valley\n---\nMade up.\n")

    def write(self, path, text):
        file = self.root / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def tell(self, name, honoree, sort, year, consent=""):
        title = f"The story of {name}"
        self.write(f"stories/{name}.md", STORY.format(title=title, honoree=honoree, sort=sort, year=year, consent=consent))

    def run(self, *arguments, day="2026-06-01", code=0, **variables):
        """Runs a command on a day, and returns all that it said."""
        words = [str(part) for part in arguments]
        if words[0] == "badge" and "-s" not in words or words[0] == "build":
            words += ["-s", str(self.root)]
        clean = {k: v for k, v in os.environ.items()
                 if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "LAUREL_BADGE_KEY", "XDG_CONFIG_HOME")}
        result = subprocess.run(
            [project.LAUREL, *words, "--as-of", day], capture_output=True, encoding="utf-8",
            env={**clean, "HOME": str(self.home), **variables}, stdin=subprocess.DEVNULL, cwd=self.home)
        said = result.stdout + result.stderr
        assert result.returncode == code, f"{arguments}\n{said}"
        return said

    def begin(self, **options):
        """Makes a key and signs all badges."""
        self.run("badge", "keygen", day="2026-02-01")
        return self.run("badge", "sign", day="2026-03-01", **options)

    def build(self, output=None, **options):
        output = output or self.root / "public"
        self.run("build", "-o", output, **options)
        return output

    @property
    def numbers(self):
        """The numbers of the badges that are signed."""
        return sorted(file.stem for file in self.badges.glob("????-????.txt"))

    def number(self, name):
        """The number of the badge that tells a story."""
        for number in self.numbers:
            part = (self.badges / f"{number}.txt").read_text("ascii").split(".")[1]
            if f"stories/{name}.html".encode() in urlsafe_b64decode(part + "=="):
                return number
        raise AssertionError(name)

    def files(self):
        """The bytes of all signed files by their names."""
        return {file.name: file.read_bytes() for file in sorted(self.badges.iterdir())}


def fetch_from(folder):
    """What a verifier gets at the addresses of a finished site, from the disk."""
    def fetch(url):
        assert url.startswith(URL), url
        return (folder / unquote(url[len(URL):])).read_bytes()
    return fetch
