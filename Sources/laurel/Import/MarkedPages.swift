internal import Knowledge
internal import Source

/// The pages that were made from the rows of tables, by the keys of these.
struct MarkedPages {
  struct Page {
    let path: String
    let mark: ImportMark
    /// Whether somebody has changed it since.
    let isEdited: Bool
  }

  private let pages: [String: Page]

  /// - Parameter folder: the one of their kind.
  init(_ texts: [SourceFile], below folder: String) {
    let inside = texts.filter { ContentPath.isFolder(folder, above: ContentPath.folder(of: $0.path)) }
    let pages = inside.compactMap { file in
      ImportMark.find(.row, in: file.bytes).map { found in
        let isEdited = ImportMark.digest(of: found.rest) != found.mark.digest
        return (found.mark.key, Page(path: file.path, mark: found.mark, isEdited: isEdited))
      }
    }
    self.pages = Dictionary(pages, uniquingKeysWith: { first, _ in first })
  }

  /// The page of a row; nil if none was made of it yet.
  subscript(key: String) -> Page? { pages[ImportMark.quoted(key)] }

  /// The marks of the lists that a table with rows of these keys is another state of: those that it has rows of.
  ///
  /// Files are named anew with each download, so that a name alone tells nothing.
  func lists(with keys: some Sequence<String>) -> Set<String> { Set(keys.compactMap { self[$0]?.mark.list }) }

  /// The mark of a list that no page is from yet: its name, with a number if that is taken.
  func newList(like name: String) -> String {
    let taken = Set(pages.values.compactMap(\.mark.list))
    let names = [name] + (0..<taken.count).map { "\(name) \($0 + 2)" }
    let quoted = names.map(ImportMark.quoted)
    return quoted.first { !taken.contains($0) } ?? quoted[0]
  }

  /// The pages from some lists that have no row any more, by their paths.
  func vanished(from lists: Set<String>, keeping keys: some Sequence<String>) -> [Page] {
    let kept = Set(keys.map(ImportMark.quoted))
    return pages.filter { key, page in
      !kept.contains(key) && page.mark.list.map(lists.contains) ?? false
    }.values.sorted { String.byBytes($0.path, $1.path) }
  }
}
