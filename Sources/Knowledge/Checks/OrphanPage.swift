package import Source

/// A page that no other page links to is found only in lists.
package enum OrphanPage: SiteRule {
  package static let id: RuleID = "orphan-page"
  package static let severity = Severity.note

  package static func check(_ site: Site) -> [Diagnostic] {
    let linked = Set(site.configuration.links.compactMap(\.path))
    return site.pages.filter { page in
      page.isInLists && site.backlinks[page.id.index].isEmpty && !linked.contains(page.path)
    }.map {
      diagnostic(.orphan, at: $0.titleSpan, fixes: [Fix("link to it from a page on the same subject")])
    }
  }
}

extension Message {
  fileprivate static var orphan: Message { "no other page links to this one" }
}
