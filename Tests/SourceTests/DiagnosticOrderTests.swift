import Source
import Testing

@Suite struct DiagnosticOrderTests {
  private func remark(_ path: String, _ line: Int, _ rule: RuleID, _ message: Message) -> Diagnostic {
    let span = SourceSpan(path: path, start: Place(line: line, column: 1))
    return Diagnostic(rule: rule, severity: .error, message: message, span: span)
  }

  @Test func ordersByPlaceThenRuleThenMessage() {
    let ordered = [
      remark("B.md", 9, "z", "z"), remark("a.md", 2, "b", "b"), remark("a.md", 10, "a", "b"),
      remark("a.md", 10, "b", "a"), remark("a.md", 10, "b", "b"),
    ]
    #expect(ordered.reversed().inOrder() == ordered)
    #expect(ordered.shuffled().inOrder() == ordered)
  }

  @Test func saysNothingTwice() {
    let remark = remark("a.md", 1, "a", "a")
    #expect([remark, remark.with(severity: .warning), remark].inOrder().count == 2)
  }
}
