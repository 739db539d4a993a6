internal import Source

/// A text in which personal details are looked for, with the questions that all scans ask.
struct DetailText {
  let bytes: [UInt8]

  subscript(index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// Whether a number may start here: it is no part of a longer number, a word, a path or a name.
  func isFree(before index: Int) -> Bool {
    guard let byte = self[index - 1] else { return true }
    return !(byte.isLetter || byte.isDigit || byte >= 0x80 || "-./#=_:@%&$+~".utf8.contains(byte))
  }

  /// Whether a number may end before this index.
  func isFree(after index: Int) -> Bool {
    guard let byte = self[index] else { return true }
    if byte.isLetter || byte.isDigit || "/=_@%&$+~".utf8.contains(byte) { return false }
    guard "-.:".utf8.contains(byte), let next = self[index + 1] else { return true }
    return !(next.isDigit || next.isLetter)
  }

  /// The end of the run of digits that starts here.
  func endOfDigits(from index: Int) -> Int {
    bytes[index...].firstIndex { !$0.isDigit } ?? bytes.count
  }

  /// The words before an offset, the nearest first, in small letters; at most `count` bytes are looked at.
  func words(before end: Int, within count: Int) -> [String] {
    Fold.key(nearby(max(0, end - count)..<end)).utf8.split { !($0.isLetter || $0.isDigit) }
      .reversed().map(\.text)
  }

  /// The text around an offset without the letters that are cut in two at its ends.
  func nearby(_ range: Range<Int>) -> String {
    let end = min(range.upperBound, bytes.count)
    let start = bytes[range.lowerBound..<end].firstIndex { !$0.isUTF8Continuation } ?? end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A word as it is typed, and as it is compared.
  struct Word {
    let folded: String
    /// Whether it begins with a capital letter.
    let isCapital: Bool
  }

  static func words(in text: some Collection<UInt8>) -> [Word] {
    text.split { !($0.isLetter || $0.isDigit || $0 >= 0x80) }.map { word in
      Word(
        folded: Fold.key(word.text), isCapital: word.first.map { $0.isUppercaseLetter || $0 >= 0xC3 } ?? false
      )
    }
  }
}
