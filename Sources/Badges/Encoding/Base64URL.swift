internal import Source

/// Bytes as text of 64 signs that may stand in addresses (RFC 4648, 5), without signs that fill it up.
enum Base64URL {
  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let values: [UInt8: Int] = Dictionary(
    uniqueKeysWithValues: signs.enumerated().map { ($0.element, $0.offset) })

  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(signs[bits >> count & 63])
      }
      bits &= (1 << count) - 1
    }
    if count > 0 { text.append(signs[bits << (6 - count) & 63]) }
    return text.text
  }

  /// Nil for any text but the one that `encode` gives.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var (bits, count) = (0, 0)
    for sign in text {
      guard let value = values[sign] else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count))
      }
      bits &= (1 << count) - 1
    }
    return count < 6 && bits == 0 ? bytes : nil
  }
}
