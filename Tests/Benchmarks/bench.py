"""Compares the cost of a build with that of others on the same generated pages, in turns in the same run.

bench.py PATH_OF_LAUREL

BENCH_PAGES: how many pages, 1000 unless it is given; several numbers are possible, as in "1000 10000 100000".
BENCH_ROUNDS: how often each builds; unless it is given, the fewer the more pages.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import contestants
from measure import CORES, cost, middle, size

PAGES_WITH_BROKEN_LINKS = 3000


@dataclass(frozen=True)
class Goal:
    """What is compared, and what has to come of it."""

    text: str
    of: str
    to: str
    what: str = "cpu"
    must: str = ""
    goal: str = ""

    def value(self, results):
        """The median over the rounds; None where one of the two did not run."""
        if self.of not in results or self.to not in results:
            return None
        pairs = zip(results[self.of], results[self.to])
        if self.what == "busy":
            return statistics.median(a.busy for a, _ in pairs)
        return statistics.median(getattr(a, self.what) / getattr(b, self.what) for a, b in pairs)


GOALS = [
    Goal("CPU, to Hugo with bare templates", "Laurel", "Hugo", must="< 1", goal="≤ 0.5"),
    Goal("CPU, to Hugo + Pagefind", "Laurel", "Hugo + Pagefind", must="≤ 0.4", goal="≤ 0.2"),
    Goal("CPU, to the floor", "Laurel", "floor", must="≤ 12", goal="≤ 5"),
    Goal("peak memory, to Hugo", "Laurel", "Hugo", what="memory", must="≤ 0.4", goal="≤ 0.25"),
    Goal("CPU, address set / not set", "Laurel", "Laurel, no address", must="≤ 1.15", goal="≤ 1.05"),
    Goal("CPU, every third link broken / none", "Laurel, every third broken", "Laurel, no link broken",
         must="≤ 1.3", goal="≤ 1.1"),
    Goal("CPU, nothing changed / cold", "Laurel, no change", "Laurel", must="≤ 0.8", goal="≤ 0.5"),
    Goal("all cores busy", "Laurel", "Laurel", what="busy", must="≥ 0.7", goal="≥ 0.85"),
]
GROWTH = Goal("CPU for a page, most pages to fewest", "", "", must="≤ 1.3", goal="≤ 1.1")


def in_turns(entries, rounds):
    """The costs of each by rounds, and the files and bytes it wrote; before several rounds comes one that only warms up."""
    results, written = {name: [] for name in entries}, {}
    for _ in range(rounds + (rounds > 1)):
        for name, entry in entries.items():
            if entry.clears:
                shutil.rmtree(entry.output, ignore_errors=True)
            own = cost(entry.command, entry.succeeds)
            results[name].append(results[entry.adds_to][-1].then(own) if entry.adds_to else own)
            written[name] = size(entry.output)
    return {name: costs[-rounds:] for name, costs in results.items()}, written


def tell(heading, results, written):
    """Prints what each has cost and written."""
    print(f"\n{heading}, median of {len(next(iter(results.values())))} on {CORES} cores")
    print(f"{'':28}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'files':>9}{'MB':>9}")
    for name, costs in results.items():
        of_one, (files, count) = middle(costs), written[name]
        print(f"{name:28}{of_one.cpu:9.2f}{of_one.wall:9.2f}{of_one.memory:9.0f}{files:9}{count / 1e6:9.1f}", flush=True)


def tell_stages(entry):
    """Prints what one more build from nothing says about its stages."""
    shutil.rmtree(entry.output)
    result = subprocess.run([*map(str, entry.command), "--timings"], capture_output=True, text=True, check=True)
    print(f"\nThe stages of one build\n{result.stderr.rstrip()}")


def tell_goals(columns):
    """Prints the table of ratios; the columns are results by their headings."""
    tell_row("ratios, median of pairs", columns, "must", "goal")
    for goal in GOALS:
        values = [goal.value(results) for results in columns.values()]
        shown = ["–" if value is None else f"{value:.2f}" for value in values]
        tell_row(goal.text, shown, goal.must, goal.goal, verdict(goal, values))


def tell_growth(first, last):
    """Prints how the cost of a page grows with their number."""
    growth = last / first
    tell_row(GROWTH.text, [f"{growth:.2f}"], GROWTH.must, GROWTH.goal, verdict(GROWTH, [growth]))


def tell_row(text, cells, must, goal, verdict=""):
    print(f"{text:38}{must:>8}{goal:>8}  {verdict:6}" + "".join(f"{cell:>10}" for cell in cells))


def verdict(goal, values):
    """What the worst of the values reaches."""
    known = [value for value in values if value is not None]
    if all(holds(goal.goal, value) for value in known):
        return "goal"
    return "must" if all(holds(goal.must, value) for value in known) else "missed"


def holds(bound, value):
    sign, number = bound.split()
    return {"<": value < float(number), "≤": value <= float(number), "≥": value >= float(number)}[sign]


def main():
    program = Path(sys.argv[1]).resolve()
    sizes = sorted(map(int, os.environ.get("BENCH_PAGES", "1000").replace(",", " ").split()))
    columns = {f"{count:,}": at_size(program, count) for count in sizes}
    columns["links"] = with_broken_links(program, PAGES_WITH_BROKEN_LINKS)
    print()
    tell_goals(columns)
    if len(sizes) > 1:
        tell_growth(*(middle(columns[f"{count:,}"]["Laurel"]).cpu / count for count in (sizes[0], sizes[-1])))


def at_size(program, count):
    """Measures all on as many pages as asked for."""
    with tempfile.TemporaryDirectory() as folder:
        entries = contestants.of_size(program, Path(folder), count)
        results, written = in_turns(entries, rounds(count))
        tell(f"{count:,} pages", results, written)
        tell_stages(entries["Laurel"])
    return results


def with_broken_links(program, count):
    """Measures what broken links cost."""
    with tempfile.TemporaryDirectory() as folder:
        results, written = in_turns(contestants.with_broken_links(program, Path(folder), count), rounds(count))
        tell(f"{count:,} pages", results, written)
    return results


def rounds(count):
    return int(os.environ.get("BENCH_ROUNDS") or max(1, min(5, 20_000 // count)))


if __name__ == "__main__":
    main()
