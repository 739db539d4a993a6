internal import Foundation
internal import Source
internal import Support
internal import Testing

@testable internal import Knowledge

/// Each type, texts that are values of it, and texts that are none.
private let spellings: [(type: any ScalarType, good: [String], bad: [String])] = [
  (
    NumberType(minimum: nil, maximum: nil), ["0", "-3", "+4.", ".5", "007"], ["1e3", "--1", ".", "1 2", "²"]
  ),
  (DateType(), ["0001-01-01", "2024-02-29", "9999-12-31"], ["2023-02-29", "0000-01-01", "2026-04-31"]),
  (
    TimeType(),
    [
      "0:00", "00:00", "23:59", "7:05", "18:30:59", "6 PM", "6:30pm", "06:30 p.m.", "12 a. m.", "12:00:00 AM",
    ],
    [
      "24:00", "18:60", "7", "18", "13 PM", "0 AM", "6:5 PM", "18.30", "18h30", "noon", "6:30 xm", "18:30:60",
      "6 pmm",
    ]
  ),
  (FlagType(), ["true", "No", "ON"], ["maybe", "y", "1"]),
  (
    URLType(), ["http://a", "https://example.org/?a=b#c", "https://ö.example/é"],
    ["https://", "HTTPS://a.b", "//a", "ftp://a.b", "https://a b", "mailto:a@b.org", "https:///a"]
  ),
  (
    EmailType(), ["a@b.org", "a.b+c@d.e.f", "'@b.c"],
    ["a@b", "a@@b.org", "@b.org", "a@b..org", "a b@c.org", "é@b.org"]
  ),
]

@Suite struct FieldTypesTests {
  @Test func thePatternOfATypeSaysWhatItsReaderSays() async throws {
    for (type, good, bad) in spellings {
      let pattern = try Regex("^(?:\(try #require(type.shape.pattern)))$").matchingSemantics(.unicodeScalar)
      for text in good { #expect(text.contains(pattern), "\(type.name): \(text)") }
      for text in bad { #expect(!text.contains(pattern), "\(type.name): \(text)") }
      for text in good { #expect(await isValue(text, of: type.name), "\(type.name): \(text)") }
      for text in bad { #expect(await !isValue(text, of: type.name), "\(type.name): \(text)") }
    }
  }

  @Test func everyWordOfATypeHasOneType() {
    let names = FieldTypes.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for name in names { #expect(FieldTypes.type(named: name)?.name == name) }
    #expect(FieldTypes.type(named: "language") == nil)
  }

  @Test func typesAreTheSameIfTheyTakeTheSame() {
    #expect(FieldType.date == .date)
    #expect(FieldType.date != .flag)
    #expect(FieldType.text(Limits(maximum: 3)) != .text(.none))
    #expect(FieldType.link(kinds: ["a"]) == .link(kinds: ["a"]))
    #expect(Set([FieldType.url, .email, .url, .record([]), .record([])]).count == 3)
    let item = Field("x", .tag, label: "X")
    #expect(FieldType.list(of: item, .none) != .list(of: item, Limits(minimum: 1)))
  }

  /// The guide that lists the types says of each what kinds may write beside it.
  @Test func theGuideListsEveryTypeWithItsKeys() throws {
    let rows = try Self.guide().split(separator: "\n").filter { $0.hasPrefix("| `") }
    let table = rows.drop { !$0.hasPrefix("| `\(TextType.name)` |") }.prefix(FieldTypes.all.count)
    #expect(
      table.map { String($0.dropFirst(3).prefix { $0 != "`" }) } == FieldTypes.all.map { $0.name })
    for (type, row) in zip(FieldTypes.all, table) {
      for key in type.options.map(\.name) + type.parts {
        #expect(row.contains("`\(key)`"), "\(type.name) reads \(key)")
      }
    }
  }

  private static func guide() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Content/guides/add-a-kind.md").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8)
  }

  private func isValue(_ text: String, of type: String) async -> Bool {
    await understood(text, type).page("things/a.md")?.fields["x"] != nil
  }

  private func understood(_ text: String, _ type: String) async -> UnderstoodSite {
    let site: TestSite = [
      "things/_kind.yml": "kind: thing\nfields:\n  x: \(type)\n",
      "things/a.md": "---\ntitle: A\nx: \"\(text)\"\n---\nSome words.\n",
    ]
    return await site.understood()
  }
}
