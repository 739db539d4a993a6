internal import Source

/// The text of a document as pandoc understands it, with what a page can show of it and no more.
///
/// Source: pandoc-types 1.22, `Text.Pandoc.Definition`.
struct PandocText: Sendable {
  /// What the document says is its title.
  private(set) var title = ""
  /// Whether a paragraph of it is marked as that.
  let hasTitleParagraph: Bool
  /// The tag of its language.
  private(set) var language = ""
  private(set) var passages: [DocumentBlock]
  /// How many parts were left out that the document hides.
  let hiddenParts: Int
  /// How many comments of people were left out.
  let comments: Int
  /// How many changes that were tracked are taken as accepted.
  let changes: Int

  /// Texts of people are never nested deeper: a list in a list is four steps.
  static let depthLimit = 200

  /// Reads the tree that pandoc prints. Throws a `DocumentFault`.
  init(_ json: [UInt8]) throws(DocumentFault) {
    let tree: JSONValue
    switch JSONReader.check(json, depth: Self.depthLimit) {
    case .success(let value): tree = value
    case .failure(let fault):
      throw fault.reason == .tooDeep ? DocumentFault.tooDeep(line: 1) : DocumentFault.unreadable
    }
    var reader = PandocReader()
    passages = reader.passages(tree["blocks"])
    if let meta = tree["meta"] {
      title = reader.phrases(meta["title"]?["c"]).words
      language = (meta["lang"]?["c"]?.text ?? reader.phrases(meta["lang"]?["c"]).words).trimmed
    }
    hasTitleParagraph = !reader.title.isEmpty
    if hasTitleParagraph { title = reader.title }
    (hiddenParts, comments, changes) = (reader.hiddenParts, reader.comments, reader.changes)
  }

}
