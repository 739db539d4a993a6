package import Source

/// A name that an author gave to a place of a page belongs to it alone, so that links lead where they shall.
package enum RepeatedAnchor: Rule {
  package static let id: RuleID = "repeated-anchor"
  package static let severity = Severity.warning

  static func diagnose(_ name: String, becomes other: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .taken(name, other), at: span,
      fixes: [Fix("give this place another name, and write it in the links too")])
  }
}

extension Message {
  fileprivate static func taken(_ name: String, _ other: String) -> Message {
    "'#\(name)' is the anchor of another place on this page, so this one is '#\(other)'"
  }
}
