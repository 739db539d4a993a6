package import Source

/// What was said about a site, in the order in which people read it.
package struct Remarks: Sendable {
  package let diagnostics: [Diagnostic]
  private let marks: [SourceSpan: String]

  init(_ diagnostics: [Diagnostic], marks: [SourceSpan: String]) {
    self.diagnostics = diagnostics
    self.marks = marks
  }

  /// The errors and warnings as `① rule: message`, or `path:line:column rule: message` where there is no mark.
  package var problems: [String] { diagnostics.filter { $0.severity > .note }.map(text) }

  /// The remarks of one rule.
  package func of(_ rule: RuleID) -> [String] { diagnostics.filter { $0.rule == rule }.map(text) }

  /// The ways to put right what one rule found.
  package func fixes(of rule: RuleID) -> [String] {
    diagnostics.filter { $0.rule == rule }.flatMap(\.fixes).map(\.text)
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.span.start
    let mark = marks[SourceSpan(path: diagnostic.span.path, start: start)]
    let place = mark ?? "\(diagnostic.span.path):\(start.line):\(start.column)"
    return "\(place) \(diagnostic.rule): \(diagnostic.message)"
  }
}
