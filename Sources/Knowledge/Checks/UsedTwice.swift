package import Source

/// A value that is to be different on every page of a kind, such as the link of a resource, is given once.
package enum UsedTwice: SiteRule {
  package static let id: RuleID = "used-twice"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    return site.pages.flatMap { page in
      page.fields.scalars.filter(\.field.isUnique).compactMap { entry -> Diagnostic? in
        guard let identity = entry.value.identity, let kind = page.kind else { return nil }
        let key = "\(kind.id)\n\(entry.field.name)\n\(identity)"
        guard let other = first[key] else {
          first[key] = entry.span
          return nil
        }
        return diagnostic(
          .used(entry.field.name), at: entry.span, notes: [Note("first used here", at: other)],
          fixes: [Fix("keep one of the two pages, and put into it what only the other says")])
      }
    }
  }
}

extension Message {
  fileprivate static func used(_ name: String) -> Message { "another page has the same '\(name)'" }
}
