internal import Source

/// A program as its words stand in it, without what is in it for people.
enum ScriptText {
  /// The program without notes, and without expressions, whose signs might be taken for quotation marks.
  static func withoutNotes(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    var hasEnds = true
    // Up to where a text that begins with a sign has no end, so that each line is looked at once for each sign.
    var endless: [UInt8: Int] = [:]
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: "//".utf8) {
        index = rest.firstIndex(where: \.isLineEnd) ?? bytes.count
      } else if hasEnds, rest.starts(with: "/*".utf8) {
        let end = bytes[(index + 2)...].firstRange(of: Array("*/".utf8))
        hasEnds = end != nil
        index = end?.upperBound ?? index + 1
        kept.append(UInt8(ascii: " "))
      } else if isStart(bytes[index], behind: kept), index >= endless[bytes[index]] ?? 0 {
        let mark = bytes[index]
        guard let end = mark == slash ? endOfExpression(bytes, from: index) : endOfText(bytes, from: index)
        else {
          endless[mark] =
            mark == UInt8(ascii: "`") ? bytes.count : rest.firstIndex(where: \.isLineEnd) ?? bytes.count
          continue
        }
        kept += mark == slash ? bytes[index...index] : bytes[index..<end]
        index = end
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// The end of a text in quotes; nil if its line has none.
  private static func endOfText(_ bytes: [UInt8], from start: Int) -> Int? {
    let mark = bytes[start]
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == mark { return index + 1 }
      if bytes[index].isLineEnd, mark != UInt8(ascii: "`") { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether a sign begins a text in quotes, or a regular expression: a slash may divide as well.
  private static func isStart(_ sign: UInt8, behind kept: [UInt8]) -> Bool {
    guard sign == slash else { return "\"'`".utf8.contains(sign) }
    guard let last = kept.last(where: { !$0.isSpace }) else { return true }
    return "(,=:[!&|?{};".utf8.contains(last)
  }

  /// The end of a regular expression; nil if its line has none.
  private static func endOfExpression(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    var isInClass = false
    while index < bytes.count, !bytes[index].isLineEnd {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass: return index + 1
      default: break
      }
      index += 1
    }
    return nil
  }
}
