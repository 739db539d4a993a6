internal import Source

/// What may stand for a word that few pages hold or none, as `search-spelling.js` finds it.
struct Spelling {
  let reader: IndexReader

  /// Known words that are forms of an unknown one, those that share most with it first, the more frequent before others.
  func relatives(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    // Words of three letters are in no dictionary.
    let short = ["es", "s"].filter { reader.endings.contains(Array($0.utf16)) && word.endsWithBytes(of: $0) }
      .map { String(word.dropLast($0.count)) }.filter { [2, 3].contains($0.utf16.count) }
    guard letters.count >= 4 else { return short }
    let relatives = Relatives(of: word, endings: reader.endings)
    var found: [(word: String, value: Int)] = []
    for known in reader.dictionary("spellings", at: text(letters[..<(letters.count / 2)])) {
      if let shared = relatives.sharedLength(with: known.word) {
        found.append((known.word, shared * 32 + known.rank))
      }
    }
    found.sort {
      $0.value == $1.value ? Array($0.word.utf8)[...].precedes(Array($1.word.utf8)[...]) : $0.value > $1.value
    }
    return Array((found.map(\.word) + short).prefix(Constants.relativeLimit))
  }

  /// Two known words that an unknown one is made of, as in `webclipper`: where the rarer of them is most frequent.
  func halves(of word: String) -> [WordGroup] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 2 * Constants.halfLetters else { return [] }
    var best: [WordGroup] = []
    for place in Constants.halfLetters...(letters.count - Constants.halfLetters) {
      guard let first = reader.group(of: text(letters[..<place])),
        let second = reader.group(of: text(letters[place...]))
      else { continue }
      let found = min(first.found, second.found)
      if best.isEmpty || found > best.map(\.found).min() ?? 0 { best = [first, second] }
    }
    return best
  }

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
