extension Sequence<Diagnostic> {
  /// The order in which people are told: by place, then rule, then message. What is said twice goes once.
  ///
  /// It depends on the diagnostics alone, so neither the number of jobs nor the order of checks shows.
  package func inOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted(by: precedes).filter { seen.insert($0).inserted }
  }

  private func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.span != right.span { return left.span < right.span }
    if left.rule != right.rule { return left.rule < right.rule }
    return String.byBytes(left.message.text, right.message.text)
  }
}
