internal import Knowledge
internal import Markup
internal import Source

/// A document as it was read, before its page has a place.
struct ReadDocument: Sendable {
  let source: DocumentSource
  var text: DocumentText
  private let language: String
  /// What its file holds besides, told once it is known that the page is made.
  let changes: [DocumentChange]
  private let descriptions: [String: String]

  /// Reads a document. Throws a `DocumentFault`.
  init(_ source: DocumentSource, by pandoc: Pandoc) throws {
    self.source = source
    guard let status = try source.place.status(), status.kind == .file else { throw DocumentFault.unreadable }
    guard status.byteCount <= DocumentSource.mostBytes else {
      throw DocumentFault.tooLarge(limit: DocumentSource.mostBytes)
    }
    var bytes = try source.place.contents()
    var changes: [DocumentChange] = []
    var reading = OfficeReading()
    var hiddenParts = 0
    var unfollowedRules: [String] = []
    switch source.form {
    case .html:
      let decoded = TableText(path: source.shown, bytes: bytes)
      if let guess = decoded.guess { changes.append(.encodingGuessed(guess)) }
      let prepared = HTMLPreparation(decoded.text.bytes)
      (bytes, hiddenParts) = (prepared.html, prepared.hiddenParts)
      unfollowedRules = prepared.unfollowedRules
    case .docx, .odt:
      let file = try OfficeFile(source.place, bytes: bytes)
      reading = try OfficeReading(file, as: source.form)
      if reading.hasHiddenText { throw DocumentFault.hiddenText }
    }
    descriptions = reading.descriptions
    let read = try pandoc.read(bytes, as: source.form)
    language = read.language
    let passages = reading.withoutContents(read.passages)
    text = DocumentText(
      source.form == .docx ? passages.flatMap { $0.withPlainItems() } : passages,
      title: read.title.isEmpty ? reading.title : read.title,
      prefersHeading: source.form == .html && !read.hasTitleParagraph,
      name: ContentPath.words(of: ContentPath.stem(of: source.path)))
    guard !text.passages.allSatisfy(\.isBlank) else { throw DocumentFault.empty }
    let letters = read.title.utf8.letterCount + passages.reduce(0) { $0 + $1.letterCount }
    let (accepted, comments) = (reading.changes + read.changes, reading.comments + read.comments)
    hiddenParts += read.hiddenParts
    if accepted > 0 { changes.append(.changesAccepted(accepted)) }
    if comments > 0 { changes.append(.commentsLeftOut(comments)) }
    if !reading.contents.isEmpty { changes.append(.contentsLeftOut) }
    if reading.charts > 0 { changes.append(.chartsLeftOut(reading.charts)) }
    if hiddenParts > 0 { changes.append(.hiddenPartsLeftOut(hiddenParts)) }
    if let first = unfollowedRules.first {
      changes.append(.hidingRulesUnfollowed(unfollowedRules.count, first: first))
    }
    if reading.shiftedRows > 0 { changes.append(.rowsShifted(reading.shiftedRows)) }
    if reading.letters > letters { changes.append(.lettersLost(reading.letters - letters)) }
    self.changes = changes
  }

  /// The tag of its language, if that is another one than that of the site.
  func language(besides other: String) -> String? {
    func first(_ tag: String) -> String { Fold.key(tag.parts(separatedBy: "-")[0]) }
    return LanguageTag.isWellFormed(language) && first(language) != first(other) ? language : nil
  }

  /// The parts of the document, where its pictures are among them. They are not kept, as there may be many documents.
  func parts() throws -> OfficeFile? {
    source.form == .html ? nil : try OfficeFile(source.place, bytes: source.place.contents())
  }

  /// The content of a picture that the document names, or why it cannot be shown.
  func picture(
    _ picture: NamedPicture, in parts: OfficeFile?
  ) throws -> Result<DocumentPicture, DocumentChange.Loss> {
    let address = picture.address
    let words = picture.description.isEmpty ? descriptions[address] ?? "" : picture.description
    if let bytes = DocumentPicture.bytes(inAddress: address) {
      return DocumentPicture.make(bytes, description: words)
    }
    if let parts {
      let name = ContentPath.resolve(address, in: source.form == .docx ? "word" : "")
      guard let name, let bytes = try parts.part(name) else { return .failure(.missing) }
      return DocumentPicture.make(bytes, description: words)
    }
    guard let place = try fileBeside(address) else {
      return .failure(URLParts(address.utf8).isWeb ? .elsewhere : .missing)
    }
    guard try (place.status()?.byteCount ?? 0) <= DocumentPicture.mostBytes else {
      return .failure(.tooLarge)
    }
    return DocumentPicture.make(try place.contents(), description: words)
  }

  /// The file that an address names in the folder; nil if there is none, or only one by a shortcut.
  func fileBeside(_ address: String) throws -> DiskPath? {
    guard let path = source.path(ofAddress: address), source.mayTake(path) else { return nil }
    let place = source.root.appending(path)
    guard try place.status()?.kind == .file, try place.resolved() == place else { return nil }
    return place
  }
}

extension DocumentSource {
  /// The path in the folder to which an address in this document leads; nil for one that leads out of it.
  func path(ofAddress address: String) -> String? {
    let parts = URLParts(address.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 })
    guard parts.scheme == nil, parts.authority == nil, !parts.path.isEmpty else { return nil }
    let path = URLBytes.decodedPath(parts.path)
    guard !path.utf8.contains(0), !path.startsWithBytes(of: "/") else { return nil }
    return ContentPath.resolve(path, in: folder)
  }

  /// Whether the document may take a file along. None that is hidden, and where it was named alone, only its own.
  fileprivate func mayTake(_ path: String) -> Bool {
    let names = path.parts(separatedBy: "/")
    let isHidden = names.contains { $0.utf8.first == UInt8(ascii: ".") }
    return !isHidden
      && (!isAlone || (names.count > 1 && names[0].startsWithBytes(of: ContentPath.stem(of: self.path))))
  }
}

extension DocumentBlock {
  /// The same with items of lists that are no quotations, for which pandoc takes the room before them.
  ///
  /// - Parameter isInItem: whether this stands in an item.
  fileprivate func withPlainItems(isInItem: Bool = false) -> [DocumentBlock] {
    switch self {
    case .list(let items, let start):
      [.list(items.map { $0.flatMap { $0.withPlainItems(isInItem: true) } }, start: start)]
    case .quotation(let inner):
      isInItem
        ? inner.flatMap { $0.withPlainItems(isInItem: true) }
        : [.quotation(inner.flatMap { $0.withPlainItems() })]
    default: [self]
    }
  }

  /// How many letters and digits it has, without those in footnotes.
  var letterCount: Int {
    switch self {
    case .paragraph(let phrases), .heading(_, let phrases, _): phrases.words.utf8.letterCount
    case .list(let items, _): items.reduce(0) { $0 + $1.reduce(0) { $0 + $1.letterCount } }
    case .quotation(let inner): inner.reduce(0) { $0 + $1.letterCount }
    case .code(let code, _): code.utf8.letterCount
    case .table(let table):
      ([table.header ?? []] + table.rows).reduce(table.caption.words.utf8.letterCount) { sum, row in
        row.reduce(sum) { $0 + $1.reduce(0) { $0 + $1.letterCount } }
      }
    case .rule, .place: 0
    }
  }
}
