package import Source

/// A name or an address that several pages have does not say which is meant.
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

  /// Reports an address that leads to one page or another, depending on where it is read from.
  ///
  /// - Parameter candidates: the paths of these pages, as they are typed on the page.
  static func diagnose(_ target: WrittenTarget, candidates: some Collection<String>) -> Diagnostic {
    diagnostic(
      .severalReadings(target.text, candidates.count), at: target.span,
      fixes: candidates.prefix(5).map { Fix("write '\($0)', if you mean that", edits: target.edits(to: $0)) })
  }
}

extension Message {
  fileprivate static func several(_ name: String, _ count: Int) -> Message {
    "\(count) pages are called '\(name)'"
  }

  fileprivate static func severalReadings(_ address: String, _ count: Int) -> Message {
    "the address '\(address)' can mean \(count) pages"
  }
}
