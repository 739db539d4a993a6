internal import Markup
internal import Source

/// Settings that are written as a program: the names in it with a text in quotes behind them, a list of them, a yes or a no.
///
/// Nothing is run. Of several texts of a name, the first counts.
struct ScriptSettings {
  /// What stands between two braces, without what stands between others in them.
  struct Block {
    /// The name before the braces, or the text in quotes before them.
    let name: String
    fileprivate(set) var entries: [YAMLMapping.Entry] = []

    var values: YAMLMapping { YAMLMapping(entries: entries) }
  }

  /// The names of the whole program with their values.
  let values: YAMLMapping
  let blocks: [Block]

  init(_ text: SourceText) {
    let bytes = Self.withoutNotes(text.bytes)
    let span = SourceSpan.startOf(text.path)
    var blocks = [Block(name: "")]
    var open = [0]
    var entries: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    // What was read last, which may be the name of a value or of a block.
    var last = ""
    var index = 0
    while index < bytes.count {
      if let name = Self.name(bytes[index...]) {
        last = name.text
        index = name.end
        guard let value = Self.value(after: index, of: bytes) else { continue }
        let entry = YAMLMapping.Entry(key: last, keySpan: span, value: YAMLValue(value, span: span))
        blocks[open[open.count - 1]].entries.append(entry)
        if names.insert(last).inserted { entries.append(entry) }
        continue
      }
      if bytes[index] == UInt8(ascii: "{") {
        open.append(blocks.count)
        blocks.append(Block(name: last))
        last = ""
      } else if bytes[index] == UInt8(ascii: "}"), open.count > 1 {
        open.removeLast()
      }
      index += 1
    }
    values = YAMLMapping(entries: entries)
    self.blocks = blocks
  }

  /// The texts in quotes with which something is called: `ignores.add("src/inside")`.
  static func arguments(of name: String, in text: SourceText) -> [String] {
    let bytes = withoutNotes(text.bytes)
    let call = Array("\(name)(".utf8)
    var found: [String] = []
    var index = 0
    while let range = bytes[index...].firstRange(of: call) {
      index = range.upperBound
      if let quoted = quoted(bytes[index...].drop(while: \.isSpace)) { found.append(quoted.text) }
    }
    return found
  }

  /// What stands behind a colon or an equals sign.
  private static func value(after index: Int, of bytes: [UInt8]) -> YAMLValue.Content? {
    let colon = bytes[index...].drop(while: \.isBlank)
    guard let sign = colon.first, ":=".utf8.contains(sign) else { return nil }
    let typed = colon.dropFirst().drop(while: \.isSpace)
    let word = typed.prefix { $0.isLetter }.text
    if word == "true" || word == "false" { return .scalar(word, style: .plain) }
    // Of what the machine may say and what counts otherwise, the second is known here.
    let isOfMachine = word == "process"
    let other = isOfMachine ? typed.prefix { !$0.isLineEnd }.firstRange(of: Array("||".utf8)) : nil
    let start = isOfMachine ? other.map { typed[$0.upperBound...].drop(while: \.isBlank) } : typed
    guard let start else { return nil }
    if let quoted = quoted(start) { return .scalar(quoted.text, style: .doubleQuoted) }
    return start.first == UInt8(ascii: "[") ? list(start.dropFirst()) : nil
  }

  /// The texts in quotes of a list, up to what is no text but a list or a block of its own.
  private static func list(_ typed: ArraySlice<UInt8>) -> YAMLValue.Content? {
    var items: [YAMLValue] = []
    var index = typed.startIndex
    while index < typed.endIndex, !"[]{".utf8.contains(typed[index]) {
      guard let item = quoted(typed[index...]) else {
        index += 1
        continue
      }
      items.append(YAMLValue(.scalar(item.text, style: .doubleQuoted), span: .startOf("")))
      index = item.end
    }
    return items.isEmpty ? nil : .list(items)
  }

  /// What may be the name of a value: a word, or a text in quotes.
  private static func name(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    if let quoted = quoted(bytes) { return quoted }
    let word = bytes.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    return word.isEmpty ? nil : (word.text, word.endIndex)
  }

  /// The text in quotes that begins here, and where it ends; nil if there is none, or if a value is put into it.
  private static func quoted(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard let mark = bytes.first, "\"'`".utf8.contains(mark) else { return nil }
    let inside = bytes.dropFirst().prefix { $0 != mark && !$0.isLineEnd }
    guard inside.endIndex < bytes.endIndex, bytes[inside.endIndex] == mark,
      !inside.contains(UInt8(ascii: "$"))
    else { return nil }
    return (inside.text, inside.endIndex + 1)
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
