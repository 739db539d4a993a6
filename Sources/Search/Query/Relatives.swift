/// Other forms of a word that few pages hold or none: those of a known word with which it shares all but an ending.
///
/// A search is a stemmer the other way round: the index has groups of forms by the rules of Snowball, but a form that
/// the site lacks has none, and a browser no rules. What it needs of them are the endings.
struct Relatives {
  private let endings: Set<[UInt16]>
  private let word: [UInt16]

  init(of word: String, endings: Set<[UInt16]>) {
    self.word = Array(word.utf16)
    self.endings = endings
  }

  /// The letters that both words share before their endings; nil if they differ in more. Less than half of a word is no
  /// stem, and three letters are one only where no ending is a single letter beside another.
  func sharedLength(with other: String) -> Int? {
    let known = Array(other.utf16)
    var shared = zip(word, known).prefix { $0 == $1 }.count
    while shared >= 3, 2 * shared >= word.count, 2 * shared >= known.count {
      let rests = [word.count - shared, known.count - shared]
      let isStem = shared > 3 || rests.contains(0) || !rests.contains(1)
      if isStem, isEnding(word, after: shared), isEnding(known, after: shared) { return shared }
      shared -= 1
    }
    return nil
  }

  /// Whether the rest of a word is an ending, which may double the letter before it, as in `planning`.
  private func isEnding(_ letters: [UInt16], after length: Int) -> Bool {
    let rest = letters[length...]
    if rest.isEmpty || endings.contains(Array(rest)) { return true }
    return rest.first == letters[length - 1] && rest.count > 1 && endings.contains(Array(rest.dropFirst()))
  }
}
