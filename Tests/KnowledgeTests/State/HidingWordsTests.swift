import Foundation
import Knowledge
import Support
import Testing

/// The page that lists the words by which other programs hide a page is true.
@Suite struct HidingWordsTests {
  private static let guide = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Content/checks/hidden-page.md")

  @Test func everyWordOfTheTableHidesAPage() async throws {
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasSuffix("| `draft: true` |") }
    let values = rows.flatMap { row in
      row.split(separator: "|").first?.matches(of: /`([a-z_]+: [^`]+)`/).map { String($0.1) } ?? []
    }
    #expect(values.count >= 12)
    for value in values {
      let site = TestSite([
        (path: "a.md", text: "---\ntitle: A\n\(value)\n---\nText\n"), (path: "b.md", text: "# B\n"),
      ])
      #expect(await site.understood().site.pages.map(\.path) == ["b.md"], "\(value)")
    }
  }
}
