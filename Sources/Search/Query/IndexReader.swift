internal import Source

/// Finds what a query needs in the blobs of an index, as `search.js` does.
struct IndexReader {
  struct Synonym {
    let phrase, meaning: [String]
  }

  let pageCount: Int
  /// The number of the first page that is not listed.
  let listedCount: Int
  let functionWords: Set<String>
  let synonyms: [Synonym]
  let endings: Set<[UInt16]>
  private let blobs: [String: Blob]
  private let separators: [String: [String]]

  init(_ index: SearchIndex) {
    let blobs = Dictionary(uniqueKeysWithValues: index.blobs.map { ($0.name, $0) })
    let lines = (blobs["root"]?.bytes ?? []).text.parts(separatedBy: "\n")
    let head = lines[0].parts(separatedBy: " ").map { Int($0) ?? 0 }
    pageCount = head[1]
    listedCount = head[3]
    var separators: [String: [String]] = [:]
    for (name, line) in zip(["words", "spellings", "endings", "beginnings"], lines[1...]) {
      var texts = line.parts(separatedBy: " ")
      if line.startsWithBytes(of: "*") {
        texts = texts.indices.flatMap { number in
          (blobs["\(name)-index-\(number)"]?.bytes ?? []).text.parts(separatedBy: " ")
        }
      }
      separators[name] = texts
    }
    self.blobs = blobs
    self.separators = separators
    functionWords = Set(lines[5].parts(separatedBy: " "))
    endings = Set(lines[8].parts(separatedBy: " ").map { Array($0.utf16) })
    synonyms = lines[7].parts(separatedBy: "\t").filter { !$0.isEmpty }.map { pair in
      let sides = pair.parts(separatedBy: "=").map { $0.parts(separatedBy: " ") }
      return Synonym(phrase: sides[0], meaning: sides[1])
    }
  }

  /// The weight of a word that so many pages hold.
  func weight(_ found: Int) -> Double { Postings.weight(found: found, of: pageCount) }

  func group(of word: String) -> WordGroup? {
    groups(at: word, others: 0).first { $0.word.utf8.elementsEqual(word.utf8) }?.group
  }

  /// The words that may start with a prefix, with their groups, from its blob and a few after it.
  func groups(at prefix: String, others: Int) -> [(word: String, group: WordGroup)] {
    numbers("words", at: prefix, others: others).flatMap { number in
      blobs["words-\(number)"].map { WordGroup.read($0, number: number) } ?? []
    }
  }

  /// The words of a dictionary that may start with a prefix, each with its rank.
  func dictionary(_ name: String, at prefix: String) -> [(word: String, rank: Int)] {
    numbers(name, at: prefix, others: 2).flatMap { number -> [(word: String, rank: Int)] in
      var reader = ByteReader(blobs["\(name)-\(number)"]?.bytes ?? [0])
      return reader.words().map { ($0, Int(reader.byte())) }
    }
  }

  /// The titles and headings that may begin with a text, each with its beginning, its page and its number.
  func beginnings(at start: String) -> [(text: String, page: Int, label: Int)] {
    numbers("beginnings", at: start, others: 0).flatMap { number -> [(text: String, page: Int, label: Int)] in
      var reader = ByteReader(blobs["beginnings-\(number)"]?.bytes ?? [0])
      return reader.words().flatMap { text -> [(text: String, page: Int, label: Int)] in
        var page = 0
        return (0..<reader.number()).map { _ in
          page += reader.number()
          return (text, page, reader.number())
        }
      }
    }
  }

  /// The fields of the record of a page.
  func record(of page: Int) -> [String] {
    let size = BlobSizes(pageCount: pageCount).pages
    let lines = (blobs["pages-\(page / size)"]?.bytes ?? []).text.parts(separatedBy: "\n")
    return lines[page % size].parts(separatedBy: "\t")
  }

  private func numbers(_ name: String, at prefix: String, others: Int) -> [Int] {
    let texts = separators[name] ?? []
    let bytes = Array(prefix.utf8)[...]
    let first = (texts.firstIndex { bytes.precedes(Array($0.utf8)[...]) } ?? texts.count) - 1
    let next = texts[(first + 1)...].prefix(others).prefix { $0.startsWithBytes(of: prefix) }
    return Array(first...(first + next.count))
  }
}
