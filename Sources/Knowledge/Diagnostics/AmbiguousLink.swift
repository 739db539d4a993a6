package import Source

/// A name that several pages have does not say which is meant.
package enum AmbiguousLink: Rule {
  package static let id: RuleID = "ambiguous-link"
  package static let severity = Severity.error

  static func diagnose(_ name: String, candidates: some Collection<String>, at span: SourceSpan) -> Diagnostic
  {
    let example = candidates.first.map(ContentPath.withoutExtension) ?? name
    return diagnostic(
      .several(name, candidates.count), at: span, notes: .naming(candidates, "this is one of them"),
      fixes: [Fix("write the path of the one you mean, such as '\(example)'")])
  }
}

extension Message {
  fileprivate static func several(_ name: String, _ count: Int) -> Message {
    "\(count) pages are called '\(name)'"
  }
}
