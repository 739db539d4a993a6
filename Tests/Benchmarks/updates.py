"""How many files an update of a site writes: python3 updates.py PATH_OF_LAUREL [PAGES]

A word of a page is changed, a page is added, a page is taken out: each of a site of generated pages with an address, once
as it is and once with `search_files: few`. An upload by FTP takes about two seconds for each of these files.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

PAGES = 2000
PAGES_IN_A_FOLDER, LINKS_ON_A_PAGE, SECTIONS = 100, 6, 4
# Made-up words, of which the first are frequent and most are rare, as in any language (Zipf's law).
WORDS, SYLLABLES = 20_000, "ba be bi bo da de do fa fe ga go ka ke ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se so ta te ti to va vi".split()


def words(rng, count):
    return [VOCABULARY[min(WORDS - 1, int(WORDS ** rng.random()) - 1)] for _ in range(count)]


def vocabulary():
    rng, known = random.Random(1), {}
    while len(known) < WORDS:
        known["".join(rng.choices(SYLLABLES, k=rng.randint(2, 5)))] = None
    return list(known)


VOCABULARY = vocabulary()


def name(number):
    return f"part-{number // PAGES_IN_A_FOLDER}/page-{number}"


def page(number, count):
    """The Markdown of a page, which depends on its number alone."""
    rng = random.Random(number)
    tags = sorted(rng.sample(VOCABULARY[:20], 2))
    parts = [f"---\ntitle: {json.dumps(' '.join(words(rng, 6)))}\ndate: 2024-01-{1 + number % 28:02}\ntags: [{', '.join(tags)}]\n---\n"]
    for _ in range(SECTIONS):
        parts += [f"## {' '.join(words(rng, 5))}", " ".join(words(rng, 60)) + "."]
        for _ in range(LINKS_ON_A_PAGE // SECTIONS):
            parts.append(f"See [a page](../{name(rng.randrange(count))}.md).")
    return "\n\n".join(parts) + "\n"


def write(folder, count, settings=""):
    for number in range(count):
        put(folder, number, page(number, count))
    (folder / "Content/_site.yml").write_text(f"title: Updates\nurl: https://example.org/\n{settings}", "utf-8")


def file(folder, number):
    return folder / f"Content/{name(number)}.md"


def put(folder, number, text):
    file(folder, number).parent.mkdir(parents=True, exist_ok=True)
    file(folder, number).write_text(text, "utf-8")


def change_a_word(folder, count):
    """In the last paragraph of a page in the middle, so that its summary stays."""
    number = count // 2 + 7
    start, last = file(folder, number).read_text("utf-8").rsplit("\n\n## ", 1)
    put(folder, number, f"{start}\n\n## {re.sub(r' [a-z]+[.]', ' changed.', last, count=1)}")


def add_a_page(folder, count):
    """In the folder of a page in the middle, with the links of one that never was."""
    text = page(count + 1, count)
    (file(folder, count // 3).parent / "page-that-is-new.md").write_text(text, "utf-8")


def take_out_a_page(folder, count):
    """One that no other leads to, since a link that leads nowhere is a mistake."""
    texts = "".join(file(folder, number).read_text("utf-8") for number in range(count))
    number = next(number for number in range(count // 2, count) if f"{name(number)}.md" not in texts)
    file(folder, number).unlink()


CHANGES = {"a word changed": change_a_word, "a page added": add_a_page, "a page taken out": take_out_a_page}


def build(laurel, folder):
    """Builds a site and gives what the report says of its files: written, unchanged, removed."""
    run = subprocess.run(
        [laurel, "build", "-s", folder, "-o", folder / "public", "--keep-going"], capture_output=True, text=True)
    counts = re.search(r"Files: (\d+) written, (\d+) unchanged, (\d+) removed", run.stdout + run.stderr)
    if not counts:
        sys.exit(run.stdout + run.stderr)
    return tuple(map(int, counts.groups()))


def state(folder):
    """The files of a site by their paths, but for what Laurel notes about them."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "public").rglob("*")
            if path.is_file() and path.name not in (".laurel", "SHA256SUMS")}


def sort(path):
    """What a file is for."""
    path = path.removeprefix("public/")
    return re.sub(r"-[0-9a-f]{8}\.js$", "", path) if path.startswith("search/") else "pages and lists"


def update(laurel, folder, count, change):
    """What an update writes, by sorts of files, and how many files it removes."""
    build(laurel, folder)
    before = state(folder)
    change(folder, count)
    written, _, removed = build(laurel, folder)
    after = state(folder)
    changed = Counter(sort(path) for path in after if before.get(path) != after[path])
    if sum(changed.values()) != written:
        sys.exit(f"the report says that {written} files were written, but {sum(changed.values())} are others")
    return changed, removed


def main():
    laurel, count = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else PAGES
    for settings in ("", "search_files: few\n"):
        for title, change in CHANGES.items():
            with tempfile.TemporaryDirectory() as folder:
                write(Path(folder), count, settings)
                changed, removed = update(laurel, Path(folder), count, change)
                of_index = sum(number for of_sort, number in changed.items() if of_sort.startswith("search/"))
                sorts = ", ".join(f"{each.removeprefix('search/')} {number}" for each, number in sorted(changed.items()))
                files = len(list(Path(folder, "public/search").iterdir()))
                print(f"{count:,} pages, {settings.strip() or 'as it is'}, {title}: {sum(changed.values())} files written, {removed} removed; "
                      f"{of_index} of {files} of the index ({sorts})",
                      flush=True)


if __name__ == "__main__":
    main()
