internal import Source

/// What readers see of a block as text, byte by byte, as the author typed it, each with its place in the source.
///
/// What cmark understood is one stand-in each, so whatever looks like a mark here is one that readers see.
struct TypedText {
  /// Bytes that no text holds, because control characters are taken out of it before it is parsed.
  enum StandIn {
    static let code: UInt8 = 1
    static let linkStart: UInt8 = 2
    static let linkEnd: UInt8 = 3
    /// An address that stands alone.
    static let address: UInt8 = 4
    static let html: UInt8 = 5
    /// The start or the end of emphasis.
    static let emphasis: UInt8 = 6
    /// A character with a backslash before it or typed as an entity: it is meant to be seen.
    static let literal: UInt8 = 7
    /// `&` typed as `&amp;`.
    static let ampersand: UInt8 = 8
  }

  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var ends: [Int] = []
  let source: [UInt8]

  init(source: [UInt8]) { self.source = source }

  mutating func append(_ byte: UInt8, _ range: Range<Int>) {
    bytes.append(byte)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }

  subscript(index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// Where some bytes stand in the source.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let offset = range.lowerBound < starts.count ? starts[range.lowerBound] : ends.last ?? 0
      return offset..<offset
    }
    return starts[range.lowerBound]..<max(starts[range.lowerBound], ends[range.upperBound - 1])
  }

  /// What stands in the source from the first of some bytes to the last.
  func typed(_ range: Range<Int>) -> ArraySlice<UInt8> { source[sourceRange(range)] }

  /// Whether there is white space, or nothing, at an index.
  func isBlank(_ index: Int) -> Bool { self[index]?.isSpace ?? true }

  /// Whether a letter or a digit of any script stands at an index.
  func isWord(_ index: Int) -> Bool {
    self[index].map { $0.isLetter || $0.isDigit || $0 >= 0x80 } ?? false
  }

  func starts(with text: StaticString, at index: Int) -> Bool {
    bytes[min(index, bytes.count)...].starts(with: text)
  }

  /// The first place of a text from an index on, within a reach that keeps the cost of all searches linear.
  func first(_ text: StaticString, from index: Int, within reach: Int = 256) -> Int? {
    guard index < bytes.count else { return nil }
    let first = text.utf8Start.pointee
    return (index..<min(bytes.count, index + reach)).first {
      bytes[$0] == first && starts(with: text, at: $0)
    }
  }

  /// Whether only blanks stand between the start of the line and an index.
  func isAtLineStart(_ index: Int) -> Bool {
    var before = index - 1
    while let byte = self[before], byte.isBlank { before -= 1 }
    return self[before].map(\.isLineEnd) ?? true
  }

  /// The end of the line in which an index stands, or of as much of it as is of use.
  func endOfLine(from index: Int) -> Int {
    let line = bytes[min(index, bytes.count)...].prefix(2_048)
    return line.firstIndex(where: \.isLineEnd) ?? line.endIndex
  }

  /// Whether a range is on one line.
  func isOnLine(_ range: Range<Int>) -> Bool { !bytes[range].contains(where: \.isLineEnd) }
}
