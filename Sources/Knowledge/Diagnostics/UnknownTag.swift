internal import Markup
package import Source

/// A tag that the vocabulary does not hold leads to a page of its own with nothing else on it.
package enum UnknownTag: Rule {
  package static let id: RuleID = "unknown-tag"
  package static let severity = Severity.warning

  static func diagnose(_ typed: String, nearest: Tag?, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .unknown(typed), at: span,
      fixes: nearest.map { [Fix("write '\($0.name)'", edits: [Edit(span, YAMLText.word($0.name))])] }
        ?? [Fix("add it to tags.yml if it is a subject of its own")])
  }
}

extension Message {
  fileprivate static func unknown(_ typed: String) -> Message { "'\(typed)' is not in the list of tags" }
}
