extension String {
  /// The start of this text with an ellipsis where something is left out: cut between words, or between letters in scripts
  /// without blanks, and never inside a character.
  ///
  /// - Parameter limit: in bytes of UTF-8.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    // A character that does not end within reach is no letter of any language.
    let start = utf8.prefix(2 * limit).text
    var length = 0
    var between: (words: Int?, characters: Int) = (nil, 0)
    var last: Character?
    for character in start {
      if let last, last.mayEnd(before: character) { between.words = length }
      between.characters = length
      length += character.utf8.count
      if length > limit { break }
      last = character
    }
    return (start.utf8.prefix(between.words ?? between.characters).text).trimmed + "…"
  }
}

extension Character {
  /// Whether a word may end between this character and the next one.
  fileprivate func mayEnd(before next: Character) -> Bool {
    if next.isWhitespace { return true }
    guard let left = unicodeScalars.first, let right = next.unicodeScalars.first else { return false }
    return (left.isUnspaced || right.isUnspaced) && !isWhitespace && next.isLetter
  }
}
