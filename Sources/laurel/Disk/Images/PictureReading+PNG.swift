internal import Knowledge

/// A PNG is a row of chunks, which may say more about the picture before and behind its pixels.
///
/// Source: PNG specification, third edition, 5, 11.2.1, 11.3.1, 11.3.3 and 11.3.4.
extension PictureReading {
  mutating func readPNG(_ bytes: ImageBytes) {
    guard bytes.big(0, 4) == 0x8950_4E47, bytes.big(4, 4) == 0x0D0A_1A0A, bytes.has("IHDR", at: 12),
      let width = bytes.big(16, 4), let height = bytes.big(20, 4)
    else { return }
    // Gray or color with a channel for what shows through.
    found(.png, width: width, height: height, isTransparent: [4, 6].contains(bytes.byte(25)))
    var orientation: Int?
    var offset = 8
    while let length = bytes.big(offset, 4), !bytes.has("IEND", at: offset + 4) {
      let content = offset + 8..<offset + 8 + length
      if bytes.has("tRNS", at: offset + 4) { foundTransparency() }
      if bytes.has("eXIf", at: offset + 4) { orientation = noteEXIF(content, of: bytes) }
      if bytes.has("iTXt", at: offset + 4) { readText(content, of: bytes) }
      if bytes.has("tEXt", at: offset + 4) || bytes.has("zTXt", at: offset + 4) {
        readOldText(content, of: bytes)
      }
      offset = content.upperBound + 4
    }
    if let orientation, (5...8).contains(orientation) { turn() }
  }

  /// A text with a name. XMP is never packed; where it is, it cannot be read here.
  private mutating func readText(_ content: Range<Int>, of bytes: ImageBytes) {
    let name: StaticString = "XML:com.adobe.xmp\0"
    guard bytes.has(name, at: content.lowerBound) else { return readOldText(content, of: bytes) }
    let isPacked = bytes.byte(content.lowerBound + name.utf8CodeUnitCount) == 1
    if isPacked { note(.unread) } else { noteXMP(content, of: bytes) }
  }

  /// Some programs write what a camera said as digits, most often packed: that is not read here.
  private mutating func readOldText(_ content: Range<Int>, of bytes: ImageBytes) {
    for name in ["Raw profile type exif", "Raw profile type APP1", "Raw profile type xmp"] as [StaticString]
    where bytes.has(name, at: content.lowerBound) { note(.unread) }
  }
}
