internal import Markup
internal import Source

/// What can be said of a page from its document alone: enough for other pages to link to it.
struct PageOutline: Sendable {
  let document: Document
  let kind: Kind?
  let title: String
  let titleSpan: SourceSpan
  let address: String
  let isFolderIndex: Bool
  let state: PageState

  /// The outlines of all documents, in the order of their paths.
  static func all(of content: SiteContent, asOf: CalendarDate) -> [PageOutline] {
    let paths = Set(content.documents.map(\.path))
    let home = content.configuration.home
    return content.documents.map { document in
      let isIndex = isFolderIndex(document.path, among: paths, home: home)
      return PageOutline(document, schema: content.schema, isFolderIndex: isIndex, asOf: asOf)
    }
  }

  private init(_ document: Document, schema: Schema, isFolderIndex: Bool, asOf: CalendarDate) {
    let folder = ContentPath.folder(of: document.path)
    let kind = isFolderIndex ? nil : schema.kind(ofFolder: folder)
    let titleValue = document.metadata[kind?.titleField ?? "title"]
    self.document = document
    self.kind = kind
    self.isFolderIndex = isFolderIndex
    title =
      titleValue?.scalarText ?? document.titleHeading?.text
      ?? Self.title(ofPath: document.path, isFolderIndex)
    titleSpan = titleValue?.span ?? document.titleHeading?.span ?? .startOf(document.path)
    address =
      isFolderIndex
      ? ContentPath.join(folder, "index.html")
      : Fold.composed(ContentPath.withoutExtension(document.path)) + ".html"
    state = Self.state(of: document.metadata, asOf: asOf)
  }

  func entry(id: PageID?) -> Directory.Entry {
    var anchors = Set(document.prose.outline.map(\.anchor))
    if let heading = document.titleHeading { anchors.insert(heading.anchor) }
    for entry in document.metadata.entries { anchors.insert("field-\(entry.key)") }
    return Directory.Entry(
      id: id, path: document.path, kind: kind?.id, title: title,
      aliases: document.metadata["aliases"]?.scalarTexts ?? [], state: state,
      anchors: document.isRefused ? nil : anchors,
      isFolderIndex: isFolderIndex)
  }

  /// A folder is stood for by its `index.md`, or else by its `README.md`, as on GitHub.
  private static func isFolderIndex(_ path: String, among paths: Set<String>, home: String) -> Bool {
    if path == home { return true }
    let folder = ContentPath.folder(of: path)
    let isHomeFolder = folder.isEmpty && paths.contains(home)
    switch ContentPath.name(of: path) {
    case "index.md": return !isHomeFolder
    case "index.markdown": return !isHomeFolder && !paths.contains(ContentPath.join(folder, "index.md"))
    case "README.md":
      let others = ["index.md", "index.markdown"].map { ContentPath.join(folder, $0) }
      return !isHomeFolder && paths.isDisjoint(with: others)
    default: return false
    }
  }

  /// The title of a page that gives none: the words of its file name.
  private static func title(ofPath path: String, _ isFolderIndex: Bool) -> String {
    let folder = ContentPath.folder(of: path)
    let name = isFolderIndex && !folder.isEmpty ? ContentPath.name(of: folder) : ContentPath.stem(of: path)
    let words = name.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.map(\.text)
    let title = words.joined(separator: " ")
    return title.prefix(1).uppercased() + title.dropFirst()
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
  fileprivate var scalarText: String? {
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
