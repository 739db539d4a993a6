internal import Knowledge
internal import Markup
internal import Presentation
internal import Source

/// A page that somebody sent in, with its pictures, before it has a place in the site.
struct Submission: Sendable {
  /// The path of the zip as it was given.
  let zip: String
  /// The path of the page in the zip.
  let path: String
  let kind: Kind
  /// The names of the pictures, and their bytes as they go into the site.
  var pictures: [SourceFile]
  private let bytes: [UInt8]
  /// The name of the page by its title, as the form and `laurel new` choose it.
  private let name: String
  /// Where the page names its pictures.
  private let uses: [Use]

  private struct Use: Sendable {
    let picture: String
    let span: SourceSpan
    let isInValues: Bool
    /// Whether the name stands there as it is, so that another can take its place.
    let isInPlace: Bool

    init(_ path: String, at span: SourceSpan, isInValues: Bool, isInPlace: Bool = true) {
      picture = Fold.composed(ContentPath.resolve(path, in: "") ?? path)
      self.span = span
      self.isInValues = isInValues
      self.isInPlace = isInPlace && span.start.line == span.end.line
    }
  }

  /// - Parameter kind: that of the page, where it shall not be told by its folder.
  init(_ files: [SourceFile], zip: String, as kind: Kind?, in content: SiteContent) throws(SubmissionFault) {
    let page = try Self.page(among: files)
    let folder = ContentPath.folder(of: page.path)
    guard let kind = kind ?? content.schema.kind(declaredIn: Fold.composed(folder)) else {
      throw .noKind(folder: folder)
    }
    guard page.bytes.count <= FoundFile.textLimit else { throw .largePage(limit: FoundFile.textLimit) }
    self.zip = zip
    self.kind = kind
    path = page.path
    bytes = page.bytes
    pictures = Self.pictures(among: files, besides: page)
    let place = ContentPath.join(kind.folder, ContentPath.name(of: page.path))
    let document = Document.parse(
      SourceFile(path: place, bytes: bytes),
      options: content.configuration.markdown.ofBody(place, content.schema)
    ).value
    let title = document.metadata[kind.titleField]?.scalarText ?? document.titleHeading?.text ?? ""
    let name = Slug.pageName(title)
    self.name = name.isEmpty ? Self.nameWithoutLetters : name
    uses = Self.uses(in: document)
    let named = Set(uses.map(\.picture))
    if let unused = pictures.first(where: { !named.contains($0.path) }) { throw .unused(unused.path) }
  }

  /// The page among files, all others of which are pictures beside it.
  static func page(among files: [SourceFile]) throws(SubmissionFault) -> SourceFile {
    let pages = files.filter { ContentPath.isMarkdown($0.path) }
    for file in files where !ContentPath.isMarkdown(file.path) {
      let type = ContentPath.fileExtension(of: file.path)
      if type == "zip" { throw .nested(file.path) }
      guard pictureTypes.contains(type) else { throw .foreign(file.path) }
    }
    guard let page = pages.first else { throw .noPage }
    if pages.count > 1 { throw .severalPages(page.path, pages[1].path) }
    let folder = ContentPath.folder(of: page.path)
    guard files.allSatisfy({ ContentPath.folder(of: $0.path) == folder }) else { throw .severalFolders }
    return page
  }

  /// The pictures among files, by their names alone.
  static func pictures(among files: [SourceFile], besides page: SourceFile) -> [SourceFile] {
    files.filter { $0 != page }
      .map { SourceFile(path: Fold.composed(ContentPath.name(of: $0.path)), bytes: $0.bytes) }
  }

  /// The files of this submission under a name that is free: the first, or one with a number behind it.
  ///
  /// - Parameter number: 1 for the name that the title gives.
  func files(number: Int) throws(SubmissionFault) -> [SourceFile] {
    let ending = number == 1 ? "" : "-\(number)"
    func place(_ name: String) -> String {
      let stem = ContentPath.withoutExtension(name)
      return stem + ending + name.utf8.dropFirst(stem.utf8.count).text
    }
    let names = Set(pictures.map(\.path))
    let changed = number == 1 ? [] : uses.filter { names.contains($0.picture) }
    if let fixed = changed.first(where: { !$0.isInPlace }) { throw .fixedName(fixed.picture) }
    let edits = changed.map { use in
      let other = place(use.picture)
      return Edit(use.span, use.isInValues ? YAMLText.word(other) : RelativeURL.encode(other))
    }
    let page = SafeFixes(edits).applied(to: SourceFile(path: uses.first?.span.path ?? path, bytes: bytes))
    return ([SourceFile(path: "\(name).md", bytes: page.bytes)] + pictures).map { file in
      SourceFile(path: ContentPath.join(kind.folder, place(file.path)), bytes: file.bytes)
    }
  }

  /// Where a document names a file beside it.
  private static func uses(in document: Document) -> [Use] {
    let values = document.metadata.entries.flatMap { scalars(in: $0.value) }
      .map { Use($0.text, at: $0.span, isInValues: true) }
    let references = document.prose.references.compactMap { reference -> Use? in
      guard case .relative(let path, nil, nil) = reference.destination else { return nil }
      return Use(path, at: reference.span, isInValues: false, isInPlace: reference.typed != nil)
    }
    return values + references
  }

  private static func scalars(in value: YAMLValue) -> [(text: String, span: SourceSpan)] {
    switch value.content {
    case .scalar(let text, _): [(text, value.span)]
    case .list(let items): items.flatMap(scalars)
    case .mapping(let mapping): mapping.entries.flatMap { scalars(in: $0.value) }
    case .empty: []
    }
  }

  /// A drawing (SVG) is text that browsers run, so nobody takes one from strangers.
  private static let pictureTypes: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]
  /// What the form calls the file of a page whose title has no letter.
  private static let nameWithoutLetters = "page"
}
