package import Source

/// A name that several pages have does not say which is meant.
package enum AmbiguousLink: Rule {
  package static let id: RuleID = "ambiguous-link"
  package static let severity = Severity.error

  static func diagnose(_ name: String, candidates: [String], at span: SourceSpan) -> Diagnostic {
    let shown = candidates.map { ContentPath.withoutExtension($0) }
    return diagnostic(
      .several(name, shown.count), at: span,
      notes: candidates.map { Note("this is one of them", at: .startOf($0)) },
      fixes: [Fix("write the path of the one you mean, such as '\(shown.first ?? name)'")])
  }
}

extension Message {
  fileprivate static func several(_ name: String, _ count: Int) -> Message {
    "\(count) pages are called '\(name)'"
  }
}
