"""What the tests of `laurel import csv` share: a table of stories, and the map that goes with it."""

import csv
import io
from pathlib import Path

from writing import FINE, WritingTest


class ImportTest(WritingTest):
    MAP = """\
key: ID
title: "{Name}: {Year}"
text: Notes
separator: ","
dates: month/day/year
columns:
  Summary: summary
  Level: level
  Audience: audience
  Story: text
  Year: year
  Day: day
  School: school
  Given: consent.date
constants:
  draft: false
"""
    HEADER = ["ID", "Name", "Summary", "Level", "Audience", "Story", "Year", "Day", "School", "Given", "Notes", "Mail"]

    def row(self, key="1", **cells):
        row = dict(ID=key, Name=f"Story {key}", Summary=f"Short {key}", Level="Of a school", Audience="coaches, teachers",
                   Story="A good story.\n\nReally.", Year="2026", Day="5/3/2024", School="Lincoln High", Given="", Notes="", Mail="x")
        return {**row, **cells}

    def table(self, *rows, name="stories.csv", encoding="utf-8", **dialect):
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, self.HEADER, **dialect)
        writer.writeheader()
        writer.writerows(rows)
        file = Path(self.folder.name) / name
        file.write_bytes(out.getvalue().encode(encoding))
        return file

    def take(self, *options, code=FINE, mapping=MAP, name="stories.csv"):
        (Path(self.folder.name) / "map.yml").write_text(mapping, "utf-8")
        return self.run_laurel("import", "csv", name, "--kind", "story", "--map", "map.yml", *options, code=code)
