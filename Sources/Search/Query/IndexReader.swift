internal import Source

/// Finds what a query needs in the blobs of an index, as `search-index.js` does.
struct IndexReader {
  struct Facet {
    let name, label: String
    /// The number of its blob.
    let blob: String
  }

  let pageCount: Int
  /// The number of the first page that is not listed.
  let listedCount: Int
  /// The kinds of those that follow.
  let unlisted: UnlistedKinds
  let functionWords: Set<String>
  /// The words of phrases that mean the same.
  let synonyms: [[[String]]]
  let endings: Set<[UInt16]>
  let facets: [Facet]
  private let hasTexts: Bool
  private let blobs: [String: Blob]
  /// The lists of blobs by their sorts.
  private let lists: [String: (texts: [String], names: [String])]

  init(_ index: SearchIndex) {
    let blobs = Dictionary(uniqueKeysWithValues: index.blobs.map { ($0.name, $0) })
    let lines = (blobs["root"]?.bytes ?? []).text.parts(separatedBy: "\n")
    let head = lines[0].parts(separatedBy: " ").map { Int($0) ?? 0 }
    pageCount = head[1]
    hasTexts = head[2] == 1
    listedCount = head[3]
    var lists: [String: (texts: [String], names: [String])] = [:]
    let sorts = ["words", "spellings", "endings", "beginnings", "pages", "tails", "facets"]
    for (sort, line) in zip(sorts, lines[1...]) {
      if line.startsWithBytes(of: "*") {
        let parts = Self.list(line, of: "\(sort)-index").names.map {
          Self.list((blobs[$0]?.bytes ?? []).text, of: sort)
        }
        lists[sort] = (parts.flatMap(\.texts), parts.flatMap(\.names))
      } else {
        lists[sort] = Self.list(line, of: sort)
      }
    }
    self.blobs = blobs
    self.lists = lists
    functionWords = Set(lines[8].parts(separatedBy: " "))
    facets = lines[9].parts(separatedBy: "\t").filter { !$0.isEmpty }.map { entry in
      let parts = entry.parts(separatedBy: FacetBlobs.separator)
      return Facet(name: parts[0], label: parts[2], blob: parts[1])
    }
    unlisted = UnlistedKinds(line: lines[13])
    endings = Set(lines[11].parts(separatedBy: " ").map { Array($0.utf16) })
    synonyms = lines[10].parts(separatedBy: "\t").map { group in
      group.parts(separatedBy: "=").map { $0.parts(separatedBy: " ") }
    }
  }

  /// The texts and the names that a line of a list has (`BlobList`).
  private static func list(_ line: String, of sort: String) -> (texts: [String], names: [String]) {
    let parts = line.parts(separatedBy: "\t")
    let digits = Array(parts[1].utf8)
    let names = stride(from: 0, to: digits.count, by: Blob.digitCount).map {
      "\(sort)-\(digits[$0..<$0 + Blob.digitCount].text)"
    }
    return (parts[0].parts(separatedBy: " "), names)
  }

  /// The bytes of a blob by its place in the list of its sort.
  private func bytes(_ sort: String, _ place: Int) -> [UInt8] {
    guard let names = lists[sort]?.names, names.indices.contains(place) else { return [0] }
    return blobs[names[place]]?.bytes ?? [0]
  }

  /// The weight of a word that so many pages hold.
  func weight(_ found: Int) -> Double { Postings.weight(found: found, of: pageCount) }

  func group(of word: String) -> WordGroup? {
    groups(at: word, others: 0).first { $0.word.utf8.elementsEqual(word.utf8) }?.group
  }

  /// The words that may start with a prefix, with their groups, from its blob and a few after it.
  func groups(at prefix: String, others: Int) -> [(word: String, group: WordGroup)] {
    numbers("words", at: prefix, others: others).flatMap { WordGroup.read(bytes("words", $0), number: $0) }
  }

  /// The words of a dictionary that may start with a prefix, each with its rank.
  func dictionary(_ name: String, at prefix: String) -> [(word: String, rank: Int)] {
    numbers(name, at: prefix, others: 2).flatMap { number -> [(word: String, rank: Int)] in
      var reader = ByteReader(bytes(name, number))
      return reader.words().map { ($0, Int(reader.byte())) }
    }
  }

  /// The titles and headings that may begin with a text, each with its beginning, its page and its number.
  func beginnings(at start: String) -> [(text: String, page: Int, label: Int)] {
    numbers("beginnings", at: start, others: 0).flatMap { number -> [(text: String, page: Int, label: Int)] in
      var reader = ByteReader(bytes("beginnings", number))
      return reader.words().flatMap { text -> [(text: String, page: Int, label: Int)] in
        var page = 0
        return (0..<reader.number()).map { _ in
          page += reader.number()
          return (text, page, reader.number())
        }
      }
    }
  }

  /// The pages of a group that do not stand beside its words.
  func tail(of group: WordGroup) -> [(page: Int, level: Int)] {
    guard let tail = group.tail else { return [] }
    var reader = ByteReader(bytes("tails", tail.blob))
    for _ in 0..<tail.number { reader.skipText() }
    _ = reader.number()
    return WordGroup.runs(&reader, count: group.found - group.pages.count)
  }

  /// The number of the facet with a name or a label, in the singular or plural.
  func facet(called name: String) -> Int? {
    let wanted = WordList.wholeWords(of: name).joined(separator: " ")
    return facets.firstIndex { facet in
      [facet.name, facet.label].contains { name in
        let own = WordList.wholeWords(of: name).joined(separator: " ")
        return !own.isEmpty && (own == wanted || own == wanted + "s" || own + "s" == wanted)
      }
    }
  }

  /// The values of a facet, each with all its names, as words that are looked up, and its pages.
  func facet(_ number: Int) -> [(names: [String], pages: [Int])] {
    let blob = facets[number].blob
    var reader = ByteReader(bytes("facets", Int(blob) ?? 0))
    let place = number - (facets.firstIndex { $0.blob == blob } ?? number)
    let all = (0..<reader.number()).map { _ in
      (0..<reader.number()).map { _ in
        let names = reader.text().parts(separatedBy: "\t")
        var page = 0
        return (
          names.map { WordList.wholeWords(of: $0).joined(separator: " ") },
          (0..<reader.number()).map { _ in
            page += reader.number()
            return page
          }
        )
      }
    }
    return all[place]
  }

  /// What is kept of the text of a page: its title, its headings, its sections; and whether that is all.
  func texts(of page: Int) -> (texts: [String], isWhole: Bool) {
    let record = record(of: page)
    let labels = [record[0]] + stride(from: 4, to: record.count, by: 2).map { record[$0] }
    guard hasTexts else { return (labels + [record[3]], false) }
    let place = record[3].parts(separatedBy: " ")
    let lines = (blobs["texts-\(place[0])"]?.bytes ?? []).text.parts(separatedBy: "\n")
    let sections = lines[Int(place[1]) ?? 0].parts(separatedBy: "\t")
    return (labels + sections, !sections.contains { $0.endsWithBytes(of: PageBlobs.cutMark) })
  }

  /// The fields of the record of a page.
  func record(of page: Int) -> [String] {
    let starts = (lists["pages"]?.texts ?? []).map { Int($0) ?? 0 }
    let place = (starts.firstIndex { $0 > page } ?? starts.count) - 1
    let lines = bytes("pages", place).text.parts(separatedBy: "\n")
    return lines[page - starts[place]].parts(separatedBy: "\t")
  }

  private func numbers(_ name: String, at prefix: String, others: Int) -> [Int] {
    let texts = lists[name]?.texts ?? []
    let bytes = Array(prefix.utf8)[...]
    let first = (texts.firstIndex { bytes.precedes(Array($0.utf8)[...]) } ?? texts.count) - 1
    let next = texts[(first + 1)...].prefix(others).prefix { $0.startsWithBytes(of: prefix) }
    return Array(first...(first + next.count))
  }
}
