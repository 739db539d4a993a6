internal import Knowledge

/// A GIF is a row of blocks, each of which is a head and a row of small blocks.
///
/// Source: GIF89a specification, 15 to 27; XMP specification, part 3, 1.1.2.
extension PictureReading {
  mutating func readGIF(_ bytes: ImageBytes) {
    guard bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0),
      let width = bytes.little(6, 2), let height = bytes.little(8, 2)
    else { return }
    found(.gif, width: width, height: height)
    guard let flags = bytes.byte(10) else { return }
    var offset = 13 + Self.colorTableSize(flags)
    while let block = bytes.byte(offset) {
      switch block {
      case 0x21:
        if bytes.byte(offset + 1) == 0xF9, let flags = bytes.byte(offset + 3), flags & 1 == 1 {
          foundTransparency()
        }
        let end = Self.endOfBlocks(offset + 2, bytes)
        if bytes.byte(offset + 1) != 0xF9 { readExtension(offset + 2..<end, of: bytes) }
        offset = end
      case 0x2C:
        guard let flags = bytes.byte(offset + 9) else { return }
        offset = Self.endOfBlocks(offset + 11 + Self.colorTableSize(flags), bytes)
      case 0x3B: return noteRest(from: offset + 1, of: bytes)
      default: return noteRest(from: offset, of: bytes)
      }
    }
  }

  /// A comment, or what a program wrote.
  private mutating func readExtension(_ range: Range<Int>, of bytes: ImageBytes) {
    noteCut(range, of: bytes)
    if bytes.has("XMP DataXMP", at: range.lowerBound + 1) { return noteXMP(bytes.bytes(range)) }
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let length = bytes.byte(offset), length > 0 {
      text += bytes.bytes(offset + 1..<offset + 1 + length)
      offset += length + 1
    }
    noteText(text)
  }

  private static func colorTableSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  /// Where a row of small blocks ends: each says its length, the last has none.
  private static func endOfBlocks(_ start: Int, _ bytes: ImageBytes) -> Int {
    var offset = start
    while let length = bytes.byte(offset), length > 0 { offset += length + 1 }
    return offset + 1
  }
}
