internal import Markup
internal import Source

/// The anchors of a page, and which of them is meant by another that is not there.
struct Anchors: Equatable, Sendable {
  let names: Set<String>
  /// The words of the headings, by their anchors.
  private let headings: [String: String]
  /// The anchors of the headings, by their words and by what GitHub makes of these.
  private let byWords: [String: String]
  private let bySlug: [String: String]
  /// The anchors by their letters and digits alone, of which no other anchor has the same.
  private let byKey: [String: String]
  private let suggestions: Suggestions

  init(_ names: Set<String>, headings: [Heading] = []) {
    self.names = names.union(headings.map(\.anchor))
    self.headings = Dictionary(headings.map { ($0.anchor, $0.text) }, uniquingKeysWith: { first, _ in first })
    let folded = headings.map { (Fold.key($0.text), $0.anchor) }
    byWords = Dictionary(folded, uniquingKeysWith: { first, _ in first })
    bySlug = Dictionary(folded.map { (Slug.github($0), $1) }, uniquingKeysWith: { first, _ in first })
    let keys = folded.map { (Self.key(ofFolded: $0), $1) } + self.names.map { (Self.key($0), $0) }
    let several = Self.shared(keys)
    byKey = Dictionary(
      keys.filter { !$0.0.isEmpty && !several.contains($0.0) }, uniquingKeysWith: { first, _ in first })
    suggestions = Suggestions(self.names)
  }

  /// The rest follows from the names and the headings.
  static func == (one: Anchors, other: Anchors) -> Bool {
    one.names == other.names && one.headings == other.headings && one.byWords == other.byWords
      && one.bySlug == other.bySlug
  }

  func nearest(to anchor: String) -> String? { suggestions.nearest(to: anchor) }

  /// The anchor that is surely meant: that of the heading with these words, or the only one with these letters, however
  /// the program for which it was written makes anchors.
  func meant(by typed: String) -> String? {
    if let anchor = byWords[Fold.key(typed.trimmed)] { return anchor }
    let bare = ["user-content-", "#"].reduce(typed) { text, start in
      text.startsWithBytes(of: start) ? text.utf8.dropFirst(start.utf8.count).text : text
    }
    return names.contains(bare) ? bare : bySlug[Slug.github(Fold.key(bare))] ?? byKey[Self.key(bare)]
  }

  /// The words of the heading to which an anchor leads.
  func words(ofHeading anchor: String) -> String? { headings[anchor] }

  /// What browsers find on any page: its top, and words behind `:~:text=`.
  static func withoutWords(_ typed: String) -> (anchor: String, isTop: Bool) {
    let words = typed.utf8.firstRange(of: ":~:".utf8)
    let anchor = words.map { typed.utf8[..<$0.lowerBound].text } ?? typed
    return (anchor, anchor.isEmpty || Fold.key(anchor) == "top")
  }

  /// The keys that several anchors have.
  private static func shared(_ keys: [(String, String)]) -> Set<String> {
    var first: [String: String] = [:]
    return keys.reduce(into: []) { several, each in
      if first.updateValue(each.1, forKey: each.0) ?? each.1 != each.1 { several.insert(each.0) }
    }
  }

  private static func key(_ text: String) -> String { key(ofFolded: Fold.key(text)) }

  /// The letters and digits of an anchor. Signs count between digits, where `1.1` is not `11`.
  private static func key(ofFolded folded: String) -> String {
    var key = String.UnicodeScalarView()
    var isParted = false
    for scalar in folded.unicodeScalars {
      let isDigit = scalar.properties.generalCategory == .decimalNumber
      guard isDigit || scalar.properties.isAlphabetic else {
        isParted = true
        continue
      }
      if isParted, isDigit, key.last?.properties.generalCategory == .decimalNumber { key.append("-") }
      key.append(scalar)
      isParted = false
    }
    return String(key)
  }
}
