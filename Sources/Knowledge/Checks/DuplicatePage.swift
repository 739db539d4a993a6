package import Source

/// Two pages about the same thing share what readers look for between them.
package enum DuplicatePage: SiteRule {
  package static let id: RuleID = "duplicate-page"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [[String]: Page] = [:]
    return site.pages.compactMap { page in
      guard let kind = page.kind, let name = kind.sameIf.first, let span = page.fields.entry(name)?.span
      else {
        return nil
      }
      let values = kind.sameIf.compactMap { page.fields[$0]?.identity }
      guard values.count == kind.sameIf.count else { return nil }
      guard let other = first[[kind.id] + values] else {
        first[[kind.id] + values] = page
        return nil
      }
      // Pages of one title are told already.
      guard Fold.key(other.title) != Fold.key(page.title) else { return nil }
      return diagnostic(
        .same(kind.sameIf, other.title), at: span,
        notes: [Note("it is here", at: other.fields.entry(name)?.span ?? other.titleSpan)],
        fixes: [Fix("keep one of the two pages, and put into it what only the other says")])
    }
  }
}

extension Message {
  fileprivate static func same(_ names: [String], _ other: String) -> Message {
    "the page '\(other)' has the same \(list(names.map { "'\($0)'" }))"
  }
}
