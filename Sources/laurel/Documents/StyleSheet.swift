internal import Source

/// What a style sheet in a web page hides on screens.
///
/// Rules for some widths of screens are not counted: who reads on another one sees what they hide. No rule takes back what
/// another one hides. The sheet is read once from its beginning to its end.
///
/// Source: CSS Syntax Level 3, CSS Conditional Rules Level 3 and CSS Nesting, W3C.
struct StyleSheet {
  /// What stands between `{` and `}`.
  private struct Block {
    let isFollowed: Bool
    /// The place of the block whose selectors count, which is this one or one around it.
    let owner: Int
    /// As they were typed.
    let selectors: [UInt8]
    var isHiding = false
  }

  private(set) var hiding: [StyleSelector] = []
  private var blocks = [Block(isFollowed: true, owner: 0, selectors: [])]
  /// What was read since the last rule or declaration.
  private var piece: [UInt8] = []

  init(_ sheet: ArraySlice<UInt8>) {
    var rest = sheet
    var depth = 0
    while let byte = rest.first {
      if let note = Self.note(in: rest) {
        // Where a note stands, one name ends and another begins.
        piece.append(UInt8(ascii: " "))
        rest = note
        continue
      }
      let word = Self.word(in: rest)
      rest = rest[word.endIndex...]
      switch byte {
      case UInt8(ascii: "{"):
        open()
        depth = 0
      case UInt8(ascii: "}"):
        close()
        depth = 0
      case UInt8(ascii: ";") where depth == 0: declare()
      default:
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        piece += word
      }
    }
    // What is open at the end of a sheet ends there.
    while blocks.count > 1 { close() }
  }

  /// What stands behind a remark, or behind the signs that hide a sheet from the oldest browsers.
  private static func note(in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if rest.starts(with: "<!--".utf8) { return rest.dropFirst(4) }
    if rest.starts(with: "-->".utf8) { return rest.dropFirst(3) }
    guard rest.starts(with: "/*".utf8) else { return nil }
    let end = rest.dropFirst(2).firstRange(of: Array("*/".utf8))
    return end.map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
  }

  /// One sign, also by its number, or all that stands in quotation marks.
  private static func word(in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if rest.first == UInt8(ascii: "\\") { return rest.prefix(2) }
    guard let quote = rest.first, "\"'".utf8.contains(quote) else { return rest.prefix(1) }
    var index = rest.startIndex + 1
    while index < rest.endIndex, rest[index] != quote, !rest[index].isLineEnd {
      index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return rest[..<min(index + 1, rest.endIndex)]
  }

  private mutating func open() {
    let typed = Array(piece.trimmed)
    piece = []
    let outer = blocks[blocks.count - 1]
    if typed.first == UInt8(ascii: "@") {
      let isFollowed = outer.isFollowed && Self.isFollowed(typed)
      blocks.append(Block(isFollowed: isFollowed, owner: outer.owner, selectors: []))
    } else {
      blocks.append(Block(isFollowed: outer.isFollowed, owner: blocks.count, selectors: typed))
    }
  }

  private mutating func close() {
    declare()
    guard blocks.count > 1 else { return }
    let block = blocks.removeLast()
    if block.isHiding { hiding += StyleSelector.list(block.selectors) }
  }

  private mutating func declare() {
    let block = blocks[blocks.count - 1]
    if block.isFollowed, Self.hides(piece[...]) { blocks[block.owner].isHiding = true }
    piece = []
  }

  /// Whether a declaration, without remarks, hides what has it.
  static func hides(_ declaration: ArraySlice<UInt8>) -> Bool {
    let typed = declaration.filter { !$0.isSpace }.map(\.lowercased)
    return hidingDeclarations.contains { typed.starts(with: $0.utf8) }
  }

  private static let hidingDeclarations = [
    "display:none", "visibility:hidden", "visibility:collapse", "content-visibility:hidden", "mso-hide:all",
  ]

  /// Whether the rules in a rule with `@` count on every screen.
  private static func isFollowed(_ typed: [UInt8]) -> Bool {
    let name = typed.dropFirst().prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    let rest = Array(typed[name.endIndex...].trimmed)
    switch name.map(\.lowercased).text {
    case "media": return isForScreens(rest)
    case "supports": return !rest.prefix(3).map(\.lowercased).elementsEqual("not".utf8)
    case "layer", "scope": return true
    default: return false
    }
  }

  /// Whether a list of media has that of screens, of whatever width.
  static func isForScreens(_ media: [UInt8]) -> Bool {
    if media.trimmed.isEmpty { return true }
    return media.map(\.lowercased).split(separator: UInt8(ascii: ",")).contains { query in
      let words = query.split(whereSeparator: \.isSpace).map(\.text)
      let named = words.first == "only" ? Array(words.dropFirst()) : words
      return named == ["screen"] || named == ["all"]
        || named.count == 2 && named[0] == "not" && !["screen", "all"].contains(named[1])
    }
  }
}
