/// The string literals of a file in Swift, with `{1}`, `{2}` … for what is put into them.
struct SwiftLiterals {
  struct Literal {
    let start: Int
    let pattern: String
  }

  private(set) var literals: [Literal] = []
  /// The file without what stands in quotes and in comments, byte for byte.
  private(set) var code: [UInt8]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    code = bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    var index = 0
    while index < bytes.count { index = next(index) }
  }

  /// Reads a comment, a literal or one byte, and gives where it ends.
  private mutating func next(_ index: Int) -> Int {
    if starts("//", at: index) { return blank(index, bytes[index...].firstIndex(of: 0x0A) ?? bytes.count) }
    if starts("#\"", at: index) {
      return blank(index, bytes[(index + 2)...].firstRange(of: "\"#".utf8)?.upperBound ?? bytes.count)
    }
    return bytes[index] == UInt8(ascii: "\"") ? literal(at: index) : index + 1
  }

  private mutating func literal(at start: Int) -> Int {
    let quotes = starts("\"\"\"", at: start) ? "\"\"\"" : "\""
    var pattern: [UInt8] = []
    var count = 0
    var index = start + quotes.utf8.count
    while index < bytes.count, !starts(quotes, at: index) {
      guard bytes[index] == UInt8(ascii: "\\") else {
        pattern.append(bytes[index])
        index += 1
        continue
      }
      if starts("\\(", at: index) {
        count += 1
        pattern += "{\(count)}".utf8
        index = end(ofPart: index + 2)
      } else {
        // A line end that is left out, or a sign of its own.
        let sign = bytes[index + 1]
        pattern += sign == 0x0A ? [] : sign == UInt8(ascii: "n") ? [0x0A] : [sign]
        index += 2
        if sign == 0x0A { index += bytes[index...].prefix { $0 == UInt8(ascii: " ") }.count }
      }
    }
    let text = String(decoding: pattern, as: UTF8.self)
    let isLong = quotes.utf8.count > 1
    literals.append(Literal(start: start, pattern: isLong ? Self.withoutMargin(text) : text))
    return blank(start + 1, min(index + quotes.utf8.count, bytes.count))
  }

  /// Where the round bracket closes that opens before an index.
  private mutating func end(ofPart start: Int) -> Int {
    var depth = 1
    var index = start
    while depth > 0, index < bytes.count {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      index = next(index)
    }
    return index
  }

  private func starts(_ text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func blank(_ start: Int, _ end: Int) -> Int {
    for index in start..<end where code[index] != 0x0A { code[index] = UInt8(ascii: " ") }
    return end
  }

  private static func withoutMargin(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
    return lines.map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }
}
