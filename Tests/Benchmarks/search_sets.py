"""Questions with the pages that answer them: from a site's own Markdown, and from a collection with judgments."""

import json
import math
import os
import random
import re
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def of_content(content, typo_seed=7):
    """Link texts, headings and titles as questions, each also with a typo and cut short: name to {question: {address: 1}}."""
    pages = {}
    for file in sorted(Path(content).rglob("*.md")):
        head, _, body = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
        pages[str(file.relative_to(content).with_suffix(".html"))] = (head, re.sub(r"```.*?```", "", body, flags=re.S))
    sets = {"links": {}, "headings": {}, "titles": {}}

    def add(name, question, address):
        question = re.sub(r"[*_`\[\]\\]", "", question).strip().strip("\"'")
        if question and address in pages:
            sets[name].setdefault(question, {})[address] = 1

    for address, (head, body) in pages.items():
        for title in re.findall(r"^title:\s*(.+)$", head, re.M):
            add("titles", title, address)
        for heading in re.findall(r"^#{2,4}\s+(.+)$", body, re.M):
            add("headings", heading, address)
        for text, target in re.findall(r"\[([^\[\]]+)\]\(([^)\s#]+)\.md(?:#[^)]*)?\)", head + "\n" + body):
            add("links", text, os.path.normpath(os.path.join(os.path.dirname(address), target)) + ".html")
    rng = random.Random(typo_seed)
    for name in ("links", "headings", "titles"):
        with_typo, cut = sets.setdefault(f"{name}, one typo", {}), sets.setdefault(f"{name}, cut short", {})
        for question, judged in sets[name].items():
            wrong = misspelled(question, rng)
            if wrong:
                with_typo.setdefault(wrong, {}).update(judged)
            cut.setdefault(question[: max(2, round(len(question) * 0.6))], {}).update(judged)
    return sets


def misspelled(question, rng):
    """The question with one letter of one long word left out, put in, changed or swapped; None if it has no such word."""
    words = question.split()
    long = [i for i, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return None
    index = rng.choice(long)
    word, letter = words[index], rng.choice(LETTERS)
    at = rng.randrange(1, len(word) - 1)
    words[index] = rng.choice([
        word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :]])
    return " ".join(words)


def of_collection(folder):
    """The questions of a collection, by their text."""
    judged = {}
    for line in (Path(folder) / "qrels.tsv").read_text("utf-8").splitlines():
        question, page, grade = line.split("\t")[:3]
        judged.setdefault(question, {})[f"d/{page}.html"] = int(grade)
    rows = map(json.loads, (Path(folder) / "queries.jsonl").read_text("utf-8").splitlines())
    return {row["text"]: judged[str(row["id"])] for row in rows if str(row["id"]) in judged}


def write_collection(folder, site):
    """The documents of a collection as Markdown pages of a site."""
    target = Path(site) / "Content/d"
    target.mkdir(parents=True)
    for row in map(json.loads, (Path(folder) / "corpus.jsonl").read_text("utf-8").splitlines()):
        text = re.sub(r"([\\`*_\[\]<>#|~!])", r"\\\1", row["text"])
        title = json.dumps(row["title"].strip() or text[:60], ensure_ascii=False)
        (target / f"{row['id']}.md").write_text(f"---\ntitle: {title}\n---\n\n{text}\n", "utf-8")


def ndcg(found, judged, depth=10):
    """Normalized discounted cumulative gain (Järvelin, Kekäläinen 2002) with linear gain."""
    gain = sum(judged.get(page, 0) / math.log2(rank + 2) for rank, page in enumerate(found[:depth]))
    ideal = sum(grade / math.log2(rank + 2) for rank, grade in enumerate(sorted(judged.values(), reverse=True)[:depth]))
    return gain / ideal if ideal else 0.0
