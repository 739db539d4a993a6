internal import Source

/// The scripts of a theme that read the index.
struct SearchScripts: Sendable {
  /// The paths below `assets/`: the engine, and what it seldom needs.
  static let paths = ["js/search.js", "js/search-more.js"]

  /// What pages load when somebody searches.
  let engine: Bundle
  /// What the engine loads by itself, from the folder of the index.
  let more: [UInt8]

  /// Nil if the theme lacks one of them.
  init?(_ assets: [String: SourceFile]) {
    let files = Self.paths.compactMap { assets[$0] }
    guard files.count == 2 else { return nil }
    let served = files.map { Self.shortened($0.bytes) }
    guard let engine = Bundle("search", fileExtension: "js", of: [served[0]]) else { return nil }
    self.engine = engine
    more = served[1]
  }

  /// A script without what only its readers need: indentation, comments on lines of their own, and the line ends and
  /// spaces around signs that no rule of JavaScript asks for. Spaces stay on lines with quotes or slashes, where they may
  /// mean something. No text in the script may reach over a line.
  private static func shortened(_ script: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    for line in script.split(whereSeparator: \.isLineEnd) {
      let code = line.trimmed
      if code.isEmpty || code.starts(with: "/*") && code.suffix(2).elementsEqual("*/".utf8) { continue }
      short += code.contains(where: "\"'`/".utf8.contains) ? Array(code) : withoutSpaces(code)
      if let last = code.last, !"{,;".utf8.contains(last) { short.append(UInt8(ascii: "\n")) }
    }
    return short
  }

  private static func withoutSpaces(_ code: ArraySlice<UInt8>) -> [UInt8] {
    let signs = Array("=<>{}(),;:?&|*".utf8)
    return code.indices.filter { index in
      code[index] != UInt8(ascii: " ")
        || !(signs.contains(code[index - 1]) || signs.contains(code[index + 1]))
    }.map { code[$0] }
  }
}
