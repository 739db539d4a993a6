"""Imports lists as districts keep them: with titles above, names the other way round, days in many notations."""

import re
from pathlib import Path

from importing import ImportTest
from writing import FINE, PROBLEMS, USAGE

SPOTLIGHTS = """\
kind: spotlight
consent: {field: consent, name: honoree, photo: photo, role: role, record: public_record, when: {honoree_is: person}}
fields:
  honoree: {type: text, required: true}
  honoree_is: {type: choice, choices: {person: By name, role: By role, team: A team}, required: true}
  role: text
  photo: image
  year: {type: number, min: 1900}
  consent:
    type: record
    fields:
      date: {type: date, required: true}
      scope: {type: list, of: {type: choice, choices: [name, photo]}, required: true}
  public_record: text
"""


class ListTest(ImportTest):
    """laurel import csv, of lists that were not made for it."""

    def plain(self, text, mapping=None, *options, kind="school", code=FINE):
        folder = Path(self.folder.name)
        (folder / "list.csv").write_text(text, "utf-8")
        (folder / "list.yml").write_text(mapping or "title: title\n", "utf-8")
        return self.run_laurel("import", "csv", "list.csv", "--kind", kind, "--map", "list.yml", *options, code=code)

    def page(self, name, folder="schools"):
        return (self.root / f"Content/{folder}/{name}.md").read_text("utf-8")

    def test_days_are_read_in_every_notation_that_says_which_is_meant(self):
        days = ["5/3/24", "05/03/2024", "5.3.2024", "3-May-2024", "3-May-24", "5/3/2024 14:03:22", "5/3/2024 12:00:00 AM",
                "2024-05-03 08:00:00", "2024-05-03T08:00:00Z", "\"May 3, 2024\"", "2024/05/03", "3 de mayo de 2024", " 5/3/24\u00a0"]
        rows = "".join(f"School {number},{day}\n" for number, day in enumerate(days))
        self.plain(f"title,date\n{rows}", "dates: month/day/year\n")
        for number, day in enumerate(days):
            self.assertIn("\ndate: 2024-05-03\n", self.page(f"school-{number}"), day)
        self.run_laurel("check", "--strict")

    def test_days_without_an_order_are_asked_for_once_and_sure_ones_are_taken(self):
        self.plain("title,date\nA,5/13/24\nB,\"May 3, 2024\"\n", "separator: ;\n")
        self.assertIn("date: 2024-05-13", self.page("a"))
        told = self.plain("title,date\nC,5/3/24\nD,5/13/24\nE,6/4/24\nF,13/13/24\n", "separator: ;\n", code=PROBLEMS).stdout
        self.assertEqual(told.count("days such as this one can be read in two ways"), 1)
        self.assertIn("Note: in the cells B2 and B4\n", told)
        self.assertIn("say in the map how the days are written, such as 'dates: month/day/year'", told)
        self.assertIn("'13/13/24' is not one", told)
        # The map decides, also against what is written.
        told = self.plain("title,date\nG,13/5/2024\n", "dates: month/day/year\n", code=PROBLEMS).stdout
        self.assertIn("the date is written '13/5/2024'", told)

    def data(self, name, text, *options, code=FINE, mapping="key: id\n"):
        """The same from a file of values, as programs for sites keep them."""
        folder = Path(self.folder.name)
        (folder / name).write_text(text, "utf-8")
        (folder / "list.yml").write_text(mapping, "utf-8")
        return self.run_laurel("import", "csv", name, "--kind", "school", "--map", "list.yml", *options, code=code)

    def test_a_list_of_values_is_a_table_in_each_notation(self):
        texts = {
            "a.yml": "- {id: 1, title: Lincoln North, place: By the river, date: 2024-05-03}\n- id: 2\n  title: Oak\n",
            "b.yaml": "lincoln:\n  id: 1\n  title: Lincoln North\n  place: By the river\n  date: May 3, 2024\noak:\n  id: 2\n  title: Oak\n",
            "c.json": '[{"id": 1, "title": "Lincoln North", "place": "By the river", "date": "2024-05-03"}, {"id": 2, "title": "Oak"}]',
            "d.json": '{"note": "Schools", "items": [{"id": 1, "title": "Lincoln North", "place": "By the river", '
                      '"date": "5/13/24"}, {"id": 2, "title": "Oak"}]}',
            "e.toml": '[[schools]]\nid = 1\ntitle = "Lincoln North"\nplace = "By the river"\ndate = 2024-05-03\n[[schools]]\nid = 2\ntitle = "Oak"\n',
        }
        for name, text in texts.items():
            with self.subTest(name):
                for page in (self.root / "Content/schools").glob("*.md"):
                    if page.stem in ("lincoln-north", "oak"):
                        page.unlink()
                told = self.data(name, text)
                self.assertIn("Pages: 2 new, 0 changed, 0 as before.", told.stdout)
                self.assertIn('place: "By the river"', self.page("lincoln-north"))
                day = "2024-05-13" if name == "d.json" else "2024-05-03"
                self.assertIn(f"date: {day}", self.page("lincoln-north"))
                self.assertNotIn("place", self.page("oak"))
                self.assertIn("Pages: 0 new, 0 changed, 2 as before.", self.data(name, text).stdout)

    def test_values_inside_values_are_columns_and_lists_are_lines(self):
        told = self.data("a.yml", "- title: Oak\n  at: {town: Alder, zip: 1}\n  extra: [a, b]\n", mapping='columns: {at.town: place}\n')
        self.assertIn("Columns that nothing is made from: at.zip, extra.", told.stderr)
        self.assertIn('place: "Alder"', self.page("oak"))
        told = self.data("b.yml", "elm:\n  town: Alder\n", mapping='title: "{key} in {town}"\n')
        self.assertIn('title: "elm in Alder"', self.page("elm-in-alder"))

    def test_what_does_not_fit_in_a_list_of_values_is_told_at_its_line(self):
        told = self.data("a.yml", "- title: A\n  date: never\n- title: B\n  date: never\n", mapping="{}\n", code=PROBLEMS).stdout
        self.assertIn("a.yml:2:9: error: ", told)
        self.assertNotIn("in the cells", told)
        self.assertNotIn("in cell", told)
        told = self.data("b.yml", "- title: A\n  date: never\n", mapping="{}\n", code=PROBLEMS).stdout
        self.assertIn("b.yml:2:9: error: ", told)
        self.assertNotIn("Note:", told)

    def test_a_file_of_values_without_a_list_is_told(self):
        for name, text in (("a.yml", "title: Site\nmenu: main\n"), ("b.json", "[]"), ("c.yml", ""), ("d.yml", "a: [1]\nb: [2]\n")):
            with self.subTest(name):
                self.assertIn(f"{name}:1:1: error: ", self.data(name, text, code=PROBLEMS).stdout)
        for name, text in (("e.json", '[{"title": "A"'), ("f.yml", "- title: [A\n"), ("g.toml", "title = \n"), ("h.yml", "[" * 5_000)):
            with self.subTest(name):
                told = self.data(name, text, code=PROBLEMS)
                self.assertRegex(told.stdout, rf"{name}:\d+:\d+: error: ")
                self.assertIn("Nothing was written.", told.stderr)

    def test_rows_of_a_list_of_values_that_do_not_fit_go_into_a_table(self):
        told = self.data("a.yml", "- {id: 1, title: A}\n- {id: 2, title: B, date: never}\n", "--skip-bad-rows", code=PROBLEMS)
        self.assertIn("Pages: 1 new", told.stdout)
        table = (Path(self.folder.name) / "a-left-out.csv").read_text("utf-8-sig").splitlines()
        self.assertIn('"id","title","date"', table[0])
        self.assertTrue(table[1].endswith('"2","B","never"'), table)

    def test_what_is_no_row_of_the_list_is_told(self):
        """A second row of headings, as services for surveys write, and cells in which a formula failed."""
        told = self.plain("ID,title,Year,Other\n,Open-Ended Response,,\n1,#REF!,,#N/A\n2,Fine,,\n", "key: ID\n", code=PROBLEMS).stdout
        self.assertIn("list.csv:2:1: error: nothing in this row stands in the column that 'key' in the map names", told)
        self.assertIn("list.csv:3:3: error: '#REF!' is what a spreadsheet writes where a formula fails [spreadsheet]", told)
        self.assertIn("Note: in cell B3\n", told)
        self.assertNotIn("#N/A'", told)
        told = self.plain("title\nA\nA\n", code=PROBLEMS).stdout
        self.assertIn("error: two rows would become the page 'schools/a.md'", told)
        self.assertIn("let 'title' or 'file' in the map name columns in which the rows differ", told)

    def test_a_whole_number_has_no_decimals(self):
        self.write("spotlights/_kind.yml", SPOTLIGHTS)
        self.plain("Who,Year\nThe team,2024.0\n", 'title: "{Who}, {Year}"\ncolumns: {Who: honoree, Year: year}\nconstants: {honoree_is: team}\n',
                   kind="spotlight")
        self.assertIn('title: "The team, 2024"\n', self.page("the-team-2024", "spotlights"))
        self.assertIn("\nyear: 2024\n", self.page("the-team-2024", "spotlights"))

    def test_cells_are_trimmed_before_a_title_is_made_of_them(self):
        self.plain("Name ,Year\n Lincoln North\u00a0, 2024 \n", 'title: "{Name}, {Year}"\n')
        self.assertIn('title: "Lincoln North, 2024"', self.page("lincoln-north-2024"))

    def test_what_is_the_same_in_many_cells_is_told_once_with_its_cells(self):
        rows = [self.row(str(number), School="Lincon High" if number % 2 else "Oak") for number in range(50)]
        self.table(*rows)
        told = self.take(code=PROBLEMS).stdout
        self.assertEqual(told.count("there is no page or file 'Lincon High'"), 1)
        self.assertEqual(told.count("there is no page or file 'Oak'"), 1)
        self.assertIn("Note: in 25 cells, the first of which are I2, I4, I6", told)
        self.assertIn("2 errors", told)
        self.table(self.row("1", Year="1"), self.row("2", Year="1"), self.row("3", Summary=""), self.row("4", Name=""))
        told = self.take(code=PROBLEMS).stdout
        for cells in ("in the cells G2 and G3", "in cell C4"):
            self.assertIn(f"Note: {cells}\n", told)

    def test_a_name_without_a_page_is_told_with_all_cells_that_have_it(self):
        kind = self.root / "Content/stories/_kind.yml"
        kind.write_text(kind.read_text("utf-8").replace("to: [school]}", "to: [school], others: true}"), "utf-8")
        self.table(*(self.row(key, School="oak high" if key == "3" else "Oak High") for key in "1234"), self.row("5", School="Elm"))
        told = self.take().stdout
        self.assertEqual(told.count("there is no page for"), 2)
        self.assertIn("Note: in the cells I2, I3, I4 and I5\n", told)
        self.assertIn("Note: in cell I6\n", told)
        self.assertNotIn("names it, too", told)

    def test_names_are_turned_where_the_map_says_so(self):
        (self.root / "Content/spotlights").mkdir()
        self.write("spotlights/_kind.yml", SPOTLIGHTS)
        names = {
            "OKOYE, Amara": "Amara Okoye", "SMITH-JONES, Zoë": "Zoë Smith-Jones", "O’BRIEN, Sam": "Sam O’Brien",
            "NÚÑEZ, LEE": "LEE Núñez", "MCDONALD, PAT": "PAT McDonald", "DE LA CRUZ, Sam": "Sam de la Cruz",
            "KING, Martin, Jr.": "Martin King Jr.", "KING JR, TJ": "TJ King Jr", "Rivers, Jordan": "Jordan Rivers",
            "Robin Tran": "Robin Tran", "VAN, Kim": "Kim Van", "Smith, Jr.": "Smith, Jr.",
        }
        names["NÚÑEZ, LEE"], names["MCDONALD, PAT"] = "Lee Núñez", "Pat McDonald"
        rows = "".join(f'{number},"{name}"\n' for number, name in enumerate(names))
        self.plain(f'ID,"Nominee (LAST, First)"\n{rows}', "\n".join((
            'title: "{Nominee (LAST, First)}, {ID}"', 'last_name_first: Nominee (LAST, First)',
            "columns:", "  Nominee (LAST, First): honoree", "constants: {honoree_is: person, draft: true}")), kind="spotlight")
        pages = [file.read_text("utf-8") for file in (self.root / "Content/spotlights").glob("*.md")]
        found = dict(re.search(r'title: "(.*), (\d+)"', text).groups()[::-1] for text in pages)
        self.assertEqual([found[str(number)] for number in range(len(names))], list(names.values()))
        told = self.plain("ID,Name\n1,A\n", "title: Name\nlast_name_first: [Nome]\n", code=PROBLEMS).stdout
        self.assertIn("list.yml:2:19: error: there is no column 'Nome'", told)

    def test_titles_above_the_names_are_seen(self):
        for number, above in enumerate(("A list of schools,,\n,,\n", "Schools\n\n", "Schools,2026,\n\"For all,\nof us\",,\n")):
            told = self.plain(f"{above}Title,Place,Else\nSchool {number},Here,x\n", "title: Title\n")
            self.assertRegex(told.stderr, r"Row [23] names the columns. What stands above it is left out.")
            self.assertIn("Pages: 1 new", told.stdout)
            self.assertIn('place: "Here"', self.page(f"school-{number}"))
        # A row that is as wide as the names is no title.
        told = self.plain("A,B,C\nTitle,Place,Else\n", "title: Title\n", code=PROBLEMS)
        self.assertIn("there is no column 'Title'", told.stdout)

    def test_a_line_that_says_what_stands_between_cells_is_no_row(self):
        told = self.plain("sep=;\nTitle;Place\nOak;Here\nElm;\"a\"\";b\"\n", "title: Title\n")
        self.assertEqual(told.stderr, "")
        self.assertIn('place: "Here"', self.page("oak"))
        told = self.plain("sep=;\nTitle;Place\nAsh;x;y\n", "title: Title\n", code=PROBLEMS)
        self.assertIn("Note: in row 2\n", told.stdout)

    def test_files_of_a_spreadsheet_are_told_in_one_line(self):
        file = Path(self.folder.name) / "list.xlsx"
        for start in (b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0\xa1\xb1", b"<html><table>", b"a,b\n\x00\x01\x02"):
            file.write_bytes(start + bytes(100))
            told = self.run_laurel("import", "csv", "list.xlsx", "--kind", "school", code=USAGE)
            self.assertEqual(told.stdout, "")
            self.assertEqual(told.stderr, "list.xlsx is no CSV file. Open it in your spreadsheet, and choose Save as or Download, "
                                          "and the type CSV.\n")

    def test_names_that_begin_with_the_family_name_are_told(self):
        self.write("spotlights/_kind.yml", SPOTLIGHTS)
        constants = "constants: {honoree_is: person, draft: true}\n"
        told = self.plain("title,honoree\nA,\"OKOYE, Amara\"\n", constants, kind="spotlight").stderr
        self.assertEqual(told, "Names such as OKOYE, Amara stay as they are. With last_name_first in the map, they are turned.\n")
        for names, mapping in (("\"TRAN, Sam\"", "last_name_first: honoree\n"), ("\"Teachers, all of them\"", ""), ("Sam Tran", "")):
            told = self.plain(f"title,honoree\nB{len(names)},{names}\n", mapping + constants, kind="spotlight").stderr
            self.assertEqual(told, "")

    def spotlights(self, names, constants, columns="", header="Title,Honoree", code=FINE):
        self.write("spotlights/_kind.yml", SPOTLIGHTS)
        rows = "".join(f"Page {number},{name}\n" for number, name in enumerate(names))
        return self.plain(f"{header}\n{rows}", f"title: Title\ncolumns: {{{columns}}}\nconstants: {{{constants}}}\n",
                          kind="spotlight", code=code)

    def test_a_draft_does_not_need_its_consent_yet(self):
        told = self.spotlights(["Amara Okoye", "Sam Tran"], "honoree_is: person, draft: true")
        self.assertNotIn("missing-consent", told.stdout)
        self.run_laurel("check", "--strict")
        self.assertIn("note: this names a person", self.run_laurel("check", "--verbose").stdout)
        file = self.root / "Content/spotlights/page-0.md"
        file.write_text(file.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
        self.assertIn("error: this names a person", self.run_laurel("check", code=PROBLEMS).stdout)

    def test_past_winners_may_name_a_public_record(self):
        told = self.spotlights(["Amara Okoye", "Sam Tran"], "honoree_is: person", code=PROBLEMS).stdout
        self.assertEqual(told.count("this names a person, and there is no 'consent'"), 1)
        self.assertIn("Note: in the cells B2 and B3\n", told)
        self.spotlights(["Amara Okoye,Minutes of May 2011", "Sam Tran,Minutes of May 2012"], "honoree_is: person",
                        "Record: public_record", "Title,Honoree,Record")
        self.run_laurel("check", "--strict")

    def test_a_constant_lets_no_name_through(self):
        names = ["Amara Okoye", "The robotics mentor", "Dr. Tran", "Teachers of grade nine", "Science Department", "Sam de la Cruz",
                 "OKOYE and TRAN", "Oak Elementary School", "Equipo de Ciencias"]
        for constant in ("role", "A team", "draft: true, honoree_is: role"):
            constants = constant if ":" in constant else f"honoree_is: {constant}"
            told = self.spotlights(names, constants, code=PROBLEMS).stdout
            self.assertIn("this looks like the name of a person, and 'honoree_is' in the map says of all rows", told)
            self.assertIn("Note: in the cells B2, B4, B7 and B8\n", told)
            self.assertIn("1 error", told)
        # Who says it of a row has looked at the row.
        self.spotlights([f"{name},role" for name in names], "honoree_is: team", "Is: honoree_is", "Title,Honoree,Is")

    def test_what_is_told_of_a_list_is_told_in_spanish(self):
        self.write("_site.yml", "title: Relatos\nlanguage: es\n")
        told = self.plain("title,date\nC,5/3/24\nD,6/4/24\n", "separator: ;\n", code=PROBLEMS).stdout
        self.assertIn("los días como este se pueden leer de dos maneras", told)
        self.assertIn("en las celdas B2 y B3", told)


class StateTest(ImportTest):
    """laurel import csv, of lists that say of some rows that nobody is to see them."""

    def take_list(self, text, mapping="title: Name\n", code=FINE):
        folder = Path(self.folder.name)
        (folder / "list.csv").write_text(text, "utf-8")
        (folder / "list.yml").write_text(mapping, "utf-8")
        return self.run_laurel("import", "csv", "list.csv", "--kind", "school", "--map", "list.yml", code=code)

    def pages(self):
        return {f.stem: f.read_text("utf-8") for f in (self.root / "Content/schools").glob("row-*.md")}

    def drafts(self):
        return sorted(name for name, text in self.pages().items() if "draft: true" in text)

    def test_a_row_that_is_hidden_elsewhere_becomes_a_draft(self):
        told = self.take_list("Name,Status,Publish?,Hidden\nRow 1,Draft,,\nRow 2,Done,No,\nRow 3,,Yes,FALSE\nRow 4,,,TRUE\nRow 5,Done,,\n")
        self.assertEqual(self.drafts(), ["row-1", "row-2", "row-4"])
        self.assertIn("'Publish?' says whether readers see the page", told.stdout)
        self.assertNotIn("nothing is made from", told.stderr)

    def test_published_may_be_a_day_or_a_yes_or_no(self):
        self.take_list("Name,Published\nRow 1,no\nRow 2,yes\nRow 3,5/13/2024\n")
        self.assertEqual(self.drafts(), ["row-1"])
        self.assertIn("date: 2024-05-13\n", self.pages()["row-3"])

    def test_days_from_and_up_to_which_a_row_is_seen(self):
        self.take_list("Name,Embargo until,Expiry date\nRow 1,5/13/2099,\nRow 2,,5/14/2020\n")
        pages = self.pages()
        self.assertIn("publish: 2099-05-13\n", pages["row-1"])
        self.assertIn("expires: 2020-05-14\n", pages["row-2"])

    def test_the_map_has_the_last_word(self):
        rows = "Name,Status\nRow 1,Draft\n"
        for more in ("columns:\n  Status:\n", "constants:\n  draft: false\n"):
            with self.subTest(more):
                told = self.take_list(rows, "title: Name\n" + more)
                self.assertEqual(self.drafts(), [])
                self.assertNotIn("whether readers see", told.stdout)

    def test_two_columns_of_a_name_may_stand_where_nothing_is_made_from_them(self):
        self.take_list("Name,Notes,Notes\nRow 1,a,b\n")
        self.assertIn("row-1", self.pages())
        told = self.take_list("Name,Name\nRow 2,b\n", code=PROBLEMS)
        self.assertIn("two columns are called 'Name'", told.stdout)
