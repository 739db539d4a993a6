internal import Source

/// A start tag of HTML: its name and its attributes, as they were typed.
struct HTMLTag {
  struct Attribute {
    /// In small letters.
    let name: String
    /// The value without its quotation marks.
    let value: [UInt8]
    /// Where the value stands; where the name ends if there is none.
    let range: Range<Int>
  }

  /// In small letters.
  let name: String
  let attributes: [Attribute]
  /// The offset behind the tag.
  let end: Int
  /// Whether it ends with `/>`.
  let isClosed: Bool

  /// Reads the tag that starts at an offset and ends before another.
  init?(_ bytes: some RandomAccessCollection<UInt8>, at start: Int, before limit: Int) {
    var scan = HTMLTagScan(bytes, at: start, before: limit)
    guard let tag = scan.read() else { return nil }
    self = tag
  }

  fileprivate init(name: String, attributes: [Attribute], end: Int, isClosed: Bool) {
    self.name = name
    self.attributes = attributes
    self.end = end
    self.isClosed = isClosed
  }

  /// The first attribute of a name; a browser knows no other.
  subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }

  /// The name by which a link may lead here.
  var anchor: String? {
    let attribute = self["id"] ?? (name == "a" ? self["name"] : nil)
    guard let value = attribute?.value, !value.isEmpty, !value.contains(where: \.isSpace) else { return nil }
    return HTMLText.decoded(value).text
  }

  /// Whether it does nothing but give a place a name.
  var isAnchorOnly: Bool {
    ["a", "span"].contains(name) && anchor != nil
      && attributes.allSatisfy { ["id", "name", "class"].contains($0.name) }
  }

  /// The longest tag that is looked at for an anchor, in bytes.
  static let longestAnchor = 500
}

/// Reads one start tag, as cmark reads them; no blank is needed behind a value in quotation marks.
struct HTMLTagScan<Bytes: RandomAccessCollection<UInt8>> {
  private let bytes: Bytes
  private let limit: Int
  private let start: Int
  /// How far was read.
  private(set) var index: Int

  init(_ bytes: Bytes, at start: Int, before limit: Int) {
    self.bytes = bytes
    self.limit = limit
    self.start = start
    index = start
  }

  /// The tag; nil if none stands here.
  mutating func read() -> HTMLTag? {
    guard byte == UInt8(ascii: "<") else { return nil }
    index += 1
    guard byte?.isLetter == true else { return nil }
    let name = read { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    var attributes: [HTMLTag.Attribute] = []
    var isParted = false
    while let byte {
      if byte == UInt8(ascii: ">") { return tag(name, attributes, isClosed: false) }
      if byte == UInt8(ascii: "/") {
        index += 1
        guard self.byte == UInt8(ascii: ">") else { return nil }
        return tag(name, attributes, isClosed: true)
      }
      if byte.isSpace {
        index += 1
        isParted = true
        continue
      }
      guard isParted, let attribute = readAttribute(isParted: &isParted) else { return nil }
      attributes.append(attribute)
    }
    return nil
  }

  private mutating func tag(_ name: Range<Int>, _ attributes: [HTMLTag.Attribute], isClosed: Bool) -> HTMLTag
  {
    index += 1
    return HTMLTag(name: lowercased(name), attributes: attributes, end: index, isClosed: isClosed)
  }

  /// - Parameter isParted: whether another attribute may follow without a blank.
  private mutating func readAttribute(isParted: inout Bool) -> HTMLTag.Attribute? {
    let name = read { !$0.isSpace && !"=>/<\"'`".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    isParted = false
    let end = index
    skipSpace()
    guard byte == UInt8(ascii: "=") else {
      isParted = index > end
      return HTMLTag.Attribute(name: lowercased(name), value: [], range: end..<end)
    }
    index += 1
    skipSpace()
    let value: Range<Int>
    if let quote = byte, "\"'".utf8.contains(quote) {
      index += 1
      value = read { $0 != quote }
      guard byte != nil else { return nil }
      index += 1
      isParted = true
    } else {
      value = read { !$0.isSpace && !"\"'=<>`".utf8.contains($0) }
      if value.isEmpty { return nil }
    }
    return HTMLTag.Attribute(name: lowercased(name), value: value.map(byte(at:)), range: value)
  }

  private var byte: UInt8? { index < limit ? byte(at: index) : nil }

  private func byte(at offset: Int) -> UInt8 { bytes[bytes.index(bytes.startIndex, offsetBy: offset)] }

  private func lowercased(_ range: Range<Int>) -> String { range.map { byte(at: $0).lowercased }.text }

  private mutating func skipSpace() { _ = read(while: \.isSpace) }

  private mutating func read(while isWanted: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while let byte, isWanted(byte) { index += 1 }
    return start..<index
  }
}
