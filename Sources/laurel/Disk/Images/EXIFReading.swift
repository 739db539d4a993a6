internal import Knowledge

/// What EXIF says of a picture: lists of numbered entries, of which only the first and those that it points at are read.
///
/// Source: TIFF 6.0, section 2; CIPA DC-008 (Exif 2.32), 4.6.
struct EXIFReading {
  private(set) var hidden: Set<HiddenPart> = []
  /// From 1 to 8; above 4 the picture is stored on its side.
  private(set) var orientation: Int?

  private let bytes: ImageBytes
  private let range: Range<Int>
  private let isBig: Bool

  private enum Tag {
    static let orientation = 0x0112
    static let gps = 0x8825
    /// Where the strips of a picture begin, or a whole JPEG.
    static let pictures: Set<Int> = [0x0111, 0x0201]
    /// Latitude, longitude, those of what is looked at, and the name of the area.
    static let places: Set<Int> = [0x02, 0x04, 0x14, 0x16, 0x1C]
  }

  private struct Entry {
    let tag: Int
    let value: Int
  }

  /// - Parameter range: from the mark of the byte order on.
  init(_ bytes: ImageBytes, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
    isBig = bytes.has("MM", at: range.lowerBound)
    guard isBig || bytes.has("II", at: range.lowerBound), number(2, 2) == 42, let start = number(4, 4) else {
      return
    }
    let (main, next) = list(at: start)
    orientation = main.first { $0.tag == Tag.orientation }?.value
    for gps in main where gps.tag == Tag.gps {
      if list(at: gps.value).entries.contains(where: { Tag.places.contains($0.tag) }) {
        hidden.insert(.place)
      }
    }
    if let next, next > 0, list(at: next).entries.contains(where: { Tag.pictures.contains($0.tag) }) {
      hidden.insert(.preview)
    }
  }

  /// The entries of a list, and where the next list begins.
  private func list(at offset: Int) -> (entries: [Entry], next: Int?) {
    guard let count = number(offset, 2) else { return ([], nil) }
    let entries = (0..<count).prefix(Self.limit).compactMap { index -> Entry? in
      let start = offset + 2 + index * Self.entrySize
      guard let tag = number(start, 2), let type = number(start + 2, 2) else { return nil }
      // A short number stands in the first two of its four bytes.
      return number(start + 8, type == 3 ? 2 : 4).map { Entry(tag: tag, value: $0) }
    }
    return (entries, number(offset + 2 + count * Self.entrySize, 4))
  }

  private func number(_ offset: Int, _ width: Int) -> Int? {
    guard offset <= range.count - width else { return nil }
    return isBig
      ? bytes.big(range.lowerBound + offset, width) : bytes.little(range.lowerBound + offset, width)
  }

  private static let entrySize = 12
  /// No camera writes so many.
  private static let limit = 1_000
}
