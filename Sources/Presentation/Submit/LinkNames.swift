internal import Knowledge
internal import Source

/// The names by which fields link to the pages of a kind.
struct LinkNames: Sendable {
  let site: Site

  /// From so many pages on, a name is typed and not chosen.
  private static let limit = 200

  /// The pages of these kinds to choose from, by title; nil if there are too many.
  func choices(of kinds: [String]) -> [Choice]? {
    let pages = site.pages(ofKinds: kinds)
    guard pages.count <= Self.limit else { return nil }
    return pages.map { site[$0] }.map { Choice(site.linkName(of: $0), label: $0.title) }.sorted {
      (Fold.key($0.label), $0.value) < (Fold.key($1.label), $1.value)
    }
  }
}
