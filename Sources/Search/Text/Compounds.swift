internal import Source

/// Words that are written as one in German, Dutch and the Nordic languages: "Schulleitung" is a "Leitung".
enum Compounds {
  /// Whether a language, such as `de` or `de-AT`, writes them as one.
  static func areWritten(in language: String) -> Bool { languages.contains(language.baseLanguage) }

  private static let languages: Set<String> = ["da", "de", "nb", "nl", "nn", "no", "sv"]
  private static let leastLetters = 4
  /// What may stand between the halves and belongs to neither.
  private static let links = ["", "s", "es", "n", "en", "e"].map { Array($0.utf8) }

  /// The halves of a word, both of which the site knows, or none: the longest second half.
  static func halves(of word: ArraySlice<UInt8>, in known: (ArraySlice<UInt8>) -> Int?) -> [Int] {
    guard word.count >= 2 * leastLetters else { return [] }
    for place in (word.startIndex + leastLetters)...(word.endIndex - leastLetters)
    where !word[place].isUTF8Continuation {
      guard let second = known(word[place...]) else { continue }
      for link in links where word[..<place].suffix(link.count).elementsEqual(link) {
        let start = word[..<place].dropLast(link.count)
        if start.count >= leastLetters, let first = known(start) { return [first, second] }
      }
    }
    return []
  }
}
