internal import Source

/// What may have been meant by a word that no page holds.
struct Spelling {
  let reader: IndexReader

  /// Known words that share the first or the last half with an unknown one, the most likely first.
  func guesses(for word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    let values = letters.map(\.value)
    var edits = EditDistance()
    guard letters.count >= 4, !letters.contains(where: Letters.isNumber) else { return [] }
    let half = letters.count / 2
    var found: [String: Int] = [:]
    func consider(_ other: (word: String, rank: Int), _ known: [Unicode.Scalar]) {
      let limit = letters.count < 8 ? 1 : 2
      if let steps = edits.between(values[...], known.map(\.value)[...], atMost: limit) {
        found[text(known)] = steps * 8 - other.rank + (known.first == letters.first ? 0 : 4)
      }
    }
    for other in reader.dictionary("spellings", at: text(letters[..<half])) {
      consider(other, Array(other.word.unicodeScalars))
    }
    for other in reader.dictionary("endings", at: text(letters.suffix(half).reversed())) {
      consider(other, other.word.unicodeScalars.reversed())
    }
    let order = found.sorted {
      $0.value == $1.value ? Array($0.key.utf8)[...].precedes(Array($1.key.utf8)[...]) : $0.value < $1.value
    }
    return order.prefix(Constants.guessLimit).map(\.key)
  }

  private func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(letters))
  }
}
