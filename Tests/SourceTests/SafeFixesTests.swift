import Source
import Testing

@Suite struct SafeFixesTests {
  private func remark(
    _ start: (Int, Int), _ end: (Int, Int), _ replacement: String, isSafe: Bool = true, path: String = "a.md"
  ) -> Diagnostic {
    let span = SourceSpan(
      path: path, start: Place(line: start.0, column: start.1), end: Place(line: end.0, column: end.1))
    return Diagnostic(
      rule: "a-rule", severity: .warning, message: "This is so", span: span,
      fixes: [Fix("write '\(replacement)'", edits: [Edit(span, replacement)], isSafe: isSafe)])
  }

  private func fixed(_ text: String, _ remarks: [Diagnostic]) -> String {
    SafeFixes(of: remarks).applied(to: SourceFile(path: "a.md", text: text)).bytes.text
  }

  @Test func makesFixesOfOneFileTogether() {
    let remarks = [remark((1, 1), (1, 4), "eins"), remark((2, 1), (2, 4), ""), remark((2, 5), (2, 5), "x")]
    #expect(fixed("one two\none two\n", remarks) == "eins two\n xtwo\n")
  }

  @Test func keepsTheMarkTheLineEndsAndTheMissingLastOne() {
    let text = "\u{FEFF}é one\r\ntwo\rthree\r\n\r\nlast"
    #expect(
      fixed(text, [remark((1, 3), (1, 6), "1"), remark((3, 1), (3, 6), "drei")])
        == "\u{FEFF}é 1\r\ntwo\rdrei\r\n\r\nlast")
  }

  @Test func ofFixesThatTouchTheFirstIsMade() {
    let choices = { (remarks: [Diagnostic]) in SafeFixes(of: remarks).choices.map(\.diagnostic) }
    let first = remark((1, 1), (1, 4), "a")
    #expect(choices([first, remark((1, 3), (1, 6), "b")]) == [first])
    #expect(choices([first, remark((1, 4), (1, 6), "b")]) == [first])
    #expect(choices([first, remark((1, 5), (1, 6), "b")]).count == 2)
    #expect(choices([first, remark((1, 3), (1, 6), "b", path: "b.md")]).count == 2)
  }

  @Test func leavesWhatIsNotSafeAndOtherFiles() {
    #expect(fixed("one", [remark((1, 1), (1, 4), "a", isSafe: false)]) == "one")
    #expect(fixed("one", [remark((1, 1), (1, 4), "a", path: "b.md")]) == "one")
    let file = SourceFile(path: "a.md", bytes: [0x41, 0xFF])
    #expect(SafeFixes(of: [remark((1, 1), (1, 2), "a")]).applied(to: file) == file)
  }

  @Test func aFixIsMadeWholeOrNotAtAll() {
    let first = remark((1, 1), (1, 2), "a")
    let both = Fix(
      "write both",
      edits: remark((1, 1), (1, 2), "x").fixes[0].edits + remark((1, 5), (1, 6), "y").fixes[0].edits,
      isSafe: true)
    let second = Diagnostic(
      rule: "b-rule", severity: .warning, message: "This is so", span: first.span, fixes: [both])
    #expect(fixed("1234567", [first, second]) == "a234567")
    #expect(fixed("1234567", [second]) == "x234y67")
  }
}
