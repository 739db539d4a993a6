import Foundation
import Presentation
import Source
import Support
import Testing

/// The page of the guides that lists the names of templates is printed from the contracts.
/// `RECORD=1 swift test --filter TemplateReferenceTests` writes it anew and fails once.
@Suite struct TemplateReferenceTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Content/guides/template-names.md").standardizedFileURL

  @Test func theGuideHasTheNamesOfTheContracts() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: TemplateReference.heading))
    let end = try #require(text.range(of: "\n## See also"))
    let part = start.lowerBound..<end.lowerBound
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.replacingCharacters(in: part, with: TemplateReference.text)
        .write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("the guide is recorded; run the tests again without RECORD")
    } else {
      #expect(text[part] == TemplateReference.text, "RECORD=1 writes the guide anew")
    }
  }

  @Test func allThatIsNamedIsToldOnce() {
    let lines = TemplateReference.text.split(separator: "\n")
    let headings = lines.filter { $0.hasPrefix("#") }
    #expect(Set(headings).count == headings.count)
    let anchors = Set(headings.map { "#" + $0.drop { "# ".contains($0) }.lowercased().anchor })
    let targets = Set(TemplateReference.text.matches(of: /\]\((#[^)]*)\)/).map { String($0.output.1) })
    #expect(targets.count > 30 && targets.subtracting(anchors) == [])
  }

  @Test(arguments: [
    "| `layout` | [a whole page](#a-whole-page) | yes |",
    "| `search` | [the page of results](#the-page-of-results) | no |",
    "### A link\n\n- text: `title`, `url`, `label`\n- HTML: `lang`\n- yes or no: `is_current`\n",
    "### The index of a folder\n\n- all of [the start of an index](#the-start-of-an-index)\n- all of [a number",
    "- list in `entries`: `listing` ([a page in a list, with its facts](#a-page-in-a-list-with-its-facts))",
    "- text: each word of the theme, by its name",
    "- more names: each field, by its name ([a field of a page](#a-field-of-a-page))",
    "| `iso` | the day as `2026-03-31` |",
  ])
  func eachFormOfANameIsTold(part: String) {
    #expect(TemplateReference.text.contains(part))
  }
}

extension String {
  /// GitHub's anchor of an English heading.
  fileprivate var anchor: String {
    filter { $0.isLetter || $0.isNumber || " -".contains($0) }.replacing(" ", with: "-")
  }
}
