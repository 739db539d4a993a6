"""The finished sites that are looked at, and the two ways in which they are served."""

import json
import random
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import second_site

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = 40


@dataclass
class Site:
    """A finished site on the disk."""

    name: str
    folder: Path
    kinds: dict = field(repr=False)
    is_sampled: bool = False
    shows_all: bool = False
    ways: dict = field(default_factory=dict, repr=False)

    @cached_property
    def html(self):
        """The addresses of all HTML files, redirects among them."""
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.html"))

    @cached_property
    def redirects(self):
        """The addresses that only lead on to another page."""
        return [a for a in self.html if 'http-equiv="refresh"' in self.text(a)]

    @cached_property
    def pages(self):
        """The addresses of all pages that people read."""
        return [a for a in self.html if a not in set(self.redirects)]

    @cached_property
    def examples(self):
        """One page of each kind, the longest, and one of each sort of generated page: name to address."""
        found = {"home": "index.html", "a-z": "a-z.html", "404": "404.html", "tags": "tags/index.html"}
        for name, pattern in (("map", "map.html"), ("honor-roll", "honor-roll.html"), ("slideshow", "slideshow.html")):
            found[name] = next(a for a in self.pages if a.endswith(f"/{pattern}"))
        for name, part in (("person", "/people/"), ("recipients", "/recognized-")):
            if made := [a for a in self.pages if part in a]:
                found[name] = made[0]
        if forms := [a for a in self.pages if a.startswith("submit/") and a != "submit/index.html"]:
            found["form"] = max(forms, key=lambda a: (len(self.text(a)), a))
        if "guides/blocks.html" in self.pages:
            found["blocks"] = "guides/blocks.html"
        tags = [a for a in self.pages if a.startswith("tags/") and a != "tags/index.html"]
        found["tag"] = max(tags, key=lambda a: (len(self.text(a)), a))
        for kind, addresses in sorted(self.kinds.items()):
            found[kind] = max(addresses, key=lambda a: (len(self.text(a)), a))
        of_kinds = [a for kind, addresses in self.kinds.items() if kind != "page" for a in addresses]
        found["index"] = str(Path(sorted(of_kinds)[-1]).parent / "index.html")
        return found

    @cached_property
    def sorts(self):
        """One page of each sort: the examples, the longest page of each folder at the top, and each page at the top."""
        folders = {}
        for address in self.pages:
            folders.setdefault(address if "/" not in address else address.split("/")[0], []).append(address)
        longest = {max(found, key=lambda a: (len(self.text(a)), a)) for found in folders.values()}
        return sorted(longest | set(self.examples.values()))

    @property
    def looked_at(self):
        """One page of each sort, or as many as there is time for."""
        return self.most if self.shows_all else self.sorts

    @cached_property
    def most(self):
        """Every page; of a sampled site its examples and others by a fixed seed, 40 in all."""
        if not self.is_sampled:
            return self.pages
        chosen = set(self.examples.values())
        rest = [a for a in self.pages if a not in chosen]
        return sorted(chosen | set(random.Random(40).sample(rest, SAMPLE - len(chosen))))

    def text(self, address):
        """The HTML of a page."""
        return (self.folder / address).read_text("utf-8")

    def url(self, way, address):
        """The address of a page by `file` or by `http`."""
        return self.ways[way] + quote(address)


def build_both(laurel, folder):
    """Builds both sites into a folder whose name holds a space and an accent."""
    source = folder / "second"
    second_site.write(source)
    shutil.copytree(ROOT / "Themes", source / "Themes")
    return [
        build(laurel, "ours", ROOT, folder / "a b/é/ours"),
        build(laurel, "second", source, folder / "a b/é/second", is_sampled=True),
    ]


def build(laurel, name, source, output, is_sampled=False):
    """Builds one site and reads which pages are of which kind."""
    output.parent.mkdir(parents=True, exist_ok=True)
    run(laurel, "build", "-s", source, "-o", output, "--quiet")
    kinds = {}
    for row in json.loads(run(laurel, "list", "-s", source, "--format", "json")):
        address = str(Path(row["path"]).relative_to("Content").with_suffix(".html"))
        if row["state"] == "published" and Path(address).name != "index.html":
            kinds.setdefault(row["kind"], []).append(address)
    return Site(name, output, kinds, is_sampled)


def run(*command):
    """Runs a command that has to succeed, and returns what it printed."""
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
    return result.stdout


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def do_GET(self):
        # Browsers ask the host for its icon by themselves; that is no part of the site.
        if self.path != "/favicon.ico":
            return super().do_GET()
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def serve(folder):
    """Serves a folder over HTTP on this machine, in threads of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
