internal import Source

/// A drawing with a badge in an element of its own.
package enum SVGBadge {
  private static let element = Array("<openbadges:credential".utf8)

  /// A drawing of ours with a badge at its end.
  package static func bake(_ token: String, into drawing: String) -> String {
    let end = "</svg>\n"
    let credential =
      "\(element.text) xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" verify=\"\(token)\"/>"
    return drawing.utf8.dropLast(end.utf8.count).text + credential + end
  }

  static func token(in drawing: ArraySlice<UInt8>) throws(BadgeFault) -> ArraySlice<UInt8> {
    guard let start = drawing.firstRange(of: element)?.upperBound else { throw .noBadge }
    let tag = drawing[start...].prefix { $0 != UInt8(ascii: ">") }
    guard let name = tag.firstRange(of: Array(" verify=".utf8)),
      let quote = tag[name.upperBound...].first, "\"'".utf8.contains(quote)
    else { throw .noBadge }
    return tag[name.upperBound...].dropFirst().prefix { $0 != quote }
  }
}
