package import Source

/// A key that nobody reads is most often a key that is misspelled.
package enum UnknownKey: Rule {
  package static let id: RuleID = "unknown-key"
  package static let severity = Severity.error

  static func diagnose(_ key: String, among known: [String], of subject: String, at span: SourceSpan)
    -> Diagnostic
  {
    let nearest = Suggestion.nearest(to: key, among: known)
    return diagnostic(
      .unknown(key, subject), at: span,
      fixes: nearest.map { [Fix("write '\($0)'", edits: [Edit(span, $0)])] }
        ?? [Fix("use one of \(known.sorted(by: String.byBytes).joined(separator: ", "))")])
  }
}

extension Message {
  fileprivate static func unknown(_ key: String, _ subject: String) -> Message {
    "\(subject) has no field '\(key)'"
  }
}
