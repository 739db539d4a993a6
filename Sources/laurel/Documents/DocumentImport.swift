internal import Knowledge
internal import Markup
internal import Presentation
internal import Source

/// What becomes of documents: a page of each with its pictures, or nothing at all. Nothing is written yet.
struct DocumentImport {
  private(set) var pages: ImportedPages
  private(set) var diagnostics: [Diagnostic] = []
  /// The pictures and files beside the pages.
  var files: [ImportedFile] { beside.files }

  private let atHand: ContentAtHand
  private let folder: String
  private let isDraft: Bool
  var beside: ImportedFiles
  /// The documents with the paths of their pages, by the paths of the documents.
  var documents: [String: (document: ReadDocument, page: String)] = [:]
  var names: [String: [String]] = [:]
  var byteCount = 0

  /// How much is kept in memory of the pictures of one run.
  static let mostBytes = 512 << 20

  /// - Parameters:
  ///   - folder: where the pages go.
  ///   - isDraft: whether nobody is to see them yet.
  init(into folder: String, isDraft: Bool, _ atHand: ContentAtHand) {
    self.folder = folder
    self.isDraft = isDraft
    self.atHand = atHand
    pages = ImportedPages(.document, in: atHand.tree)
    beside = ImportedFiles(in: atHand.tree)
  }

  /// Refuses files that were named and are no documents that can be read.
  mutating func refuse(_ paths: [String]) {
    diagnostics += paths.map { path in
      let type = ContentPath.fileExtension(of: path)
      let fault = DocumentForm.isOld(path) ? DocumentFault.old(type: type) : .foreign(type: type)
      return UnusableDocument.diagnose(fault, in: path)
    }
  }

  /// Tells of files of a folder that no page is made of.
  mutating func leaveOut(_ paths: [String]) {
    for path in paths { tell(.leftOut(type: ContentPath.fileExtension(of: path)), .startOf(path)) }
  }

  /// Reads documents and makes their pages, in their order.
  mutating func take(_ sources: [DocumentSource], by pandoc: Pandoc, jobs: Int) async throws {
    let read = await sources.waitingMap(jobs: jobs) { source in
      Result { try ReadDocument(source, by: pandoc) }
    }
    var order: [String] = []
    for (source, result) in zip(sources, read) {
      do {
        let document = try result.get()
        guard documents[source.path] == nil else { throw DocumentFault.noName }
        let page = try place(source)
        documents[source.path] = (document, page)
        names[Fold.path(source.path), default: []].append(source.path)
        order.append(source.path)
      } catch let fault as DocumentFault { refuse(source, fault) }
    }
    var made: [ImportedPage] = []
    for path in order {
      guard let (document, page) = documents[path] else { continue }
      do {
        made.append(try self.page(of: document, at: page))
      } catch let fault as DocumentFault { refuse(document.source, fault) }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    try await pages.take(made, beside: files, in: atHand)
    let origins = Dictionary(made.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    for page in pages.edited { tell(.pageEdited(page.path), page.source) }
    for (path, reason) in pages.drafts {
      if let origin = origins[path] { tell(.becameDraft(reason.message), origin) }
    }
  }

  /// The path of the page of a document.
  private mutating func place(_ source: DocumentSource) throws -> String {
    if let path = pages.path(ofKey: source.path) { return path }
    guard let path = source.pagePath(in: folder) else { throw DocumentFault.noName }
    guard try beside.take(path) else { throw DocumentFault.taken(path) }
    return path
  }

  private mutating func page(of document: ReadDocument, at path: String) throws -> ImportedPage {
    var text = document.text
    var changes = document.changes
    let isBare = text.passages.reduce(0) { $0 + $1.tablesWithoutHeader }
    if isBare > 0 { changes.append(.headersGuessed(isBare)) }
    var lost: [String] = []
    let parts = try document.parts()
    try text.replacePhrases { phrase in
      switch phrase {
      case .link(let inner, let address): try link(inner, to: address, in: document, at: path, &lost)
      case .picture(let picture): try self.picture(picture, in: document, parts, at: path, &changes)
      default: [phrase]
      }
    }
    if let first = lost.first { changes.append(.linksLost(lost.count, first: first)) }
    let place = SourceSpan.startOf(document.source.shown)
    for change in changes { tell(change, place) }
    let body = MarkdownWriter.text(of: text.passages)
    guard body.utf8.count < FoundFile.textLimit - Self.roomForValues else {
      throw DocumentFault.longPage(limit: FoundFile.textLimit)
    }
    let kind = atHand.content.schema.kind(ofFolder: ContentPath.folder(of: path))
    var values: [(name: String, value: FieldInput)] = [(kind?.titleField ?? "title", .text(text.title))]
    if let language = document.language(besides: atHand.content.configuration.language) {
      values.append(("language", .text(language)))
    }
    return ImportedPage(
      path: path, kind: kind, key: document.source.path, source: place, values: values, body: body,
      isDraft: isDraft)
  }

  private static let roomForValues = 16 << 10

  private mutating func refuse(_ source: DocumentSource, _ fault: DocumentFault) {
    diagnostics.append(UnusableDocument.diagnose(fault, in: source.shown))
  }

  private mutating func tell(_ change: DocumentChange, _ place: SourceSpan) {
    diagnostics.append(ChangedDocument.diagnose(change, at: place))
  }
}

extension DocumentBlock {
  /// How many tables do not say that their first row names the columns.
  var tablesWithoutHeader: Int {
    switch self {
    case .table(let table): table.header == nil && table.width > 1 ? 1 : 0
    case .list(let items, _): items.reduce(0) { $0 + $1.reduce(0) { $0 + $1.tablesWithoutHeader } }
    case .quotation(let inner): inner.reduce(0) { $0 + $1.tablesWithoutHeader }
    default: 0
    }
  }
}
