/// Phrases that mean the same: whoever asks for one is also shown pages that hold the other.
package struct Synonyms: Sendable {
  struct Pair: Sendable {
    /// The words of the phrase that is typed, with spaces between them.
    let phrase: String
    /// The words that are looked up besides.
    let meaning: String
  }

  let pairs: [Pair]

  package static let none = Synonyms(groups: [])

  /// - Parameter groups: phrases of the same meaning.
  package init(groups: [[String]]) {
    pairs = groups.flatMap { group in
      let phrases = group.map(Self.words).filter { !$0.isEmpty }
      return phrases.indices.flatMap { index in
        phrases.indices.filter { $0 != index }.map { Pair(phrase: phrases[index], meaning: phrases[$0]) }
      }
    }
  }

  private static func words(_ phrase: String) -> String {
    let list = WordList(phrase)
    return (0..<list.count).filter { list.roles[$0] == .whole }.map { list[$0] }.joined(separator: " ")
  }
}
