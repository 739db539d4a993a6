package import Source

/// A link whose capital letters differ works on some computers and not on others.
package enum LinkCase: Rule {
  package static let id: RuleID = "link-case"
  package static let severity = Severity.warning

  static func diagnose(_ typed: String, written: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .differs(typed, written), at: span,
      fixes: [Fix("write '\(written)'", edits: [Edit(span, written)], isSafe: true)])
  }
}

extension Message {
  fileprivate static func differs(_ typed: String, _ written: String) -> Message {
    "'\(typed)' is spelled '\(written)'"
  }
}
