"""What the tests of consent share: a site of stories about people, who are made up."""

from writing import WritingTest

KIND = """\
kind: story
image: photo
recognition: { honoree: honoree, role: role, year: year, award: award }
consent: { field: consent, name: honoree, photo: photo, role: role, record: record, when: { honoree_is: person } }
fields:
  summary: text
  honoree: { type: text, required: true }
  honoree_is: { type: choice, choices: [person, role, team], required: true }
  role: text
  year: number
  award: { type: link, to: [award] }
  record: text
  photo: image
  photo_description: text
  consent:
    type: record
    fields:
      date: date
      scope: { type: list, of: { type: choice, choices: [name, photo, quote] } }
      expires: date
      held_by: text
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636000000002000148afa471"
    "0000000049454e44ae426082")


def story(name, more="", text="A story.\n", title="A story"):
    return f"---\ntitle: {title}\nhonoree: {name}\nhonoree_is: person\nrole: Teacher of art\n{more}---\n{text}"


class PeopleTest(WritingTest):
    """A site of stories about people in Content, beside which other things may stand."""

    def setUp(self):
        super().setUp()
        self.write("_site.yml", "title: Stories\nurl: https://www.example.org/\n")
        self.write("stories/_kind.yml", KIND)
        self.write("awards/_kind.yml", "kind: award\n")
        self.write("awards/star.md", "# Star\n\nFor a first try.\n")
        self.write("index.md", "# Stories\n\n[Other](stories/other.md)\n")
        self.write("stories/other.md", "---\ntitle: Other\nhonoree: A team\nhonoree_is: team\n---\nOther.\n")

    def build(self, *options, code=0):
        return self.run_laurel("build", "--as-of", "2026-05-31", *options, code=code)

    def outputs(self, *words):
        """The files of the finished site that hold one of some words, in their path or in any byte."""
        wanted = [word.lower().encode() for word in words]
        files = [path for path in (self.root / "public").rglob("*") if path.is_file()]
        self.assertTrue(files)
        return sorted(
            str(path.relative_to(self.root)) for path in files
            if any(word in (str(path.relative_to(self.root)).encode() + path.read_bytes()).lower() for word in wanted))
