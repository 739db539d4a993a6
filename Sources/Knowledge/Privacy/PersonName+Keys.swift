internal import Source

extension PersonName {
  /// The keys by which a list of names has this one: its words in the order of the alphabet, so that `Lopez, Maria` is the
  /// same, and of a longer name the first and the last word alone.
  package var keys: Set<String> { Self.keys(of: parts[...]) }

  /// The keys of the names that a text may hold: up to four words with capital letters one after the other.
  static func keys(in text: String) -> Set<String> {
    let words = NameWord.all(in: text).filter {
      $0.isCapitalized ? isName($0.folded) : !smallWords.contains($0.folded)
    }
    return words.split { !$0.isCapitalized }.reduce(into: []) { keys, run in
      for length in 2...4 {
        for start in run.indices.dropLast(length - 1) {
          keys.formUnion(Self.keys(of: run[start..<(start + length)].map(\.folded)[...]))
        }
      }
    }
  }

  /// The keys of the names that the name of a file may start or end with. Nothing in it has capital letters.
  static func keys(inFileName name: String) -> Set<String> {
    let all = NameWord.all(in: name).map(\.folded).filter(isName)
    let large = all.filter { !smallWords.contains($0) }
    return [all, large].reduce(into: []) { keys, words in
      for part in [words.prefix(2), words.prefix(3), words.suffix(2)] where part.count > 1 {
        keys.formUnion(Self.keys(of: part))
      }
    }
  }

  /// Whether the words of the name of a file stand in a text in their order.
  static func holds(_ text: String, wordsOf name: String) -> Bool {
    let words = NameWord.all(in: text).map(\.folded)
    return words.contains(NameWord.all(in: name).map(\.folded))
  }

  private static func keys(of parts: ArraySlice<String>) -> Set<String> {
    func key(_ words: some Sequence<String>) -> String {
      words.sorted(by: String.byBytes).joined(separator: " ")
    }
    return parts.count > 2 ? [key(parts), key([parts.first, parts.last].compactMap { $0 })] : [key(parts)]
  }
}
