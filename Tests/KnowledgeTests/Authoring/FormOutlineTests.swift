internal import Source
internal import Support
internal import Testing

@testable internal import Knowledge

@Suite struct FormOutlineTests {
  private func outline(_ kind: String) async throws -> FormOutline {
    let site = await (["clubs/_kind.yml": "kind: club\n" + kind] as TestSite).understood().site
    return FormOutline(of: try #require(site.schema.kind("club")))
  }

  @Test func whatIsNeededComesFirstAndWhatEveryPageMayHaveLast() async throws {
    let outline = try await outline(
      """
      fields:
        room: text
        leader: {type: text, required: true}
        date: {type: date, label: First meeting}
        meets: {type: choice, required: true, choices: [before, after]}

      """)
    #expect(outline.needed.map(\.name) == ["title", "leader", "meets"])
    #expect(outline.others.map(\.name) == ["room", "date", "summary", "tags", "language"])
    #expect(outline.own.map(\.name) == ["room", "leader", "date", "meets"])
    #expect(outline.title.isRequired)
  }

  @Test func anotherFieldMayBeTheTitle() async throws {
    let outline = try await outline("title: name\nfields:\n  name: {type: text, label: Name of the club}\n")
    #expect(outline.needed.map(\.label) == ["Name of the club"])
    #expect(outline.others.map(\.name) == ["title", "summary", "tags", "date", "language"])
  }

  @Test func aTitleThatTheKindDoesNotHaveIsTheOneOfEveryPage() async throws {
    let outline = try await outline("title: nome\n")
    #expect(outline.title.name == "title")
    #expect(outline.fields.map(\.name) == ["title", "summary", "tags", "date", "language"])
  }

  @Test func peopleComeFirstAndTheirConsentLast() async throws {
    let outline = try await outline(
      """
      consent: {field: agreed, name: leader, photo: photo, when: {named: "yes"}}
      recognition: {year: year, award: prize}
      image: photo
      fields:
        agreed: {type: record, fields: {date: date}}
        meets: {type: choice, required: true, choices: [before, after]}
        photo: image
        photo_description: text
        prize: text
        leader: text
        named: {type: choice, choices: ["yes", "no"]}
        year: number
        room: text

      """)
    let names = { outline.fields(of: $0).map(\.name) }
    #expect(names(.who) == ["photo", "photo_description", "prize", "leader", "named", "year"])
    #expect(names(.story) == ["title", "meets", "summary"])
    #expect(names(.more) == ["room", "tags", "date", "language"])
    #expect(names(.sending) == ["agreed"])
  }

  @Test func aKindSaysInWhichStepItsFieldsAreAsked() async throws {
    let outline = try await outline(
      "fields:\n  room: {type: text, step: who}\n  leader: {type: text, required: true, step: more, ask: Say who leads}\n"
    )
    #expect(outline.fields(of: .who).map(\.name) == ["room"])
    #expect(outline.fields(of: .more).map(\.ask.prompt) == ["Say who leads", nil, nil, nil])
  }

  @Test func aKindGivesItsFormStepsInItsOwnOrder() async throws {
    let outline = try await outline(
      """
      consent: {field: agreed, name: leader, photo: photo}
      submit:
        steps:
        - {title: The club, fields: [meets, title]}
        - {title: Its people, fields: [photo, leader]}
      fields:
        agreed: {type: record, fields: {date: date}}
        meets: {type: choice, required: true, choices: [before, after]}
        leader: text
        photo: image
        photo_description: text
        hall: {type: text, step: sending}
        door: {type: text, step: who}
        room: {type: text, required: true}
        bell: text

      """)
    let parts = outline.parts
    #expect(parts.map(\.title) == [.own("The club"), .own("Its people")])
    #expect(
      parts.map { $0.fields.map(\.name) } == [
        ["meets", "title", "door"], ["photo", "photo_description", "leader", "room"],
      ])
    #expect(outline.fields(of: .more).map(\.name) == ["bell", "summary", "tags", "date", "language"])
    #expect(outline.fields(of: .sending).map(\.name) == ["agreed", "hall"])
  }

  @Test func whatAStepNamesTwiceIsAskedOnce() async throws {
    let outline = try await outline(
      "submit: {steps: [{title: A, fields: [room, room, title]}, {title: B, fields: [room, aliases]}]}\n"
        + "fields: {room: {type: text, step: sending}}\n")
    #expect(outline.parts.map { $0.fields.map(\.name) } == [["room", "title"], []])
    #expect(outline.fields(of: .sending).isEmpty)
  }

  @Test func aPictureMayWaitForWhatIsSaidOfIt() async throws {
    let outline = try await outline(
      """
      submit: {steps: [{title: One, fields: [photo]}]}
      fields:
        photo: {type: image, when: photo_description}
        photo_description: text
        face: {type: image, when: logo_description}
        logo: {type: image, when: face_description}
        face_description: text
        logo_description: text

      """)
    func conditions(_ name: String) -> [String] {
      outline.kind.field(name)?.when.map(\.field) ?? []
    }
    #expect(conditions("photo") == ["photo_description"])
    #expect(conditions("photo_description") == [])
    #expect(Set(["face_description", "logo_description"].flatMap(conditions)).count < 2)
    #expect(outline.parts.flatMap(\.fields).map(\.name).contains("photo_description"))
  }

  @Test func sentencesEndAsTheyAreMeantTo() {
    #expect(
      Field.sentences("Day", "", "Which one?", "Such as 2026-05-31") == "Day. Which one? Such as 2026-05-31.")
  }
}
