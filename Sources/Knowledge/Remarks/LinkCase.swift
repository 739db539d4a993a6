package import Source

/// A link whose capital letters differ works on some computers and not on others.
package enum LinkCase: Rule {
  package static let id: RuleID = "link-case"
  package static let severity = Severity.warning

  static func diagnose(_ pointer: Pointer, written: String) -> Diagnostic {
    let edits = pointer.edits(to: written)
    return diagnostic(
      .differs(pointer.text, written), at: pointer.span,
      fixes: [Fix("write '\(written)'", edits: edits, isSafe: !edits.isEmpty)])
  }
}

extension Message {
  fileprivate static func differs(_ typed: String, _ written: String) -> Message {
    "'\(typed)' is spelled '\(written)'"
  }
}
