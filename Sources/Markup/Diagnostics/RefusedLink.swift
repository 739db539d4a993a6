package import Source

/// A link or an image whose address may do harm is not made.
package enum RefusedLink: Rule {
  package static let id: RuleID = "refused-link"
  package static let severity = Severity.error

  static func diagnose(_ reason: RefusedURL, at span: SourceSpan) -> Diagnostic {
    diagnostic(.refused(reason.explanation), at: span)
  }

  /// Reports an address of the web that holds blanks as they are.
  static func diagnose(spaced address: String, _ reason: RefusedURL, at span: SourceSpan) -> Diagnostic {
    let written = address.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map(\.text).joined(separator: "%20")
    let fixes =
      reason == .space ? [Fix("write '\(written)'", edits: [Edit(span, written)], isSafe: true)] : []
    return diagnostic(.refused(reason.explanation), at: span, fixes: fixes)
  }
}

extension Message {
  fileprivate static func refused(_ explanation: String) -> Message { "this address \(explanation)" }
}
