internal import Source
internal import Testing

@testable internal import laurel

@Suite struct ConsoleReportTests {
  private func report(
    _ text: String, _ span: Range<Int>, line: Int = 1, notes: [Note] = [], fixes: [Fix] = []
  ) -> Report {
    let diagnostic = Diagnostic(
      rule: "broken-link", severity: .error, message: "There is no page “plan”", span: place(line, span),
      notes: notes, fixes: fixes)
    return Report(
      [diagnostic], texts: ["a.md": SourceText(path: "a.md", bytes: Array(text.utf8))], prefix: "Content/")
  }

  private func place(_ line: Int, _ columns: Range<Int>) -> SourceSpan {
    SourceSpan(
      path: "a.md", start: Place(line: line, column: columns.lowerBound),
      end: Place(line: line, column: columns.upperBound))
  }

  private func lines(_ report: Report) -> [String] {
    ReportFormat.text.render(report, colors: false).parts(separatedBy: "\n")
  }

  /// The excerpt and the marker, without the margin.
  private func excerpt(_ text: String, _ span: Range<Int>) -> [String] {
    lines(report(text, span))[1...2].map { String($0.dropFirst(6)) }
  }

  @Test func showsPlaceReasonLineAndWayOut() {
    let note = Note("A page of that name was moved", at: place(3, 1..<1))
    #expect(
      lines(report("# A\n\nSee [plan].\n", 5..<11, line: 3, notes: [note], fixes: [Fix("Write “plans”.")]))
        == [
          "Content/a.md:3:5: error: There is no page “plan” [broken-link]",
          "  3 | See [plan].",
          "    |     ^^^^^^",
          "  Note: A page of that name was moved (Content/a.md:3:1)",
          "  Try: Write “plans”.",
          "",
          "1 error in 1 file",
          "",
        ])
  }

  @Test func marksBehindTabs() {
    #expect(excerpt("\tab\tc", 2..<4) == ["    ab  c", "    ^^"])
    #expect(excerpt("\tab\tc", 4..<6) == ["    ab  c", "      ^^^"])
  }

  @Test func marksBehindWideAndCombiningCharacters() {
    #expect(excerpt("日本 x", 4..<5) == ["日本 x", "     ^"])
    #expect(excerpt("日本 x", 1..<3) == ["日本 x", "^^^^"])
    #expect(excerpt("e\u{301}👩🏽\u{200D}🏫 x", 8..<9) == ["e\u{301}👩🏽\u{200D}🏫 x", "    ^"])
  }

  @Test func marksAPlaceWithoutLengthAndOnePastTheEnd() {
    #expect(excerpt("abc", 2..<2) == ["abc", " ^"])
    #expect(excerpt("abc", 9..<12) == ["abc", "   ^"])
  }

  @Test func cutsLongLinesAroundThePlace() {
    let long = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let shown = excerpt(long, 301..<302)
    #expect(shown[0].count == 102)
    #expect(shown[0].hasPrefix("…aaa") && shown[0].hasSuffix("bbb…"))
    #expect(Array(shown[0]).firstIndex(of: "X") == Array(shown[1]).firstIndex(of: "^"))
    #expect(excerpt(long, 1..<602)[1].count == 100)
    #expect(excerpt(long, 602..<602)[1].count == 102)
  }

  @Test func nothingThatAuthorsWriteSteersTheTerminal() {
    let text = ReportFormat.text.render(report("a\u{1B}[31m\u{202E}b\u{9B}", 1..<2), colors: false)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.printable == $0 })
    #expect("x\r\ny".printable == "x\u{FFFD}\u{FFFD}y")
  }

  @Test func showsNoExcerptOfFilesWithoutText() {
    let found = SymbolicLink.found(at: "x")
    #expect(
      lines(Report([found, found.with(severity: .warning)], texts: [:], fileCount: 12)) == [
        "x:1:1: error: this is a shortcut to a file, not a file [symbolic-link]",
        "  Try: put the file itself here", "",
        "x:1:1: warning: this is a shortcut to a file, not a file [symbolic-link]",
        "  Try: put the file itself here",
        "", "1 error, 1 warning in 12 files", "",
      ])
  }

  /// As many diagnostics of one rule, the first two of which can be put right.
  private func report(of count: Int, _ rule: RuleID = "raw-html") -> Report {
    let found = (1...count).map { number in
      Diagnostic(
        rule: rule, severity: .warning, message: "number \(number)", span: place(number, 1..<2),
        fixes: [Fix("x", edits: number < 3 ? [Edit(place(number, 1..<2), "x")] : [], isSafe: true)])
    }
    return Report(found, texts: [:], fileCount: 1)
  }

  @Test func aLongReportEndsWithATable() {
    let all = report(of: 30).diagnostics + report(of: 4, "list-items").diagnostics
    #expect(
      lines(Report(all, texts: [:], fileCount: 1)).suffix(5) == [
        "  raw-html    30 in 1 file, laurel check --fix puts 2 right",
        "  list-items   4 in 1 file, laurel check --fix puts 2 right", "", "34 warnings in 1 file", "",
      ])
    #expect(lines(report(of: 10)).suffix(3) == ["", "10 warnings in 1 file", ""])
  }

  @Test func aTerminalShowsTheFirstOfEachRule() {
    let all = report(of: 30).diagnostics + report(of: 4, "list-items").diagnostics
    let shown = ReportFormat.text.render(Report(all, texts: [:], fileCount: 1), colors: false, limit: 10)
    #expect(shown.contains("number 10 ") && !shown.contains("number 11 "))
    #expect(shown.contains("number 4 [list-items]"))
    #expect(shown.hasSuffix("\n\n20 more: laurel check --all\n34 warnings in 1 file\n"))
    #expect(ReportFormat.json.render(report(of: 30), colors: false, limit: 10).contains("number 30"))
  }

  @Test func charactersWithoutWidthDoNotFillTheReport() {
    let line = "x" + String(repeating: "\u{301}", count: 5_000)
    #expect(excerpt(line, 1..<2)[0].unicodeScalars.count < 500)
  }

  @Test(arguments: [
    ("::error::x", ": :error::x"), ("  ::add-mask::x", "  : :add-mask::x"), ("a ##[group]b", "a # #[group]b"),
    ("##vso[task.x]", "# #vso[task.x]"), ("a\n::x\n##[y]", "a\n: :x\n# #[y]"),
    ("## Heading [x]", "## Heading [x]"),
    ("a::b", "a::b"), ("", ""),
  ])
  func givesNoOrdersToProgramsThatReadAlong(text: String, inert: String) {
    #expect(text.withoutOrders == inert)
  }

  @Test func jsonHoldsNoCharacterThatSteers() {
    let text = ReportFormat.json.render(
      report("a\u{9B}b", 1..<2, notes: [Note("\u{202E}\u{9B}")]), colors: false)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.printable == $0 })
    #expect(text.contains("\\u202e\\u009b"))
  }

  @Test func saysThatNothingIsWrong() {
    #expect(lines(Report([], texts: [:], fileCount: 1)) == ["No problems in 1 file", ""])
  }

  @Test func colorsAreOnlyForTerminalsThatWantThem() {
    let wanted = { (refused: Bool, variables: [String: String], isTerminal: Bool) in
      Palette.isWanted(refused: refused, environment: { variables[$0] }, isTerminal: isTerminal)
    }
    #expect(wanted(false, ["NO_COLOR": ""], true))
    #expect(!wanted(true, [:], true))
    #expect(!wanted(false, ["NO_COLOR": "1"], true))
    #expect(!wanted(false, ["TERM": "dumb"], true))
    #expect(!wanted(false, [:], false))
    let colored = ReportFormat.text.render(report("abc", 1..<2), colors: true)
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
  }
}
