package import Source

/// A heading without words would be an entry without a name in every list of headings. One of which nothing is left is
/// left out.
package enum EmptyHeading: Rule {
  package static let id: RuleID = "empty-heading"
  package static let severity = Severity.warning

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(.empty, at: span, fixes: [Fix("write words behind the #, or delete the line")])
  }
}

extension Message {
  fileprivate static var empty: Message { "this heading has no words" }
}
