internal import Knowledge
internal import Source

/// A picture whose bytes stand in a drawing. It is read as a file would be.
///
/// Source: RFC 2397; RFC 4648, 4.
struct EmbeddedPicture {
  /// What it tells besides what can be seen.
  let hidden: Set<HiddenPart>

  /// - Parameter address: such as `data:image/png;base64,iVBOR…`. Nil for any other, and for what is no picture.
  init?(address: String) {
    let bytes = Array(address.utf8)
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let type = bytes[..<comma].map(\.lowercased).text
    guard Self.types.contains(where: { type == "data:image/\($0);base64" }),
      let decoded = Self.decoded(bytes[(comma + 1)...])
    else { return nil }
    let picture = PictureReading(ImageBytes(decoded))
    guard picture.header != nil else { return nil }
    hidden = picture.hidden
  }

  private static let types = ["png", "jpeg", "jpg", "gif", "webp", "avif"]

  /// Four signs for three bytes. Blanks and line ends may stand between them.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for sign in text where !sign.isSpace && sign != UInt8(ascii: "=") {
      guard let value = value(of: sign) else { return nil }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        bytes += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { bytes.append(UInt8(bits >> 4 & 0xFF)) }
    if count == 3 { bytes += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    return bytes
  }

  private static func value(of sign: UInt8) -> UInt32? {
    switch sign {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(sign - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(sign - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(sign - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
