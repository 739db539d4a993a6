internal import Source

/// The paths of pages and files, by which those that lead nowhere are put right.
struct PathSuggestions: Sendable {
  private let paths: Suggestions
  /// For each path whether it is that of a page.
  private let isPage: [Bool]
  /// The numbers of all others.
  private let files: [Int]
  /// The numbers of the paths by the names of their files without extensions, folded.
  private let byStem: [String: [Int]]

  init(pages: [String], files: [String]) {
    paths = Suggestions(pages + files)
    let known = Set(pages)
    let isPage = paths.words.map(known.contains)
    self.isPage = isPage
    self.files = isPage.indices.filter { !isPage[$0] }
    byStem = Dictionary(grouping: paths.words.indices) { [paths] in Self.key(paths.words[$0]) }
  }

  /// The path that is most like one that is not there, before all others one of a file with the same name.
  ///
  /// - Parameter isFile: whether no page is meant.
  func nearest(to path: String, isFile: Bool) -> String? {
    let sameName = (byStem[Self.key(path)] ?? []).filter { !isFile || !isPage[$0] }
    if !sameName.isEmpty {
      return paths.nearest(to: path, among: sameName)
        ?? sameName.map { paths.words[$0] }.min(by: String.byBytes)
    }
    return isFile ? paths.nearest(to: path, among: files) : paths.nearest(to: path)
  }

  private static func key(_ path: String) -> String { Fold.key(ContentPath.stem(of: path)) }
}
