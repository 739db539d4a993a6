/// Bytes as text of 64 signs, four for three bytes (RFC 4648).
package struct Base64: Sendable {
  /// For files and for addresses that hold what they lead to: filled up to groups of four signs (4).
  package static let standard = Base64(last: "+/", isFilled: true)
  /// With signs that may stand in addresses, and without those that fill it up (5).
  package static let url = Base64(last: "-_", isFilled: false)

  private let signs: [UInt8]
  private let values: [UInt8: Int]
  private let isFilled: Bool
  private static let filling = UInt8(ascii: "=")

  /// - Parameter last: the last two of the signs.
  private init(last: String, isFilled: Bool) {
    signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(last)".utf8)
    values = Dictionary(uniqueKeysWithValues: signs.enumerated().map { ($0.element, $0.offset) })
    self.isFilled = isFilled
  }

  package func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
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
    while isFilled, text.count % 4 != 0 { text.append(Self.filling) }
    return text.text
  }

  /// Nil for any text but the one that `encode` gives.
  package func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    if isFilled, text.count % 4 != 0 { return nil }
    let fillings = isFilled ? text.suffix(2).filter { $0 == Self.filling }.count : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var (bits, count) = (0, 0)
    for sign in text.dropLast(fillings) {
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
