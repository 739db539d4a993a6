"""What the tests of nominations share: a district that is made up, with awards, schools and nominations."""

from writing import WritingTest

SPOTLIGHT = """\
kind: spotlight
name: Spotlight
plural: Spotlights
recognition: {honoree: honoree, role: role, award: award, year: year, school: school}
consent: {field: consent, name: honoree, role: role, photo: photo, when: {honoree_is: person}}
facets: [level]
submit: true
fields:
  summary: {type: text, required: true}
  honoree: {type: text, required: true}
  honoree_is: {type: choice, choices: [person, role, team], required: true}
  role: {type: text}
  school: {type: link, to: [school]}
  level: {type: list, of: {type: choice, choices: {low: Lower school, high: Upper school}}}
  award: {type: link, to: [award]}
  year: {type: number, required: true, min: 2000}
  why: {type: markdown, required: true, min_length: 20}
  photo: {type: image}
  nominated_by: {type: text}
  consent:
    type: record
    fields:
      date: {type: date, required: true}
      scope: {type: list, of: {type: choice, choices: {name: Your name, photo: A photo}}}
"""
AWARD = """\
kind: award
award: {nominations: nominations}
fields:
  honors: {type: text}
  nominations:
    type: record
    shown: false
    fields: {opens: {type: date, required: true}, closes: {type: date, required: true}}
"""
SCHOOL = """\
kind: school
fields:
  level: {type: list, of: {type: choice, choices: {low: Lower school, high: Upper school}}}
  staff: {type: number}
"""
CYCLE = """\
award: lantern
year: 2027
scale: {from: 1, to: 5}
rubric:
  - {name: Effect, weight: 2, help: Zyqqrubricword}
  - {name: Honesty}
judges: [AB, CD, EF]
conflicts:
  CD: [rosa-fictional]
"""


def nomination(name, *lines, body=""):
    return "\n".join(["---", f'title: "About {name}"', f'honoree: "{name}"', *lines, "---", body, ""])


class NominatingTest(WritingTest):
    """A site of a district, and a cycle with three nominations and three judges."""

    def setUp(self):
        super().setUp()
        for path, text in (("spotlights/_kind.yml", SPOTLIGHT), ("awards/_kind.yml", AWARD), ("schools/_kind.yml", SCHOOL),
                           ("awards/lantern.md", "---\ntitle: The Lantern\n---\nFor light.\n"),
                           ("index.md", "# Home\n\nSee [the award](awards/lantern.md).\n")):
            self.write(path, text)
        self.put("2027-lantern.yml", CYCLE)
        self.put("2027-lantern/rosa-fictional.md", nomination(
            "Rosa Fictional", "honoree_is: person", "school: lincoln", 'nominated_by: "Zyqqnominator"',
            'nominator_contact: "Zyqqcontact"', 'reason: "Zyqqreason"', "why: Others learn a lot from this.", body="Zyqqbody, at length."))
        self.put("2027-lantern/team-invented.md", nomination("Team Invented", "honoree_is: team"))
        self.put("2027-lantern/late-example.md", nomination("Late Example"))

    def put(self, path, text):
        file = self.root / "Nominations" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return file

    def scores(self, judge, *rows, header="nomination,Effect,Honesty", end="\n"):
        return self.put(f"2027-lantern/scores/{judge}.csv", end.join([header, *rows, ""]))
