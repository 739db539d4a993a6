internal import Foundation
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct MachineReportTests {
  private func span(_ start: Place, _ end: Place, in path: String = "a,b: 100%.md") -> SourceSpan {
    SourceSpan(path: path, start: start, end: end)
  }

  private var diagnostics: [Diagnostic] {
    let oneLine = span(Place(line: 2, column: 3), Place(line: 2, column: 7))
    let edit = Edit(oneLine, "new")
    return [
      Diagnostic(
        rule: "broken-link", severity: .error, message: "50%: no,\r\npage", span: oneLine,
        notes: [Note("Moved", at: oneLine)], fixes: [Fix("Write “new”.", edits: [edit], isSafe: true)]),
      Diagnostic(
        rule: "long-list", severity: .note, message: "Long",
        span: span(Place(line: 1, column: 1), Place(line: 9, column: 2), in: "b.md")),
    ]
  }

  @Test func escapesWhatGitHubReadsAsItsOwn() {
    let report = Report(diagnostics, texts: [:], prefix: "Content/")
    #expect(
      ReportFormat.github.render(report, colors: true) == """
        ::error file=Content/a%2Cb%3A 100%25.md,line=2,endLine=2,col=3,endColumn=7,title=broken-link\
        ::50%25: no,%0D%0Apage%0ANote: Moved (Content/a,b: 100%25.md:2:3)%0ATry: Write “new”.\
        %0ARead more: laurel explain broken-link
        ::notice file=Content/b.md,line=1,endLine=9,title=long-list::Long%0ARead more: laurel explain long-list

        """)
  }

  @Test func jsonHasCountsAndAllFields() throws {
    let text = ReportFormat.json.render(
      Report(diagnostics, texts: [:], prefix: "Content/", fileCount: 4), colors: true)
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["summary"] as? [String: Int] == ["errors": 1, "warnings": 0, "notes": 1, "files": 4])
    let first = try #require((root["diagnostics"] as? [[String: Any]])?.first)
    #expect(Set(first.keys) == ["rule", "help", "severity", "message", "span", "notes", "fixes"])
    let span = try #require(first["span"] as? [String: Any])
    #expect(span["file"] as? String == "Content/a,b: 100%.md")
    #expect(span["end"] as? [String: Int] == ["line": 2, "column": 7])
    let fix = try #require((first["fixes"] as? [[String: Any]])?.first)
    #expect(fix["isSafe"] as? Bool == true)
    #expect((fix["edits"] as? [[String: Any]])?.first?["replacement"] as? String == "new")
  }

  @Test func equalReportsAreEqualTexts() {
    let texts = (0..<5).map { _ in ReportFormat.json.render(Report(diagnostics, texts: [:]), colors: false) }
    #expect(Set(texts).count == 1)
  }
}
