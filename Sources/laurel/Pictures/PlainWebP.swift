internal import Source

/// A WebP without anything but the picture: libvips leaves in it what a camera wrote, whatever it is asked for.
///
/// Source: WebP Container Specification (RFC 9649), 2.
enum PlainWebP {
  /// Nil if these are not the bytes of a whole WebP.
  static func bytes(of file: [UInt8]) -> [UInt8]? {
    guard file.starts(with: "RIFF".utf8), file.dropFirst(8).starts(with: "WEBP".utf8) else { return nil }
    var kept: [UInt8] = []
    var offset = 12
    while offset < file.count {
      guard offset + 8 <= file.count else { return nil }
      let name = file[offset..<offset + 4].text
      let length = file[offset + 4..<offset + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      // A part of odd length has a byte behind it.
      let end = offset + 8 + length + length % 2
      guard end <= file.count else { return nil }
      if parts.contains(name) {
        let start = kept.count
        kept += file[offset..<end]
        if name == "VP8X", length > 0 { kept[start + 8] &= shownFlags }
      }
      offset = end
    }
    let length = UInt32(kept.count + 4)
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
      + Array("WEBP".utf8) + kept
  }

  /// The parts that hold pixels, and how they are to be shown.
  private static let parts: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]
  /// That it is transparent, and that it moves. The others say which other parts there are.
  private static let shownFlags: UInt8 = 0x12
}
