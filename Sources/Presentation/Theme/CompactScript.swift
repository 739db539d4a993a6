internal import Source

/// A script without what only its readers need: indentation, comments on lines of their own, and the line ends and
/// spaces around signs that no rule of JavaScript asks for.
///
/// Spaces stay on lines with quotes or slashes, where they may mean something. No text in the script may reach over a
/// line.
struct CompactScript {
  let bytes: [UInt8]

  init(_ script: [UInt8]) {
    var short: [UInt8] = []
    for line in script.split(whereSeparator: \.isLineEnd) {
      let code = line.trimmed
      if code.isEmpty || Self.isComment(code) { continue }
      short += code.contains(where: "\"'`/".utf8.contains) ? Array(code) : Self.withoutSpaces(code)
      if let last = code.last, !"{,;".utf8.contains(last) { short.append(UInt8(ascii: "\n")) }
    }
    bytes = short
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "/*".utf8) && line.suffix(2).elementsEqual("*/".utf8)
  }

  private static func withoutSpaces(_ code: ArraySlice<UInt8>) -> [UInt8] {
    let signs = Array("=<>{}(),;:?&|*".utf8)
    return code.indices.filter { index in
      code[index] != UInt8(ascii: " ")
        || !(signs.contains(code[index - 1]) || signs.contains(code[index + 1]))
    }.map { code[$0] }
  }
}
