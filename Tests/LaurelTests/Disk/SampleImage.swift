internal import Knowledge
internal import Testing

/// The first bytes of images of 600 × 400 pixels, one for each way in which a size is told.
enum SampleImage: CaseIterable, CustomTestStringConvertible {
  case png, gif, jpeg, progressiveJPEG, jpegWithThumbnail, webpLossy, webpLossless, webpExtended, avif

  var testDescription: String { "\(self)" }

  var format: ImageHeader.Format {
    switch self {
    case .png: .png
    case .gif: .gif
    case .jpeg, .progressiveJPEG, .jpegWithThumbnail: .jpeg
    case .webpLossy, .webpLossless, .webpExtended: .webp
    case .avif: .avif
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .png:
      [0x89] + text("PNG\r\n") + [0x1A, 0x0A] + box("IHDR", big(600, 4) + big(400, 4) + [8, 6, 0, 0, 0])
    case .gif: text("GIF89a") + little(600, 2) + little(400, 2) + [0, 0, 0]
    case .jpeg: [0xFF, 0xD8] + frame(0xC0)
    case .progressiveJPEG:
      [0xFF, 0xD8, 0xFF] + segment(0xDB, [1, 2, 3]) + [0xFF, 0x01, 0xFF, 0xFF] + frame(0xC2)
    case .jpegWithThumbnail:
      [0xFF, 0xD8] + segment(0xE1, text("Exif\0\0") + [0xFF, 0xD8] + segment(0xC0, [8, 0, 16, 0, 16, 3]))
        + segment(0xC4, [0, 1]) + frame(0xC1)
    case .webpLossy: riff("VP8 ", [0x30, 1, 0, 0x9D, 1, 0x2A] + little(600 | 0x4000, 2) + little(400, 2))
    case .webpLossless: riff("VP8L", [0x2F] + little(599 | 399 << 14, 4))
    case .webpExtended: riff("VP8X", [0, 0, 0, 0] + little(599, 3) + little(399, 3))
    case .avif: box("ftyp", text("mif1") + big(0, 4) + text("miafavif")) + meta
    }
  }

  private var meta: [UInt8] {
    let size = box("ispe", big(0, 4) + big(600, 4) + big(400, 4))
    let thumbnail = box("ispe", big(0, 4) + big(60, 4) + big(40, 4))
    let container = box("ipco", box("pixi", [0, 0, 0, 0, 3, 8, 8, 8]) + size + thumbnail)
    return box("free", []) + box("meta", big(0, 4) + box("hdlr", text("pict")) + box("iprp", container))
  }

  private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func big(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private func little(_ number: Int, _ width: Int) -> [UInt8] { big(number, width).reversed() }

  /// PNG counts only the content of a chunk, ISO boxes count their heads too: nothing here minds.
  private func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count + 8, 4) + text(type) + content
  }

  private func riff(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    text("RIFF") + little(content.count + 12, 4) + text("WEBP" + chunk) + little(content.count, 4) + content
  }

  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  private func frame(_ marker: UInt8) -> [UInt8] {
    segment(marker, [8] + big(400, 2) + big(600, 2) + [3])
  }
}
