internal import Knowledge
internal import Source

/// AVIF and films are files of boxes within boxes; of AVIF, the first `ispe` box gives the size of the picture. What a
/// camera said of it is an item of its own, whose place in the file another box gives. Of a film, it stands among what is
/// said of the whole.
///
/// Source: ISO/IEC 14496-12, 4.2, 4.3, 8.10, 8.11.3 and 8.11.6; ISO/IEC 23008-12, 6.4.3, 6.5.3, 6.5.10, 7 and A.2.1;
/// QuickTime File Format, metadata keys.
extension PictureReading {
  mutating func readBoxes(_ bytes: ImageBytes) {
    guard bytes.has("ftyp", at: 4), let length = bytes.big(0, 4) else { return }
    var end = 0
    for box in Self.boxes(in: 0..<bytes.count, of: bytes) {
      end = box.content.upperBound
      switch box.type {
      // A `meta` box starts with four bytes of version and flags before the boxes in it.
      case "meta" where box.content.count >= 4:
        readMeta(box.content.dropFirst(4), isAVIF: Self.isAVIF(bytes, length: length), bytes)
      case "moov": readFilm(box.content, of: bytes)
      case "uuid": noteXMP(bytes.bytes(box.content))
      default: break
      }
    }
    noteRest(from: end, of: bytes)
  }

  private mutating func readMeta(_ meta: Range<Int>, isAVIF: Bool, _ bytes: ImageBytes) {
    if isAVIF { readAVIFSize(meta, of: bytes) }
    if let references = Self.find("iref", in: meta, of: bytes, skipping: 4),
      Self.find("thmb", in: references, of: bytes) != nil
    {
      note(.preview)
    }
    guard let items = Self.items(in: meta, of: bytes) else { return note(.unread) }
    for item in items {
      if item.range.isEmpty || item.range.upperBound > bytes.count { note(.unread) }
      // The digits before EXIF say how far on it begins.
      if item.isEXIF, let gap = bytes.big(item.range.lowerBound, 4), item.range.count > 4 + gap {
        _ = noteEXIF(item.range.dropFirst(4 + gap), of: bytes)
      } else {
        noteXMP(bytes.bytes(item.range))
      }
    }
  }

  /// Looks through what is said of a film and of each of its tracks. Cameras of cars and of sports have a track of places.
  private mutating func readFilm(_ film: Range<Int>, of bytes: ImageBytes) {
    for box in Self.boxes(in: film, of: bytes) {
      switch box.type {
      case "udta", "meta", "uuid": noteFilmWords(bytes.bytes(box.content))
      case "trak": readTrack(box.content, of: bytes)
      default: break
      }
    }
  }

  private mutating func readTrack(_ track: Range<Int>, of bytes: ImageBytes) {
    for box in Self.boxes(in: track, of: bytes) {
      switch box.type {
      case "udta", "meta": noteFilmWords(bytes.bytes(box.content))
      case "mdia":
        let samples = ["minf", "stbl", "stsd"].reduce(Optional(box.content)) { range, type in
          range.flatMap { Self.find(type, in: $0, of: bytes) }
        }
        if let samples, Self.placeTracks.isIn(bytes.bytes(samples.prefix(4_096))) { note(.place) }
      default: break
      }
    }
  }

  private mutating func noteFilmWords(_ words: ArraySlice<UInt8>) {
    noteXMP(words)
    if Self.placeBoxes.isIn(words) { note(.place) }
  }

  /// Boxes in which a place stands.
  private static let placeBoxes = WordList([[0xA9] + Array("xyz".utf8), Array("loci".utf8)])
  private static let placeTracks = WordList(["gpmd", "camm", "gps "])

  private mutating func readAVIFSize(_ meta: Range<Int>, of bytes: ImageBytes) {
    guard let properties = Self.find("iprp", in: meta, of: bytes),
      let container = Self.find("ipco", in: properties, of: bytes),
      let size = Self.find("ispe", in: container, of: bytes, skipping: 4),
      let width = bytes.big(size.lowerBound, 4), let height = bytes.big(size.lowerBound + 4, 4)
    else { return }
    let alpha = Self.find("auxC", in: container, of: bytes, skipping: 4).map { bytes.bytes($0) } ?? []
    found(
      .avif, width: width, height: height,
      isTransparent: alpha.firstRange(of: Array("alpha".utf8)) != nil)
    let color = Self.find("colr", in: container, of: bytes)?.lowerBound
    if let color, bytes.has("prof", at: color) || bytes.has("rICC", at: color) { foundProfile() }
    // A quarter turn, once or three times.
    if let turned = Self.find("irot", in: container, of: bytes),
      bytes.byte(turned.lowerBound).map({ $0 & 1 }) == 1
    {
      turn()
    }
  }

  private struct Item {
    let isEXIF: Bool
    let range: Range<Int>
  }

  /// The items that say something about the picture, where they lie in the file; nil if one is not to be found.
  private static func items(in meta: Range<Int>, of bytes: ImageBytes) -> [Item]? {
    guard let list = find("iinf", in: meta, of: bytes), let version = bytes.byte(list.lowerBound) else {
      return []
    }
    let head = version == 0 ? 6 : 8
    guard list.count > head else { return [] }
    var kinds: [Int: Bool] = [:]
    for box in boxes(in: list.dropFirst(head), of: bytes) where box.type == "infe" {
      let entry = box.content
      let width = bytes.byte(entry.lowerBound) == 3 ? 4 : 2
      guard let number = bytes.big(entry.lowerBound + 4, width) else { continue }
      let type = entry.lowerBound + 6 + width
      if bytes.has("Exif", at: type) { kinds[number] = true }
      if bytes.has("mime", at: type) { kinds[number] = false }
    }
    if kinds.isEmpty { return [] }
    let items = places(of: kinds, in: meta, of: bytes)
    return items.count < kinds.count ? nil : items
  }

  /// Reads where each item begins and how long it is. An item in several pieces is taken for its first and last byte and
  /// all between.
  private static func places(of kinds: [Int: Bool], in meta: Range<Int>, of bytes: ImageBytes) -> [Item] {
    guard let list = find("iloc", in: meta, of: bytes), let version = bytes.byte(list.lowerBound),
      let sizes = bytes.big(list.lowerBound + 4, 2)
    else { return [] }
    let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
    let indexSize = version == 0 ? 0 : sizes & 15
    let numberSize = version < 2 ? 2 : 4
    guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4].contains($0) }),
      let count = bytes.big(list.lowerBound + 6, numberSize)
    else { return [] }
    let inside = find("idat", in: meta, of: bytes)
    var offset = list.lowerBound + 6 + numberSize
    var found: [Item] = []
    for _ in 0..<count {
      guard let number = bytes.big(offset, numberSize) else { return found }
      offset += numberSize
      // In the file, in a box here, or made of other items, which nothing that is told here is.
      let method = version == 0 ? 0 : (bytes.big(offset, 2) ?? 0) & 15
      guard method < 2 else { return [] }
      offset += (version == 0 ? 0 : 2) + 2
      let base = bytes.big(offset, baseSize) ?? 0
      offset += baseSize
      guard let pieces = bytes.big(offset, 2) else { return found }
      offset += 2
      let pieceSize = indexSize + offsetSize + lengthSize
      let ends = (0..<min(pieces, 64)).compactMap { piece -> Range<Int>? in
        let place = offset + piece * pieceSize + indexSize
        guard let start = bytes.big(place, offsetSize), let length = bytes.big(place + offsetSize, lengthSize)
        else { return nil }
        let first = base + start + (method == 1 ? inside?.lowerBound ?? 0 : 0)
        return first..<first + length
      }
      offset += pieces * pieceSize
      guard let isEXIF = kinds[number], let first = ends.map(\.lowerBound).min(),
        let last = ends.map(\.upperBound).max()
      else { continue }
      found.append(Item(isEXIF: isEXIF, range: first..<last))
    }
    return found
  }

  /// Whether one of the brands is that of an AVIF picture or of a sequence of them.
  private static func isAVIF(_ bytes: ImageBytes, length: Int) -> Bool {
    let brands = [8] + stride(from: 16, to: min(length, bytes.count, 1_024), by: 4)
    return brands.contains { bytes.has("avif", at: $0) || bytes.has("avis", at: $0) }
  }

  private struct Box {
    let type: String
    let content: Range<Int>
  }

  /// The content of the first box of a type, without its first `skipped` bytes.
  private static func find(
    _ type: String, in range: Range<Int>, of bytes: ImageBytes, skipping skipped: Int = 0
  ) -> Range<Int>? {
    var offset = range.lowerBound
    while let box = box(at: &offset, in: range, of: bytes) {
      if box.type == type { return box.content.count >= skipped ? box.content.dropFirst(skipped) : nil }
    }
    return nil
  }

  private static func boxes(in range: Range<Int>, of bytes: ImageBytes) -> [Box] {
    var boxes: [Box] = []
    var offset = range.lowerBound
    while let box = box(at: &offset, in: range, of: bytes) { boxes.append(box) }
    return boxes
  }

  /// The box at an offset, which moves on behind it; nil where there is none.
  private static func box(at offset: inout Int, in range: Range<Int>, of bytes: ImageBytes) -> Box? {
    guard offset < range.upperBound, let short = bytes.big(offset, 4) else { return nil }
    // A length of 1 stands for one of eight bytes behind the type, of which nobody needs the first; one of 0 for the rest.
    let head = short == 1 ? 16 : 8
    let rest = range.upperBound - offset
    let length = short == 1 ? bytes.big(offset + 9, 7) ?? 0 : short == 0 ? rest : short
    guard length >= head, head <= rest else { return nil }
    let type = bytes.bytes(offset + 4..<offset + 8).text
    let content = offset + head..<offset + min(length, rest)
    offset = content.upperBound
    return Box(type: type, content: content)
  }
}
