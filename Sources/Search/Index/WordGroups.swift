internal import Source

/// All words of a site in order, and the groups of those that share a stem.
struct WordGroups: Sendable {
  /// The words in the order of UTF-16.
  private(set) var words: [ArraySlice<UInt8>] = []
  /// The group of each word.
  private(set) var groupOfWord: [Int32] = []
  /// Whether each word is written somewhere, and not only joined from others.
  private(set) var isWritten: [Bool] = []
  private(set) var groupCount = 0
  /// The group of each word of each chunk.
  private(set) var groupsOfChunks: [[Int32]] = []
  /// The function words among the words, and whether a group has one.
  private(set) var functionWords: [String] = []
  private(set) var isFunction: [Bool] = []
  /// The groups that a compound is made of, by its own.
  private(set) var halves: [Int32: [Int32]] = [:]

  /// A word belongs to one group: by the rules of the language in which most pages use it.
  ///
  /// - Parameters:
  ///   - asked: words that people may ask for, in the language of the site: they belong to a group, too, if a page has another
  ///     form of them.
  init(_ chunks: [ChunkWords], asked: [String] = [], language: String = "en") {
    let languages = Set(chunks.flatMap { $0.pages.map(\.language) }).sorted(by: String.byBytes)
    let numberOfLanguage = Dictionary(uniqueKeysWithValues: zip(languages, 0...))
    var table = WordTable()
    var uses: [[Int32]] = languages.map { _ in [] }
    var numbers: [[Int]] = []
    var written: [Bool] = []
    for chunk in chunks {
      let known = (0..<chunk.table.count).map { table.number(of: chunk.table[$0]) }
      numbers.append(known)
      written += Array(repeating: false, count: table.count - written.count)
      for (number, isWritten) in zip(known, chunk.isWritten) where isWritten { written[number] = true }
      for index in uses.indices {
        uses[index] += Array(repeating: 0, count: table.count - uses[index].count)
      }
      for page in chunk.pages {
        guard let language = numberOfLanguage[page.language] else { continue }
        for occurrence in chunk.occurrences[page.occurrences] {
          uses[language][known[Int(occurrence.word)]] += 1
        }
      }
    }
    let stemmers = languages.map { Stemmer(language: $0) }
    var stems = WordTable()
    let usedCount = table.count
    let languageOfWord = (0..<table.count).map { word in
      uses.indices.max { (uses[$0][word], $1) < (uses[$1][word], $0) } ?? 0
    }
    let stemOfWord = (0..<table.count).map { word in
      stems.number(of: stemmers[languageOfWord[word]].stem(table[word])[...])
    }
    let others = Self.forms(of: asked, Stemmer(language: language), among: stems, &table)
    written += Array(repeating: false, count: others.count)
    sort(table, stemOfWord + others, stemCount: stems.count)
    var placeOfWord = [Int](repeating: 0, count: table.count)
    for (place, word) in order.enumerated() { placeOfWord[word] = place }
    isWritten = order.map { written[$0] }
    groupsOfChunks = numbers.map { $0.map { groupOfWord[placeOfWord[$0]] } }
    findFunctionWords(of: languages)
    findHalves(order.map { $0 < usedCount && Compounds.areWritten(in: languages[languageOfWord[$0]]) })
    order = []
  }

  /// Adds the words that no page has and of which one has another form. Gives the numbers of their stems.
  private static func forms(
    of words: [String], _ stemmer: Stemmer, among stems: WordTable, _ table: inout WordTable
  ) -> [Int] {
    var found: [Int] = []
    for word in words {
      let bytes = Array(word.utf8)[...]
      guard let stem = stems.known(stemmer.stem(bytes)[...]), table.known(bytes) == nil else { continue }
      _ = table.number(of: bytes)
      found.append(stem)
    }
    return found
  }

  private mutating func findFunctionWords(of languages: [String]) {
    let listed = FunctionWords.words(of: languages)
    isFunction = Array(repeating: false, count: groupCount)
    for (word, group) in zip(words, groupOfWord) where listed.contains(word) {
      functionWords.append(word.text)
      isFunction[Int(group)] = true
    }
  }

  /// - Parameter isCompounding: whether each word is of a language that writes compounds as one.
  private mutating func findHalves(_ isCompounding: [Bool]) {
    guard isCompounding.contains(true) else { return }
    let places = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
    for (place, word) in words.enumerated() where isCompounding[place] && halves[groupOfWord[place]] == nil {
      let found = Compounds.halves(of: word) { part in
        places[part].flatMap { isCompounding[$0] && isWritten[$0] ? $0 : nil }
      }
      if !found.isEmpty { halves[groupOfWord[place]] = found.map { groupOfWord[$0] } }
    }
  }

  private var order: [Int] = []

  private mutating func sort(_ table: WordTable, _ stemOfWord: [Int], stemCount: Int) {
    order = (0..<table.count).sorted { table[$0].precedes(table[$1]) }
    var groupOfStem = [Int32](repeating: -1, count: stemCount)
    for word in order {
      let stem = stemOfWord[word]
      if groupOfStem[stem] < 0 {
        groupOfStem[stem] = Int32(groupCount)
        groupCount += 1
      }
      words.append(table[word])
      groupOfWord.append(groupOfStem[stem])
    }
  }
}
