internal import Source

/// A picture that carries a signed badge inside (Open Badges 3.0, 5.3).
package enum BakedBadge {
  /// No picture of a badge is larger.
  package static let limit = 8 << 20

  /// The badge in a picture, or in a text that is nothing but the badge.
  static func token(in file: [UInt8]) throws(BadgeFault) -> ArraySlice<UInt8> {
    guard file.count <= limit else { throw .tooLarge }
    if file.starts(with: PNGBadge.signature) { return try PNGBadge.token(in: file)[...] }
    let text = file.trimmed
    return text.first == UInt8(ascii: "<") ? try SVGBadge.token(in: text) : text
  }
}
