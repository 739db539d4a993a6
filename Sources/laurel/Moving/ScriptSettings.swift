internal import Markup
internal import Source

/// Settings that are written as a program: the names in it with a text in quotes behind them, or a yes or a no.
///
/// Nothing is run. Of several texts of a name, the first counts.
enum ScriptSettings {
  static func read(_ text: SourceText) -> YAMLMapping {
    let bytes = withoutNotes(text.bytes)
    var entries: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isLetter else {
        index += 1
        continue
      }
      let name = bytes[index...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      index = name.endIndex
      guard let value = value(after: index, of: bytes), names.insert(name.text).inserted else { continue }
      let span = SourceSpan.startOf(text.path)
      entries.append(
        YAMLMapping.Entry(
          key: name.text, keySpan: span, value: YAMLValue(.scalar(value, style: .doubleQuoted), span: span)))
    }
    return YAMLMapping(entries: entries)
  }

  /// The text in quotes behind a colon or an equals sign.
  private static func value(after index: Int, of bytes: [UInt8]) -> String? {
    let colon = bytes[index...].drop(while: \.isBlank)
    guard let sign = colon.first, ":=".utf8.contains(sign) else { return nil }
    let quoted = colon.dropFirst().drop(while: \.isSpace)
    let word = quoted.prefix { $0.isLetter }.text
    if word == "true" || word == "false" { return word }
    guard let mark = quoted.first, "\"'`".utf8.contains(mark) else { return nil }
    let inside = quoted.dropFirst().prefix { $0 != mark && !$0.isLineEnd }
    guard inside.endIndex < bytes.count, bytes[inside.endIndex] == mark, !inside.contains(UInt8(ascii: "$"))
    else { return nil }
    return inside.text
  }

  /// The program without what stands in it for people: whole lines of notes.
  private static func withoutNotes(_ bytes: [UInt8]) -> [UInt8] {
    let text = SourceText(path: "", bytes: bytes)
    var isInNote = false
    var kept: [UInt8] = []
    for number in 1...text.lineCount {
      let line = text.bytes[text.range(ofLine: number)].trimmed
      if !isInNote, line.starts(with: "//") { continue }
      if line.starts(with: "/*") { isInNote = true }
      if !isInNote { kept += line + [UInt8(ascii: "\n")] }
      if isInNote, line.suffix(2).elementsEqual("*/".utf8) { isInNote = false }
    }
    return kept
  }
}
