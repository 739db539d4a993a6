package import Source

/// A tag that is written otherwise than in the vocabulary is the same tag; one spelling is easier to find.
package enum TagSpelling: Rule {
  package static let id: RuleID = "tag-spelling"
  package static let severity = Severity.note

  static func diagnose(_ typed: String, tag: Tag, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .otherSpelling(typed, tag), at: span,
      fixes: [Fix("write '\(tag.slug)'", edits: [Edit(span, tag.slug)], isSafe: true)])
  }
}

extension Message {
  fileprivate static func otherSpelling(_ typed: String, _ tag: Tag) -> Message {
    "'\(typed)' is the tag '\(tag.slug)'"
  }
}
