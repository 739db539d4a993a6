"""Follows the guides to publishing as they are written, and looks at the result on Apache and nginx."""

import os
import re
import shutil
import subprocess
import unittest

import hosting
import project
from guided import GuidedTest


class PublishGuideTest(GuidedTest):
    """The steps of the guides, in the order in which they stand there."""

    def part(self, name, heading):
        """Follows one section of a guide, and gives its text."""
        guide = (project.ROOT / f"Content/guides/{name}.md").read_text("utf-8")
        text = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", guide, re.MULTILINE | re.DOTALL)[1]
        for block in re.finditer(r"([^\n]*)\n\n```(\w+)\n(.*?)```", text, re.DOTALL):
            named = re.search(r"[Tt]his is `([^`]+)`", block[1])
            if named:
                self.write_file(named[1], block[3])
            elif block[2] == "sh":
                for line in block[3].strip().splitlines():
                    self.run_laurel(*line.split()[1:])
        return text

    def served(self, host):
        self.write_file("Content/moved.md", "---\ntitle: Moved\naliases: [old/place.html]\n---\nHere.\n")

    def look(self, server):
        self.addCleanup(server.stop)
        moved = server.get("/teachers/old/place.html")
        self.assertEqual((moved.status, re.sub(r"^http://[^/]*", "", moved.headers["Location"])), (301, "/teachers/moved.html"))
        lost = server.get("/teachers/no/such/page")
        self.assertEqual((lost.status, lost.text), (404, (self.home / "www/teachers/404.html").read_bytes()))

    def test_apache(self):
        self.served("apache")
        self.part("publish-on-your-server", "Apache and shared hosts")
        self.look(hosting.start("apache", self.home / "www", "teachers", self.home / "server"))

    def test_nginx(self):
        self.served("nginx")
        text = self.part("publish-on-your-server", "nginx")
        block = re.search(r"```nginx\n(.*?)```", text, re.DOTALL)[1]
        self.look(hosting.start_nginx_with(block, self.home / "www", self.home / "server"))

    def test_any_web_host(self):
        self.run_laurel("build")
        self.part("publish", "On any web host")
        there, built = self.home / "www/teachers", self.root / "public"
        names = sorted(str(p.relative_to(built)) for p in built.rglob("*"))
        self.assertEqual(sorted(str(p.relative_to(there)) for p in there.rglob("*")), names)

    def test_github_by_hand(self):
        guide = (project.ROOT / "Content/guides/publish.md").read_text("utf-8")
        commands = re.search(r"```\n(git clone .*?)```", guide, re.DOTALL)[1]
        self.run_laurel("build", "--host", "github")
        self.root.rename(self.home / "rivers")
        # A repository of this machine stands for the one at GitHub.
        far = self.home / "far.git"
        commands = commands.replace("https://github.com/rivers/teachers-site.git", f"{far} teachers-site")
        names = {f"GIT_{who}_{what}": "pat@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        variables = {"PATH": os.environ["PATH"], "HOME": str(self.home), **names}
        old = "git init -q --bare far.git; git clone -q far.git o; cd o; touch CNAME old.html; git add -A; git commit -qm o; git push -q"
        for script in old, commands:
            subprocess.run(["sh", "-ec", script], cwd=self.home, env=variables, check=True, capture_output=True)
        listed = subprocess.run(
            ["git", "-C", str(far), "ls-tree", "-rz", "--name-only", "HEAD"], capture_output=True, check=True, encoding="utf-8")
        built = {str(p.relative_to(self.home / "rivers/public")) for p in (self.home / "rivers/public").rglob("*") if p.is_file()}
        self.assertEqual(set(listed.stdout.strip("\0").split("\0")), built - {".laurel"} | {"CNAME"})

    def test_the_table_says_which_files_a_host_gets(self):
        guide = (project.ROOT / "Content/guides/publish.md").read_text("utf-8")
        rows = re.findall(r"^\| `(\w+)` \| (.*?) \| \[", guide, re.MULTILINE)
        self.assertEqual(len(rows), 8)
        self.run_laurel("build", "--host", "none")
        plain = {p.name for p in (self.root / "public").iterdir()}
        for host, files in rows:
            shutil.rmtree(self.root / "public")
            self.run_laurel("build", "--host", host)
            more = {p.name for p in (self.root / "public").iterdir()} - plain
            self.assertEqual(more, set(re.findall(r"`([^`]+)`", files)), host)


if __name__ == "__main__":
    unittest.main()
