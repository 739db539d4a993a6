internal import Source

/// A box that stands out: an alert of GitHub, a callout of Obsidian, an admonition of Docusaurus or MkDocs.
struct Callout: Hashable {
  /// How a box looks. Each has its word in the interface.
  enum Look: String { case note, tip, important, warning, caution }

  let look: Look
  /// What stands above a box without a title where the interface has no word for it.
  let name: String?
  /// Whether the box can be folded, and whether it is open at first.
  let isOpen: Bool?

  /// - Parameter word: what the author calls the sort of the box, in any case.
  init(_ word: String, isOpen: Bool? = nil) {
    let key = word.utf8.map(\.lowercased).text
    let known = Self.looks[key]
    look = known?.look ?? .note
    name = known?.isCalledByLook == true ? nil : Self.names[key] ?? Self.title(word)
    self.isOpen = isOpen ?? (key == "details" ? false : nil)
  }

  /// Whether a word names a box, and not a part of a layout.
  static func isKnown(_ word: String) -> Bool { looks[word.utf8.map(\.lowercased).text] != nil }

  private static func title(_ word: String) -> String {
    let words = word.utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
      .text
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The words that are known, each with its look and whether the word of the look says the same.
  private static let looks: [String: (look: Look, isCalledByLook: Bool)] = {
    let words: [(look: Look, isCalledByLook: Bool, words: String)] = [
      (.note, true, "note notes info information secondary"),
      (.note, false, "abstract summary tldr todo example quote cite details seealso question help faq"),
      (.tip, true, "tip hint"),
      (.tip, false, "success check done"),
      (.important, true, "important"),
      (.warning, true, "warning warn attention"),
      (.caution, true, "caution danger"),
      (.caution, false, "error failure fail missing bug"),
    ]
    return Dictionary(
      words.flatMap { line in
        line.words.parts(separatedBy: " ").map { ($0, (line.look, line.isCalledByLook)) }
      },
      uniquingKeysWith: { first, _ in first })
  }()

  /// The words that are no titles as they are.
  private static let names = ["tldr": "TL;DR", "faq": "FAQ", "todo": "To do", "seealso": "See also"]
}

/// The first line of a box, read.
struct CalloutStart {
  let callout: Callout
  /// Where its sort is written, with the marks around it.
  let marks: Range<Int>
  /// Where its title is written.
  let title: Range<Int>

  /// Reads `[!note]- Title`, which starts here.
  init?(quoted bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    guard line.count > 3, bytes[line.lowerBound + 1] == UInt8(ascii: "!") else { return nil }
    let start = line.lowerBound + 2
    let rest = start..<min(line.upperBound, start + Self.longestWord)
    guard let close = bytes[rest].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    // What follows a bar is for Obsidian's own styles.
    let word = bytes[start..<(bytes[start..<close].firstIndex(of: UInt8(ascii: "|")) ?? close)].trimmed
    guard Self.isWord(word) else { return nil }
    var end = close + 1
    var isOpen: Bool?
    if end < line.upperBound, "+-".utf8.contains(bytes[end]) {
      isOpen = bytes[end] == UInt8(ascii: "+")
      end += 1
    }
    // A title may stand right behind a word that is known.
    let next = end < line.upperBound ? bytes[end] : 0x20
    let isTitle = Callout.isKnown(word.text) && (next.isLetter || next.isDigit || next >= 0x80)
    guard next.isBlank || next.isHidden || isTitle else { return nil }
    callout = Callout(word.text, isOpen: isOpen)
    marks = line.lowerBound..<end
    title = end..<line.upperBound
  }

  /// Reads `:::note Title`, `:::note[Title]`, `::: {.note}`, of a box that is known.
  init?(fenced bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    let colons = bytes[line].prefix { $0 == UInt8(ascii: ":") }.endIndex
    let start = bytes[colons..<line.upperBound].prefix(while: \.isBlank).endIndex
    guard start < line.upperBound else { return nil }
    var titleRange = start..<line.upperBound
    var word: Slice<UnsafeBufferPointer<UInt8>>
    if bytes[start] == UInt8(ascii: "{") {
      guard let close = bytes[titleRange].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      word = bytes[start + 1..<close].trimmed.prefix { !$0.isBlank }
      if word.first == UInt8(ascii: ".") { word = word.dropFirst() }
      if word.starts(with: "callout-") { word = word.dropFirst("callout-".utf8.count) }
      titleRange = Self.quoted(after: "title=", in: start..<close, of: bytes) ?? close + 1..<line.upperBound
    } else {
      word = bytes[start..<line.upperBound].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      titleRange = word.endIndex..<line.upperBound
      if let first = bytes[titleRange].first {
        if first == UInt8(ascii: "["), let close = bytes[titleRange].lastIndex(of: UInt8(ascii: "]")) {
          titleRange = word.endIndex + 1..<close
        } else if first == UInt8(ascii: "{"), let close = bytes[titleRange].firstIndex(of: UInt8(ascii: "}"))
        {
          titleRange =
            Self.quoted(after: "title=", in: word.endIndex..<close, of: bytes) ?? close + 1..<line.upperBound
        } else if !first.isBlank {
          return nil
        }
      }
    }
    guard !word.isEmpty, Callout.isKnown(word.text) else { return nil }
    callout = Callout(word.text)
    marks = line.lowerBound..<titleRange.lowerBound
    title = Self.withoutColons(titleRange, of: bytes)
  }

  /// Reads `!!! note "Title"`, `??? note` and `???+ note`.
  init?(indented bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    let mark = bytes[line.lowerBound]
    var start = line.lowerBound + 3
    var isOpen: Bool?
    if mark == UInt8(ascii: "?") {
      isOpen = start < line.upperBound && bytes[start] == UInt8(ascii: "+")
      if isOpen == true { start += 1 }
    }
    let word = bytes[start..<line.upperBound].drop(while: \.isBlank)
      .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard !word.isEmpty, word.startIndex > start else { return nil }
    let rest = bytes[word.endIndex..<line.upperBound].trimmed
    var title = rest.endIndex..<rest.endIndex
    if let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      guard rest.last == UInt8(ascii: "\""), rest.endIndex - quote > 1 else { return nil }
      title = quote + 1..<rest.endIndex - 1
    } else if !rest.allSatisfy({ $0.isLetter || $0.isBlank || $0 == UInt8(ascii: "-") }) {
      return nil
    }
    callout = Callout(word.text, isOpen: isOpen)
    marks = line.lowerBound..<title.lowerBound
    self.title = title
  }

  /// A title may end with as many colons as the line starts with.
  private static func withoutColons(_ title: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let words = bytes[title].trimmed
    let end = words.lastIndex { $0 != UInt8(ascii: ":") }.map { $0 + 1 } ?? title.lowerBound
    return words.endIndex - end > 2 ? title.lowerBound..<end : title
  }

  private static let longestWord = 60

  private static func isWord(_ word: some Collection<UInt8>) -> Bool {
    word.first.map { $0.isLetter || $0 >= 0x80 } ?? false
      && word.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || "-_ ".utf8.contains($0) }
  }

  /// What stands in double quotes after a name.
  private static func quoted(
    after name: String, in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let pattern = Array("\(name)\"".utf8)
    var index = range.lowerBound
    while index + pattern.count < range.upperBound {
      if bytes[index..<index + pattern.count].elementsEqual(pattern) {
        let start = index + pattern.count
        return bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")).map { start..<$0 }
      }
      index += 1
    }
    return nil
  }
}
