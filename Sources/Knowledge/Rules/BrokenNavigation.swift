package import Source

/// An entry of the navigation has to be a page or a folder of the site.
package enum BrokenNavigation: SiteRule {
  package static let id: RuleID = "broken-navigation"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.configuration.navigation.filter { site.target(of: $0) == nil }.map { item in
      let known = site.pages.map(\.path) + site.folders.map { $0.path + "/" }
      let nearest = Suggestion.nearest(to: item.path, among: known)
      return diagnostic(
        .nothing(item.path), at: item.span,
        fixes: nearest.map { [Fix("did you mean '\($0)'?", edits: [Edit(item.span, $0)])] } ?? [])
    }
  }
}

extension Site {
  /// What an entry of the navigation leads to.
  package func target(of item: NavigationItem) -> Link.Target? {
    guard let path = ContentPath.resolve(item.path, in: "") else { return nil }
    if let page = pages.first(where: { $0.path == path }) { return .page(page.id) }
    return folder(path).map { folder in folder.indexPage.map { .page($0) } ?? .folder(path) }
  }
}

extension Message {
  fileprivate static func nothing(_ path: String) -> Message { "the site has no page or folder '\(path)'" }
}
