internal import Knowledge
internal import Source

/// A WebP is a row of chunks; what it says besides its picture comes last. No browser turns it as EXIF says.
///
/// Source: RFC 9649, 2.3 to 2.7, and RFC 6386, 9.1.
extension PictureReading {
  mutating func readWebP(_ bytes: ImageBytes) {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return }
    readWebPSize(bytes)
    let end = bytes.little(4, 4).map { $0 + 8 } ?? bytes.count
    var offset = 12
    while offset < end, let length = bytes.little(offset + 4, 4) {
      let content = offset + 8..<offset + 8 + length
      switch bytes.bytes(offset..<offset + 4).text {
      case "EXIF":
        noteCut(content, of: bytes)
        if let orientation = noteEXIF(content, of: bytes), (5...8).contains(orientation) { leaveOnItsSide() }
      case "XMP ":
        noteCut(content, of: bytes)
        noteXMP(bytes.bytes(content))
      case "ICCP": foundProfile()
      case "VP8L": found(.lossless)
      case "VP8 ", "VP8X", "ALPH", "ANIM", "ANMF": break
      default: note(.unread)
      }
      offset = content.upperBound + length % 2
    }
    noteRest(from: max(offset, end), of: bytes)
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
