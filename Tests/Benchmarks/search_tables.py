"""Prints what was measured, beside the goals."""

import statistics
from collections import Counter

from search_measures import mean

WIDE = 30
# Of the first results of a bad answer, so many are shown.
SHOWN = 3


def row(text, cells, verdict=""):
    print(f"  {text:{WIDE}}" + "".join(f"{cell:>12}" for cell in cells) + (f"  {verdict}" if verdict else ""), flush=True)


def share(value):
    return f"{value:.3f}"


def percent(value):
    return f"{100 * value:.1f} %"


def count(value):
    return f"{value:,.0f}"


def seconds(value):
    return f"{value:.1f} s"


def relevance(outcomes):
    """A row for each set, a column for each engine; outcomes by engine and set."""
    engines = list(outcomes)
    print("\n  nDCG@10, and the share of questions to which nothing is found")
    row("", ["questions", *engines, *(f"– {name}" for name in engines)])
    for name in outcomes[engines[0]]:
        lists = [outcomes[engine][name] for engine in engines]
        row(name, [len(lists[0]), *(share(mean(each.ndcg for each in of_one)) for of_one in lists),
                   *(percent(mean(each.is_empty for each in of_one)) for of_one in lists)])


def judged(outcomes):
    """What people have judged: outcomes by engine."""
    print(f"\n  {len(next(iter(outcomes.values())))} questions that people have judged")
    row("", ["goal", *outcomes])
    row("good ones of the first five", ["≥ 0.75", *(share(mean(each.precision for each in of_one)) for of_one in outcomes.values())])
    row("first result is good", ["≥ 0.88", *(share(mean(each.is_first_good for each in of_one)) for of_one in outcomes.values())])
    row("nDCG@10", ["", *(share(mean(each.ndcg for each in of_one)) for of_one in outcomes.values())])


def costs(engines, goals):
    """What a first question costs, by engine; goals by the name of a row."""
    rows = {
        "bytes to the first result": lambda of_one: of_one.first.bytes,
        "bytes to seven results": lambda of_one: of_one.box.bytes,
        "bytes to ten with texts": lambda of_one: of_one.page.bytes,
        "requests to the first result": lambda of_one: of_one.first.requests,
        "requests to seven results": lambda of_one: of_one.box.requests,
        "requests to ten with texts": lambda of_one: of_one.page.requests,
        "bytes of the whole index": lambda of_one: of_one.index_bytes,
        "files of the index": lambda of_one: of_one.index_files,
    }
    print("\n  A first question, in a browser that has seen nothing")
    row("", ["goal", *engines])
    for name, value in rows.items():
        values, goal = [value(of_one) for of_one in engines.values()], goals.get(name)
        row(name, [f"≤ {goal:,}" if goal else "", *map(count, values)], verdict(values[0], goal))
    warm = ["–" if of_one.warm is None else f"{of_one.warm:.1f} ms" for of_one in engines.values()]
    row("time of a later question", ["", *warm])


def verdict(value, goal):
    return "" if goal is None else "met" if value <= goal else "missed"


def line(typed, shown):
    """What was seen on the slow line; the most at once is judged by its worst, the others by their median."""
    rows = [
        ("typing: first key to a list", [each.first for each in typed], 2.5, seconds),
        ("typing: last key to its list", [each.last for each in typed], 1.5, seconds),
        ("typing: requests", [each.requests for each in typed], None, count),
        ("typing: most at once", [each.most for each in typed], 8, count),
        ("typing: bytes", [of_search(each) for each in typed], None, count),
        ("results: ten rows", [each.rows for each in shown], None, seconds),
        ("results: their texts", [each.texts for each in shown], 5, seconds),
        ("results: requests", [each.requests for each in shown], None, count),
        ("results: most at once", [each.most for each in shown], 8, count),
        ("results: bytes of the search", [of_search(each) for each in shown], 90_000, count),
    ]
    row("", ["goal", "median", "worst"])
    for name, values, goal, form in rows:
        middle, worst = statistics.median(values), max(values)
        row(name, [f"≤ {form(goal)}" if goal else "", form(middle), form(worst)], verdict(worst if "at once" in name else middle, goal))
    for name, of_all in (("typing", typed), ("results", shown)):
        parts = sum((each.bytes for each in of_all), Counter()).most_common()
        print(f"  {name}, mean bytes: " + ", ".join(f"{part} {count(size / len(of_all))}" for part, size in parts))


def of_search(each):
    """Bytes without those of the page itself."""
    return each.bytes.total() - each.bytes["page"]


def worst(outcomes, most):
    """Of each set those of our answers that are worst, by what went wrong; outcomes by set."""
    for name, of_set in outcomes.items():
        bad = sorted((each for each in of_set if each.ndcg < 1), key=lambda each: (each.ndcg, each.question))
        print(f"\n  The worst of {name}: " + ", ".join(f"{cause} {number}" for cause, number in Counter(each.cause for each in of_set).most_common()))
        for each in sorted(bad[:most], key=lambda each: each.cause):
            print(f"    {each.ndcg:.2f}  {each.cause}: {each.question!r}" + (f", searched for {each.answer.corrected!r}" if each.answer.corrected else ""))
            print(f"          right: {some(each.judged)}")
            if not each.is_empty:
                print(f"          first: {some(each.answer.found)}")


def some(addresses):
    addresses = list(addresses)
    return ", ".join(addresses[:SHOWN]) + (f" and {len(addresses) - SHOWN} more" if len(addresses) > SHOWN else "")
