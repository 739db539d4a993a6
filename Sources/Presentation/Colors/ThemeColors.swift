internal import Knowledge
internal import Source

/// Colors of text, the colors that they stand on, and the contrast that this needs, as a theme declares them.
struct ContrastPair: Sendable {
  let texts: [String]
  let surfaces: [String]
  let least: Double
  /// Where the texts and the surfaces are named.
  let textSpan: SourceSpan
  let surfaceSpan: SourceSpan
}

/// The colors that the style sheets of a theme name, and which of them stand on which.
struct ThemeColors: Sendable {
  let pairs: [ContrastPair]
  private let tokens: [ColorScheme: [String: ColorToken]]

  /// - Parameter sheets: in the order in which they are joined, so that a later color takes the place of an earlier one.
  init(_ sheets: [SourceText], pairs: [ContrastPair]) {
    var tokens: [ColorScheme: [String: ColorToken]] = [:]
    for token in sheets.flatMap(ColorToken.all) {
      // What is not said for dark screens alone counts on them too.
      for scheme in ColorScheme.allCases where scheme == token.scheme || token.scheme == .light {
        tokens[scheme, default: [:]][token.name] = token
      }
    }
    self.tokens = tokens
    self.pairs = pairs
  }

  var names: Set<String> { Set(tokens.values.flatMap(\.keys)) }

  func token(_ name: String, in scheme: ColorScheme) -> ColorToken? { tokens[scheme]?[name] }

  /// What a color of text stands on.
  func backgrounds(of text: String, in scheme: ColorScheme) -> [Background] {
    pairs.filter { $0.texts.contains(text) }.flatMap { pair in
      pair.surfaces.compactMap { name in
        token(name, in: scheme).map { Background(name: name, color: $0.color, least: pair.least) }
      }
    }
  }
}
