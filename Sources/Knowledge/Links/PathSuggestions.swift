internal import Markup
internal import Source

/// The paths of pages and files, by which those that lead nowhere are put right.
///
/// Of a page and a picture with the same name, a link means the page.
struct PathSuggestions: Sendable {
  private let paths: Suggestions
  /// What each path is.
  private let sorts: [Sort]
  /// The numbers of the paths of each sort.
  private let bySort: [Sort: [Int]]
  /// The numbers of the paths by the names of their files without extensions, as addresses write them.
  private let byStem: [String: [Int]]

  private enum Sort: Sendable { case page, image, file }

  init(pages: [String], files: [Asset]) {
    paths = Suggestions(pages + files.map(\.path))
    let known = Dictionary(
      files.map { ($0.path, $0.image == nil ? Sort.file : .image) } + pages.map { ($0, .page) },
      uniquingKeysWith: { $1 })
    sorts = paths.words.map { known[$0] ?? .file }
    bySort = Dictionary(grouping: sorts.indices) { [sorts] in sorts[$0] }
    byStem = Dictionary(grouping: paths.words.indices) { [paths] in Self.key(paths.words[$0]) }
  }

  /// The page or file that a link was probably meant for.
  func nearest(to path: String) -> String? {
    let isPage = ["", "md", "markdown", "html", "htm"].contains(ContentPath.fileExtension(of: path))
    return isPage
      ? nearest(to: path, [.page, .file]) ?? nearestImage(to: path)
      : nearest(to: path, [.file, .image]) ?? nearest(to: path, [.page])
  }

  func nearestImage(to path: String) -> String? { nearest(to: path, [.image]) }

  /// The path that is most like another, of the first of some sorts that has one: before all others one of a file with
  /// the same name.
  private func nearest(to path: String, _ sorts: [Sort]) -> String? {
    let sameName = byStem[Self.key(path)] ?? []
    let named = sorts.lazy.compactMap { sort -> String? in
      let numbers = sameName.filter { self.sorts[$0] == sort }
      return paths.nearest(to: path, among: numbers)
        ?? numbers.map { paths.words[$0] }.min(by: String.byBytes)
    }.first
    return named ?? sorts.lazy.compactMap { paths.nearest(to: path, among: bySort[$0] ?? []) }.first
  }

  private static func key(_ path: String) -> String {
    let stem = ContentPath.stem(of: path)
    let slug = Slug.fileName(stem)
    return slug.isEmpty ? Fold.key(stem) : slug
  }
}
