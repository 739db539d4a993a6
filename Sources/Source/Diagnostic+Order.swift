extension Sequence<Diagnostic> {
  /// The order in which people are told: by place, then rule, then message. What is said twice goes once.
  ///
  /// It depends on the diagnostics alone, so neither the number of jobs nor the order of checks shows.
  package func inOrder() -> [Diagnostic] {
    var ordered: [Diagnostic] = []
    for diagnostic in sorted(by: precedes) {
      // What is said twice stands behind its like, with nothing but other fixes in between.
      let alike = ordered.reversed().prefix { !precedes($0, diagnostic) }
      if !alike.contains(diagnostic) { ordered.append(diagnostic) }
    }
    return ordered
  }

  private func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.span != right.span { return left.span < right.span }
    if left.rule != right.rule { return left.rule < right.rule }
    return String.byBytes(left.message.text, right.message.text)
  }
}
