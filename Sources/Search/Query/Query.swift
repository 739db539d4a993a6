internal import Source

/// What somebody typed, as groups of words to look up.
struct Query {
  /// What may stand for one word: groups, and how well each fits.
  struct Slot {
    var terms: [(group: WordGroup, share: Double)]
    let word: String
    let corrected: String?
    let weight: Double
    /// Whether the word was typed; a synonym was not, nor was one that joins others.
    let isAsked: Bool
  }

  private(set) var slots: [Slot] = []
  /// What was looked up instead, or nil.
  private(set) var corrected: String?
  let length: Int
  /// The words as they may begin a title or heading, or "" if they are too many.
  let beginning: String
  /// Whether the last word may go on.
  let isOpen: Bool
  private let reader: IndexReader

  private struct Word: Equatable {
    let text: String
    var parts: [String] = []
    /// The words that end with this one, without the signs between them.
    var joined: String?
  }

  /// Common words count only where there are no others, and so does a letter that begins a word.
  init(_ query: String, _ reader: IndexReader) {
    self.reader = reader
    let all = Self.words(of: query)
    length = all.count
    let isOpen = query.unicodeScalars.last.map(Letters.isWord) ?? false
    self.isOpen = isOpen
    beginning = all.count <= Constants.beginningWords ? all.map(\.text).joined(separator: "-") : ""
    let last = all.last?.text
    var distinct: [Word] = []
    for word in all where !distinct.contains(where: { $0.text == word.text }) { distinct.append(word) }
    let begun = distinct.filter { !isOpen || $0.text != last || $0.text.utf16.count > 1 }
    let some = begun.isEmpty ? distinct : begun
    let telling = some.filter { !reader.commonWords.contains($0.text) }
    for word in telling.isEmpty ? some : telling {
      slots += self.slots(for: word, isOpen: isOpen && word.text == last)
    }
    let fixes = slots.reduce(into: [:]) { $0[$1.word] = $1.corrected }
    slots += joinedWords(in: all)
    if !fixes.isEmpty { corrected = all.map { fixes[$0.text] ?? $0.text }.joined(separator: " ") }
    slots += synonyms(of: all.map(\.text))
  }

  private static func words(of query: String) -> ArraySlice<Word> {
    let list = WordList(String(decoding: query.utf16.prefix(1000), as: UTF16.self))
    var words: [Word] = []
    for index in 0..<list.count {
      switch list.roles[index] {
      case .whole: words.append(Word(text: list[index]))
      case .part: words[words.count - 1].parts.append(list[index])
      case .joined: words[words.count - 1].joined = list[index]
      }
    }
    return words.prefix(Constants.wordLimit)
  }

  /// Slots for words that are typed in parts, and that pages may write as one: `K-12` and `after school`.
  private func joinedWords(in all: ArraySlice<Word>) -> [Slot] {
    let pairs =
      all.count <= Constants.beginningWords ? zip(all, all.dropFirst()).map { $0.text + $1.text } : []
    var known = Set(all.map(\.text))
    return (all.compactMap(\.joined) + pairs).compactMap { word in
      guard known.insert(word).inserted, !reader.commonWords.contains(word),
        let group = reader.group(of: word)
      else { return nil }
      return Slot(
        terms: [(group, 1)], word: word, corrected: nil, weight: reader.weight(group.found), isAsked: false)
    }
  }

  private func slots(for word: Word, isOpen: Bool) -> [Slot] {
    let exact = reader.group(of: word.text)
    var terms = exact.map { [(group: $0, share: 1.0)] } ?? []
    var found = exact?.found ?? 0
    var corrected: String?
    if isOpen, word.text.utf16.count > 1 {
      for (group, share) in completions(of: word.text, except: exact) {
        terms.append((group, exact == nil ? share : share * Constants.completionShare))
        if exact == nil { found += group.found }
      }
    }
    if terms.isEmpty {
      for known in Spelling(reader: reader).guesses(for: word.text) {
        guard let group = reader.group(of: known), !terms.contains(where: { $0.group.id == group.id }) else {
          continue
        }
        if terms.isEmpty { (found, corrected) = (group.found, known) }
        terms.append((group, terms.isEmpty ? 1 : Constants.guessShare))
      }
    }
    if terms.isEmpty {
      return word.parts.compactMap { part in
        reader.group(of: part).map {
          Slot(terms: [($0, 1)], word: part, corrected: nil, weight: reader.weight($0.found), isAsked: true)
        }
      }
    }
    let weight = reader.weight(min(found, reader.pageCount))
    return [Slot(terms: terms, word: word.text, corrected: corrected, weight: weight, isAsked: true)]
  }

  /// The best groups with a word that starts like this: frequent ones, and those of which little is missing.
  private func completions(of start: String, except exact: WordGroup?) -> [(group: WordGroup, share: Double)]
  {
    var best: [(group: WordGroup, share: Double)] = []
    var places: [[Int]: Int] = [:]
    for (word, group) in reader.groups(at: start, others: 2)
    where group.id != exact?.id && word.startsWithBytes(of: start) {
      let share = Double(start.utf16.count) / Double(word.utf16.count)
      if let place = places[group.id] {
        best[place].share = max(best[place].share, share)
      } else {
        places[group.id] = best.count
        best.append((group, share))
      }
    }
    let order = best.indices.sorted { left, right in
      let values = (
        best[left].share * Double(best[left].group.found), best[right].share * Double(best[right].group.found)
      )
      return values.0 == values.1 ? left < right : values.0 > values.1
    }
    return order.prefix(Constants.completionLimit).map { best[$0] }
  }

  private func synonyms(of words: [String]) -> [Slot] {
    reader.synonyms.filter { Self.holds(words, $0.phrase) }.flatMap(\.meaning).compactMap { word in
      guard !reader.commonWords.contains(word), let group = reader.group(of: word) else { return nil }
      let weight = reader.weight(group.found) * Constants.synonymShare
      return Slot(terms: [(group, 1)], word: word, corrected: nil, weight: weight, isAsked: false)
    }
  }

  private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }
}
