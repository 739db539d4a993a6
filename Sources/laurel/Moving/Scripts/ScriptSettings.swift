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
  /// The names whose values the program works out, so that nobody knows them here.
  let unclear: Set<String>
  /// The names of blocks, and those that have a value.
  let names: Set<String>
  /// The names that stand somewhere without a value that can be read, as functions do.
  let bareNames: Set<String>

  init(_ text: SourceText) {
    let bytes = ScriptText.withoutNotes(text.bytes)
    let span = SourceSpan.startOf(text.path)
    var blocks = [Block(name: "")]
    var open = [0]
    var entries: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    var unclear: Set<String> = []
    var bareNames: Set<String> = []
    // What was read last, which may be the name of a value or of a block.
    var last = ""
    var index = 0
    while index < bytes.count {
      if let name = Self.name(bytes[index...]) {
        last = name.text
        let isPart = index > 0 && bytes[index - 1] == UInt8(ascii: ".")
        let isInQuotes = name.text.utf8.count < name.end - index
        index = name.end
        if ScriptValue(after: index, of: bytes, isPart: isPart, isInQuotes: isInQuotes).isUnclear(for: last) {
          unclear.insert(last)
        }
        guard let value = Self.value(after: index, of: bytes) else {
          bareNames.insert(last)
          continue
        }
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
    self.unclear = unclear
    self.bareNames = bareNames
    self.names = names.union(blocks.map(\.name))
  }

  /// The first texts in quotes with which something is called: `ignores.add("src/inside")`.
  static func arguments(of name: String, in text: SourceText) -> [String] {
    calls(of: name, in: text).compactMap(\.texts.first)
  }

  /// Something that is called, with what stands between its brackets.
  struct Call {
    let texts: [String]
    /// Whether nothing but texts in quotes stands there.
    let isPlain: Bool
    /// The line behind the first bracket.
    let line: String
  }

  static func calls(of name: String, in text: SourceText) -> [Call] {
    let bytes = ScriptText.withoutNotes(text.bytes)
    let call = Array("\(name)(".utf8)
    var found: [Call] = []
    var index = 0
    while let range = bytes[index...].firstRange(of: call) {
      let line = bytes[range.upperBound...].prefix(mostOfCall).prefix { !$0.isLineEnd }.text
      var texts: [String] = []
      var isPlain = true
      index = range.upperBound
      let limit = min(bytes.count, index + mostOfCall)
      while index < limit, bytes[index] != UInt8(ascii: ")") {
        if let quoted = quoted(bytes[index...]) {
          texts.append(quoted.text)
          index = quoted.end
          continue
        }
        if !bytes[index].isSpace, !",[]".utf8.contains(bytes[index]) { isPlain = false }
        index += 1
      }
      found.append(Call(texts: texts, isPlain: isPlain, line: line))
    }
    return found
  }

  /// The pairs of texts in the braces with which something is called: `addPassthroughCopy({ "src/static": "/" })`.
  static func pairs(of name: String, in text: SourceText) -> [(String, String)] {
    let bytes = ScriptText.withoutNotes(text.bytes)
    let call = Array("\(name)(".utf8)
    var found: [(String, String)] = []
    var index = 0
    while let range = bytes[index...].firstRange(of: call) {
      index = range.upperBound
      let argument = bytes[index...].drop(while: \.isSpace)
      guard argument.first == UInt8(ascii: "{") else { continue }
      var texts: [String] = []
      index = argument.startIndex + 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "}") {
        let quoted = quoted(bytes[index...])
        if let quoted { texts.append(quoted.text) }
        index = quoted?.end ?? index + 1
      }
      guard texts.count.isMultiple(of: 2) else { continue }
      found += stride(from: 0, to: texts.count, by: 2).map { (texts[$0], texts[$0 + 1]) }
    }
    return found
  }

  private static let mostOfCall = 2_000

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
  static func quoted(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard let mark = bytes.first, "\"'`".utf8.contains(mark) else { return nil }
    let inside = bytes.dropFirst().prefix { $0 != mark && !$0.isLineEnd }
    guard inside.endIndex < bytes.endIndex, bytes[inside.endIndex] == mark,
      !inside.contains(UInt8(ascii: "$"))
    else { return nil }
    return (inside.text, inside.endIndex + 1)
  }
}
