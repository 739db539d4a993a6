internal import Foundation
internal import Source

/// The words of a text as they are looked up, one after the other.
///
/// A word is a run of letters, digits and marks; an apostrophe inside belongs to it, and what cannot be seen is passed
/// over. It is decomposed (NFKD), without accents, in lower case, without apostrophes and without the possessive `'s`.
/// Where a word is made of others, as in `GitHub` and `l'école`, those follow it as its parts. Words that a hyphen or
/// full stop joins, as in `K-12` and `Node.js`, and the thousands of `1,000`, are followed by all of them as one word.
/// Scripts that put no spaces between words give pairs of letters. The same rules stand in `search-words.js`; a table
/// of cases holds both to them.
package struct WordList: Sendable {
  /// What a word is to those around it.
  package enum Role: Sendable {
    case whole
    /// A part of the last whole word before it.
    case part
    /// The last whole words before it, joined.
    case joined
  }

  /// The UTF-8 of all words, without anything between them.
  package private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  package private(set) var ends: [Int] = []
  package private(set) var roles: [Role] = []
  private var run: [Unicode.Scalar] = []
  private var chain = WordChain()

  private static let letterLimit = 40

  package init() {}

  package init(_ text: String) { append(text) }

  /// The words of a text without their parts and what joins them.
  static func wholeWords(of text: String) -> [String] {
    let list = WordList(text)
    return (0..<list.count).filter { list.roles[$0] == .whole }.map { list[$0] }
  }

  package var count: Int { ends.count }

  package func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  package subscript(index: Int) -> String { bytes[range(index)].text }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    roles.removeAll(keepingCapacity: true)
  }

  /// Adds the words of a text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  /// Cuts a text into runs of bytes that may hold a word. Only those that are not ASCII cost a decomposition.
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var gapStart = 0
    while start < text.count {
      let separator = text.separatorLength(at: start)
      guard separator == 0 else {
        start += separator
        continue
      }
      var end = start
      var isASCII = true
      while end < text.count {
        let apostrophe = text.apostropheLength(at: end)
        if apostrophe > 0 {
          guard end + apostrophe < text.count, text.separatorLength(at: end + apostrophe) == 0 else { break }
          end += apostrophe
        } else if text.separatorLength(at: end) == 0 {
          if text[end] >= 0x80 { isASCII = false }
          end += 1
        } else {
          break
        }
      }
      let gap = WordChain.Gap(UnsafeBufferPointer(rebasing: text[gapStart..<start]))
      if take(UnsafeBufferPointer(rebasing: text[start..<end]), isASCII: isASCII, behind: gap) {
        gapStart = end
      }
      start = end
    }
    endChain()
  }

  /// Adds the words of a run; false if nothing of it can be seen.
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, behind gap: WordChain.Gap
  ) -> Bool {
    if isASCII, bytes.isOneWord {
      appendLowercased(bytes)
      link(from: ends.count - 1, behind: gap)
      return true
    }
    run.removeAll(keepingCapacity: true)
    if isASCII {
      var index = 0
      while index < bytes.count {
        let apostrophe = bytes.apostropheLength(at: index)
        run.append(apostrophe > 0 ? "'" : Unicode.Scalar(bytes[index]))
        index += max(1, apostrophe)
      }
      let first = ends.count
      appendWord(run[...])
      link(from: first, behind: gap)
    } else {
      for scalar in bytes.text.decomposedStringWithCompatibilityMapping.unicodeScalars
      where !scalar.isAccent && !scalar.properties.isDefaultIgnorableCodePoint {
        run.append(scalar == "\u{2019}" ? "'" : scalar)
      }
      appendWords(behind: gap)
    }
    return !run.isEmpty
  }

  /// Joins the words that were added last to those before them, if it was one word behind a sign that joins.
  private mutating func link(from first: Int, behind gap: WordChain.Gap) {
    guard first < ends.count, !roles[(first + 1)...].contains(.whole) else { return endChain() }
    let word = bytes[range(first)]
    if !chain.goesOn(with: word, behind: gap) { endChain() }
    chain.append(word)
  }

  private mutating func endChain() {
    if let joined = chain.joined(atMost: Self.letterLimit) {
      bytes.append(contentsOf: joined)
      ends.append(bytes.count)
      roles.append(.joined)
    }
    chain.removeAll()
  }

  /// Adds a word without parts, as most are, by the shortest way.
  private mutating func appendLowercased(_ word: UnsafeBufferPointer<UInt8>) {
    for byte in word.prefix(Self.letterLimit) { bytes.append(byte.lowercased) }
    ends.append(bytes.count)
    roles.append(.whole)
  }

  /// Finds the words in a run, which after decomposition may hold other signs.
  private mutating func appendWords(behind gap: WordChain.Gap) {
    var gap = gap
    var start = 0
    var gapStart = 0
    while start < run.count {
      guard Letters.isWord(run[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < run.count {
        let joins = run[end] == "'" && end + 1 < run.count && Letters.isWord(run[end + 1])
        guard joins || Letters.isWord(run[end]) else { break }
        end += 1
      }
      let first = ends.count
      appendStretches(run[start..<end])
      link(from: first, behind: gap.followed(by: run[gapStart..<start]))
      gap = .nothing
      gapStart = end
      start = end
    }
    if gapStart < run.count { endChain() }
  }

  /// Tells the scripts without spaces in a word from the others.
  private mutating func appendStretches(_ word: ArraySlice<Unicode.Scalar>) {
    var start = word.startIndex
    while start < word.endIndex {
      let isUnspaced = word[start].isUnspaced
      let end = word[start...].firstIndex { $0.isUnspaced != isUnspaced } ?? word.endIndex
      if isUnspaced { appendPairs(word[start..<end]) } else { appendWord(word[start..<end]) }
      start = end
    }
  }

  private mutating func appendPairs(_ letters: ArraySlice<Unicode.Scalar>) {
    if letters.count == 1 { return append(letters, as: .whole) }
    for index in letters.indices.dropLast() { append(letters[index...(index + 1)], as: .whole) }
  }

  private mutating func appendWord(_ word: ArraySlice<Unicode.Scalar>) {
    var word = word
    if let last = word.last, last == "s" || last == "S", word.count > 1, word[word.endIndex - 2] == "'" {
      word = word.dropLast(2)
    }
    let count = ends.count
    append(word, as: .whole)
    guard ends.count > count else { return }
    var start = word.startIndex
    for index in word.indices.dropFirst() where Letters.isSeam(index, in: word) {
      appendPart(word[start..<index])
      start = index
    }
    if start > word.startIndex { appendPart(word[start...]) }
  }

  private mutating func appendPart(_ part: ArraySlice<Unicode.Scalar>) {
    let letters = part.first == "'" ? part.dropFirst() : part
    if letters.count > 1 { append(letters, as: .part) }
  }

  /// Adds the first letters of a word in lower case; nothing if there are none.
  private mutating func append(_ letters: ArraySlice<Unicode.Scalar>, as role: Role) {
    let start = bytes.count
    var left = Self.letterLimit
    for letter in letters where letter != "'" && left > 0 {
      Letters.appendFolded(letter, to: &bytes)
      left -= 1
    }
    guard bytes.count > start else { return }
    ends.append(bytes.count)
    roles.append(role)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether an ASCII run has no apostrophe and no capital letter after its first.
  fileprivate var isOneWord: Bool {
    for byte in dropFirst() where byte.isUppercaseLetter || !(byte.isLetter || byte.isDigit) { return false }
    return true
  }

  /// The number of bytes of what separates words here: ASCII signs, general punctuation; 0 if it may be a letter.
  fileprivate func separatorLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte.isLetter || byte.isDigit ? 0 : 1 }
    guard byte == 0xE2, index + 2 < count, self[index + 1] == 0x80 else { return 0 }
    return switch self[index + 2] {
    // What joins letters, parts them or turns them, and cannot be seen.
    case 0x8B...0x8F, 0xAA...0xAE: 0
    default: 3
    }
  }

  /// The number of bytes of an apostrophe, straight or curly; 0 if it is none.
  fileprivate func apostropheLength(at index: Int) -> Int {
    if self[index] == UInt8(ascii: "'") { return 1 }
    guard self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80 else { return 0 }
    return self[index + 2] == 0x99 ? 3 : 0
  }
}
