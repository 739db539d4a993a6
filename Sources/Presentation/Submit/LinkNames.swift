internal import Knowledge
internal import Source

/// The names by which fields link to the pages of a kind.
struct LinkNames: Sendable {
  private let site: Site
  /// The file names that no other page has.
  private let unique: Set<String>

  /// From so many pages on, a name is typed and not chosen.
  private static let most = 200

  init(_ site: Site) {
    self.site = site
    let names = Dictionary(grouping: site.pages) { Fold.key(ContentPath.stem(of: $0.path)) }
    unique = Set(names.filter { $0.value.count == 1 }.keys)
  }

  /// The pages of these kinds to choose from, by title; nil if there are too many.
  func choices(of kinds: [String]) -> [Choice]? {
    let pages = site.pages.filter { page in
      !page.isFolderIndex && (kinds.isEmpty || page.kind.map { kinds.contains($0.id) } ?? false)
    }
    guard pages.count <= Self.most else { return nil }
    return pages.map { Choice(name(of: $0), label: $0.title) }.sorted {
      (Fold.key($0.label), $0.value) < (Fold.key($1.label), $1.value)
    }
  }

  private func name(of page: Page) -> String {
    let name = ContentPath.stem(of: page.path)
    return unique.contains(Fold.key(name)) ? name : ContentPath.withoutExtension(page.path)
  }
}
