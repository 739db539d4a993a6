"""Compares the cost of a build with Hugo's, on the same generated pages, in the same run.

python3 bench.py PATH_OF_LAUREL [PAGES]

Laurel draws its whole default theme, with backlinks, related pages, tags, indexes, checks and checksums.
Hugo draws a bare template: title and text. Both resolve eight links on each page.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import generate

RUNS = 5
HUGO_LINK = "{{{{< relref \"{}\" >}}}}"


def hugo_site(folder, count):
    """The same pages for Hugo, with its own way to write links, and a bare template."""
    generate.write(folder / "content", count, 1, lambda _, target: HUGO_LINK.format(f"/{generate.name(target)}.md"))
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    bare = "<!DOCTYPE html><html><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>"
    listing = "<!DOCTYPE html><html><body><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul></body></html>"
    (layouts / "single.html").write_text(bare)
    (layouts / "list.html").write_text(listing)
    (folder / "config.toml").write_text('baseURL = "https://example.org/"\ntitle = "Bench"\n')


def measure(command, output):
    """Seconds of processor time and megabytes of memory of one clean build."""
    shutil.rmtree(output, ignore_errors=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {error.decode()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    laurel = str(Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    if shutil.which("hugo") is None:
        sys.exit("Hugo is missing: apt-get install hugo")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        generate.write(folder / "laurel", count, 1)
        hugo_site(folder / "hugo", count)
        commands = {
            "laurel": ([laurel, "build", "-s", str(folder / "laurel"), "-o", str(folder / "a"), "-q"], folder / "a"),
            "hugo": (["hugo", "--quiet", "-s", str(folder / "hugo"), "-d", str(folder / "b")], folder / "b"),
        }
        results = {name: [] for name in commands}
        for _ in range(RUNS + 1):
            for name, (command, output) in commands.items():
                results[name].append(measure(command, output))
        for name in commands:
            pages = len(list(commands[name][1].rglob("*.html")))
            seconds, memory = (statistics.median(values) for values in zip(*results[name][1:]))
            print(f"{name:7} {seconds:6.2f} s of processor time, {memory:6.0f} MB, {pages} HTML files")
        ratios = [(a[0] / b[0], a[1] / b[1]) for a, b in zip(results["laurel"][1:], results["hugo"][1:])]
        cpu, memory = (statistics.median(values) for values in zip(*ratios))
        print(f"laurel / hugo, median of {RUNS} pairs: {cpu:.2f} of the processor time, {memory:.2f} of the memory")


if __name__ == "__main__":
    main()
