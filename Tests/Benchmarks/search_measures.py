"""How good an answer is, and what went wrong with it."""

import math
from dataclasses import dataclass

DEPTH = 10


@dataclass(frozen=True)
class Answer:
    """The addresses of the first results, and what was searched for instead, if something was."""

    found: list[str]
    corrected: str | None = None


@dataclass(frozen=True)
class Outcome:
    """A question, the grades of the pages that are right, and what was answered."""

    question: str
    judged: dict[str, int]
    answer: Answer

    @property
    def ndcg(self):
        """Normalized discounted cumulative gain (Järvelin, Kekäläinen 2002) with linear gain."""
        gain = sum(self.judged.get(page, 0) / math.log2(rank + 2) for rank, page in enumerate(self.answer.found[:DEPTH]))
        best = sorted(self.judged.values(), reverse=True)[:DEPTH]
        ideal = sum(grade / math.log2(rank + 2) for rank, grade in enumerate(best))
        return gain / ideal if ideal else 0.0

    @property
    def precision(self):
        """The good ones of the first five, of as many as there could be."""
        good = [page for page, grade in self.judged.items() if grade > 0]
        return sum(page in good for page in self.answer.found[:5]) / min(5, len(good))

    @property
    def is_first_good(self):
        return any(self.judged.get(page, 0) > 0 for page in self.answer.found[:1])

    @property
    def is_empty(self):
        return not self.answer.found

    @property
    def cause(self):
        """Why it is not better."""
        if self.is_empty:
            return "nothing found"
        if self.ndcg >= 1:
            return "right"
        if self.answer.corrected:
            return "spelled otherwise"
        if not any(self.judged.get(page, 0) > 0 for page in self.answer.found[:DEPTH]):
            return "not among the first ten"
        return "others come first" if not self.is_first_good else "not all come first"


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0
