"""Questions that people have judged: collections, each with its own pages, and files of questions about a site."""

import json
import re
from pathlib import Path


def collection(folder):
    """The questions of a collection, by their text."""
    judged = {}
    for line in (Path(folder) / "qrels.tsv").read_text("utf-8").splitlines():
        question, page, grade = line.split("\t")[:3]
        judged.setdefault(question, {})[f"d/{page}.html"] = int(grade)
    return {row["text"]: judged[str(row["id"])] for row in rows(folder, "queries.jsonl") if str(row["id"]) in judged}


def write_collection(folder, site):
    """The documents of a collection as Markdown pages of a site."""
    target = Path(site) / "Content/d"
    target.mkdir(parents=True)
    for row in rows(folder, "corpus.jsonl"):
        text = re.sub(r"([\\`*_\[\]<>#|~!])", r"\\\1", row["text"])
        title = json.dumps(row["title"].strip() or text[:60], ensure_ascii=False)
        (target / f"{row['id']}.md").write_text(f"---\ntitle: {title}\n---\n\n{text}\n", "utf-8")


def rows(folder, name):
    return map(json.loads, (Path(folder) / name).read_text("utf-8").splitlines())


def questions(file):
    """The questions of a file that some page answers: [{"question": "...", "good": {"practices/x.html": 2}}]."""
    return {row["question"]: row["good"] for row in json.loads(Path(file).read_text("utf-8")) if any(row["good"].values())}
