internal import Source

/// Finds letters of UTF-8 that were read as Windows-1252, such as `â€™` for an apostrophe, and what they were.
///
/// Only what no language writes counts: `é…”` ends a French sentence.
/// Source of the table: Unicode Consortium, mappings of CP1252.
enum Mojibake {
  /// Where garbled letters stand, and what was meant.
  static func all(in bytes: [UInt8]) -> [(range: Range<Int>, letter: String)] {
    var found: [(range: Range<Int>, letter: String)] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: 0xC3) {
      index = start + 1
      guard let match = match(at: start, in: bytes) else { continue }
      found.append(match)
      index = match.range.upperBound
    }
    return found
  }

  private static func match(at start: Int, in bytes: [UInt8]) -> (range: Range<Int>, letter: String)? {
    guard start + 1 < bytes.count else { return nil }
    // `Â`, `Ã`, `Ä`, `Å`, `â`, `ð` and `ï` by their second bytes in UTF-8: the first bytes of what they were.
    let length: Int
    switch bytes[start + 1] {
    case 0x82, 0x83, 0x84, 0x85: length = 2
    case 0xA2: length = 3
    case 0xAF: length = 3
    case 0xB0: length = 4
    default: return nil
    }
    var original = [bytes[start + 1] + 0x40]
    var end = start + 2
    while original.count < length, let (byte, next) = continuation(at: end, in: bytes) {
      original.append(byte)
      end = next
    }
    // The third byte of a closing quotation mark has no letter in Windows-1252, so it is often lost.
    if original == [0xE2, 0x80], length == 3 { original.append(0x9D) }
    guard original.count == length, isCertain(original, next: end < bytes.count ? bytes[end] : nil),
      let letter = String(validating: original, as: UTF8.self)
    else { return nil }
    return (start..<end, letter == "\u{FEFF}" ? "" : letter)
  }

  private static func isCertain(_ original: [UInt8], next: UInt8?) -> Bool {
    switch original[0] {
    case 0xC2: original[1] >= 0xA0
    case 0xC3 where original[1] == 0xA0: true
    case 0xC3, 0xC4, 0xC5:
      !punctuation.contains(original[1]) || next.map { $0.isLetter || (0xC3...0xC5).contains($0) } ?? false
    case 0xE2: original[1] == 0x80 || original[1] >= 0x82 && !quotes.contains(original[1])
    case 0xF0: original[1] == 0x9F
    default: original == [0xEF, 0xBB, 0xBF]
    }
  }

  /// What also ends a word or a quotation: `‚ „ … ‹ ‘ ’ “ ” • – — ›`, a hard space, `«`, `»`.
  private static let punctuation: Set<UInt8> = [
    0x82, 0x84, 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9B, 0xA0, 0xAB, 0xBB,
  ]
  private static let quotes: Set<UInt8> = [0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97]

  /// The byte of Windows-1252, from 0x80 to 0xBF, whose letter stands here, and the offset behind that.
  private static func continuation(at start: Int, in bytes: [UInt8]) -> (byte: UInt8, next: Int)? {
    guard start < bytes.count, bytes[start] >= 0xC2, bytes[start] < 0xF0 else { return nil }
    let length = bytes[start] < 0xE0 ? 2 : 3
    guard start + length <= bytes.count,
      let scalar = bytes[start..<start + length].text.unicodeScalars.first
    else { return nil }
    if (0x80...0xBF).contains(scalar.value) { return (UInt8(scalar.value), start + length) }
    return letters.firstIndex(of: scalar).map { (UInt8(0x80 + $0), start + length) }
  }

  /// The letters of 0x80 to 0x9F; a replacement character where there is none.
  private static let letters = Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
}
