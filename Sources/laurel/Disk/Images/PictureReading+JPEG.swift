internal import Knowledge

/// A JPEG is a row of segments up to the first pixels. Small pictures inside a segment are never taken for the picture.
///
/// Source: ITU-T T.81, annex B; CIPA DC-007 (several pictures in a file); Photoshop File Formats, image resources.
extension PictureReading {
  mutating func readJPEG(_ bytes: ImageBytes) {
    guard bytes.big(0, 2) == 0xFFD8 else { return }
    var orientation: Int?
    var offset = 2
    segments: while bytes.byte(offset) == 0xFF, let marker = bytes.byte(offset + 1) {
      switch marker {
      case 0xFF: offset += 1
      case 0x01, 0xD0...0xD7: offset += 2
      case 0xD9, 0xDA: break segments
      default:
        guard let length = bytes.big(offset + 2, 2), length >= 2 else { break segments }
        let content = offset + 4..<offset + 2 + length
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
          if let height = bytes.big(offset + 5, 2), let width = bytes.big(offset + 7, 2) {
            found(.jpeg, width: width, height: height)
          }
        case 0xE1:
          let found = readApplicationOne(content, of: bytes)
          orientation = orientation ?? found
        case 0xE2: if bytes.has("MPF\0", at: content.lowerBound) { note(.preview) }
        case 0xED: readPhotoshop(content, of: bytes)
        default: break
        }
        offset = content.upperBound
      }
    }
    if let orientation, (5...8).contains(orientation) { turn() }
    // Telephones of one maker put a film behind the picture, which has a place of its own.
    if bytes.has("SEFT", at: bytes.count - 4) { note(.preview) }
  }

  /// EXIF or XMP, as its first bytes say.
  private mutating func readApplicationOne(_ content: Range<Int>, of bytes: ImageBytes) -> Int? {
    if bytes.has("Exif\0", at: content.lowerBound), content.count > 6 {
      return noteEXIF(content.dropFirst(6), of: bytes)
    }
    if bytes.has("http://ns.adobe.com/x", at: content.lowerBound) { noteXMP(content, of: bytes) }
    return nil
  }

  /// A row of blocks, each with a number, a name of even length and a content of even length.
  private mutating func readPhotoshop(_ content: Range<Int>, of bytes: ImageBytes) {
    guard bytes.has("Photoshop 3.0\0", at: content.lowerBound) else { return }
    var offset = content.lowerBound + 14
    while offset < content.upperBound, bytes.has("8BIM", at: offset), let number = bytes.big(offset + 4, 2),
      let nameLength = bytes.byte(offset + 6)
    {
      let head = offset + 6 + (nameLength + 2) / 2 * 2
      guard let length = bytes.big(head, 4) else { return }
      if Self.smallPictures.contains(number) { note(.preview) }
      offset = head + 4 + (length + 1) / 2 * 2
    }
  }

  /// The blocks with a small picture, of old and of new versions.
  private static let smallPictures = [1_033, 1_036]
}
