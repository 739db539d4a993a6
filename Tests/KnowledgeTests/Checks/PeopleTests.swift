import Source
import Support
import Testing

/// What a page may say of a person, and what has to be agreed to before.
@Suite struct PeopleTests {
  private static let kind = """
    kind: s
    consent: {field: leave, name: who, photo: face, role: does, scope: for, expires: until, when: {is: person}}
    fields:
      who: text
      is: {type: choice, choices: [person, team]}
      does: text
      face: image
      leave:
        type: record
        fields:
          for: {type: list, of: {type: choice, choices: [name, photo, quote]}}
          until: date
    """

  private func problems(_ page: String, kind: String = kind) async -> [String] {
    await TestSite([
      (path: "s/_kind.yml", text: kind), (path: "s/a.md", text: page), (path: "s/p.png", text: "1x1"),
    ])
    .understood(asOf: "2026-05-31").problems
  }

  @Test(arguments: [
    ("who: ①Ana Ruiz\nis: person\n", "① missing-consent: this names a person, and there is no 'leave'"),
    (
      "who: Ana Ruiz\nis: person\nface: ①p.png\nleave: {for: [name]}\n",
      "① missing-consent: this shows a person who has not agreed to it"
    ),
    (
      "who: ①Ana Ruiz\nis: person\nleave: {for: photo}\n",
      "① missing-consent: this names a person who has not agreed to it"
    ),
    (
      "who: Ana Ruiz\nis: person\nleave: {for: name, until: ①2026-05-30}\n",
      "① expired-consent: this consent ended on 2026-05-30"
    ),
    (
      "who: ①Ana Ruiz\nis: person\ndoes: Student, grade 8\nleave: {for: name}\n",
      "① named-student: this names a person whose role is that of a student"
    ),
  ])
  func aPersonWhoIsNamedHasAgreed(values: String, remark: String) async {
    #expect(await problems("---\ntitle: A\n\(values)---\n") == [remark])
  }

  @Test(arguments: [
    "who: The team\nis: team\nface: p.png\nleave: {for: photo}\n", "who: Ana Ruiz\n", "is: person\n",
    "who: Ana Ruiz\nis: person\nface: p.png\nleave: {for: [name, photo], until: 2026-05-31}\n",
    "who: The class\nis: team\ndoes: Student\n",
  ])
  func otherPagesNeedNoConsent(values: String) async {
    #expect(await problems("---\ntitle: A\n\(values)---\n") == [])
  }

  @Test func aFaceNeedsConsentWhoeverIsNamed() async {
    let remark = "① missing-consent: this shows a person, and there is no 'leave'"
    for rest in ["", "is: team\n", "is: person\n"] {
      #expect(await problems("---\ntitle: A\n\(rest)face: ①p.png\n---\n") == [remark])
    }
    #expect(
      await problems("---\ntitle: A\nis: team\nface: ①p.png\nleave: {for: name}\n---\n")
        == ["① missing-consent: this shows a person who has not agreed to it"])
  }

  @Test func whoeverIsQuotedHasAgreed() async {
    let values = "---\ntitle: A\nwho: Ana Ruiz\nis: person\nleave: {for: name}\n---\n"
    #expect(
      await problems(values + "> We met.\n>\n①> — ANA RUIZ, May 2026\n")
        == ["① missing-consent: this quotes a person who has not agreed to it"])
    #expect(await problems(values + "> We met.\n>\n> — A colleague\n") == [])
  }

  @Test(arguments: [
    "Student", "student, grade 8", "Eighth-grade student", "Student at Oak Lawn", "Alumna de grado 8",
    "Violinist, high school student",
  ])
  func theRoleIsThatOfAStudent(role: String) async {
    let page = "---\ntitle: A\nwho: ①Ana\nis: person\ndoes: \(role)\nleave: {for: name}\n---\n"
    #expect(await problems(page).count == 1)
  }

  @Test(arguments: [
    "Student teacher", "Student council adviser", "Coach of every student", "Former student",
    "Biology teacher",
    "Director of student services", "Teacher who mentors a student",
  ])
  func theRoleIsThatOfAnAdult(role: String) async {
    let page = "---\ntitle: A\nwho: Ana\nis: person\ndoes: \(role)\nleave: {for: name}\n---\n"
    #expect(await problems(page) == [])
  }

  @Test(arguments: [
    ("who: text", "consent: {field: ①leave, name: who}", "unknown-key: the kind 's' has no field 'leave'"),
    (
      "who: text", "consent: {field: who, name: who, when: {①ist: x}}",
      "unknown-key: the kind 's' has no field 'ist'"
    ),
    ("who: text", "consent: ①{field: who}", "missing-field: 'name' is missing, and 'consent' needs it"),
    ("who: text", "consent: {field: who, name: who, ①phot: x}", "unknown-key: 'consent' has no field 'phot'"),
    ("who: text", "same_if: [who, ①yaer]", "unknown-key: the kind 's' has no field 'yaer'"),
  ])
  func aKindNamesFieldsThatItHas(field: String, line: String, remark: String) async {
    let site = TestSite([(path: "s/_kind.yml", text: "kind: s\n\(line)\nfields:\n  \(field)\n")])
    #expect(await site.understood().problems == ["① " + remark])
  }

  @Test func theContactOfTheSettingsIsNoPersonalDetail() async {
    let site: TestSite = [
      "_site.yml": "title: S\ncontact: {email: School@gmail.com, phone: (312) 555-0147}\n",
      "a.md": "# A\n\nschool@gmail.com, 1-312-555-0147, ①312-555-0148\n",
    ]
    #expect(await site.understood().problems.map { $0.prefix(14) } == ["① phone-number"])
  }

  @Test func detailsAreFoundInFields() async {
    let site: TestSite = [
      "s/_kind.yml":
        "kind: s\nfields:\n  ask: text\n  mail: email\n  steps: {type: list, of: {type: record, fields: {who: text}}}\n",
      "s/a.md":
        "---\ntitle: A\nask: ①Call 312-555-0147\nmail: ②ana@gmail.com\nsteps:\n  - who: ③12 Oak Street\n---\n",
    ]
    #expect(
      await site.understood().problems.map { $0.prefix { $0 != ":" } } == [
        "① phone-number", "② personal-email", "③ home-address",
      ])
  }
}
