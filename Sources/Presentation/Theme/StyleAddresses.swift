internal import Source

/// The addresses in a style sheet: what stands in `url(…)`, the texts in `image-set(…)`, and what `@import` names.
///
/// It reads as much of CSS as it takes to find them (CSS Syntax Level 3): comments, strings, escapes, functions.
struct StyleAddresses {
  struct Address {
    /// Without quotes and escapes.
    let bytes: [UInt8]
    /// Where it stands with its quotes, if it has any.
    let range: Range<Int>
    let isImport: Bool
  }

  /// In their order.
  private(set) var all: [Address] = []
  private let source: [UInt8]
  private var index = 0
  /// The functions that are open, in lower case; "" is a mere bracket.
  private var functions: [String] = []
  /// The name of a rule such as `@import`, in lower case, until its block or its end comes.
  private var rule = ""

  init(_ source: [UInt8]) {
    self.source = source
    while index < source.count { step() }
  }

  /// The functions in which a text in quotes is an address.
  private static let takingAddresses: Set<String> = ["url", "image-set", "-webkit-image-set"]

  private mutating func step() {
    switch source[index] {
    case UInt8(ascii: "/") where source[index...].starts(with: "/*"):
      index = source[(index + 2)...].firstRange(of: Array("*/".utf8))?.upperBound ?? source.count
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readText()
    case UInt8(ascii: "@"):
      index += 1
      rule = readName()
    case UInt8(ascii: "("):
      index += 1
      functions.append("")
    case UInt8(ascii: ")"):
      index += 1
      _ = functions.popLast()
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      index += 1
      functions = []
      rule = ""
    case let byte where Self.isInName(byte):
      let name = readName()
      if index < source.count, source[index] == UInt8(ascii: "(") { open(name) }
    default: skip()
    }
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || "-_\\".utf8.contains(byte)
  }

  /// Goes over one byte, or over a backslash and what it escapes.
  private mutating func skip() {
    index = min(index + (source[index] == UInt8(ascii: "\\") ? 2 : 1), source.count)
  }

  private mutating func readName() -> String {
    let start = index
    while index < source.count, Self.isInName(source[index]) { skip() }
    return source[start..<index].map(\.lowercased).text
  }

  /// A text ends at its quote, or where its line does.
  private mutating func readText() {
    let start = index
    index += 1
    while index < source.count, source[index] != source[start], !source[index].isLineEnd { skip() }
    let inside = (start + 1)..<index
    if index < source.count, source[index] == source[start] { index += 1 }
    let isAddress = functions.last.map(Self.takingAddresses.contains) ?? (rule == "import")
    if isAddress { add(start..<index, inside) }
  }

  /// Goes into a function. An address without quotes is no text: it ends at the bracket, whatever stands in it.
  private mutating func open(_ name: String) {
    functions.append(name)
    index += 1
    guard name == "url" else { return }
    while index < source.count, source[index].isSpace { index += 1 }
    guard index < source.count, !"\"'".utf8.contains(source[index]) else { return }
    let start = index
    while index < source.count, source[index] != UInt8(ascii: ")") { skip() }
    let inside = source[start..<index].trimmed.indices
    add(inside, inside)
  }

  private mutating func add(_ range: Range<Int>, _ inside: Range<Int>) {
    // The address of a `@namespace` is a name, and nothing is there.
    guard rule != "namespace" else { return }
    all.append(Address(bytes: Self.unescaped(source[inside]), range: range, isImport: rule == "import"))
  }

  /// A text with what its escapes stand for.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.hexadecimalValue != nil }
      if let number = UInt32(digits.text, radix: 16) {
        rest = rest.dropFirst(digits.count)
        if rest.first?.isSpace ?? false { rest = rest.dropFirst() }
        plain += String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8
      } else if let escaped = rest.popFirst(), !escaped.isLineEnd {
        plain.append(escaped)
      }
    }
    return plain
  }
}
