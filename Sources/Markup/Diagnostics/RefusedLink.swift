package import Source

/// A link or an image whose address may do harm is not made.
package enum RefusedLink: Rule {
  package static let id: RuleID = "refused-link"
  package static let severity = Severity.error

  /// - Parameter typed: the address as it stands in the span, if it does.
  static func diagnose(_ reason: RefusedURL, at span: SourceSpan, typed: String?) -> Diagnostic {
    let meant = typed.flatMap(MeantAddress.of)
    return diagnostic(
      .refused(reason.explanation), at: span,
      fixes: meant.map { [Fix("write '\($0)'", edits: [Edit(span, $0)], isSafe: true)] } ?? [])
  }
}

extension Message {
  fileprivate static func refused(_ explanation: String) -> Message { "this address \(explanation)" }
}
