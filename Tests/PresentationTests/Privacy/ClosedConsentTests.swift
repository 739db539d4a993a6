import Foundation
import Support
import Testing

/// What cannot be read of a consent is none: nobody is named by mistake.
@Suite struct ClosedConsentTests {
  private static func kind(
    consent: String = "{ field: consent, name: who, role: role, record: source, when: { as: person } }",
    recognition: String = "{ year: year }", name: String = "consent"
  ) -> String {
    """
    kind: story
    \(name): \(consent)
    recognition: \(recognition)
    fields:
      who: { type: list, of: text }
      others: text
      as: { type: choice, choices: { person: By name, role: By role }, required: true }
      role: text
      source: text
      year: number
      consent:
        type: record
        fields:
          date: date
          scope: { type: list, of: { type: choice, choices: { name: Name } } }
          expires: date

    """
  }

  private static func site(_ kind: String, _ story: String) async -> DrawnSite {
    await TestSite([
      (path: "s/_kind.yml", text: kind),
      (path: "s/a.md", text: "---\ntitle: A door\nwho: Zana Made\n\(story)\n---\nText.\n"),
      (path: "s/b.md", text: "---\ntitle: B\nwho: Somebody\nas: role\n---\nText.\n"),
    ]).drawn()
  }

  private static func tellsName(_ site: DrawnSite) -> Bool {
    site.paths.contains { (site.text($0) ?? "").contains("Zana") }
  }

  @Test func withConsentTheNameIsTold() async {
    let site = await Self.site(Self.kind(), "as: person\nconsent: {date: 2025-01-01, scope: name}")
    #expect(site.problems == [])
    #expect(Self.tellsName(site))
  }

  @Test(arguments: [
    "as: person\nconsent: {scope: name, expires: 2025-13-01}",
    "as: person\nconsent: {scope: name, expires: soon}",
    "as: person\nconsent: {scope: name, expire: 2025-01-01}",
    "as: person\nconsent: {date: soon, scope: name}",
    "as: person\nconsent: {date: 2099-01-01, scope: name}", "as: person\nsource: no", "as: persn",
    "year: 2024",
    "as: \"\"",
  ])
  func whatCannotBeReadOrIsToComeNamesNobody(story: String) async {
    let site = await Self.site(Self.kind(), story)
    #expect(!site.problems.isEmpty)
    #expect(!Self.tellsName(site))
  }

  @Test(arguments: [
    (kind(consent: "{ field: consent, name: who, when: { as: persn } }"), "unknown-choice: 'persn'"),
    (
      kind(consent: "{ field: consent, name: who, expires: expirs }"),
      "unknown-key: 'consent' has no field 'expirs'"
    ),
    (
      kind(consent: "{ field: consent, name: who, scope: scoope }"),
      "unknown-key: 'consent' has no field 'scoope'"
    ),
    (kind(consent: "{ field: consent, name: who, record: title }"), "invalid-kind: every page has 'title'"),
    (kind(recognition: "{ year: year, honoree: others }"), "invalid-kind: people are recognized by 'others'"),
    (kind(consent: "{ field: consent, name: wo }"), "unknown-key"), (kind(consent: "true"), "wrong-type"),
    (kind(consent: "{ field: consent }"), "missing-field"), (kind(name: "Consent"), "unknown-key"),
  ])
  func aKindThatDoesNotSayWhomToAskShowsNoPage(kind: String, remark: String) async {
    let site = await Self.site(kind, "as: person\nothers: Zana Made")
    #expect(site.problems.contains { $0.contains(remark) }, "\(site.problems)")
    #expect(!Self.tellsName(site))
  }

  @Test(arguments: [
    "STUDENTS", "students", "Student body president", "student-athlete", "9th grader",
    "Senior, class of 2027",
  ])
  func aStudentIsNotNamed(role: String) async {
    let site = await Self.site(Self.kind(), "as: person\nrole: \(role)\nconsent: {scope: name}")
    #expect(site.problems.contains { $0.contains("named-student") })
    #expect(!Self.tellsName(site))
  }

  @Test(arguments: ["Senior teacher", "Student teacher", "Coach of every student", "Junior high teacher"])
  func whoeverTeachesIs(role: String) async {
    let site = await Self.site(Self.kind(), "as: person\nrole: \(role)\nconsent: {scope: name}")
    #expect(site.problems == [])
    #expect(Self.tellsName(site))
  }

  @Test func lettersThatFewCanTypeAreTheSameAsThoseThatAllCan() async {
    let site = await TestSite([
      (path: "s/_kind.yml", text: Self.kind()),
      (path: "s/a.md", text: "---\ntitle: A door\nwho: Łuka Øzana\nas: person\n---\nLuka Ozana helps.\n"),
      (path: "b.md", text: "# B\n\nAll know luka ozana.\n"),
    ]).drawn()
    #expect(!site.paths.contains { (site.text($0) ?? "").lowercased().contains("ozana") })
  }
}
