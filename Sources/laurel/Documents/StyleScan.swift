internal import Source

/// Reads the words of a selector one after the other.
///
/// Source: CSS Syntax Level 3, W3C, 4.
struct StyleScan {
  private let bytes: [UInt8]
  private(set) var index: Int

  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The next one; nil at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skip() { index += 1 }

  /// A name in small letters, which is empty where none stands.
  mutating func name() -> String {
    var name: [UInt8] = []
    while let byte {
      if byte == UInt8(ascii: "\\") {
        name += escaped()
      } else if byte.isLetter || byte.isDigit || byte >= 0x80 || "-_".utf8.contains(byte) {
        name.append(byte.lowercased)
        skip()
      } else {
        break
      }
    }
    return name.text
  }

  /// What a sign behind `\` stands for: itself, or the one with a number.
  private mutating func escaped() -> [UInt8] {
    skip()
    let digits = bytes[index...].prefix(6).prefix { UInt32([$0].text, radix: 16) != nil }
    guard !digits.isEmpty else {
      defer { skip() }
      return byte.map { [$0.lowercased] } ?? []
    }
    index = digits.endIndex
    if byte?.isSpace == true { skip() }
    let scalar = UInt32(digits.text, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    return String(scalar).utf8.map(\.lowercased)
  }

  /// The name of a class that stands behind `:`. That of a part of an element begins with another one.
  mutating func pseudo() -> String {
    skip()
    let isPart = byte == UInt8(ascii: ":")
    if isPart { skip() }
    let name = (isPart ? ":" : "") + name()
    if byte == UInt8(ascii: "(") { skipPair() }
    return name
  }

  /// What is asked of an attribute: `[name]` or `[name=value]`; nil for anything else.
  mutating func attribute() -> String? {
    let start = index + 1
    skipPair()
    let inner = bytes[start..<max(start, min(index, bytes.count) - 1)].map(\.lowercased).trimmed
    let name = inner.prefix { $0 != UInt8(ascii: "=") }
    let value = inner[name.endIndex...]
    // What stands behind the value says how to compare.
    let isPlain = value.last.map { !value.contains(where: Self.isQuote) || Self.isQuote($0) } ?? true
    guard isPlain, let last = name.last, !"~|^$*".utf8.contains(last) else { return nil }
    return "[\(Self.comparable(inner))]"
  }

  /// A value without blanks and quotation marks, whichever way it was typed.
  static func comparable(_ value: some Collection<UInt8>) -> String {
    value.filter { !$0.isSpace && !isQuote($0) }.text
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Goes behind what stands in brackets, or to the end.
  private mutating func skipPair() {
    var depth = 0
    var quote: UInt8?
    while let byte {
      skip()
      if byte == UInt8(ascii: "\\") {
        skip()
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if Self.isQuote(byte) {
        quote = byte
      } else if "([".utf8.contains(byte) {
        depth += 1
      } else if ")]".utf8.contains(byte) {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }
}
