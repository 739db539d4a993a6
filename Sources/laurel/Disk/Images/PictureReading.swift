internal import Knowledge
internal import Source

/// What is read of a picture or a film, whose pixels are never decoded: its format and size, and what it tells that nobody
/// sees.
///
/// What is too strange to be read to its end, or stands where nothing is known to stand, is told instead.
struct PictureReading {
  /// Nil if these are not the bytes of a raster image that browsers show.
  private(set) var header: ImageHeader?
  private(set) var hidden: Set<HiddenPart> = []
  /// Whether it says what its colors mean (ICC).
  private(set) var hasProfile = false
  private(set) var storage = PixelStorage.plain

  init(_ bytes: ImageBytes) {
    readJPEG(bytes)
    readPNG(bytes)
    readWebP(bytes)
    readGIF(bytes)
    readBoxes(bytes)
    readTIFF(bytes)
    if bytes.isExhausted { hidden.insert(.unread) }
  }

  /// TIFF, and what cameras make of it, is nothing but a list as EXIF has it. Browsers do not show it.
  private mutating func readTIFF(_ bytes: ImageBytes) {
    guard bytes.has("II*\0", at: 0) || bytes.has("MM\0*", at: 0) else { return }
    _ = noteEXIF(0..<bytes.count, of: bytes)
  }

  mutating func found(
    _ format: ImageHeader.Format, width: Int, height: Int, isTransparent: Bool = false
  ) {
    // No format that browsers show may have longer sides (PNG specification, 7.1), so that their product is a number.
    let sides = 1...Int(Int32.max)
    guard header == nil, sides.contains(width), sides.contains(height) else { return }
    header = ImageHeader(format: format, width: width, height: height, isTransparent: isTransparent)
  }

  mutating func foundTransparency() {
    header = header.map {
      ImageHeader(format: $0.format, width: $0.width, height: $0.height, isTransparent: true)
    }
  }

  /// The picture is stored on its side, and shown upright.
  mutating func turn() { header = header?.turned }

  /// The picture is stored on its side, and browsers show it so.
  mutating func leaveOnItsSide() {
    header = header.map {
      ImageHeader(
        format: $0.format, width: $0.width, height: $0.height, isTransparent: $0.isTransparent,
        isOnItsSide: true)
    }
  }

  mutating func note(_ part: HiddenPart) { hidden.insert(part) }

  mutating func foundProfile() { hasProfile = true }

  mutating func found(_ storage: PixelStorage) { self.storage = storage }

  /// Notes what EXIF tells, and gives the way in which it says that the picture is to be turned.
  mutating func noteEXIF(_ range: Range<Int>, of bytes: ImageBytes) -> Int? {
    let exif = EXIFReading(bytes, range)
    hidden.formUnion(exif.hidden)
    for xmp in exif.xmp { noteXMP(bytes.bytes(xmp)) }
    return exif.orientation
  }

  /// Notes what XMP tells: a text of XML in any encoding, of which only the names are looked for.
  mutating func noteXMP(_ text: some Sequence<UInt8>) {
    let text = PlaceWords.plain(text)
    if PlaceWords.areNamed(in: text) { note(.place) }
    if Self.pictureNames.isIn(text) { note(.preview) }
  }

  /// Notes what a text for people tells.
  mutating func noteText(_ text: some Sequence<UInt8>) {
    if PlaceWords.areWritten(in: text) { note(.place) }
  }

  /// Notes what stands behind the end of a picture, where browsers do not look: a film, another picture, or what was cut
  /// off when a larger file was written over.
  mutating func noteRest(from end: Int, of bytes: ImageBytes) {
    guard let start = bytes.firstOfContent(from: end) else { return }
    // The first byte of a JPEG is one that fills up, too.
    let rest = bytes.bytes(max(end, start - 1)..<min(bytes.count, start + Self.restLimit))
    note(Self.pictureMarks.isIn(rest) ? .preview : .unread)
  }

  /// Notes a part that says something about the picture and is cut short. Of pixels, a part may be missing.
  mutating func noteCut(_ range: Range<Int>, of bytes: ImageBytes) {
    if range.upperBound > bytes.count { note(.unread) }
  }

  private static let pictureNames = WordList([
    "gimg:image", "gimage:data", "gdepth:data", "motionphoto=\"1\"", "motionphoto='1'", "motionphoto>1<",
    "microvideo=\"1\"", "microvideo='1'", "microvideo>1<",
  ])

  /// How JPEG, films, films of one maker, and parts of PNG and WebP begin.
  private static let pictureMarks = WordList(
    [[0xFF, 0xD8, 0xFF]] + ["ftyp", "SEFT", "IDAT", "WEBP"].map { Array($0.utf8) })
  private static let restLimit = 1 << 20
}
