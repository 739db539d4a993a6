internal import Knowledge
internal import Markup
internal import Source

/// Where the pages of an export go: posts into one folder, pages into folders as they were.
struct WordPressPlaces {
  /// The folder for posts.
  let posts: String
  /// The folder for pages.
  let pages: String
  private let byID: [String: WordPressItem]
  private let parents: Set<String>

  private static let mostAbove = 8

  /// - Parameter items: those that become pages.
  init(posts: String, pages: String, items: [WordPressItem]) {
    self.posts = posts
    self.pages = pages
    byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    parents = Set(items.filter { $0.type == "page" }.map(\.parent))
  }

  /// The path of an item, or another one with a number; nil for one that it cannot have.
  ///
  /// - Parameter number: 0 for that of the folder which a page with others below it stands for, 1 for that of its name.
  func path(of item: WordPressItem, number: Int) -> String? {
    let isPage = item.type == "page"
    if number == 0, !isPage || !parents.contains(item.id) { return nil }
    let folders = isPage ? [pages] + above(item) : [posts]
    let name = Self.name(of: item)
    let file =
      switch number {
      case 0: "\(name)/index.md"
      case 1: "\(name).md"
      default: "\(name)-\(number).md"
      }
    let path = (folders.filter { !$0.isEmpty } + [file]).joined(separator: "/")
    return PathFault(in: path) == nil ? path : nil
  }

  /// The names of the pages above a page, the highest first.
  private func above(_ item: WordPressItem) -> [String] {
    var names: [String] = []
    var parent = byID[item.parent]
    while let page = parent, names.count < Self.mostAbove {
      names.append(Self.name(of: page))
      parent = byID[page.parent]
    }
    return names.reversed()
  }

  private static func name(of item: WordPressItem) -> String {
    let slug = Slug.pageName(URLBytes.decodedPath(Array(item.slug.utf8)[...]))
    if !slug.isEmpty { return slug }
    let title = Slug.pageName(item.title)
    return title.isEmpty ? "post-\(Slug.fileName(item.id))" : title
  }
}
