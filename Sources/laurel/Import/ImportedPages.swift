internal import Knowledge
internal import Source

/// What an import does to the pages of a site: nothing is written yet.
///
/// A page that the site could not show without an error becomes a draft, so that the site can be built as before. A page that
/// was changed here since the last import is left as it is.
struct ImportedPages {
  private(set) var changes: [ImportedFile] = []
  private(set) var unchanged = 0
  /// Those whose source and whose text were both changed.
  private(set) var edited: [ImportedPage] = []
  /// Those that became drafts, with the first error because of which they did.
  private(set) var drafts: [(path: String, reason: Diagnostic)] = []
  /// How often each rule speaks of the new and changed pages, but for notes.
  private(set) var remarks: [RuleID: Int] = [:]

  private struct Known {
    let path: String
    let mark: ImportMark
    let digest: String
  }

  private let origin: ImportOrigin
  /// The pages that were made by an earlier run, by their keys.
  private let known: [String: Known]

  init(_ origin: ImportOrigin, in tree: SourceTree) {
    self.origin = origin
    let pages = tree.texts.compactMap { file in
      ImportMark.find(origin, in: file.bytes).map {
        (
          $0.mark.key,
          Known(path: file.path, mark: $0.mark, digest: ImportMark.digest(of: $0.rest))
        )
      }
    }
    known = Dictionary(pages, uniquingKeysWith: { first, _ in first })
  }

  /// Where the page of an earlier run stands.
  func path(ofKey key: String) -> String? { known[ImportMark.quoted(key)]?.path }

  /// The pages of earlier runs whose keys begin so, but for those of this run.
  func paths(ofKeysWith start: String, besides keys: Set<String>) -> [String] {
    let others = Set(keys.map(ImportMark.quoted))
    // The key stands in quotation marks.
    return known.filter { key, _ in key.utf8.dropFirst().starts(with: start.utf8) && !others.contains(key) }
      .map(\.value.path).sorted(by: String.byBytes)
  }

  /// Judges pages in the midst of the site, and says what becomes of each.
  mutating func take(
    _ pages: [ImportedPage], beside files: [ImportedFile], in atHand: ContentAtHand
  ) async throws {
    // A build draws pictures anew, without what they tell besides, if it can.
    let draws = SubmittedPictures(jobs: 1).canDraw
    let assets = try files.map { file in
      let asset = Asset(
        submitted: SourceFile(path: file.path, bytes: try file.content.bytes()), at: file.path)
      return draws ? asset.redrawn : asset
    }
    let review = atHand.review(adding: assets)
    var pages = pages
    let found = await review.diagnostics(on: pages.map { SourceFile(path: $0.path, bytes: $0.bytes()) })
    let errors = Dictionary(
      found.filter { $0.severity == .error }.map { ($0.span.path, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, page) in pages.enumerated() where !page.isDraft {
      guard let error = errors[page.path] else { continue }
      pages[index].isDraft = true
      drafts.append((page.path, error))
    }
    var written: Set<String> = []
    for page in pages where try place(page) { written.insert(page.path) }
    drafts.removeAll { !written.contains($0.path) }
    for diagnostic in found where diagnostic.severity > .note && written.contains(diagnostic.span.path) {
      remarks[diagnostic.rule, default: 0] += 1
    }
  }

  /// Whether the page is to be written.
  private mutating func place(_ page: ImportedPage) throws -> Bool {
    let mark = ImportMark(origin, key: page.key, page: page.bytes())
    let old = known[mark.key]
    if let old {
      if old.mark.digest == mark.digest {
        unchanged += 1
        return false
      }
      guard old.digest == old.mark.digest else {
        edited.append(page)
        return false
      }
    }
    let bytes = page.bytes(mark: mark.comment)
    changes.append(ImportedFile(path: page.path, content: .bytes(bytes), isNew: old == nil))
    return true
  }
}
