internal import Source

/// A start tag of HTML, as far as anchors need it.
struct HTMLTag {
  /// In small letters.
  let name: String
  /// The offset behind the tag.
  let end: Int
  /// Whether it ends with `/>`.
  let isClosed: Bool
  /// The names of its attributes in small letters, and their values.
  private let attributes: [(name: String, value: String)]

  /// Reads the tag that starts at an offset and ends before another.
  init?(_ bytes: some RandomAccessCollection<UInt8>, at start: Int, before limit: Int) {
    func byte(_ offset: Int) -> UInt8 { bytes[bytes.index(bytes.startIndex, offsetBy: offset)] }
    func skip(from index: Int, while isWanted: (UInt8) -> Bool) -> Int {
      var index = index
      while index < limit, isWanted(byte(index)) { index += 1 }
      return index
    }
    func text(_ range: Range<Int>) -> String { range.map(byte).text }
    guard start + 1 < limit, byte(start) == UInt8(ascii: "<"), byte(start + 1).isLetter else { return nil }
    var index = skip(from: start + 1) { $0.isLetter || $0.isDigit }
    name = text(start + 1..<index).utf8.map(\.lowercased).text
    var attributes: [(name: String, value: String)] = []
    var isClosed = false
    while true {
      let space = skip(from: index, while: \.isSpace)
      guard space < limit else { return nil }
      if byte(space) == UInt8(ascii: ">") {
        end = space + 1
        break
      }
      if byte(space) == UInt8(ascii: "/") {
        isClosed = true
        index = space + 1
        continue
      }
      let nameEnd = skip(from: space) { !$0.isSpace && !"=>/<\"'".utf8.contains($0) }
      guard space > index, nameEnd > space else { return nil }
      var value = nameEnd..<nameEnd
      index = nameEnd
      if nameEnd + 1 < limit, byte(nameEnd) == UInt8(ascii: "=") {
        let quote = byte(nameEnd + 1)
        if "\"'".utf8.contains(quote) {
          value = nameEnd + 2..<skip(from: nameEnd + 2) { $0 != quote }
          index = min(limit, value.upperBound + 1)
        } else {
          value = nameEnd + 1..<skip(from: nameEnd + 1) { !$0.isSpace && $0 != UInt8(ascii: ">") }
          index = value.upperBound
        }
      }
      attributes.append((text(space..<nameEnd).utf8.map(\.lowercased).text, text(value)))
    }
    self.attributes = attributes
    self.isClosed = isClosed
  }

  /// The name by which a link may lead here.
  var anchor: String? {
    let id =
      attributes.first { $0.name == "id" } ?? (name == "a" ? attributes.first { $0.name == "name" } : nil)
    guard let value = id?.value, !value.isEmpty, !value.utf8.contains(where: \.isSpace) else { return nil }
    return value
  }

  /// Whether it does nothing but give a place a name.
  var isAnchorOnly: Bool {
    ["a", "span"].contains(name) && anchor != nil
      && attributes.allSatisfy { ["id", "name", "class"].contains($0.name) }
  }

  /// The names that the tags of a text give to places, in order.
  static func anchors(in text: some RandomAccessCollection<UInt8>) -> [String] {
    var anchors: [String] = []
    var index = 0
    let bytes = Array(text)
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let limit = min(bytes.count, start + longest)
      let tag = HTMLTag(bytes, at: start, before: limit)
      if let anchor = tag?.anchor { anchors.append(anchor) }
      index = tag?.end ?? start + 1
    }
    return anchors
  }

  /// The longest tag that is looked at, in bytes.
  static let longest = 500
}
