"""Writes a site of generated pages, the same for the same numbers: python3 generate.py FOLDER [PAGES] [SEED]"""

import datetime
import random
import sys
from pathlib import Path

WORDS = (
    "teachers share lessons plan time colleague students practice reading science evidence school district coach "
    "team question observe feedback cycle goal trust lead learn project schedule meeting pilot family growth"
).split()
LINKS_ON_A_PAGE = 8
PAGES_IN_A_FOLDER = 100
FIRST_DAY = datetime.date(2020, 1, 1)
# All pages are of the past: Hugo leaves out those of days to come.
DAYS = 2000


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(6, 14))]
    return " ".join(words).capitalize() + "."


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(3, 6)))


def name(number):
    return f"part-{number // PAGES_IN_A_FOLDER}/page-{number}"


def page(rng, number, count, link):
    """The Markdown of a page without front matter; `link` turns the number of a page into an address."""
    targets = [rng.randrange(count) for _ in range(LINKS_ON_A_PAGE)]
    lines = []
    for section in range(4):
        lines += [f"## {sentence(rng)[:-1]}", "", paragraph(rng), ""]
        for target in targets[section * 2 : section * 2 + 2]:
            lines += [f"{sentence(rng)} See [page {target}]({link(number, target)}) for more. {sentence(rng)}", ""]
    lines += [f"- {sentence(rng)}" for _ in range(5)] + ["", f"> {sentence(rng)}", "", paragraph(rng), ""]
    return "\n".join(lines)


def relative(number, target):
    return f"../{name(target)}.md"


def pages(count, seed, link=relative):
    """Pairs of a path without extension and its Markdown with a title, a date and two tags."""
    rng = random.Random(seed)
    for number in range(count):
        tags = sorted(rng.sample(WORDS, 2))
        day = FIRST_DAY + datetime.timedelta(number * 7 % DAYS)
        head = f"title: Page {number} {sentence(rng)[:-1]}\ndate: {day}\ntags: [{', '.join(tags)}]\n"
        yield name(number), f"---\n{head}---\n\n" + page(rng, number, count, link)


def write(folder, count, seed, link=relative):
    for path, text in pages(count, seed, link):
        file = Path(folder) / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    arguments = sys.argv[1:] + ["1000", "1"][len(sys.argv) - 2 :]
    write(arguments[0], int(arguments[1]), int(arguments[2]))
