internal import Knowledge

/// What EXIF says of a picture: lists of numbered entries, of which those are read that may tell something.
///
/// What is not whole, or leads out of its place, is told as unread.
///
/// Source: TIFF 6.0, section 2; CIPA DC-008 (Exif 2.32), 4.6; Adobe XMP specification, part 3, 3.2.
struct EXIFReading {
  private(set) var hidden: Set<HiddenPart> = []
  /// From 1 to 8; above 4 the picture is stored on its side.
  private(set) var orientation: Int?
  /// Where XMP stands in it.
  private(set) var xmp: [Range<Int>] = []

  private let bytes: ImageBytes
  private let range: Range<Int>
  private let isBig: Bool

  private enum Tag {
    static let orientation = 0x0112
    static let details = 0x8769
    static let gps = 0x8825
    static let xmp = 0x02BC
    /// Where the strips of a picture begin, a whole JPEG, or lists of other pictures.
    static let pictures: Set<Int> = [0x0111, 0x0201, 0x014A]
    /// Latitude, longitude, those of what is looked at, and the name of the area.
    static let places: Set<Int> = [0x02, 0x04, 0x14, 0x16, 0x1C]
    /// What somebody has written: descriptions, comments, titles, subjects.
    static let texts: Set<Int> = [0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9F]
  }

  private struct Entry {
    let tag: Int
    /// The one number, or where the values stand.
    let value: Int
    /// Where its values stand in the file.
    let content: Range<Int>
  }

  /// - Parameter part: from the mark of the byte order on, or from the name before it that a JPEG has.
  init(_ bytes: ImageBytes, _ part: Range<Int>) {
    self.bytes = bytes
    range = bytes.has("Exif\0", at: part.lowerBound) ? part.dropFirst(6) : part
    isBig = bytes.has("MM", at: range.lowerBound)
    guard range.upperBound <= bytes.count, isBig || bytes.has("II", at: range.lowerBound), number(2, 2) == 42,
      var next = number(4, 4)
    else {
      hidden = [.unread]
      return
    }
    var isFirst = true
    for _ in 0..<Self.listLimit where next > 0 {
      guard let list = list(at: next) else { break }
      if isFirst { orientation = list.entries.first { $0.tag == Tag.orientation }?.value }
      if list.entries.contains(where: { Tag.pictures.contains($0.tag) && (!isFirst || $0.tag == 0x014A) }) {
        hidden.insert(.preview)
      }
      note(list.entries)
      next = list.next
      isFirst = false
    }
    if next > 0 { hidden.insert(.unread) }
  }

  private mutating func note(_ entries: [Entry]) {
    for entry in entries {
      switch entry.tag {
      case Tag.gps, Tag.details:
        guard let list = list(at: entry.value) else {
          hidden.insert(.unread)
          continue
        }
        if entry.tag == Tag.details {
          note(list.entries.filter { $0.tag != Tag.details })
        } else if list.entries.contains(where: { Tag.places.contains($0.tag) }) {
          hidden.insert(.place)
        }
      case Tag.xmp: xmp.append(entry.content)
      case _ where Tag.texts.contains(entry.tag):
        if entry.content.count > Self.textLimit { hidden.insert(.unread) }
        if PlaceWords.areWritten(in: bytes.bytes(entry.content.prefix(Self.textLimit))) {
          hidden.insert(.place)
        }
      default: break
      }
    }
  }

  /// The entries of a list, and where the next list begins; nil if it is not whole.
  private func list(at offset: Int) -> (entries: [Entry], next: Int)? {
    guard let count = number(offset, 2), count <= Self.limit else { return nil }
    var entries: [Entry] = []
    var tags: Set<Int> = []
    for index in 0..<count {
      guard let entry = entry(at: offset + 2 + index * Self.entrySize), tags.insert(entry.tag).inserted else {
        return nil
      }
      entries.append(entry)
    }
    // Some programs leave the last list without the number that says that none follows.
    return (entries, number(offset + 2 + count * Self.entrySize, 4) ?? 0)
  }

  private func entry(at start: Int) -> Entry? {
    guard let tag = number(start, 2), let type = number(start + 2, 2), let count = number(start + 4, 4),
      // A short number stands in the first two of its four bytes.
      let value = number(start + 8, type == 3 ? 2 : 4)
    else { return nil }
    let length = (Self.sizes[type] ?? 1) * count
    let first = range.lowerBound + (length <= 4 ? start + 8 : value)
    return Entry(tag: tag, value: value, content: (first..<first + length).clamped(to: range))
  }

  private func number(_ offset: Int, _ width: Int) -> Int? {
    guard offset <= range.count - width else { return nil }
    return isBig
      ? bytes.big(range.lowerBound + offset, width) : bytes.little(range.lowerBound + offset, width)
  }

  private static let entrySize = 12
  /// No camera writes so many entries.
  private static let limit = 1_000
  /// No camera writes so many pictures.
  private static let listLimit = 8
  /// Nobody writes more about a picture.
  private static let textLimit = 64 << 10
  /// The bytes of one value by the number of its type, where it has more than one.
  private static let sizes = [3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8]
}
