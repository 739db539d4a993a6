internal import Knowledge
internal import Testing

/// The first bytes of images of 600 × 400 pixels, one for each way in which a size is told.
enum SampleImage: CaseIterable, CustomTestStringConvertible {
  case png, pngWithChannel, pngWithClearColor, gif, gifWithClearColor, jpeg, progressiveJPEG
  case webpLossy, webpLossless, webpLosslessClear, webpExtended, webpExtendedClear, avif, avifWithChannel

  /// What a file may say besides its picture.
  enum Part {
    case exif([UInt8])
    case xmp(String)
    /// A text of a name, in a PNG.
    case text(String)
  }

  var testDescription: String { "\(self)" }

  var format: ImageHeader.Format {
    switch self {
    case .png, .pngWithChannel, .pngWithClearColor: .png
    case .gif, .gifWithClearColor: .gif
    case .jpeg, .progressiveJPEG: .jpeg
    case .webpLossy, .webpLossless, .webpLosslessClear, .webpExtended, .webpExtendedClear: .webp
    case .avif, .avifWithChannel: .avif
    }
  }

  var isTransparent: Bool {
    switch self {
    case .pngWithChannel, .pngWithClearColor, .gifWithClearColor, .webpLosslessClear, .webpExtendedClear,
      .avifWithChannel:
      true
    default: false
    }
  }

  /// Whether programs write into such files where a picture was taken, in every way that is read.
  var mayTell: Bool { format != .gif }

  var bytes: [UInt8] { bytes(with: nil) }

  func bytes(with part: Part?) -> [UInt8] {
    switch self {
    case .png: Self.png(color: 2, chunks(part))
    case .pngWithChannel: Self.png(color: 6, chunks(part))
    case .pngWithClearColor: Self.png(color: 3, Self.chunk("tRNS", [0]) + chunks(part))
    case .gif: gif(flags: 0)
    case .gifWithClearColor: gif(flags: 1)
    case .jpeg: [0xFF, 0xD8] + segments(part) + frame(0xC0)
    case .progressiveJPEG:
      [0xFF, 0xD8, 0xFF] + Self.segment(0xDB, [1, 2, 3]) + [0xFF, 0x01, 0xFF, 0xFF] + segments(part)
        + frame(0xC2)
    case .webpLossy:
      riff("VP8 ", [0x30, 1, 0, 0x9D, 1, 0x2A] + little(600 | 0x4000, 2) + little(400, 2), part)
    case .webpLossless: riff("VP8L", [0x2F] + little(599 | 399 << 14, 4), part)
    case .webpLosslessClear: riff("VP8L", [0x2F] + little(599 | 399 << 14 | 1 << 28, 4), part)
    case .webpExtended: riff("VP8X", [0x0C, 0, 0, 0] + little(599, 3) + little(399, 3), part)
    case .webpExtendedClear: riff("VP8X", [0x1C, 0, 0, 0] + little(599, 3) + little(399, 3), part)
    case .avif: avif([], part)
    case .avifWithChannel:
      avif(Self.box("auxC", Self.big(0, 4) + text("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0")), part)
    }
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  private static func big(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func png(color: UInt8, _ chunks: [UInt8]) -> [UInt8] {
    [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]
      + chunk("IHDR", big(600, 4) + big(400, 4) + [8, color, 0, 0, 0]) + chunks
  }

  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count, 4) + Array(type.utf8) + content + [0, 0, 0, 0]
  }

  /// Behind the pixels, where programs may write them, too.
  private func chunks(_ part: Part?) -> [UInt8] {
    let pixels = Self.chunk("IDAT", [1, 2, 3])
    let own: [UInt8] =
      switch part {
      case .exif(let exif): Self.chunk("eXIf", exif)
      case .xmp(let xmp): Self.chunk("iTXt", text("XML:com.adobe.xmp\0") + [0, 0, 0, 0] + text(xmp))
      case .text(let name): Self.chunk("tEXt", text(name) + [0, 1, 2])
      case nil: []
      }
    return pixels + own + Self.chunk("IEND", [])
  }

  private func segments(_ part: Part?) -> [UInt8] {
    switch part {
    case .exif(let exif):
      // A small picture inside is never taken for the picture.
      Self.segment(0xE1, text("Exif\0\0") + exif + [0xFF, 0xD8] + Self.segment(0xC0, [8, 0, 16, 0, 16, 3]))
    case .xmp(let xmp): Self.segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0") + text(xmp))
    case .text, nil: Self.segment(0xC4, [0, 1])
    }
  }

  private func gif(flags: UInt8) -> [UInt8] {
    let look = [0x21, 0xF9, 4, flags, 0, 0, 0, 0]
    let picture = [0x2C, 0, 0, 0, 0] + little(600, 2) + little(400, 2) + [0, 2, 1, 9, 0]
    return text("GIF89a") + little(600, 2) + little(400, 2) + [0x80, 0, 0, 1, 2, 3, 4, 5, 6] + look + picture
      + [0x3B]
  }

  private func avif(_ others: [UInt8], _ part: Part?) -> [UInt8] {
    let head = Self.box("ftyp", text("mif1") + Self.big(0, 4) + text("miafavif"))
    let item: (type: String, bytes: [UInt8])? =
      switch part {
      case .exif(let exif): ("Exif", Self.big(4, 4) + text("Exif") + exif)
      case .xmp(let xmp): ("mime", text(xmp))
      case .text, nil: nil
      }
    // The length of the box that says where the item lies does not depend on where it lies.
    let length = head.count + meta(others, item?.type, at: 0, count: 0).count
    return head + meta(others, item?.type, at: length + 8, count: item?.bytes.count ?? 0)
      + Self.box("mdat", item?.bytes ?? [])
  }

  private func meta(_ others: [UInt8], _ type: String?, at offset: Int, count: Int) -> [UInt8] {
    let size = Self.box("ispe", Self.big(0, 4) + Self.big(600, 4) + Self.big(400, 4))
    let thumbnail = Self.box("ispe", Self.big(0, 4) + Self.big(60, 4) + Self.big(40, 4))
    let container = Self.box("ipco", Self.box("pixi", [0, 0, 0, 0, 3, 8, 8, 8]) + size + thumbnail + others)
    let items = type.map { type in
      Self.box(
        "iinf", Self.big(0, 4) + [0, 1] + Self.box("infe", [2, 0, 0, 0, 0, 7, 0, 0] + text(type) + [0]))
        + Self.box(
          "iloc", [0, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 0, 0, 1] + Self.big(offset, 4) + Self.big(count, 4))
    }
    return Self.box("free", [])
      + Self.box(
        "meta", Self.big(0, 4) + Self.box("hdlr", text("pict")) + (items ?? []) + Self.box("iprp", container))
  }

  private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func little(_ number: Int, _ width: Int) -> [UInt8] { Self.big(number, width).reversed() }

  static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count + 8, 4) + Array(type.utf8) + content
  }

  private func riff(_ chunk: String, _ content: [UInt8], _ part: Part?) -> [UInt8] {
    func piece(_ name: String, _ content: [UInt8]) -> [UInt8] {
      text(name) + little(content.count, 4) + content + (content.count % 2 == 1 ? [0] : [])
    }
    let own: [UInt8] =
      switch part {
      case .exif(let exif): piece("EXIF", text("Exif\0\0") + exif)
      case .xmp(let xmp): piece("XMP ", text(xmp))
      case .text, nil: []
      }
    let chunks = piece(chunk, content) + own
    return text("RIFF") + little(chunks.count + 4, 4) + text("WEBP") + chunks
  }

  private func frame(_ marker: UInt8) -> [UInt8] {
    Self.segment(marker, [8] + Self.big(400, 2) + Self.big(600, 2) + [3])
  }
}
