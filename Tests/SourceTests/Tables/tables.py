"""Writes tables.json: texts of tables, and what Python's module csv reads from them.

python3 Tests/SourceTests/Tables/tables.py"""

import csv
import io
import json
import random
from pathlib import Path

SIGNS = ["a", "b c", '"', ",", ";", "\t", "\n", "\r\n", "é", "x\u0301", "\u05d0", "\U0001F389", " ", "'", "=1+2", "0", "\u2028"]
DIALECTS = [
    {"delimiter": ",", "lineterminator": "\r\n"}, {"delimiter": ";", "lineterminator": "\n"},
    {"delimiter": "\t", "lineterminator": "\r\n"}, {"delimiter": ",", "lineterminator": "\r"},
    {"delimiter": ",", "lineterminator": "\n", "quoting": csv.QUOTE_ALL},
]
BY_HAND = [
    'a,b\r\n1,2\r\n', 'a,b\n\n1,2\n\n\n', 'a,b,c\n1,2\n3,4,5\n', 'a,b\n1,2,3\n', 'a,b\n"x"y,2\n', 'a,b\n5" pipe,2\n', 'a,b\n"","x"\n',
    'a,b\n1,\n,2\n', 'a,b\n"x\r\ny",2\r\n', 'a,b\n1,\u0301x\n', 'a;b\n1,5;2\n', '"a, or b";c\n1;2\n', 'a\n1\n2', 'a,b\n1, "x"\n',
]


def cells(text, delimiter):
    """The rows that hold anything. A table with one empty cell is an empty line to Python."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    return [row for row in rows if any(row)]


def main():
    chance = random.Random(5)
    cases = []
    for number in range(120):
        dialect = DIALECTS[number % len(DIALECTS)]
        width = chance.randint(2, 5)
        header = [f"column {letter}" for letter in "ABCDE"[:width]]
        rows = [["".join(chance.choices(SIGNS, k=chance.randint(0, 4))) for _ in range(width)] for _ in range(4)]
        out = io.StringIO(newline="")
        csv.writer(out, **dialect).writerows([header, *rows])
        cases.append({"text": out.getvalue(), "rows": cells(out.getvalue(), dialect["delimiter"])})
    for text in BY_HAND:
        delimiter = ";" if ";" in text.split("\n")[0] else ","
        cases.append({"text": text, "rows": cells(text, delimiter)})
    file = Path(__file__).with_name("tables.json")
    lines = ",\n".join(json.dumps(case, ensure_ascii=True) for case in cases)
    file.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
