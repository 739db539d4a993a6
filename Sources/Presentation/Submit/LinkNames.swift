internal import Knowledge
internal import Source

/// The names by which fields link to the pages of a kind.
struct LinkNames: Sendable {
  let site: Site

  /// From so many pages on, a name is typed and not chosen.
  private static let limit = 200

  /// The fields that a form can ask for: whoever writes cannot choose where there is nothing.
  func offered(_ fields: [Field]) -> [Field] { fields.filter(site.canFill) }

  /// The pages of these kinds to choose from, by title; nil if there are too many.
  func choices(of kinds: [String]) -> [Choice]? {
    let pages = site.pages(ofKinds: kinds)
    guard pages.count <= Self.limit else { return nil }
    let choices = pages.map { site[$0] }.map { page in
      (
        key: site.titles.key(page.title, in: page.language),
        choice: Choice(site.linkName(of: page), label: page.title)
      )
    }
    return choices.sorted { ($0.key, $0.choice.value) < ($1.key, $1.choice.value) }.map(\.choice)
  }
}
