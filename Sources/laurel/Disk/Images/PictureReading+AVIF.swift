internal import Knowledge

/// AVIF is a file of boxes within boxes; the first `ispe` box gives the size of the picture. What a camera said of it is
/// an item of its own, whose place in the file another box gives.
///
/// Source: ISO/IEC 14496-12, 4.2, 4.3, 8.11.3 and 8.11.6; ISO/IEC 23008-12, 6.5.3, 6.5.10, 7 and A.2.1.
extension PictureReading {
  mutating func readAVIF(_ bytes: ImageBytes) {
    guard bytes.has("ftyp", at: 4), let length = bytes.big(0, 4), Self.isAVIF(bytes, length: length),
      // A `meta` box starts with four bytes of version and flags before the boxes in it.
      let meta = Self.find("meta", in: 0..<bytes.count, of: bytes, skipping: 4)
    else { return }
    readAVIFSize(meta, of: bytes)
    guard let items = Self.items(in: meta, of: bytes) else { return note(.unread) }
    for item in items {
      // The digits before EXIF say how far on it begins.
      if item.isEXIF, let gap = bytes.big(item.range.lowerBound, 4), item.range.count > 4 + gap {
        _ = noteEXIF(item.range.dropFirst(4 + gap), of: bytes)
      } else {
        noteXMP(item.range, of: bytes)
      }
    }
  }

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
    for entry in boxes(in: list.dropFirst(head), of: bytes) where bytes.has("infe", at: entry.lowerBound - 4)
    {
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
      let method = version == 0 ? 0 : bytes.big(offset, 2) ?? 0
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
        let first = base + start + (method & 15 == 1 ? inside?.lowerBound ?? 0 : 0)
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

  /// The content of the first box of a type, without its first `skipped` bytes.
  private static func find(
    _ type: StaticString, in range: Range<Int>, of bytes: ImageBytes, skipping skipped: Int = 0
  ) -> Range<Int>? {
    let box = boxes(in: range, of: bytes) { bytes.has(type, at: $0.lowerBound - 4) }.last
    return box.flatMap { $0.count >= skipped ? $0.dropFirst(skipped) : nil }
  }

  /// The contents of the boxes in a range, up to and with the first that is wanted, if one is.
  private static func boxes(
    in range: Range<Int>, of bytes: ImageBytes, through isLast: ((Range<Int>) -> Bool)? = nil
  ) -> [Range<Int>] {
    var boxes: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let length = bytes.big(offset, 4) {
      // A length of 1 stands for one of eight bytes, which only a box of media needs.
      let end = length == 0 ? range.upperBound : min(offset + length, range.upperBound)
      guard length == 0 || length >= 8, offset + 8 <= end else { break }
      let content = offset + 8..<end
      if let isLast {
        if isLast(content) { return [content] }
      } else {
        boxes.append(content)
      }
      offset = end
    }
    return boxes
  }
}
