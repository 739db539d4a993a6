package import Source

/// A link of the navigation, the footer or the forms has to lead to a page or a folder of the site; the home page has to be a page,
/// and each section of it a folder.
package enum BrokenNavigation: SiteRule {
  package static let id: RuleID = "broken-navigation"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    let pages = site.pages.map(\.path)
    let folders = site.folders.map { $0.path + "/" }
    lazy var known = Suggestions(pages + folders + site.generated.all.map(\.address))
    let items = site.configuration.links.compactMap { item -> Diagnostic? in
      guard let path = item.path, site.target(ofPath: path) == nil else { return nil }
      return diagnose(.nothing(path), path, among: known, at: item.span)
    }
    lazy var knownFolders = Suggestions(folders)
    let sections = site.configuration.homeSections.filter { site.folder(of: $0) == nil }
      .map { diagnose(.noFolder($0.path), $0.path, among: knownFolders, at: $0.span) }
    let home = site.configuration.home
    guard let span = site.configuration.homeSpan, !pages.contains(home) else { return items + sections }
    return items + sections + [diagnose(.noHome(home), home, among: Suggestions(pages), at: span)]
  }

  private static func diagnose(
    _ message: Message, _ typed: String, among known: Suggestions, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = known.nearest(to: typed)
    let fix = nearest.map { Fix("did you mean '\($0)'?", edits: [Edit(span, $0)]) }
    return diagnostic(
      message, at: span, fixes: [fix ?? Fix("write a path from the content folder, or take the line away")])
  }
}

extension Message {
  fileprivate static func noFolder(_ path: String) -> Message { "the site has no folder '\(path)'" }

  fileprivate static func noHome(_ path: String) -> Message { "the home page '\(path)' is not on the site" }

  fileprivate static func nothing(_ path: String) -> Message { "the site has no page or folder '\(path)'" }
}
