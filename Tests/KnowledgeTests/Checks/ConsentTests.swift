import Knowledge
import Source
import Support
import Testing

/// Who agreed to what, and until when.
@Suite struct ConsentTests {
  /// A kind whose consents offer some scopes.
  private static func kind(_ scopes: String) -> String {
    """
    kind: s
    consent: {field: leave, name: who, photo: face, role: does, record: minutes, when: {is: person}}
    fields:
      who: text
      is: {type: choice, choices: [person, team]}
      does: text
      face: image
      minutes: text
      leave:
        type: record
        fields:
          scope: {type: list, of: {type: choice, choices: [\(scopes)]}}
          expires: date
          held_by: text
    """
  }

  private func understood(
    _ values: String, scopes: String = "name, photo, quote, badge, certificate",
    settings: String = "title: S\n"
  ) async -> UnderstoodSite {
    await TestSite([
      (path: "_site.yml", text: settings), (path: "s/_kind.yml", text: Self.kind(scopes)),
      (path: "s/a.md", text: "---\ntitle: A\n\(values)---\n"), (path: "s/p.png", text: "1x1"),
    ]).understood(asOf: "2026-05-31")
  }

  private func agreed(_ values: String, scopes: String = "name, photo, quote, badge, certificate") async
    -> [String]
  {
    let site = await understood(values, scopes: scopes).site
    return ConsentTerms.Scope.allCases.filter { site.agrees(site.pages[0], to: $0) }.map(\.rawValue)
  }

  @Test(arguments: [
    ("leave: {scope: [name, badge]}", ["name", "badge"]), ("leave: {scope: photo}", ["photo"]),
    ("leave: {scope: name, expires: 2026-05-31}", ["name"]),
    ("leave: {scope: name, expires: 2026-05-30}", []),
    ("does: A teacher", []), ("minutes: Board, May 2011", ["name"]),
    ("minutes: Board, May 2011\nleave: {scope: [quote], expires: 2020-01-01}", ["name"]),
  ])
  func somebodyWhoIsNamedAgreesToWhatTheConsentSays(values: String, scopes: [String]) async {
    #expect(await agreed("who: Ana Ruiz\nis: person\n\(values)\n") == scopes)
  }

  @Test(arguments: [
    "is: {type: choice, choices: [person, team], when: who}",
    "is: {type: choice, choices: [person, team], when: [x, y]}",
  ])
  func nobodyIsNamedWhereTheKindDoesNotSayWhomToAsk(field: String) async throws {
    let kind = Self.kind("name").replacing("is: {type: choice, choices: [person, team]}", with: field)
    let site = await TestSite([
      (path: "s/_kind.yml", text: kind), (path: "s/a.md", text: "---\ntitle: A\nwho: Ana Ruiz\n---\n"),
    ]).understood()
    #expect(try #require(site.site.schema.kind("s")).hasUnclearConsent)
  }

  @Test func aNameStandsForABadgeThatTheKindDoesNotOffer() async {
    let values = "who: Ana Ruiz\nis: person\nleave: {scope: name}\n"
    #expect(await agreed(values, scopes: "name, photo") == ["name", "badge", "certificate"])
    #expect(await agreed(values, scopes: "name, photo, badge") == ["name", "certificate"])
  }

  @Test func whoeverIsNotNamedIsAskedForTheFaceAlone() async {
    for values in ["who: The team\nis: team\n", "is: person\n"] {
      #expect(await agreed(values) == ["name", "quote", "badge", "certificate", "share"])
    }
  }

  @Test func aPublicRecordStandsForTheNameAlone() async {
    let values = "who: Ana Ruiz\nis: person\nminutes: Board, May 2011\n"
    #expect(await understood(values).problems == [])
    #expect(
      await understood(values + "face: ①p.png\n").problems
        == ["① missing-consent: this shows a person, and there is no 'leave'"])
  }

  @Test func aConsentThatNothingNeedsMayEnd() async {
    #expect(
      await understood("who: The team\nis: team\nleave: {scope: name, expires: 2020-01-01}\n").problems == [])
  }

  @Test func studentsAreNamedOnlyWhereTheDistrictSaysSo() async {
    let values = "who: ①Ana Ruiz\nis: person\ndoes: Student\nleave: {scope: name}\n"
    let remark = "① named-student: this names a person whose role is that of a student"
    for settings in ["", "students: {directory_information: false}\n"] {
      #expect(await understood(values, settings: "title: S\n" + settings).problems == [remark])
    }
    let allowed = "title: S\nstudents: {directory_information: true}\n"
    #expect(await understood(values, settings: allowed).problems == [])
    let withoutConsent = "who: ①Ana Ruiz\nis: person\ndoes: Student\n"
    #expect(
      await understood(withoutConsent, settings: allowed).problems
        == ["① missing-consent: this names a person, and there is no 'leave'"])
  }
}
