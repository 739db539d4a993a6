internal import Source

/// Finds names with values in a line, whatever stands around them: `.. status: draft`, `"draft": true,`, `draft = true`.
enum StateScan {
  struct Pair {
    let name: String
    let value: String

    /// Whether the page is hidden by it, by the look of it alone.
    fileprivate var hides: Bool {
      guard let name = ForeignName(name),
        !name.isEveryday || YesNo.foreignReading(of: value) != nil,
        Int(value) == nil, let hint = name.hint(value)
      else {
        return false
      }
      // What starts with a capital letter may be meant for readers, unless there is no other way to take it.
      let isForReaders = self.name.utf8.first?.isUppercaseLetter == true
      switch hint {
      case .hides: return !isForReaders || name.meaning != .stage || HiddenStage.isNothingElse(value)
      case .shows, .ends: return !isForReaders
      case .unclear: return false
      }
    }
  }

  /// The first value in a line that hides a page; a line of prose has none.
  static func hiding(in line: ArraySlice<UInt8>) -> Pair? {
    guard let first = line.first, !line.contains(UInt8(ascii: "`")) else { return nil }
    if isCode(line) { return pairs(in: line).first(where: \.hides) }
    // Logseq writes `- private:: true`.
    if "*_>|!-#".utf8.contains(first), !line.starts(with: "#+"), !line.starts(with: "- ") || !line.holds("::")
    {
      return nil
    }
    if first.isPartOfName, first != UInt8(ascii: "-") { return whole(line).flatMap { $0.hides ? $0 : nil } }
    return pairs(in: line).first(where: \.hides)
  }

  /// Whether a line is one of JavaScript, by which Astro, Next and Eleventy give values.
  static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "import ")
      ? line.contains { "\"'".utf8.contains($0) }
      : (line.starts(with: "export ") || line.starts(with: "module.exports"))
        && line.contains(UInt8(ascii: "="))
  }

  /// Whether a line is a name, a colon or an equals sign, and a value.
  static func isPair(_ line: ArraySlice<UInt8>) -> Bool { whole(line) != nil }

  /// A line that is nothing but a name with its value. The name may have blanks in it.
  private static func whole(_ line: ArraySlice<UInt8>) -> Pair? {
    guard let sign = line.prefix(60).indices.first(where: { line[$0...].sign > 0 }) else { return nil }
    let name = line[..<sign].trimmed
    guard name.allSatisfy({ $0.isPartOfName || $0 == 0x20 }) else { return nil }
    return Pair(name: name.text, value: value(line[(sign + line[sign...].sign)...]))
  }

  /// All names in a line that a colon or an equals sign stands behind, each with what follows up to the next mark.
  static func pairs(in line: ArraySlice<UInt8>) -> [Pair] {
    var pairs: [Pair] = []
    var index = line.startIndex
    while index < line.endIndex {
      guard line[index].isPartOfName else {
        index += 1
        continue
      }
      let start = index
      while index < line.endIndex, line[index].isPartOfName, line[index...].sign == 0 { index += 1 }
      let name = line[start..<index]
      if name.isEmpty { index += 1 }
      var rest = line[index...].drop { "\"' \t".utf8.contains($0) }
      guard rest.sign > 0 else { continue }
      rest = rest.dropFirst(rest.sign)
      // No value of this kind is longer.
      pairs.append(Pair(name: name.text, value: value(rest.prefix(80))))
    }
    return pairs
  }

  /// A value without its quotes, up to the mark that ends it.
  private static func value(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop { "\"' \t".utf8.contains($0) }
    let end = start.indices.first { ",;{}[]\"'".utf8.contains(start[$0]) || start[$0...].starts(with: "-->") }
    return start[..<(end ?? start.endIndex)].trimmed.text
  }
}

extension UInt8 {
  /// Whether it may stand in a name, in any script.
  var isPartOfName: Bool { isLetter || isDigit || self >= 0x80 || "_-".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
  /// How many bytes at the start are the sign between a name and its value; 0 if there is none.
  fileprivate var sign: Int {
    if starts(with: "::") { return 2 }
    if starts(with: ":") || starts(with: "=") { return 1 }
    return starts(with: [0xEF, 0xBC, 0x9A]) ? 3 : 0
  }
}
