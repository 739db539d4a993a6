internal import Knowledge
internal import Source

/// What is read of a picture, whose pixels are never decoded: its format and size, and what it tells that nobody sees.
///
/// Of a file that is too strange to be read to its end, that is told instead.
struct PictureReading {
  /// Nil if these are not the bytes of a raster image that browsers show.
  private(set) var header: ImageHeader?
  private(set) var hidden: Set<HiddenPart> = []

  init(_ bytes: ImageBytes) {
    readJPEG(bytes)
    readPNG(bytes)
    readWebP(bytes)
    readGIF(bytes)
    readAVIF(bytes)
    if bytes.isExhausted { hidden.insert(.unread) }
  }

  mutating func found(
    _ format: ImageHeader.Format, width: Int, height: Int, isTransparent: Bool = false
  ) {
    guard header == nil, width > 0, height > 0 else { return }
    header = ImageHeader(format: format, width: width, height: height, isTransparent: isTransparent)
  }

  mutating func foundTransparency() {
    header = header.map {
      ImageHeader(format: $0.format, width: $0.width, height: $0.height, isTransparent: true)
    }
  }

  /// The picture is stored on its side, and shown upright.
  mutating func turn() {
    header = header.map {
      ImageHeader(format: $0.format, width: $0.height, height: $0.width, isTransparent: $0.isTransparent)
    }
  }

  mutating func note(_ part: HiddenPart) { hidden.insert(part) }

  /// Notes what EXIF tells, and gives the way in which it says that the picture is to be turned.
  mutating func noteEXIF(_ range: Range<Int>, of bytes: ImageBytes) -> Int? {
    let exif = EXIFReading(bytes, range)
    hidden.formUnion(exif.hidden)
    return exif.orientation
  }

  /// Notes what XMP tells: a text of XML, of which only the names are looked for.
  mutating func noteXMP(_ range: Range<Int>, of bytes: ImageBytes) {
    let text = bytes.bytes(range)
    for (name, part) in Self.namesInXMP where text.firstRange(of: Array(name.utf8)) != nil {
      hidden.insert(part)
    }
  }

  private static let namesInXMP: [(String, HiddenPart)] = [
    ("GPSLatitude", .place), ("GPSLongitude", .place), ("GImg:image", .preview),
    ("MotionPhoto=\"1\"", .preview), ("MicroVideo=\"1\"", .preview),
  ]
}
