package import Source

/// A link or an image whose address may do harm is not made.
package enum RefusedLink: Rule {
  package static let id: RuleID = "refused-link"
  package static let severity = Severity.error

  static func diagnose(_ reason: RefusedURL, at span: SourceSpan) -> Diagnostic {
    diagnostic(.refused(reason.explanation), at: span)
  }
}

extension Message {
  fileprivate static func refused(_ explanation: String) -> Message { "this address \(explanation)" }
}
