internal import Markup
internal import Source
internal import Support
internal import Testing

@testable internal import Knowledge

@Suite struct PageInputTests {
  private static let kind = Schema.ours.kind("spotlight")

  @Test func theTitleComesFirstThenTheFieldsInTheOrderOfTheKind() throws {
    let page = PageInput(
      kind: try #require(Self.kind),
      values: [
        "year": .text("2026"), "title": .text("A \"good\" year"),
        "level": .list([.text("high"), .text("middle")]),
        "why_it_matters": .text("One.\nTwo."), "award": .text("first-to-try"), "zzz": .text("x"),
        "consent": .record([
          .init("date", .text("2026-01-02")), .init("scope", .list([.text("name")])),
        ]),
        "sources": .list([.record([.init("title", .text("A book")), .init("year", .text("1999"))])]),
      ], body: "\n\nHere it is.\n")
    #expect(
      page.text.string == """
        ---
        title: "A \\"good\\" year"
        sources:
          - title: "A book"
            year: 1999
        level:
          - high
          - middle
        award: first-to-try
        year: 2026
        why_it_matters: |
          One.
          Two.
        consent:
          date: 2026-01-02
          scope:
            - name
        zzz: "x"
        ---
        Here it is.

        """)
  }

  @Test func eachLineKnowsItsPart() throws {
    let page = PageInput(
      kind: try #require(Self.kind),
      values: ["title": .text("A"), "why_it_matters": .text("One.\nTwo.")], body: "Body")
    let parts = (1...8).map { page.text.part(atLine: $0) }
    let field = PageText.Part.field("why_it_matters")
    #expect(parts == [nil, .field("title"), field, field, field, nil, .body, nil])
  }

  @Test func blankValuesLeaveTheirPlaceEmpty() throws {
    let page = PageInput(
      kind: try #require(Self.kind),
      values: [
        "title": .text(" "), "level": .list([]), "why_it_matters": .text("\n"), "consent": .record([]),
      ])
    #expect(page.text.string == "---\ntitle:\nlevel: []\nwhy_it_matters:\nconsent: {}\n---\n")
  }

  /// Blocks stand at every depth that a kind allows, first and later in an item.
  @Test(arguments: [
    "plain", "two\nlines", "  first indented\nx", "\ttab\nx", "- a\n- b", "---\nx", "# no heading: \"x\"",
  ])
  func textsAreReadBackAtEveryDepth(text: String) throws {
    let kind = try #require(Schema.ours.kind("vision"))
    let step = FieldInput.record([.init("actions", .text(text)), .init("title", .text("S"))])
    let objective = FieldInput.record([.init("title", .text("O")), .init("steps", .list([step, step]))])
    let page = PageInput(
      kind: kind,
      values: [
        "title": .text("T"), "objectives": .list([objective]), "essential_questions": .list([.text(text)]),
      ])
    let source = SourceText(path: "a.md", bytes: Array(page.text.string.utf8))
    let front = YAMLReader.readFrontMatter(source)
    #expect(front.diagnostics.isEmpty, "\(page.text.string)")
    #expect(
      scalars(in: front.value.mapping).filter { $0.trimmed == text.trimmed }.count == 3, "\(page.text.string)"
    )
  }

  private func scalars(in mapping: YAMLMapping) -> [String] {
    mapping.entries.flatMap { scalars(in: $0.value) }
  }

  private func scalars(in value: YAMLValue) -> [String] {
    switch value.content {
    case .scalar(let text, _): [text]
    case .list(let items): items.flatMap(scalars)
    case .mapping(let mapping): scalars(in: mapping)
    case .empty: []
    }
  }
}
