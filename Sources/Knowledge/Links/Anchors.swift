internal import Markup
internal import Source

/// The anchors of a page, of which one is suggested for another that is not there.
struct Anchors: Sendable {
  let names: Set<String>
  /// The words of the headings, by their anchors.
  private let headings: [String: String]
  /// The anchors of the headings, by their words.
  private let byWords: [String: String]
  private let suggestions: Suggestions

  init(_ names: Set<String>, headings: [Heading] = []) {
    self.names = names.union(headings.map(\.anchor))
    self.headings = Dictionary(headings.map { ($0.anchor, $0.text) }, uniquingKeysWith: { first, _ in first })
    byWords = Dictionary(
      headings.map { (Self.key($0.text), $0.anchor) }, uniquingKeysWith: { first, _ in first })
    suggestions = Suggestions(self.names)
  }

  func nearest(to anchor: String) -> String? { suggestions.nearest(to: anchor) }

  /// The anchor of the heading that has these words: not always the one that is made from them.
  func anchor(ofHeading words: String) -> String? { byWords[Self.key(words)] }

  private static func key(_ words: String) -> String { Slug.github(Fold.key(words)) }

  /// The words of the heading to which an anchor leads.
  func words(ofHeading anchor: String) -> String? { headings[anchor] }
}
