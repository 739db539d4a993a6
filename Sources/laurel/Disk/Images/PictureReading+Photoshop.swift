internal import Knowledge

/// What Photoshop and agencies of the press write: a row of blocks, each with a number, a name of even length and a content
/// of even length.
///
/// Source: Photoshop File Formats, image resources; IPTC-NAA Information Interchange Model 4.2, 1.6 and 6.
extension PictureReading {
  mutating func readPhotoshop(_ content: Range<Int>, of bytes: ImageBytes) {
    var offset = content.lowerBound
    while offset < content.upperBound, bytes.has("8BIM", at: offset), let number = bytes.big(offset + 4, 2),
      let nameLength = bytes.byte(offset + 6)
    {
      let head = offset + 6 + (nameLength + 2) / 2 * 2
      guard let length = bytes.big(head, 4), head + 4 + length <= content.upperBound else { break }
      let block = head + 4..<head + 4 + length
      switch number {
      case Block.pictures: note(.preview)
      case Block.press: readPress(block, of: bytes)
      case Block.exif: _ = noteEXIF(block, of: bytes)
      case Block.xmp: noteXMP(bytes.bytes(block))
      default: break
      }
      offset = block.upperBound + length % 2
    }
    if let rest = bytes.firstOfContent(from: offset), content.contains(rest) { note(.unread) }
  }

  private enum Block {
    /// A small picture, of old and of new versions.
    static let pictures = [1_033, 1_036]
    static let press = [1_028]
    static let exif = [1_058, 1_059]
    static let xmp = [1_060]
  }

  /// A row of values, each with the numbers of its record and of its meaning. A town, a region and a country are no place;
  /// the part of a town is.
  private mutating func readPress(_ block: Range<Int>, of bytes: ImageBytes) {
    var offset = block.lowerBound
    while offset + 5 <= block.upperBound, bytes.byte(offset) == 0x1C, let record = bytes.byte(offset + 1),
      let meaning = bytes.byte(offset + 2), let length = bytes.big(offset + 3, 2)
    {
      let value = offset + 5..<offset + 5 + length
      guard value.upperBound <= block.upperBound else { break }
      if record == 2, meaning == 92, length > 0 { note(.place) }
      if record == 2, [105, 116, 120].contains(meaning) { noteText(bytes.bytes(value)) }
      offset = value.upperBound
    }
    if let rest = bytes.firstOfContent(from: offset), block.contains(rest) { note(.unread) }
  }
}

/// Whether a number is one of several, in a `switch`.
private func ~= (numbers: [Int], number: Int) -> Bool { numbers.contains(number) }
