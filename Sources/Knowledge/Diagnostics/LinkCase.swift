package import Source

/// A link whose capital letters differ works on some computers and not on others.
package enum LinkCase: Rule {
  package static let id: RuleID = "link-case"
  package static let severity = Severity.warning

  static func diagnose(_ target: WrittenTarget, written: String) -> Diagnostic {
    let edits = target.edits(to: written)
    return diagnostic(
      .differs(target.text, written), at: target.span,
      fixes: [Fix("write '\(written)'", edits: edits, isSafe: !edits.isEmpty)])
  }
}

extension Message {
  fileprivate static func differs(_ typed: String, _ written: String) -> Message {
    "'\(typed)' is spelled '\(written)'"
  }
}
