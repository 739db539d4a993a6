internal import Source

/// Bytes as text that may stand between the quotes of a script: deflated, and 13 bits in two of 91 characters.
///
/// The characters are those of ASCII from the space on, but for `"`, `<`, `>` and `\`. Base64 would be eight per cent
/// longer, and an encoding of more bits needs characters that some hosts spoil.
enum PackedText {
  private static let characters = (UInt8(0x20)...0x7E).filter { !"\"<>\\".utf8.contains($0) }

  /// How hard libdeflate tries, from 0 to 12: above this the time doubles, and an index gets no smaller.
  private static let level: CInt = 7

  static func pack(_ bytes: [UInt8]) throws(LackOfMemory) -> [UInt8] {
    encode(try Deflate.pack(bytes, as: .raw, level: level))
  }

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 5 / 4 + 2)
    var bits = 0
    var count = 0
    for byte in bytes {
      bits |= Int(byte) << count
      count += 8
      guard count >= 13 else { continue }
      append(pair: bits & 0x1FFF, to: &text)
      bits >>= 13
      count -= 13
    }
    if count > 6 {
      append(pair: bits, to: &text)
    } else if count > 0 {
      text.append(characters[bits])
    }
    return text
  }

  private static func append(pair: Int, to text: inout [UInt8]) {
    text.append(characters[pair / characters.count])
    text.append(characters[pair % characters.count])
  }
}
