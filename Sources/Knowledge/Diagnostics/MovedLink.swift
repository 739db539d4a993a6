package import Source

/// A link to an address that a page had before leads there, but only by way of a page that sends readers on.
package enum MovedLink: Rule {
  package static let id: RuleID = "moved-link"
  package static let severity = Severity.warning

  static func diagnose(_ target: WrittenTarget, now written: String, page: String) -> Diagnostic {
    let edits = target.edits(to: written)
    return diagnostic(
      .moved(target.text, written), at: target.span,
      notes: [Note("the page is here now", at: .startOf(page))],
      fixes: [Fix("write '\(written)'", edits: edits, isSafe: !edits.isEmpty)])
  }
}

extension Message {
  fileprivate static func moved(_ typed: String, _ written: String) -> Message {
    "'\(typed)' has moved to '\(written)'"
  }
}
