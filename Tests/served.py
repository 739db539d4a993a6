"""`laurel serve` for the tests: a site that is shown, and what is shown compared with what a build writes."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import project

# What a build writes for those who keep the site, and what hosts read.
NOT_SHOWN = {"SHA256SUMS", ".laurel"}
PAGE = "---\ntitle: {}\nsummary: In short.\n---\n\nThe text of {}, with [a link](one.md).\n"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def write_notes(folder):
    """Writes a site of a few pages with a draft, a file, and a theme of its own; its folder."""
    root = folder / "site"
    notes = root / "Content/notes"
    notes.mkdir(parents=True)
    (root / "Content/_site.yml").write_text("title: Our notes\nurl: https://example.org/notes/\ntheme: own\n")
    for name in ["one", "two", "three"]:
        (notes / f"{name}.md").write_text(PAGE.format(name.title(), name))
    (notes / "draft.md").write_text("---\ntitle: Not yet\ndraft: true\n---\n\nA draft.\n")
    (root / "Content/_static").mkdir()
    (root / "Content/_static/plan.pdf").write_bytes(b"%PDF-1.4\n" + b"x" * 700_000)
    assets = root / "Themes/own/assets/css"
    assets.mkdir(parents=True)
    (root / "Themes/own/theme.yml").write_text("name: own\nextends: default\nstyles: [css/own.css]\n")
    (assets / "own.css").write_text("h1 { color: #123456; }\n")
    return root


class Shown:
    """A site that `laurel serve` shows until the test ends."""

    def __init__(self, root, *options, as_of="2026-01-01", clock=None, before=()):
        self.root, self.port = Path(root), free_port()
        day = ["--as-of", as_of] if as_of else []
        # The clock of the program goes on from the time that is given.
        clocks = ["faketime", "--exclude-monotonic", "-f", f"@{clock}"] if clock else []
        self.process = subprocess.Popen(
            [*before, *clocks, project.LAUREL, "serve", "-s", root, "-p", str(self.port), *day, *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
        self.greeting = self.process.stdout.readline()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Those who were started in the background may not hear what Ctrl-C sends.
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()
        self.process.stdout.close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}/"

    def get(self, path, method="GET", **headers):
        """The status, the headers and the bytes; `path` is sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        result = answer.status, dict(answer.getheaders()), answer.read()
        connection.close()
        return result

    def differences(self, built):
        """The paths of which something else is shown than a build wrote."""
        paths = sorted(file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file())
        different = []
        for path in (path for path in paths if path not in NOT_SHOWN):
            status, _, shown = self.get("/" + quote(path))
            if (status, shown) != (200, (built / path).read_bytes()):
                different.append(path)
        return different

    def settles(self, built):
        """Waits until what is shown is what was built; what is still different when a minute is over is given."""
        end = time.monotonic() + 60
        while (different := self.differences(built)) and time.monotonic() < end:
            time.sleep(0.2)
        return different


def build(root, output):
    """A build from nothing, as `laurel serve` shows it: with drafts, whatever is wrong."""
    shutil.rmtree(output, ignore_errors=True)
    subprocess.run(
        [project.LAUREL, "build", "-s", root, "-o", output, "--drafts", "--keep-going", "--quiet", "--as-of", "2026-01-01"],
        stdout=subprocess.DEVNULL, check=False)
    return Path(output)
