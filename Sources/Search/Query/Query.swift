internal import Source

/// What somebody typed, as groups of words to look up.
struct Query {
  private(set) var slots: [Slot] = []
  /// What was looked up instead of misspelled words.
  private let fixes: [String: String]
  /// The words that no page holds in any form.
  private(set) var unknown: [String] = []
  let length: Int
  /// The words as they may begin a title or heading, or "" if they are too many.
  let beginning: String
  /// Whether the last word may go on.
  let isOpen: Bool

  /// Function words count only where there are no others, and so does a letter that begins a word.
  init(_ query: String, _ reader: IndexReader) {
    let all = Self.words(of: query)
    length = all.count
    let isOpen = query.unicodeScalars.last.map(Letters.isWord) ?? false
    self.isOpen = isOpen
    beginning = all.count <= Constants.beginningWords ? all.map(\.text).joined(separator: "-") : ""
    let last = all.last?.text
    var distinct: [TypedWord] = []
    for word in all where !distinct.contains(where: { $0.text == word.text }) { distinct.append(word) }
    let begun = distinct.filter { !isOpen || $0.text != last || $0.text.utf16.count > 1 }
    let some = begun.isEmpty ? distinct : begun
    let telling = some.filter { !reader.functionWords.contains($0.text) }
    let finder = SlotFinder(reader: reader)
    for word in telling.isEmpty ? some : telling {
      let found = finder.slots(for: word, isOpen: isOpen && word.text == last)
      if found.allSatisfy({ $0.corrected != nil }) { unknown.append(word.text) }
      slots += found
    }
    fixes = slots.reduce(into: [:]) { $0[$1.word] = $1.corrected }
    slots += finder.joinedSlots(in: all)
    slots += finder.synonymSlots(for: all.map(\.text), asked: slots)
  }

  /// What was typed, with words put right and all signs as they are; nil if all words are right.
  func corrected(in typed: String) -> String? {
    guard !fixes.isEmpty else { return nil }
    var text = ""
    var run = String.UnicodeScalarView()
    func close() {
      let words = WordList.wholeWords(of: String(run))
      text += words.count == 1 ? fixes[words[0]] ?? String(run) : String(run)
      run = String.UnicodeScalarView()
    }
    for scalar in typed.trimmed.unicodeScalars {
      if Letters.isWord(scalar) || "'’".unicodeScalars.contains(scalar)
        || scalar.properties.isDefaultIgnorableCodePoint
      {
        run.append(scalar)
      } else {
        close()
        text.unicodeScalars.append(scalar)
      }
    }
    close()
    return text
  }

  private static func words(of query: String) -> ArraySlice<TypedWord> {
    let list = WordList(query)
    var words: [TypedWord] = []
    for index in 0..<list.count {
      switch list.roles[index] {
      case .whole: words.append(TypedWord(text: list[index]))
      case .part: words[words.count - 1].parts.append(list[index])
      case .joined: words[words.count - 1].joined = list[index]
      }
    }
    return words.prefix(Constants.wordLimit)
  }
}
