"""A server with catalogs, and what a portal has after it fetched them."""

import http.server
import json

import sharing

SITE, PROBLEMS, USAGE = 0, 1, 2
NORTH = "https://north.example/s/"


class Catalogs(http.server.ThreadingHTTPServer):
    """Answers with the bytes that lie at a path, or as somebody would who means no good."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.files, self.ways = {}, {}

    def url(self, path):
        return f"http://127.0.0.1:{self.server_port}{path}"


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path in self.server.ways:
            self.send_response(301)
            self.send_header("Location", self.server.ways[self.path])
            return self.end_headers()
        if self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b" " * (1 << 20))
            except OSError:
                return None
        body = self.server.files.get(self.path)
        self.send_response(200 if body is not None else 404)
        self.end_headers()
        return self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


def lock(state):
    return json.loads((state / "Catalogs/lock.json").read_text())


def kept(state):
    return (state / "Catalogs/north.json").read_bytes()


def build(state, code=SITE, day="2026-06-01"):
    return sharing.laurel("build", "-s", state, "-o", state / "public", "--as-of", day, code=code)


def names_ada(state):
    return any(b"Ada" in file.read_bytes() for file in (state / "public").rglob("*") if file.is_file())


def text(state, path):
    return (state / "public" / path).read_text("utf-8")


def changed(server, **parts):
    value = json.loads(server.files["/catalog.json"])
    for name, change in parts.items():
        value[name] = change(value[name])
    server.files["/catalog.json"] = sharing.sealed(value)
    return value
