internal import Foundation
internal import Source
internal import Testing

@testable internal import laurel

/// `Tests/Browser/report_schema_test.py` holds the format against its schema.
@Suite struct SARIFReportTests {
  private func span(_ path: String, _ line: Int, _ columns: Range<Int>) -> SourceSpan {
    SourceSpan(
      path: path, start: Place(line: line, column: columns.lowerBound),
      end: Place(line: line, column: columns.upperBound))
  }

  private func run() throws -> [String: Any] {
    let place = span("ä b/#1.md", 3, 2..<6)
    let edit = Edit(place, "new")
    let report = Report(
      [
        Diagnostic(
          rule: "link-case", severity: .warning, message: "It is spelled otherwise", span: place,
          notes: [Note("first used here", at: span("b.md", 1, 1..<1)), Note("without a place")],
          fixes: [Fix("write 'new'", edits: [edit], isSafe: true), Fix("or ask")]),
        Diagnostic(rule: "broken-link", severity: .error, message: "No page", span: place),
        Diagnostic(rule: "link-case", severity: .note, message: "Again", span: place),
      ], texts: [:], prefix: "Content/", siteFolder: "web site/",
      helpAddresses: ["broken-link": "https://example.org/checks/broken-link.html"])
    let text = ReportFormat.sarif.render(report, colors: true)
    let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results() throws -> [[String: Any]] {
    try #require(try run()["results"] as? [[String: Any]])
  }

  @Test func placesAreThoseOfTheRepositoryInCodePoints() throws {
    #expect(try run()["columnKind"] as? String == "unicodeCodePoints")
    let location = try #require((try results()[0]["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect(
      place["artifactLocation"] as? [String: String] == ["uri": "web%20site/Content/%C3%A4%20b/%231.md"])
    #expect(
      place["region"] as? [String: Int] == ["startLine": 3, "startColumn": 2, "endLine": 3, "endColumn": 6])
  }

  @Test func eachRuleIsDescribedOnce() throws {
    let tool = try #require(try run()["tool"] as? [String: [String: Any]])
    let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["broken-link", "link-case"])
    #expect(rules.map { $0["helpUri"] as? String } == ["https://example.org/checks/broken-link.html", nil])
    #expect((rules[0]["shortDescription"] as? [String: String])?["text"] == "A link leads nowhere")
    let help = try #require(rules[1]["help"] as? [String: String])
    #expect(help["text"]?.contains("laurel explain link-case") == true)
    #expect(help["markdown"]?.contains("## Instead of") == true)
    #expect(try results().map { $0["ruleIndex"] as? Int } == [1, 0, 1])
    #expect(try results().map { $0["level"] as? String } == ["warning", "error", "note"])
  }

  @Test func notesAndFixesAreGivenWithTheirPlaces() throws {
    let result = try results()[0]
    let related = try #require((result["relatedLocations"] as? [[String: Any]])?.first)
    #expect(related["message"] as? [String: String] == ["text": "first used here"])
    #expect(
      result["message"] as? [String: String]
        == ["text": "It is spelled otherwise\nNote: without a place\nTry: write 'new'\nTry: or ask"])
    let fixes = try #require(result["fixes"] as? [[String: Any]])
    #expect(fixes.count == 1)
    let change = try #require((fixes[0]["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    #expect(replacement["insertedContent"] as? [String: String] == ["text": "new"])
  }
}
