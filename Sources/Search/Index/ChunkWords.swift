internal import Source

/// The words of some pages: which occur where, and how often.
struct ChunkWords: Sendable {
  /// How often a word occurs in each field of a page.
  struct Occurrence: Sendable {
    let word: Int32
    var title: Float = 0
    var heading: Float = 0
    var text: Float = 0
  }

  /// A title or heading with its words, common ones among them.
  struct Label: Sendable {
    let page: Int32
    /// 0 for the title, 1 for the first heading.
    let number: Int32
    let words: [Int32]
  }

  /// The words of one page.
  struct PageWords: Sendable {
    let language: String
    let occurrences: Range<Int>
    let titleLength, headingLength, textLength: Int
  }

  private(set) var table = WordTable()
  /// Whether each word of the table is written as it is, and not only joined from others.
  private(set) var isWritten: [Bool] = []
  private(set) var pages: [PageWords] = []
  private(set) var occurrences: [Occurrence] = []
  private(set) var labels: [Label] = []

  /// The place in `occurrences` of each word that the page at hand holds, or -1.
  private var places: [Int32] = []
  private var list = WordList()

  /// - Parameter first: the number of the first page.
  init(_ documents: ArraySlice<SearchDocument>, first: Int) {
    for (offset, document) in documents.enumerated() { add(document, number: first + offset) }
    places = []
    list = WordList()
  }

  private mutating func add(_ document: SearchDocument, number: Int) {
    let start = occurrences.count
    let once = document.yields
    let title = count(document.title, of: number, label: 0, once: once) { $0.title += 1 }
    for name in document.names {
      _ = count(name, of: number, once: once) { $0.title += Constants.nameShare }
    }
    _ = count(document.fileName, of: number, once: true) { $0.title += Constants.nameShare }
    var headingLength = 0
    var textLength = 0
    var label = 0
    for section in document.sections {
      if let heading = section.heading {
        label += 1
        headingLength += count(heading, of: number, label: label, once: once) { $0.heading += 1 }
      }
      textLength += count(section.text, of: number, once: once) { $0.text += 1 }
    }
    for occurrence in occurrences[start...] { places[Int(occurrence.word)] = -1 }
    pages.append(
      PageWords(
        language: document.language, occurrences: start..<occurrences.count, titleLength: title,
        headingLength: headingLength, textLength: textLength))
  }

  /// Counts the words of a text and gives their number; parts of words and words that are joined are found too, but make no
  /// text longer.
  ///
  /// - Parameter once: whether only words are added that the page did not have so far.
  private mutating func count(
    _ text: String, of page: Int, label: Int? = nil, once: Bool, add: (inout Occurrence) -> Void
  ) -> Int {
    list.removeAll()
    list.append(text)
    var words: [Int32] = []
    for index in 0..<list.count {
      let word = table.number(of: list.bytes[list.range(index)])
      if word == places.count {
        places.append(-1)
        isWritten.append(false)
      }
      if list.roles[index] != .joined { isWritten[word] = true }
      if places[word] < 0 {
        places[word] = Int32(occurrences.count)
        occurrences.append(Occurrence(word: Int32(word)))
        add(&occurrences[Int(places[word])])
      } else if !once {
        add(&occurrences[Int(places[word])])
      }
      if label != nil, list.roles[index] == .whole { words.append(Int32(word)) }
    }
    if let label, !words.isEmpty {
      labels.append(Label(page: Int32(page), number: Int32(label), words: words))
    }
    return list.roles.count { $0 == .whole }
  }
}
