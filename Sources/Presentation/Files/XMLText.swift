internal import Source

/// What a file of XML 1.0 may hold.
enum XMLText {
  /// UTF-8 without the characters that XML cannot hold, even escaped: the control characters but for line feeds and
  /// tabs, and U+FFFE and U+FFFF. There are no surrogates in UTF-8.
  static func kept(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x20, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\t") { continue }
      kept.append(byte)
      if byte == 0xBE || byte == 0xBF, kept.suffix(3).elementsEqual([0xEF, 0xBF, byte]) {
        kept.removeLast(3)
      }
    }
    return kept
  }
}
