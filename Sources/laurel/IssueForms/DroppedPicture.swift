internal import Source

/// A picture in an answer, in one of the forms that GitHub writes when somebody drops one in, or as a bare address.
struct DroppedPicture {
  /// What GitHub calls the file, whatever stands around it in its address.
  let id: String
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// What the picture shows, as somebody or GitHub wrote it, in Markdown; nil for a bare address.
  let description: String?

  /// The pictures of a text, in their order.
  static func all(in text: [UInt8]) -> [DroppedPicture] {
    var pictures: [DroppedPicture] = []
    var place = 0
    while let found = text[place...].firstRange(of: Array("https://".utf8)) {
      let address = text[found.lowerBound...].prefix { !$0.isSpace && !#"<>()[]"'\"#.utf8.contains($0) }
      place = address.endIndex
      guard let id = id(of: address) else { continue }
      let end = pictures.last?.range.upperBound ?? 0
      let whole = image(around: address, in: text, after: end) ?? tag(around: address, in: text, after: end)
      pictures.append(
        DroppedPicture(id: id, range: whole?.range ?? address.indices, description: whole?.description))
      place = max(place, whole?.range.upperBound ?? place)
    }
    return pictures
  }

  /// The last 36 letters of the last part of an address, without an ending, if they are a UUID.
  private static func id(of address: ArraySlice<UInt8>) -> String? {
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let name = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last else {
      return nil
    }
    let id = Array(name.prefix { $0 != UInt8(ascii: ".") }.suffix(idLength))
    return isID(id) ? id.map(\.lowercased).text : nil
  }

  /// Whether these are a UUID: hexadecimal digits with `-` after the 8th, 12th, 16th and 20th.
  static func isID(_ bytes: [UInt8]) -> Bool {
    bytes.count == idLength
      && bytes.enumerated().allSatisfy { place, byte in
        hyphens.contains(place) ? byte == UInt8(ascii: "-") : byte.hexadecimalValue != nil
      }
  }

  private static let idLength = 36
  private static let hyphens: Set<Int> = [8, 13, 18, 23]

  private typealias Whole = (range: Range<Int>, description: String)

  /// `![what it shows](address)`
  private static func image(around address: ArraySlice<UInt8>, in text: [UInt8], after start: Int) -> Whole? {
    let before = text[start..<address.startIndex]
    guard before.suffix(2).elementsEqual("](".utf8), text[address.endIndex...].first == UInt8(ascii: ")"),
      let opening = before.lastRange(of: "![")
    else { return nil }
    let description = before[opening.upperBound...].dropLast(2)
    guard !description.contains(where: \.isLineEnd) else { return nil }
    return (opening.lowerBound..<address.endIndex + 1, description.text)
  }

  /// `<img alt="what it shows" src="address" />`
  private static func tag(around address: ArraySlice<UInt8>, in text: [UInt8], after start: Int) -> Whole? {
    guard let opening = text[start..<address.startIndex].lastRange(of: "<img "),
      let closing = text[address.endIndex...].prefix(longestRest).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let tag = text[opening.lowerBound...closing]
    guard !tag[..<address.startIndex].contains(UInt8(ascii: ">")) else { return nil }
    return (tag.indices, description(in: tag))
  }

  /// What follows the address in a tag is not longer.
  private static let longestRest = 2_000

  /// The value of `alt`. Signs that HTML writes as names, Markdown has as names too.
  private static func description(in tag: ArraySlice<UInt8>) -> String {
    guard let start = tag.firstRange(of: Array(#" alt=""#.utf8)),
      let end = tag[start.upperBound...].firstIndex(of: UInt8(ascii: #"""#))
    else { return "" }
    let words = Array(tag[start.upperBound..<end].onOneLine.utf8)
    return words.flatMap { #"[]\"#.utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }.text
  }
}

extension ArraySlice<UInt8> {
  fileprivate func lastRange(of part: StaticString) -> Range<Int>? {
    let count = part.utf8CodeUnitCount
    return indices.dropLast(Swift.max(0, count - 1)).last { self[$0...].starts(with: part) }
      .map { $0..<$0 + count }
  }
}
