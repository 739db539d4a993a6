internal import Source

/// The footnotes that a text defines and uses, by their names.
struct FootnoteNames {
  /// A name as it is written at one place.
  struct Use {
    let name: String
    /// The name as cmark reads it: without blanks, and unlike all that were there before.
    let label: [UInt8]
    /// Where the name is written, without brackets.
    let range: Range<Int>
    /// Whether the footnote itself stands here.
    let isDefinition: Bool
    /// Whether it is a definition that an earlier one takes the place of.
    let isRepeated: Bool
    let hasBlanks: Bool

    /// The name with hyphens for blanks.
    var joinedName: String { name.parts(separatedBy: " ").joined(separator: "-") }
  }

  private var defined: Set<String> = []
  private var links: Set<[UInt8]> = []

  init(_ lines: [SourceLine], of bytes: UnsafeBufferPointer<UInt8>) {
    for line in lines where !line.isCode && line.text < line.range.upperBound {
      guard bytes[line.text] == UInt8(ascii: "["),
        let close = bytes[line.text..<line.range.upperBound].firstIndex(of: UInt8(ascii: "]")),
        close + 1 < line.range.upperBound,
        bytes[close + 1] == UInt8(ascii: ":")
      else { continue }
      let label = bytes[line.text + 1..<close]
      if label.first == UInt8(ascii: "^") {
        defined.insert(Self.key(label.dropFirst()))
      } else {
        links.insert(Self.label(label))
      }
    }
  }

  func isDefined(_ name: String) -> Bool { defined.contains(name) }

  /// Whether these words in brackets are a link whose address stands elsewhere.
  func definesLink(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !links.isEmpty && links.contains(Self.label(words))
  }

  /// The same for all ways to write a name.
  static func key(_ name: some Collection<UInt8>) -> String { Fold.key(name.text).onOneLine }

  private static func label(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    bytes.trimmed.withSingleSpaces.map(\.lowercased)
  }
}

extension MarkScan {
  /// Notes a name of a footnote. Blanks in it become hyphens, and a second footnote of a name gets one of its own, or
  /// cmark would not know them.
  mutating func readFootnote(at open: Int, written: inout Int) {
    let rest = bytes[open + 2..<line.upperBound]
    guard let close = rest.firstIndex(where: { "[]".utf8.contains($0) }), bytes[close] == UInt8(ascii: "]"),
      close > open + 2
    else { return }
    let range = open + 2..<close
    let name = FootnoteNames.key(bytes[range])
    let next = close + 1 < line.upperBound ? bytes[close + 1] : 0x20
    let isDefinition = next == UInt8(ascii: ":") && open == textStart
    if name.utf8.isEmpty || (!isDefinition && "([".utf8.contains(next)) { return }
    let isRepeated = isDefinition && !seenNotes.insert(name).inserted
    let isKnown = notes.isDefined(name)
    var label = Array(bytes[range])
    if isKnown {
      for index in label.indices where label[index].isBlank { label[index] = UInt8(ascii: "-") }
      if isRepeated { MarkToken.append(marks.count, to: &label) }
      replace(range, by: label, written: &written)
    }
    uses.append(
      FootnoteNames.Use(
        name: name, label: label, range: range, isDefinition: isDefinition, isRepeated: isRepeated,
        hasBlanks: bytes[range].contains(where: \.isBlank)))
  }
}
