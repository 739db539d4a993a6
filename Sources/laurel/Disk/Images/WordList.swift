/// Words of which it is asked whether a text holds one: in one pass, however many there are.
struct WordList: Sendable {
  private let words: [[UInt8]]
  /// The numbers of the words that begin with a byte.
  private let starts: [[Int]]

  init(_ words: [[UInt8]]) {
    self.words = words
    var starts = [[Int]](repeating: [], count: 256)
    for (number, word) in words.enumerated() { word.first.map { starts[Int($0)].append(number) } }
    self.starts = starts
  }

  init(_ words: [String]) { self.init(words.map { Array($0.utf8) }) }

  func isIn(_ text: some Sequence<UInt8>) -> Bool {
    let text = Array(text)
    return text.indices.contains { index in
      let candidates = starts[Int(text[index])]
      return !candidates.isEmpty && candidates.contains { text[index...].starts(with: words[$0]) }
    }
  }
}
