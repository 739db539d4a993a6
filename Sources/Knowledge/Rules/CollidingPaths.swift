package import Source

/// Two pages cannot become the same file; on Windows and macOS, names that differ only by case are the same.
package enum CollidingPaths: SiteRule {
  package static let id: RuleID = "colliding-paths"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for (address, span) in outputs(of: site) {
      if let other = first[Fold.key(address)] {
        diagnostics.append(
          diagnostic(
            .same(address), at: span, notes: [Note("so does this", at: other)], fixes: [Fix("rename one")]))
      } else {
        first[Fold.key(address)] = span
      }
    }
    return diagnostics
  }

  /// Reports a page that becomes the same file as one that Laurel makes itself; nil if `check` tells it already.
  package static func diagnoseGenerated(_ address: String, on site: Site) -> Diagnostic? {
    let spans = outputs(of: site).filter { Fold.key($0.address) == Fold.key(address) }.map(\.span)
    guard spans.count < 2 else { return nil }
    return diagnostic(
      .same(address), at: spans.first ?? .startOf(TagVocabulary.path),
      notes: [Note("so does a page that Laurel makes")], fixes: [Fix("give it another name")])
  }

  private static func outputs(of site: Site) -> [(address: String, span: SourceSpan)] {
    let pages = site.pages.map { ($0.address, SourceSpan.startOf($0.path)) }
    let redirects = site.pages.flatMap { page in
      page.redirects.map { ($0, page.fields.entry("aliases")?.span ?? SourceSpan.startOf(page.path)) }
    }
    return pages + redirects
  }
}

extension Message {
  fileprivate static func same(_ address: String) -> Message { "this becomes the file '\(address)'" }
}
