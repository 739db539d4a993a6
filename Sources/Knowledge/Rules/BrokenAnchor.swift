package import Source

/// An anchor has to be that of a heading on the page.
package enum BrokenAnchor: Rule {
  package static let id: RuleID = "broken-anchor"
  package static let severity = Severity.error

  static func diagnose(_ anchor: String, on title: String, anchors: Set<String>, at span: SourceSpan)
    -> Diagnostic
  {
    let nearest = Suggestion.nearest(to: anchor, among: anchors.sorted(by: String.byBytes))
    return diagnostic(
      .noHeading(anchor, title), at: span, fixes: nearest.map { [Fix("did you mean '#\($0)'?")] } ?? [])
  }
}

extension Message {
  fileprivate static func noHeading(_ anchor: String, _ title: String) -> Message {
    "'\(title)' has no heading '#\(anchor)'"
  }
}
