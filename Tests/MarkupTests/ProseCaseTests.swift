internal import Foundation
import Markup
import Source
import Testing

/// What texts become, in `Tests/Corpus/prose.json`. The preview of forms, in a browser, is held to the same table.
///
/// `RECORD=1 swift test --filter ProseCaseTests` writes it anew and fails once.
@Suite struct ProseCaseTests {
  private struct Case: Codable {
    let name: String
    let markdown: String
    /// How often the text stands behind itself.
    let times: Int?
    /// Nil where the text is refused.
    var html: String?
    /// What the preview shows instead, where it knows less HTML than a page.
    let preview: String?
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Corpus/prose.json")

  @Test func writesTheHTMLOfTheTable() throws {
    var cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.file))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      for index in cases.indices { cases[index].html = Self.html(of: cases[index]) }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try (encoder.encode(cases) + Data("\n".utf8)).write(to: Self.file)
      Issue.record("the table is recorded; run the tests again without RECORD")
    }
    for item in cases { #expect(Self.html(of: item) == item.html, "\(item.name)") }
  }

  /// The HTML without anchors, which no preview needs. What only a site knows is left out: where a link to one of its pages
  /// leads, and the pictures.
  private static func html(of item: Case) -> String? {
    let markdown = String(repeating: item.markdown, count: item.times ?? 1)
    let parsed = ParsedProse(markdown, smart: true, prefix: nil)
    if parsed.diagnostics.contains(where: { $0.rule == TooCostly.id }) { return nil }
    func title(_ reference: Reference) -> String {
      reference.title.map { " title=\"\(escaped($0))\"" } ?? ""
    }
    return parsed.filled { hole in
      switch hole {
      case .linkStart(let number): "<a\(title(parsed.prose.references[number]))>"
      case .linkEnd: "</a>"
      case .linkTitle(let number): escaped(parsed.prose.references[number].destination.address)
      case .image(let number):
        "<span class=\"picture\">\(escaped(parsed.prose.references[number].text))</span>"
      case .attribute, .block, .language: ""
      case .word(let key): key
      case .label(let key): "aria-label=\"\(key)\""
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    var html = HTMLBuffer()
    html.append(text: text.utf8)
    return html.bytes.text
  }
}
