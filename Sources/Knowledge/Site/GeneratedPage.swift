internal import Source

/// A page that Laurel makes besides the pages of the authors and the lists of their folders.
package struct GeneratedPage: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case alphabeticalIndex, search, accessibility, notFound, siteMap, verification
    /// All tags, and the pages of one.
    case tags
    case tag(Tag)
    case map(Kind)
    case honorRoll(Kind)
    /// The same to take away, as a table and as JSON.
    case honorRollTable(Kind)
    case honorRollData(Kind)
    /// The people of a kind one after the other, for a screen.
    case slideshow(Kind)
    /// The years of which there are certificates.
    case certificates
    /// The list of the forms, and the form of a kind.
    case forms
    case form(Kind)
    /// What is new in a folder, as Atom and as JSON.
    case feed(folder: String)
    case feedData(folder: String)
    /// What the site shares with others.
    case catalog
    /// What other sites share: the way to all of it, the pages of a kind, those of a district, and everyone recognized.
    case library
    case sharedList(kind: String)
    case district(name: String)
    case sharedRoll
    /// An event for calendars, and all events of a kind.
    case event(PageID, of: String)
    case calendar(Kind)
    /// Who is newly recognized with an award or at a school, as Atom.
    case recognitionFeed(PageID, of: String)
  }

  package let subject: Subject
  /// The path of the file that it becomes.
  package let address: String

  package init(_ subject: Subject) {
    self.subject = subject
    address =
      switch subject {
      case .alphabeticalIndex: "a-z.html"
      case .search: "search.html"
      case .accessibility: "accessibility.html"
      case .notFound: "404.html"
      case .verification: "verify.html"
      case .siteMap: "sitemap.xml"
      case .tags: ContentPath.join(Self.tagFolder, "index.html")
      case .tag(let tag): ContentPath.join(Self.tagFolder, "\(tag.slug).html")
      case .map(let kind): ContentPath.join(kind.folder, "map.html")
      case .honorRoll(let kind): ContentPath.join(kind.folder, "honor-roll.html")
      case .honorRollTable(let kind): ContentPath.join(kind.folder, "honor-roll.csv")
      case .honorRollData(let kind): ContentPath.join(kind.folder, "honor-roll.json")
      case .slideshow(let kind): ContentPath.join(kind.folder, "slideshow.html")
      case .certificates: ContentPath.join(Self.certificateFolder, "index.html")
      case .forms: ContentPath.join(Self.formFolder, "index.html")
      case .form(let kind): ContentPath.join(Self.formFolder, "\(kind.id).html")
      case .feed(let folder): ContentPath.join(folder, "feed.xml")
      case .feedData(let folder): ContentPath.join(folder, "feed.json")
      case .catalog: Catalog.fileName
      case .library: ContentPath.join(Self.libraryFolder, "index.html")
      case .sharedList(let kind): ContentPath.join(Self.libraryFolder, "lists/\(kind).html")
      case .district(let name): ContentPath.join(Self.libraryFolder, "districts/\(name).html")
      case .sharedRoll: ContentPath.join(Self.libraryFolder, "honor-roll.html")
      case .event(_, let address): ContentPath.withoutExtension(address) + ".ics"
      case .calendar(let kind): ContentPath.join(kind.folder, "calendar.ics")
      case .recognitionFeed(_, let address):
        ContentPath.join(ContentPath.withoutExtension(address), "feed.xml")
      }
  }

  package static let formFolder = "submit"
  package static let certificateFolder = "certificates"
  package static let libraryFolder = "shared"
  static let tagFolder = "tags"
}
