internal import Source
internal import Testing

@testable internal import laurel

@Suite struct GitHubRunTests {
  private func report(_ count: Int) -> Report {
    Report(
      (0..<count).map { number in
        Diagnostic(
          rule: "broken-link", severity: .error, message: "No page of the name 'somewhere-\(number)'",
          span: SourceSpan(path: "a.md", start: Place(line: number + 1, column: 1)))
      }, texts: [:])
  }

  @Test func addsTheReportToTheSummaryOfTheStep() throws {
    let folder = try TemporaryFolder()
    try folder.write("Before\n", to: "summary.md")
    let variables = ["GITHUB_STEP_SUMMARY": folder.path("summary.md")]
    let isAdded = try GitHubRun.addToSummary(report(1)) { variables[$0] }
    #expect(isAdded)
    let text = try #require(folder.text("summary.md"))
    #expect(text.startsWithBytes(of: "Before\n## Laurel: 1 error in 0 files\n"))
    #expect(text.contains("| 1 | error |"))
  }

  @Test func theSummaryIsNeverLongerThanGitHubTakes() throws {
    let folder = try TemporaryFolder()
    let variables = ["GITHUB_STEP_SUMMARY": folder.path("summary.md")]
    for _ in 1...2 { _ = try GitHubRun.addToSummary(report(15_000)) { variables[$0] } }
    let text = try #require(folder.text("summary.md"))
    #expect(text.utf8.count <= 1 << 20)
    #expect(text.utf8.count > 1 << 19)
    #expect(text.contains("more remarks are in the log."))
  }

  @Test func withoutASummaryThereIsNone() throws {
    #expect(try !GitHubRun.addToSummary(report(1)) { _ in nil })
    #expect(try !GitHubRun.addToSummary(report(1)) { _ in "" })
  }

  @Test func whatGitHubDoesNotShowIsTold() {
    #expect(GitHubReport(report(10)).closing(hasSummary: true) == "")
    #expect(
      GitHubReport(report(11)).closing(hasSummary: true)
        == "GitHub shows 10 errors, warnings and notices of a step. All 11 errors in 0 files: see the summary of this run.\n"
    )
  }
  @Test func onlyChangedFilesAreShownBesideTheirLines() throws {
    let folder = try TemporaryFolder()
    func diagnostic(_ path: String) -> Diagnostic {
      Diagnostic(
        rule: "broken-link", severity: .error, message: "Says\n::error::x", span: .startOf(path))
    }
    let report = Report(["a.md", "b é.md", "::error.md"].map(diagnostic), texts: [:], siteFolder: "web/")
    for list in ["web/b é.md\0web/other.md\0", "web/b é.md\r\nweb/other.md\n"] {
      try folder.write(list, to: "changed.txt")
      let shown = GitHubReport(report, changed: try ChangedFiles(listedIn: folder.path("changed.txt")))
      let lines = shown.text.parts(separatedBy: "\n")
      #expect(lines.count == 4)
      #expect(lines[0].startsWithBytes(of: "::error file=web/b é.md,line=1"))
      #expect(lines[1].startsWithBytes(of: "- a.md:1:1: error: Says"))
      #expect(lines[2].startsWithBytes(of: "- ::error.md:1:1: error: Says"))
      #expect(
        shown.closing(hasSummary: true)
          == "On files that this change leaves as they are: 2 remarks. See the summary of this run.\n")
    }
  }
}
