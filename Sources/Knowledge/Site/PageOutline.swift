internal import Markup
internal import Source

/// What can be said of a page from its document alone: enough for other pages to link to it.
struct PageOutline: Sendable {
  let document: Document
  let kind: Kind?
  /// The start of it, if it is longer than `longestTitle`.
  let title: String
  /// How many letters its title has.
  let titleLength: Int
  let titleSpan: SourceSpan
  let address: String
  let isFolderIndex: Bool
  let state: PageState

  /// The most letters of a title.
  static let longestTitle = 300

  /// The outlines of all documents, in the order of their paths.
  static func all(of content: SiteContent, asOf: CalendarDate, jobs: Int) async -> [PageOutline] {
    let paths = Set(content.documents.map(\.path))
    let home = content.configuration.home
    return await content.documents.concurrentMap(jobs: jobs) { document in
      let folder = indexedFolder(of: document.path, among: paths, home: home)
      return PageOutline(document, schema: content.schema, indexedFolder: folder, asOf: asOf)
    }
  }

  private init(_ document: Document, schema: Schema, indexedFolder: String?, asOf: CalendarDate) {
    let kind = indexedFolder == nil ? schema.kind(ofFolder: ContentPath.folder(of: document.path)) : nil
    let titleValue = document.metadata[kind?.titleField ?? "title"]
    self.document = document
    self.kind = kind
    isFolderIndex = indexedFolder != nil
    let title =
      titleValue?.scalarText ?? document.titleHeading?.text
      ?? Self.title(ofPath: document.path, indexedFolder)
    titleLength = title.unicodeScalars.count
    // A title stands on every page that lists or links to it.
    self.title = titleLength > Self.longestTitle ? title.shortened(to: Self.longestTitle) : title
    titleSpan = titleValue?.span ?? document.titleHeading?.span ?? .startOf(document.path)
    address = Fold.composed(
      indexedFolder.map { ContentPath.join($0, "index.html") }
        ?? ContentPath.withoutExtension(document.path) + ".html")
    state = Self.state(of: document.metadata, asOf: asOf)
  }

  func entry(id: PageID?) -> LinkTargets.Entry {
    let headings = document.prose.outline + (document.titleHeading.map { [$0] } ?? [])
    return LinkTargets.Entry(
      id: id, path: document.path, address: address,
      addresses: PageAddress.keys(
        ofPage: document.path, address: address, isFolderIndex: isFolderIndex, metadata: document.metadata),
      kind: kind?.id, title: title,
      aliases: document.metadata["aliases"]?.scalarTexts ?? [], state: state,
      anchors: document.isRefused ? nil : Anchors(Set(document.prose.anchors), headings: headings),
      isFolderIndex: isFolderIndex)
  }

  /// The folder that a page stands for: the home page for the content folder, and for any other folder its
  /// `index.md`, or else its `README.md`, as on GitHub.
  private static func indexedFolder(of path: String, among paths: Set<String>, home: String) -> String? {
    if path == home { return "" }
    let folder = ContentPath.folder(of: path)
    if folder.isEmpty, paths.contains(home) { return nil }
    let stronger = ContentPath.indexNames.prefix { $0 != ContentPath.name(of: path) }
    guard stronger.count < ContentPath.indexNames.count else { return nil }
    return paths.isDisjoint(with: stronger.map { ContentPath.join(folder, $0) }) ? folder : nil
  }

  /// The title of a page that gives none: the words of its file name, or of the folder that it stands for.
  private static func title(ofPath path: String, _ indexedFolder: String?) -> String {
    let stem = ContentPath.stem(of: path)
    return ContentPath.words(
      of: indexedFolder.flatMap { $0.isEmpty ? nil : ContentPath.name(of: $0) } ?? stem)
  }

  private static func state(of metadata: YAMLMapping, asOf: CalendarDate) -> PageState {
    if ["true", "yes", "on"].contains(Fold.key(metadata["draft"]?.scalarText ?? "")) { return .draft }
    if let day = metadata["publish"]?.scalarText.flatMap(CalendarDate.init), day > asOf { return .scheduled }
    if let day = metadata["expires"]?.scalarText.flatMap(CalendarDate.init), day <= asOf { return .expired }
    return .published
  }
}

extension YAMLValue {
  /// The text of a scalar that is not blank.
  var scalarText: String? {
    guard case .scalar(let text, _) = content, !text.trimmed.isEmpty else { return nil }
    return text.trimmed
  }

  /// The texts of a list of scalars, or of one.
  fileprivate var scalarTexts: [String] {
    if case .list(let items) = content {
      items.compactMap(\.scalarText)
    } else {
      scalarText.map { [$0] } ?? []
    }
  }
}
