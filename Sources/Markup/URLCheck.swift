internal import Source

/// What must not stand in an address, neither as it is nor percent-encoded.
enum URLCheck {
  /// Refuses characters that browsers drop, turn around or read as something else.
  static func checkCharacters(_ bytes: [UInt8]) throws(RefusedURL) {
    for byte in bytes {
      if byte.isControl { throw .controlCharacter }
      if byte == UInt8(ascii: "\\") { throw .backslash }
    }
    if bytes.starts(with: "//") { throw .doubleSlash }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    for scalar in bytes.text.unicodeScalars {
      if scalar.isControl { throw .controlCharacter }
      if isRefused(scalar) { throw .invisibleCharacter(scalar) }
    }
  }

  /// Whether a character cannot be seen in an address, or looks like a colon that ends a scheme.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200C}", "\u{200D}", "\u{FF1A}": true
    default: scalar.isZeroWidth || scalar.isBidiControl || scalar.isLineSeparator
    }
  }

  /// Decodes `%20` and the like, and refuses what must not come out of it.
  static func percentDecoded(_ bytes: ArraySlice<UInt8>) throws(RefusedURL) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "%") else {
        decoded.append(bytes[index])
        index += 1
        continue
      }
      guard index + 2 < bytes.endIndex, let high = bytes[index + 1].hexadecimalValue,
        let low = bytes[index + 2].hexadecimalValue
      else { throw .badEncoding }
      decoded.append(high << 4 | low)
      index += 3
    }
    guard String(validating: decoded, as: UTF8.self) != nil else { throw .badEncoding }
    try checkCharacters(decoded)
    return decoded
  }

  /// Refuses an encoded slash: servers and browsers disagree on what it parts.
  static func checkSlashes(_ bytes: ArraySlice<UInt8>) throws(RefusedURL) {
    for index in bytes.indices.dropLast(2) where bytes[index] == UInt8(ascii: "%") {
      if bytes[index + 1] == UInt8(ascii: "2"), bytes[index + 2].lowercased == UInt8(ascii: "f") {
        throw .encodedSlash
      }
    }
  }
}
