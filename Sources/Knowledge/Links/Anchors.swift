internal import Source

/// The anchors of a page, of which one is suggested for another that is not there.
struct Anchors: Sendable {
  let names: Set<String>
  private let suggestions: Suggestions

  init(_ names: Set<String>) {
    self.names = names
    suggestions = Suggestions(names)
  }

  func nearest(to anchor: String) -> String? { suggestions.nearest(to: anchor) }
}
