internal import Markup
internal import Source

/// The texts of posts, which pandoc reads many at a time.
///
/// Those that everybody could see are never read together with others. Where the texts of a batch cannot be told apart
/// afterwards, each is read by itself.
struct WordPressBatches {
  /// What is read of a post.
  struct Text: Sendable {
    let title: String
    let excerpt: String
    let passages: [DocumentBlock]
    let hiddenParts: Int
    /// How many rules hide parts which cannot be told apart.
    let unfollowedRules: Int
    let codes: [String: Int]
    let blocks: [String: Int]
  }

  private struct Post: Sendable {
    let text: WordPressText
    /// The title, the excerpt and the text as they are read.
    let parts: [[UInt8]]
    let hiddenParts: Int
    let unfollowedRules: Int
    let isPublished: Bool

    init(_ item: WordPressItem, _ text: WordPressText) {
      let prepared = [Array(item.title.utf8), Array(item.excerpt.utf8), text.html].map(HTMLPreparation.init)
      self.text = text
      parts = prepared.map(\.html)
      hiddenParts = text.hiddenParts + prepared[2].hiddenParts
      unfollowedRules = prepared[2].unfollowedRules.count
      isPublished = item.state == .published
    }

    var byteCount: Int { parts.reduce(0) { $0 + $1.count } }
  }

  private let batches: [[Post]]

  private static let mostBytes = 256 << 10
  private static let mostItems = 60

  init(_ items: [WordPressItem], _ export: WordPressExport) {
    var batches: [[Post]] = []
    var byteCount = 0
    for item in items {
      let text = WordPressText(item.content, shared: export.sharedBlocks) {
        Self.gallery($0, of: item, export)
      }
      let source = Post(item, text)
      byteCount += source.byteCount
      if let last = batches.last, last.count < Self.mostItems, byteCount <= Self.mostBytes,
        last[0].isPublished == source.isPublished
      {
        batches[batches.count - 1].append(source)
      } else {
        batches.append([source])
        byteCount = source.byteCount
      }
    }
    self.batches = batches
  }

  /// The texts in the order of the posts, or why one cannot be read.
  func read(by pandoc: Pandoc, jobs: Int) async throws -> [Result<Text, DocumentFault>] {
    let read = await batches.waitingMap(jobs: jobs) { batch in Result { try Self.read(batch, by: pandoc) } }
    return try read.flatMap { try $0.get() }
  }

  private static func read(_ batch: [Post], by pandoc: Pandoc) throws -> [Result<Text, DocumentFault>] {
    if let parts = try pandoc.read(batch.flatMap(\.parts)) {
      return batch.enumerated().map { index, source in
        let place = index * 3
        return .success(
          text(
            of: source, title: parts.texts[place], excerpt: parts.texts[place + 1], parts.texts[place + 2],
            parts.hiddenParts[place + 2]))
      }
    }
    return try batch.map { source in
      do {
        let (title, excerpt, body) = (source.parts[0], source.parts[1], source.parts[2])
        let read = try pandoc.read(body, as: .html)
        return .success(
          text(
            of: source, title: try pandoc.read(title, as: .html).passages,
            excerpt: try pandoc.read(excerpt, as: .html).passages, read.passages, read.hiddenParts))
      } catch let fault as DocumentFault { return .failure(fault) }
    }
  }

  private static func text(
    of source: Post, title: [DocumentBlock], excerpt: [DocumentBlock], _ passages: [DocumentBlock],
    _ hiddenParts: Int
  ) -> Text {
    Text(
      title: words(of: title), excerpt: words(of: excerpt), passages: passages,
      hiddenParts: hiddenParts + source.hiddenParts, unfollowedRules: source.unfollowedRules,
      codes: source.text.codes, blocks: source.text.blocks)
  }

  private static func words(of passages: [DocumentBlock]) -> String {
    passages.compactMap { passage in
      switch passage {
      case .paragraph(let phrases), .heading(_, let phrases, _): phrases.words
      default: nil
      }
    }.joined(separator: " ").onOneLine
  }

  /// The pictures of a gallery: those with the numbers that it names, or all that were added to the post.
  private static func gallery(_ ids: String?, of item: WordPressItem, _ export: WordPressExport) -> String {
    let named = ids.map { $0.parts(separatedBy: ",").map(\.trimmed) }
    let pictures = (named ?? export.filesOfPage[item.id] ?? []).prefix(mostPictures).compactMap {
      export.files[$0]
    }
    return pictures.map { file in
      let address = WordPressText.escaped(file.file)
      return "<p><img src=\"\(address)\" alt=\"\(WordPressText.escaped(file.description))\" /></p>"
    }.joined()
  }

  private static let mostPictures = 500
}
