internal import Source

/// Some names that are looked for in texts.
struct NameSearch {
  let names: [PersonName]
  /// The numbers of the names that have a part.
  private let byPart: [String: [Int]]
  /// The parts that may stand inside of longer words, as their writing has no spaces.
  private let inside: [String]

  init(_ names: [PersonName]) {
    self.names = names
    let parts = names.indices.flatMap { number in Set(names[number].parts).map { (part: $0, number: number) }
    }
    byPart = Dictionary(grouping: parts, by: \.part).mapValues { $0.map(\.number) }
    inside = byPart.keys.filter(NameWord.isWithoutSpaces)
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether a text holds any part of a name: `Maria` or `Lopez` of `Maria Lopez`.
  func findsPart(in text: String) -> Bool {
    if isEmpty { return false }
    let words = NameWord.all(in: text)
    return words.contains { byPart[$0.folded] != nil } || nameInside(words) != nil
  }

  /// The number of a name that a text holds as a whole: two of its parts one after the other, in any order, with nothing
  /// but small words between them.
  func name(in text: String) -> Int? {
    if isEmpty { return nil }
    let words = NameWord.all(in: text)
    let known = words.indices.filter { byPart[words[$0].folded] != nil }
    return zip(known, known.dropFirst()).lazy.compactMap { self.name(between: $0, $1, words) }.first
      ?? nameInside(words)
  }

  private func name(between first: Int, _ second: Int, _ words: [NameWord]) -> Int? {
    let one = words[first].folded
    let other = words[second].folded
    guard one != other, let numbers = byPart[one], let others = byPart[other] else { return nil }
    return numbers.first { number in
      others.contains(number) && words[(first + 1)..<second].allSatisfy { names[number].mayHold($0.folded) }
    }
  }

  private func nameInside(_ words: [NameWord]) -> Int? {
    if inside.isEmpty { return nil }
    return inside.first { part in words.contains { $0.folded.contains(part) } }.flatMap { byPart[$0]?.first }
  }
}

extension PersonName {
  /// Whether a word between two parts does not part them.
  fileprivate func mayHold(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 || betweenParts.contains(word)
  }
}
