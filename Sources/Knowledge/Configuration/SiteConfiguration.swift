package import Source

/// What `_site.yml` says about a site as a whole.
package struct SiteConfiguration: Sendable {
  package var title: String
  package var description: String
  /// The address at which the site will stand, ending in `/`; without it nothing in the site is absolute.
  package var url: String?
  package var language: String
  package var theme: String
  /// The path of the page that becomes `index.html`.
  package var home: String
  /// Where the home page is named, unless it is the usual one.
  package var homeSpan: SourceSpan?
  package var navigation: [NavigationItem]
  /// The folders whose first pages the home page shows.
  package var homeSections: [HomeSection]
  /// The address at which a page can be edited, with `{path}` for its path.
  package var editLink: String?
  package var smartPunctuation: Bool
  /// The most pages that an index lists on one page.
  package var pageSize: Int
  /// The severity of remarks by the name of their rule; nil switches a rule off.
  package var severities: [RuleID: Severity?]

  /// The configuration of a site that has none.
  package static let standard = SiteConfiguration(
    title: "", description: "", url: nil, language: "en", theme: "default", home: "index.md", navigation: [],
    homeSections: [], editLink: nil, smartPunctuation: true, pageSize: 100, severities: [:])

  /// The path of its file from the content folder.
  package static let path = "_site.yml"

  /// A remark as this site wants it: with another severity, or not at all.
  package func apply(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let severity = severities[diagnostic.rule] else { return diagnostic }
    return severity.map { diagnostic.with(severity: $0) }
  }
}

/// An entry of the navigation, as it is typed.
package struct NavigationItem: Hashable, Sendable {
  /// The path of a page or a folder from the content folder.
  package let path: String
  /// The words shown, where they differ from the page's title.
  package let label: String?
  package let span: SourceSpan
}

/// A part of the home page: the first pages of a folder, in the order of its index.
package struct HomeSection: Hashable, Sendable {
  /// The path of the folder from the content folder.
  package let path: String
  /// The heading, where it differs from the folder's title.
  package let label: String?
  /// The most pages that are shown.
  package let count: Int
  package let span: SourceSpan
}
