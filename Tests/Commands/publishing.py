"""What the tests of publishing share: a site of several versions, and a place of this machine that it is sent to."""

import struct
import subprocess
import zlib

import hosting
import project

PAGE = "---\ntitle: {title}\n---\n{text} [Home](index.md)\n"


def picture(shade):
    """A PNG of one gray."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + bytes([shade]) * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def tree(folder, *, without=(".laurel", ".laurel-unfinished")):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name not in without}


class Publishing:
    """A site of two versions, and a place that it is sent to."""

    def __init__(self, folder, way):
        self.folder, self.way, self.place = folder, way, folder / "www at/é"
        self.site, self.built = folder / "site", folder / "site/public"
        self.target = str(self.place) if way == "rsync" else f":local:{self.place}"
        self.write(1)

    def write(self, version, title="Rivers"):
        """One version of the site. The theme, a picture and pages differ between them."""
        pages = {"index.md": f"---\ntitle: Home {version}\n---\n" + "".join(f"[{n}](p/{version}-{n}.md)\n" for n in range(12))}
        for number in range(12):
            pages[f"p/{version}-{number}.md"] = PAGE.format(title=f"Page {number}", text=f"![A dot](pic{version}.png) {version}")
        pages["stays.md"] = PAGE.format(title="Stays", text="The same.")
        subprocess.run(["rm", "-rf", self.site / "Content"], check=True)
        hosting.write_site(self.site, pages, host="none", folder="/")
        (self.site / "Content/_site.yml").write_text(f"title: {title}\naccent: '#{version * 2}0{version}060'\n")
        (self.site / f"Content/p/pic{version}.png").write_bytes(picture(version))
        (self.site / "Content/p").mkdir(exist_ok=True)
        hosting.build(self.site, self.built, "--force", code=0)
        return tree(self.built)

    def command(self, *options, target=None):
        return [project.LAUREL, "publish", self.target if target is None else target, "-s", str(self.site), *options]

    def run(self, *options, code=0, **others):
        result = subprocess.run(self.command(*options, **others), capture_output=True, encoding="utf-8")
        assert result.returncode == code, result.stdout + result.stderr
        return result.stdout + result.stderr

    def is_whole(self):
        built = tree(self.built)
        there = tree(self.place)
        return {n: b for n, b in there.items() if n in built} == built and set(there) - set(built)
