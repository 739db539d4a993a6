internal import Source

/// A style sheet without its comments, and without blanks that mean nothing.
///
/// People read the style sheets of a theme; browsers read this. Texts in quotes and addresses stay as they are.
package struct CompactStyle {
  package private(set) var bytes: [UInt8] = []
  private let source: [UInt8]
  private var index = 0
  /// Where the bytes end that have to stay.
  private var kept = 0

  package init(_ source: [UInt8]) {
    self.source = source
    while index < source.count { step() }
  }

  private mutating func step() {
    let byte = source[index]
    let isComment = source[index...].starts(with: "/*".utf8)
    if !isComment, !byte.isSpace, !Self.isBreak(byte) { dropBlankAfterColon() }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      copy(through: byte)
    } else if isBareAddress {
      copy(through: UInt8(ascii: ")"))
    } else if isComment {
      skipComment()
    } else if byte == UInt8(ascii: "\\") {
      copyEscape()
    } else if byte.isSpace {
      if !isAfterGap { bytes.append(UInt8(ascii: " ")) }
      index += 1
    } else {
      if Self.isBreak(byte), bytes.count > kept, bytes.last == UInt8(ascii: " "), !isBehindColon {
        bytes.removeLast()
      }
      if byte == UInt8(ascii: "}"), bytes.count > kept, bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
      bytes.append(byte)
      index += 1
    }
  }

  /// Whether blanks beside a byte mean nothing.
  private static func isBreak(_ byte: UInt8) -> Bool { "{};,".utf8.contains(byte) }

  /// Whether a blank here would mean nothing.
  private var isAfterGap: Bool {
    guard bytes.count > kept, let last = bytes.last else { return bytes.isEmpty }
    return last.isSpace || Self.isBreak(last)
  }

  /// Whether the last blank stands behind a colon. If it is all that a custom property has for a value, it stays: not every
  /// browser takes none.
  private var isBehindColon: Bool { bytes.dropLast().last == UInt8(ascii: ":") }

  /// Drops the blank between the name of a property and its value. A colon that is escaped belongs to a name.
  private mutating func dropBlankAfterColon() {
    if bytes.count >= kept + 2, bytes.last == UInt8(ascii: " "), isBehindColon { bytes.removeLast() }
  }

  /// Whether an address begins here that is not in quotes, and so ends at the bracket.
  private var isBareAddress: Bool {
    source[index...].prefix(4).lazy.map(\.lowercased).elementsEqual("url(".utf8)
      && !(source[(index + 4)...].first { !$0.isSpace }.map("\"'".utf8.contains) ?? false)
  }

  /// An escape by number takes one blank behind it with it.
  private mutating func copyEscape() {
    let digits = source[(index + 1)...].prefix(6).prefix { $0.hexadecimalValue != nil }
    let isSpaced = source[digits.endIndex...].first?.isSpace ?? false
    copy(digits.isEmpty ? 2 : 1 + digits.count + (isSpaced ? 1 : 0))
  }

  private mutating func copy(_ count: Int) {
    bytes += source[index..<min(index + count, source.count)]
    kept = bytes.count
    index += count
  }

  /// Copies everything up to the next such byte, whatever is escaped on the way.
  private mutating func copy(through end: UInt8) {
    repeat {
      copy(source[index] == UInt8(ascii: "\\") ? 2 : 1)
    } while index < source.count && source[index] != end
    if index < source.count { copy(1) }
  }

  /// An empty comment stays where nothing else keeps two words apart.
  private mutating func skipComment() {
    let end = source[(index + 2)...].firstRange(of: Array("*/".utf8))
    index = end?.upperBound ?? source.count
    if !isAfterGap, index < source.count, !source[index].isSpace { bytes += "/**/".utf8 }
  }
}
