internal import Knowledge

/// A WebP is a row of chunks; what it says besides its picture comes last. No browser turns it as EXIF says.
///
/// Source: RFC 9649, 2.3 to 2.7, and RFC 6386, 9.1.
extension PictureReading {
  mutating func readWebP(_ bytes: ImageBytes) {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return }
    readWebPSize(bytes)
    var offset = 12
    while let length = bytes.little(offset + 4, 4) {
      let content = offset + 8..<offset + 8 + length
      if bytes.has("EXIF", at: offset) {
        // Some programs write the first bytes of a JPEG's segment, too.
        let isJPEG = bytes.has("Exif\0\0", at: content.lowerBound) && content.count >= 6
        _ = noteEXIF(isJPEG ? content.dropFirst(6) : content, of: bytes)
      }
      if bytes.has("XMP ", at: offset) { noteXMP(content, of: bytes) }
      offset = content.upperBound + length % 2
    }
  }

  private mutating func readWebPSize(_ bytes: ImageBytes) {
    if bytes.has("VP8 ", at: 12), bytes.big(23, 3) == 0x9D012A {
      guard let width = bytes.little(26, 2), let height = bytes.little(28, 2) else { return }
      found(.webp, width: width & 0x3FFF, height: height & 0x3FFF)
    }
    if bytes.has("VP8L", at: 12), bytes.byte(20) == 0x2F, let sizes = bytes.little(21, 4) {
      found(
        .webp, width: sizes & 0x3FFF + 1, height: sizes >> 14 & 0x3FFF + 1,
        isTransparent: sizes >> 28 & 1 == 1)
    }
    if bytes.has("VP8X", at: 12), let flags = bytes.byte(20), let width = bytes.little(24, 3),
      let height = bytes.little(27, 3)
    {
      found(.webp, width: width + 1, height: height + 1, isTransparent: flags & 0x10 != 0)
    }
  }
}
