"""Measures inputs of odd shapes at three sizes, each twice the one before, and how their costs grow.

shapes_bench.py PATH_OF_LAUREL [--only NAME]... [--scale FACTOR]

A cost that grows evenly has the exponent 1; one that grows with the square has 2. A shape is marked if its exponent is past
1.3, or if a file of at most one megabyte costs more than five seconds or 500 megabytes. Seconds are those of the processor.
"""

import argparse
import math
import shutil
import tempfile
from pathlib import Path

from measure import cost, middle

ROOT = Path(__file__).resolve().parents[2]
MOST_EXPONENT, MOST_SECONDS, MOST_MEMORY, LARGE_FILE = 1.3, 5, 500, 1 << 20
# What takes less says nothing of how it grows.
LEAST_SECONDS = 0.25
ROUNDS = 3


def page(title, text="Text.", **values):
    lines = "".join(f"{name}: {value}\n" for name, value in {"title": title, **values}.items())
    return f"---\n{lines}---\n{text}\n"


def tags(count):
    """As many different tags, a hundred to a page."""
    for number in range(0, count, 100):
        yield f"p{number}.md", page(f"Page {number}", tags="[" + ", ".join(f"tag-{n}" for n in range(number, number + 100)) + "]")


def tags_on_a_line(count):
    yield "p.md", page("Page", tags="[" + ", ".join(f"t{n % 50}" for n in range(count)) + "]")


def backlinks(count):
    yield "target.md", page("Target")
    for number in range(count):
        yield f"p/p{number}.md", page(f"Page {number}", f"This is number {number}, which leads to [[target]] in a sentence.")


def long_titles(count):
    yield "target.md", page("x " * (count // 2))
    for number in range(200):
        yield f"p/p{number}.md", page(f"Page {number}", "See [[target]].")


def titles(count):
    for number in range(count):
        yield f"p/p{number}.md", page(f"The {number * 7919 % count}. Überschrift {number}")


def links_in_a_paragraph(count):
    yield "target.md", page("Target")
    yield "p.md", page("Page", "One [[target]] and [[target|two]]. " * (count // 2))


def marks_in_a_paragraph(count):
    yield "p.md", page("Page", '"' * count)


def languages(count):
    """As many folders, with a page in a language of its own in each."""
    for number in range(count):
        name = "".join(chr(97 + number // 26**place % 26) for place in range(4))
        yield f"f{number}/p.md", page(f"Page {number}", language=f"en-x{name}")


def top_folders(count):
    for number in range(count):
        yield f"f{number}/p.md", page(f"Page {number}")


def joined_words(count):
    yield "p.md", page("Page", "\n".join(f"a{n}-b{n}.c{n} 1,{n % 900 + 100}" for n in range(count)))


def open_tags(count):
    yield "p.md", page("Page", "<div>\n\na <b>b\n\n" * count)


def tags_in_tags(count):
    yield "p.md", page("Page", "<div>" * count + "a" + "</div>" * count)


def tags_with_links(count):
    yield "p.md", page("Page", "<ul>\n" + "".join(f"<li><a href=\"p.md#a{n}\">a</a></li>\n" for n in range(count)) + "</ul>")


def broken_tags(count):
    yield "p.md", page("Page", "<div>\n" + "<a href=\"" * count)


def ends_of_tags(count):
    yield "p.md", page("Page", "</div>\n\n" * count)


def open_rows(count):
    yield "p.md", page("Page", "<table><tr>\n\n" * count)


def open_comments(count):
    yield "p.md", page("Page", "a <!-- b\n\n" * count)


def signs_of_less(count):
    yield "p.md", page("Page", "<div>\n" + "<" * count)


def columns(count):
    yield "k/_kind.yml", "kind: k\nname: Page\nplural: Pages\n"
    yield "../table.csv", "title" + "".join(f",c{n}" for n in range(count)) + "\nFirst" + ",x" * count + "\n"


def rows(count):
    yield "k/_kind.yml", "kind: k\nname: Page\nplural: Pages\n"
    yield "../table.csv", "title,tags\n" + "".join(f"Row {n},a\n" for n in range(count))


BUILD, IMPORT = ["build", "-q", "--keep-going"], ["import", "csv", "--kind", "k"]
SHAPES = {
    tags: (5_000, BUILD), tags_on_a_line: (20_000, BUILD), backlinks: (1_000, BUILD), long_titles: (15_000, BUILD),
    titles: (1_000, BUILD), links_in_a_paragraph: (10_000, BUILD), marks_in_a_paragraph: (8_000, BUILD), languages: (100, BUILD),
    top_folders: (200, BUILD), open_tags: (10_000, BUILD), tags_in_tags: (20_000, BUILD), tags_with_links: (5_000, BUILD),
    ends_of_tags: (20_000, BUILD), open_rows: (10_000, BUILD),
    open_comments: (15_000, BUILD), broken_tags: (25_000, BUILD), signs_of_less: (250_000, BUILD), joined_words: (10_000, BUILD), columns: (10_000, IMPORT), rows: (1_000, IMPORT),
}

# Those that are one file beside the settings.
ALONE = {tags_on_a_line, links_in_a_paragraph, marks_in_a_paragraph, joined_words, columns, rows, open_tags, tags_in_tags,
         tags_with_links, ends_of_tags, open_rows, open_comments, broken_tags, signs_of_less}


def run(laurel, shape, count, command, folder):
    """What a size of a shape costs, and its largest file."""
    source = folder / "source"
    (source / "Content").mkdir(parents=True)
    shutil.copytree(ROOT / "Themes", source / "Themes")
    largest = 0
    for name, text in [("_site.yml", "title: Shapes\nurl: https://example.org/\n"), *shape(count)]:
        file = source / "Content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        largest = max(largest, len(text.encode()))
    rest = ["-o", folder / "site"] if command is BUILD else [source / "table.csv"]
    return cost([laurel, *command, "-s", source, *rest], succeeds=(0, 1)), largest


def rounds(laurel, shape, count, command):
    """The median of some runs, each in a folder of its own, and the largest file."""
    costs = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            spent, largest = run(laurel, shape, count, command, Path(folder))
        costs.append(spent)
    return middle(costs), largest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("laurel")
    parser.add_argument("--only", action="append")
    parser.add_argument("--scale", type=float, default=1)
    options = parser.parse_args()
    laurel = str(Path(options.laurel).resolve())
    for shape, (start, command) in SHAPES.items():
        if options.only and shape.__name__ not in options.only:
            continue
        costs, is_dear = [], False
        for count in (int(start * options.scale * factor) for factor in (1, 2, 4)):
            spent, largest = rounds(laurel, shape, count, command)
            costs.append((count, spent))
            is_alone = shape in ALONE and largest <= LARGE_FILE
            is_dear = is_dear or is_alone and (spent.cpu > MOST_SECONDS or spent.memory > MOST_MEMORY)
        first, last = costs[0][1].cpu, costs[-1][1].cpu
        exponent = math.log(last / first, 4) if last >= LEAST_SECONDS else 1
        line = "  ".join(f"{count:,}: {spent.cpu:.2f} s, {spent.memory:.0f} MB" for count, spent in costs)
        mark = "  grows too fast" if exponent > MOST_EXPONENT else "  costs too much" if is_dear else ""
        print(f"{shape.__name__:22} exponent {exponent:.2f}  {line}{mark}", flush=True)


if __name__ == "__main__":
    main()
