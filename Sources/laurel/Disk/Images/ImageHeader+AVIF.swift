internal import Knowledge

/// AVIF is a file of boxes within boxes; the first `ispe` box gives the size of the picture.
///
/// Source: ISO/IEC 14496-12, 4.2 and 4.3; ISO/IEC 23008-12, 6.5.3.
extension ImageHeader {
  static func avif(_ bytes: ImageBytes) -> ImageHeader? {
    guard bytes.has("ftyp", at: 4), let length = bytes.big(0, 4), isAVIF(bytes, length: length) else {
      return nil
    }
    // A `meta` box starts with four bytes of version and flags before the boxes in it.
    guard let meta = find("meta", in: 0..<bytes.count, of: bytes, skipping: 4),
      let properties = find("iprp", in: meta, of: bytes),
      let container = find("ipco", in: properties, of: bytes),
      let size = find("ispe", in: container, of: bytes, skipping: 4),
      let width = bytes.big(size.lowerBound, 4), let height = bytes.big(size.lowerBound + 4, 4)
    else { return nil }
    return ImageHeader(format: .avif, width: width, height: height)
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
    var offset = range.lowerBound
    while offset < range.upperBound, let length = bytes.big(offset, 4) {
      // A length of 1 stands for one of eight bytes, which only a box of media needs.
      let end = length == 0 ? range.upperBound : min(offset + length, range.upperBound)
      guard length == 0 || length >= 8 else { return nil }
      if bytes.has(type, at: offset + 4) {
        let start = offset + 8 + skipped
        return start <= end ? start..<end : nil
      }
      offset = end
    }
    return nil
  }
}
