internal import Markup
package import Source

/// A tag that is written otherwise than in the vocabulary is the same tag; one spelling is easier to find. Two tags with
/// one page may be two subjects, and so is one that only looks like a known tag: both are warnings.
package enum TagSpelling: Rule {
  package static let id: RuleID = "tag-spelling"
  package static let severity = Severity.note

  static func diagnose(_ typed: String, tag: Tag, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .otherSpelling(typed, tag), at: span,
      fixes: [
        Fix("write '\(tag.name)'", edits: [Edit(span, YAMLText.word(tag.name))], isSafe: true)
      ])
  }

  /// Reports a tag that differs from another by a sign or an accent alone, which no address holds.
  static func diagnose(_ tag: Tag, alike other: Tag, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    diagnostic(
      .alike(tag, other), at: span, notes: [Note("'\(other.name)' is here", at: first)],
      fixes: [Fix("write both in the same way, or in other words")]
    ).with(severity: .warning)
  }
}

extension Message {
  fileprivate static func otherSpelling(_ typed: String, _ tag: Tag) -> Message {
    "'\(typed)' is the tag '\(tag.name)'"
  }

  fileprivate static func alike(_ tag: Tag, _ other: Tag) -> Message {
    "'\(tag.name)' and '\(other.name)' share one page"
  }
}
