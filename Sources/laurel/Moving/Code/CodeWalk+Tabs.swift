internal import Markup
internal import Source

/// The tabs of MDX, which become headings with their words below them.
extension CodeWalk {
  /// Writes the label of a tab, which the tag around all tabs may give.
  mutating func writeHeading(of tag: MDXTag) {
    let value = tag["value"]
    writeHeading(value.flatMap { labels.last?[$0] } ?? tag["label"] ?? value ?? "…")
  }

  /// The words of `<TabItem label="A">words</TabItem>`; nil if the line is no such.
  func words(ofTab tag: MDXTag, _ bytes: [UInt8]) -> String? {
    let end = Array("</TabItem>".utf8)
    guard !tag.isClosing, bytes.suffix(end.count).elementsEqual(end), tag.end <= bytes.count - end.count
    else {
      return nil
    }
    return bytes[tag.end..<(bytes.count - end.count)].trimmed.text
  }
}

/// A tag of MDX at the start of a line: `<TabItem value="a" label="A">`.
struct MDXTag {
  let name: String
  let isClosing: Bool
  /// Behind its last bracket.
  let end: Int
  private let bytes: [UInt8]

  init?(_ line: [UInt8]) {
    guard let name = Self.name(line), let end = Self.end(line) else { return nil }
    self.name = name
    self.end = end
    isClosing = line[1] == UInt8(ascii: "/")
    bytes = Array(line[..<end])
  }

  /// Whether nothing stands in it, as it ends itself: `<Tabs />`.
  var isWhole: Bool { bytes.dropLast().last == UInt8(ascii: "/") }

  subscript(_ name: String) -> String? {
    guard let range = bytes.firstRange(of: Array(" \(name)=".utf8)) else { return nil }
    let typed = bytes[range.upperBound...]
    let isInBraces = typed.first == UInt8(ascii: "{")
    let quoted = isInBraces ? typed.dropFirst().drop(while: \.isSpace) : typed
    guard let mark = quoted.first, "\"'`".utf8.contains(mark) else { return nil }
    return quoted.dropFirst().prefix { $0 != mark }.text
  }

  /// The labels of tabs by their values: `values={[{label: 'Mac OS', value: 'mac'}]}`.
  var labels: [String: String] {
    let blocks = ScriptSettings(SourceText(path: "", bytes: bytes)).blocks
    let pairs = blocks.compactMap { block -> (String, String)? in
      guard let value = block.values["value"]?.word, let label = block.values["label"]?.word else {
        return nil
      }
      return (value, label)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a line begins such a tag of tabs, and does not end it.
  static func isBegun(_ line: [UInt8]) -> Bool {
    name(line).map { ["Tabs", "TabItem"].contains($0) } == true && end(line) == nil
  }

  private static func name(_ line: [UInt8]) -> String? {
    guard line.first == UInt8(ascii: "<") else { return nil }
    let name = line.dropFirst(line.dropFirst().first == UInt8(ascii: "/") ? 2 : 1).prefix(while: \.isLetter)
    return name.first?.isUppercaseLetter == true ? name.text : nil
  }

  /// Where the tag ends: no bracket between quotation marks or braces ends it.
  private static func end(_ line: [UInt8]) -> Int? {
    var (depth, mark) = (0, UInt8?.none)
    for (index, byte) in line.enumerated() {
      if let open = mark {
        if byte == open { mark = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): mark = byte
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: continue
      }
    }
    return nil
  }
}
