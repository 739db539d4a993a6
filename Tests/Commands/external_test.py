"""Runs `laurel check --external` against a server on this computer."""

import http.server
import json
import os
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

import project


class Pages(http.server.BaseHTTPRequestHandler):
    """Answers by the path, and remembers what it was asked, and by how many at a time."""

    protocol_version = "HTTP/1.1"
    asked = []
    lock = threading.Lock()
    busy = most = 0
    end = threading.Event()

    def answer(self):
        with Pages.lock:
            Pages.asked.append((self.command, self.path))
            Pages.busy += 1
            Pages.most = max(Pages.most, Pages.busy)
        try:
            self.reply(self.path.strip("/").split("/"))
        finally:
            with Pages.lock:
                Pages.busy -= 1

    do_GET = do_HEAD = answer

    def reply(self, parts):
        name = parts[0]
        if name == "close":
            self.close_connection = True
            return
        if name == "slow":
            time.sleep(0.2)
        if name == "hangs":
            Pages.end.wait()
            self.close_connection = True
            return
        if name == "refuses-head" and self.command == "HEAD":
            return self.send(405)
        if name == "no-head" and self.command == "HEAD":
            self.close_connection = True
            return
        targets = {"moved": (301, "/fine"), "away": (302, "/fine"), "loop": (301, "/loop"), "lost": (308, "/404"),
                   "script": (302, "javascript:alert(1)")}
        if name in targets:
            return self.send(targets[name][0], targets[name][1])
        self.send(int(name) if name.isdigit() else 200)

    def send(self, status, location=None):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "5")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(b"Hello")

    def log_message(self, *_):
        pass


class ExternalTest(unittest.TestCase):
    def setUp(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        Pages.asked, Pages.busy, Pages.most = [], 0, 0
        Pages.end.clear()
        self.addCleanup(Pages.end.set)
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        (self.root / "Content").mkdir()
        self.cache = self.root / ".laurel-links.json"

    def link(self, *paths, file="index.md"):
        links = [f"[Story number {i}]({path if ':' in path else self.base + path})" for i, path in enumerate(paths)]
        (self.root / "Content" / file).write_text("# Links\n\n" + "\n\n".join(links) + "\n", "utf-8")

    def check(self, *arguments, private=True, day="2026-05-31"):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("GITHUB_")}
        allowed = ["--allow-private-addresses"] if private else []
        result = subprocess.run(
            [project.LAUREL, "check", "--external", "--as-of", day, "--format", "json", *allowed, *arguments],
            capture_output=True, text=True, cwd=self.root, env=clean)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        found = [r for r in json.loads(result.stdout)["diagnostics"] if r["rule"] == "external-link"]
        self.said = result.stderr.strip()
        return {(r["severity"], r["message"].replace(self.base, "")) for r in found}

    def test_says_of_each_link_what_became_of_it(self):
        self.link("/fine", "/moved", "/away", "/loop", "/404", "/410", "/500", "/403", "/close", "/lost",
                  "/refuses-head", "/no-head", "/script")
        self.assertEqual(self.check(), {
            ("note", "'/moved' has a new address"),
            ("warning", "'/loop' leads from one address to the next, and never to a page"),
            ("warning", "the page '/404' is not there any more; its site answers with 404"),
            ("warning", "the page '/410' is not there any more; its site answers with 410"),
            ("warning", "the page '/lost' is not there any more; its site answers with 404"),
            ("warning", "the site of '/500' does not work now; it answers with 500"),
            ("note", "'/403' could not be checked; its site answers with 403"),
            ("warning", "the site of '/close' does not answer"),
            ("note", "'/script' was not checked, because it is not a plain address of the web"),
        })
        self.assertEqual(self.said, "Links to other sites: 13 checked.")

    def test_never_fails_the_check(self):
        (self.root / "Content/_site.yml").write_text("title: T\nchecks:\n  external-link: error\n")
        self.link("/404", "/fine")
        self.assertEqual({severity for severity, _ in self.check("--strict")}, {"warning"})

    def test_can_be_turned_off_for_a_site(self):
        (self.root / "Content/_site.yml").write_text("title: T\nchecks:\n  external-link: off\n")
        self.link("/404", "/fine")
        self.assertEqual(self.check(), set())

    def test_nobody_is_asked_unless_it_is_wished(self):
        self.link("/404", "/fine")
        subprocess.run([project.LAUREL, "check"], cwd=self.root, check=True, capture_output=True)
        self.assertEqual(Pages.asked, [])
        self.assertFalse(self.cache.exists())

    def test_computers_of_private_networks_are_not_asked(self):
        self.link("/fine", "http://localhost:1/", "http://[::1]:1/", "http://0x7f.1:1/", "http://169.254.169.254/x")
        remarks = self.check(private=False)
        self.assertEqual(len(remarks), 5)
        for severity, message in remarks:
            self.assertEqual(severity, "note")
            self.assertIn("because it leads into a private network", message)
        self.assertEqual(Pages.asked, [])

    def test_addresses_that_hide_their_host_are_not_asked(self):
        self.link(f"http://example.org@127.0.0.1:{self.server.server_port}/", "/fine")
        self.assertIn("not a plain address", str(self.check()))
        self.assertEqual({path for _, path in Pages.asked}, {"/fine"})

    def test_at_most_two_at_a_time_ask_one_host(self):
        self.link(*[f"/slow/{number}" for number in range(12)])
        self.assertEqual(self.check(), set())
        self.assertEqual(len(Pages.asked), 12)
        self.assertLessEqual(Pages.most, 2)

    def test_nobody_waits_for_a_site_that_never_answers(self):
        self.link("/hangs", "/fine")
        self.assertEqual(
            self.check("--patience", "1"), {("warning", "the site of '/hangs' does not answer")})

    def test_no_more_is_asked_than_allowed(self):
        self.link(*[f"/fine/{number}" for number in range(10)])
        self.check("--max-requests", "4")
        self.assertEqual(len(Pages.asked), 4)
        self.assertEqual(self.said, "Links to other sites: 4 checked, 6 left for the next run.")
        self.check()
        self.assertEqual(len({path for _, path in Pages.asked}), 10)
        self.assertEqual(self.said, "Links to other sites: 6 checked, 4 known from the last 7 days.")

    def test_answers_are_kept_for_seven_days(self):
        self.link("/404", "/fine")
        first = self.check()
        count = len(Pages.asked)
        self.assertEqual(self.check(day="2026-06-06"), first)
        self.assertEqual(len(Pages.asked), count)
        self.assertEqual(self.check(day="2026-06-07"), first)
        self.assertGreater(len(Pages.asked), count)
        self.assertEqual({entry["day"] for entry in json.loads(self.cache.read_text()).values()}, {"2026-06-07"})

    def test_links_that_are_gone_are_forgotten_and_fragments_are_one_page(self):
        self.link("/404", "/fine#a", "/fine#b")
        self.check()
        self.assertEqual([path for _, path in Pages.asked].count("/fine"), 1)
        self.link("/fine")
        self.check()
        self.assertEqual(list(json.loads(self.cache.read_text())), [self.base + "/fine"])

    def test_a_broken_cache_is_made_anew(self):
        self.cache.write_bytes(b"\xff{")
        self.link("/404", "/fine")
        self.assertEqual(len(self.check()), 1)
        self.assertEqual(len(json.loads(self.cache.read_text())), 2)

    def test_only_links_of_given_files_are_looked_at(self):
        self.link("/404")
        self.link("/410", "/fine", file="other.md")
        self.assertEqual(len(self.check("Content/other.md")), 1)
        self.assertNotIn(("HEAD", "/404"), Pages.asked)

    def test_without_a_network_one_sentence_is_enough(self):
        self.server.shutdown()
        self.server.server_close()
        self.link("/a", "/b")
        self.assertEqual(self.check(), set())
        self.assertEqual(self.said, "No other site answers. Links to other sites were not checked.")

    def test_addresses_in_fields_count_too(self):
        kind = "kind: book\nfields:\n  link: url\n  more: {type: list, of: url}\n"
        (self.root / "Content/books").mkdir()
        (self.root / "Content/books/_kind.yml").write_text(kind)
        (self.root / "Content/books/a.md").write_text(
            f"---\ntitle: A\nlink: {self.base}/404\nmore: [{self.base}/410, {self.base}/fine]\n---\n")
        self.assertEqual(len(self.check()), 2)
