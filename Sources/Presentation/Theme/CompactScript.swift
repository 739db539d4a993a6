internal import Source

/// A script without what only its readers need: indentation, comments on lines of their own, and the line ends and
/// spaces around signs that no rule of JavaScript asks for.
///
/// Spaces stay within double quotes, and on lines with other quotes, slashes or backslashes, where they may mean
/// something. No text in the script may reach over a line.
struct CompactScript {
  let bytes: [UInt8]

  init(_ script: [UInt8]) {
    var short: [UInt8] = []
    for line in script.split(whereSeparator: \.isLineEnd) {
      let code = line.trimmed
      if code.isEmpty || Self.isComment(code) { continue }
      short += code.contains(where: "'`/\\".utf8.contains) ? Array(code) : Self.withoutSpaces(code)
      if let last = code.last, !"{,;".utf8.contains(last) { short.append(UInt8(ascii: "\n")) }
    }
    bytes = short
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "/*".utf8) && line.suffix(2).elementsEqual("*/".utf8)
  }

  private static func withoutSpaces(_ code: ArraySlice<UInt8>) -> [UInt8] {
    var isQuoted = false
    return code.indices.filter { index in
      if code[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      return isQuoted || code[index] != UInt8(ascii: " ")
        || isNeeded(between: code[index - 1], code[index + 1])
    }.map { code[$0] }
  }

  /// Whether two bytes mean something else without a space between them, as two letters do, or two signs of plus.
  private static func isNeeded(between left: UInt8, _ right: UInt8) -> Bool {
    let signs = "=<>{}[](),;:?&|*%+-\"".utf8
    return !(signs.contains(left) || signs.contains(right)) || (left == right && "+-".utf8.contains(left))
  }
}
