/// A group of words with a common stem, as it is read from a blob `words-N`.
struct WordGroup: Sendable {
  struct Label: Sendable {
    let page, number, length: Int
    let weight: Double

    struct Key: Hashable {
      let page, number: Int
    }

    var key: Key { Key(page: page, number: number) }
  }

  /// The blob and the place in it, which tell groups apart.
  let id: [Int]
  let found: Int
  /// The best pages, listed ones first; the others stand in a tail.
  let pages: [(page: Int, level: Int)]
  let tail: (blob: Int, number: Int, listed: Int)?
  let labels: [Label]

  /// The groups of a blob by their words, in the order of the words.
  static func read(_ bytes: [UInt8], number: Int) -> [(word: String, group: WordGroup)] {
    var reader = ByteReader(bytes)
    let words = reader.words()
    var count = 0
    let places = words.map { _ in
      let back = reader.number()
      if back == 0 { count += 1 }
      return count - max(back, 1)
    }
    let groups = (0..<count).map { WordGroup(id: [number, $0], &reader) }
    return zip(words, places).map { ($0, groups[$1]) }
  }

  private init(id: [Int], _ reader: inout ByteReader) {
    self.id = id
    found = reader.number()
    pages = Self.runs(&reader, count: min(found, Constants.headLimit))
    tail = found > Constants.headLimit ? (reader.number(), reader.number(), reader.number()) : nil
    var labels: [Label] = []
    var page = 0
    for _ in 0..<reader.number() {
      page += reader.number()
      let number = reader.number()
      let weight = Double(reader.number()) / 2
      labels.append(Label(page: page, number: number, length: reader.number(), weight: weight))
    }
    self.labels = labels
  }

  /// So many pages of a tail, with their levels.
  static func runs(_ reader: inout ByteReader, count: Int) -> [(page: Int, level: Int)] {
    var pages: [(page: Int, level: Int)] = []
    while pages.count < count {
      let run = reader.number()
      var page = 0
      for _ in 0..<(run >> 4) {
        page += reader.number()
        pages.append((page, run & 15))
      }
    }
    return pages
  }
}
