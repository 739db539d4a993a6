internal import Knowledge

extension ImageHeader {
  /// Reads the first bytes of a file; nil if they are not those of a raster image that browsers show.
  ///
  /// The size is the one of the pixels as they are stored: turning by EXIF is not looked at.
  init?(_ bytes: [UInt8]) {
    let bytes = ImageBytes(bytes)
    let found = Self.png(bytes) ?? Self.jpeg(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes) ?? Self.avif(bytes)
    guard let found, found.width > 0, found.height > 0 else { return nil }
    self = found
  }

  /// Source: PNG specification, 5.2 and 11.2.2.
  private static func png(_ bytes: ImageBytes) -> ImageHeader? {
    guard bytes.big(0, 4) == 0x8950_4E47, bytes.big(4, 4) == 0x0D0A_1A0A, bytes.has("IHDR", at: 12),
      let width = bytes.big(16, 4), let height = bytes.big(20, 4)
    else { return nil }
    return ImageHeader(format: .png, width: width, height: height)
  }

  /// Source: GIF89a specification, 17 and 18.
  private static func gif(_ bytes: ImageBytes) -> ImageHeader? {
    guard bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0),
      let width = bytes.little(6, 2), let height = bytes.little(8, 2)
    else { return nil }
    return ImageHeader(format: .gif, width: width, height: height)
  }

  /// Steps from segment to segment, so that a small picture inside one is never taken for the picture.
  ///
  /// Source: ITU-T T.81, annex B.
  private static func jpeg(_ bytes: ImageBytes) -> ImageHeader? {
    guard bytes.big(0, 2) == 0xFFD8 else { return nil }
    var offset = 2
    while bytes.byte(offset) == 0xFF, let marker = bytes.byte(offset + 1) {
      switch marker {
      case 0xFF: offset += 1
      case 0x01, 0xD0...0xD7: offset += 2
      case 0xD9, 0xDA: return nil
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = bytes.big(offset + 5, 2), let width = bytes.big(offset + 7, 2) else { return nil }
        return ImageHeader(format: .jpeg, width: width, height: height)
      default:
        guard let length = bytes.big(offset + 2, 2), length >= 2 else { return nil }
        offset += 2 + length
      }
    }
    return nil
  }

  /// Source: RFC 9649, 2.5 to 2.7, and RFC 6386, 9.1.
  private static func webp(_ bytes: ImageBytes) -> ImageHeader? {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
    if bytes.has("VP8 ", at: 12), bytes.big(23, 3) == 0x9D012A {
      guard let width = bytes.little(26, 2), let height = bytes.little(28, 2) else { return nil }
      return ImageHeader(format: .webp, width: width & 0x3FFF, height: height & 0x3FFF)
    }
    if bytes.has("VP8L", at: 12), bytes.byte(20) == 0x2F, let sizes = bytes.little(21, 4) {
      return ImageHeader(format: .webp, width: sizes & 0x3FFF + 1, height: sizes >> 14 & 0x3FFF + 1)
    }
    if bytes.has("VP8X", at: 12), let width = bytes.little(24, 3), let height = bytes.little(27, 3) {
      return ImageHeader(format: .webp, width: width + 1, height: height + 1)
    }
    return nil
  }
}
