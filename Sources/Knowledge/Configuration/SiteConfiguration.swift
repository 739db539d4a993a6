package import Markup
package import Source

/// What `_site.yml` says about a site as a whole.
package struct SiteConfiguration: Sendable {
  package var title: String
  package var description: String
  /// The address at which the site will stand, ending in `/`; without it nothing in the site is absolute.
  package var url: String?
  /// What publishes the site, whose own files go up with it.
  package var host: Host
  package var language: String
  /// Where the language is named.
  package var languageSpan: SourceSpan?
  /// The time zone of the times that pages give; nil for whatever the clock says where they are read.
  package var timeZone: ClockZone?
  package var theme: String
  /// The path of the page that becomes `index.html`.
  package var home: String
  /// Where the home page is named, unless it is the usual one.
  package var homeSpan: SourceSpan?
  package var navigation: [NavigationItem]
  /// The folders whose first pages the home page shows.
  package var homeSections: [HomeSection]
  package var identity: Identity
  package var submissions: Submissions
  /// Who gives badges; nil for a site that gives none.
  package var badges: BadgeSettings?
  /// Where it says that the site shares its pages with others; nil for one that does not.
  package var sharing: SourceSpan?
  /// The catalogs of other sites that this one is a portal to.
  package var catalogs: [CatalogSource]
  /// The address at which a page can be edited, with `{path}` for its path.
  package var editLink: String?
  /// Whether the district publishes the names of students as directory information.
  package var namesStudents: Bool
  package var smartPunctuation: Bool
  /// The most pages that an index lists on one page.
  package var pageSize: Int
  /// The files of the content that are left out.
  package var ignored: [PathPattern]
  /// Whether the index of the search has few files, of which a question reads more bytes.
  package var hasFewSearchFiles: Bool
  /// The severity of diagnostics by the name of their rule; nil switches a rule off.
  package var severities: [RuleID: Severity?]

  /// The configuration of a site that has none.
  package static let standard = SiteConfiguration(
    title: "", description: "", url: nil, host: .none, language: "en", theme: "default", home: "index.md",
    navigation: [], homeSections: [], identity: .none, submissions: .none, catalogs: [], editLink: nil,
    namesStudents: false, smartPunctuation: true, pageSize: 100, ignored: [], hasFewSearchFiles: false,
    severities: [:])

  /// The path of its file from the content folder.
  package static let path = "_site.yml"

  /// How the Markdown of the site is read.
  package var markdown: MarkdownOptions {
    MarkdownOptions(smartPunctuation: smartPunctuation, siteAddress: url.flatMap(SiteAddress.init))
  }

  /// The links of the navigation, of the footer and of the forms.
  package var links: [NavigationItem] {
    navigation.flatMap(\.all) + identity.footer.links + [submissions.guide].compactMap { $0 }
  }

  /// Diagnostics as this site wants them: with other severities, or not at all, in the order in which they are told.
  ///
  /// - Parameter limit: no diagnostic is graver than this, whatever the site says.
  package func judge(_ diagnostics: [Diagnostic], atMost limit: Severity = .error) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      let severity: Severity? = severities[diagnostic.rule] ?? diagnostic.severity
      return severity.map { diagnostic.with(severity: min($0, limit)) }
    }.inOrder()
  }
}

extension MarkdownOptions {
  /// How the text of a page is read: none of its headings may have the anchor of one of its fields.
  package func ofBody(_ path: String, _ schema: Schema) -> MarkdownOptions {
    var options = self
    let kind = schema.kind(ofFolder: ContentPath.folder(of: path))
    options.takenAnchors = (kind?.fields ?? []).map { "field-\($0.name)" }
    return options
  }
}
