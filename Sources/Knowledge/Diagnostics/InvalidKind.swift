package import Source

/// A kind has to say all that is needed to read its pages.
package enum InvalidKind: Rule {
  package static let id: RuleID = "invalid-kind"
  package static let severity = Severity.error

  static func diagnoseIncomplete(_ field: String, needs property: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.incomplete(field, property), at: span)
  }

  static func diagnoseRepeated(_ kind: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    diagnostic(
      .repeated(kind), at: span, notes: [Note("first declared here", at: first)],
      fixes: [Fix("take one of the two away, or give it another name")])
  }

  static func diagnoseUnknown(_ kind: String, among known: [String], at span: SourceSpan) -> Diagnostic {
    let nearest = Suggestion.nearest(to: kind, among: known)
    return diagnostic(
      .unknown(kind), at: span, fixes: nearest.map { [Fix("write '\($0)'", edits: [Edit(span, $0)])] } ?? [])
  }
}

extension Message {
  fileprivate static func incomplete(_ field: String, _ property: String) -> Message {
    "the field '\(field)' needs '\(property)'"
  }

  fileprivate static func unknown(_ kind: String) -> Message { "there is no kind '\(kind)'" }

  fileprivate static func repeated(_ kind: String) -> Message { "the kind '\(kind)' is declared twice" }
}
