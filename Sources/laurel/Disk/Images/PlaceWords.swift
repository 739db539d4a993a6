internal import Source

/// What a text has to say for it to tell a place on the earth.
enum PlaceWords {
  /// Whether a text for programs, such as XMP, has a name under which a place stands.
  ///
  /// A town, a region or a country is none. A part of a town is, since programs find it by the position.
  static func areNamed(in text: some Sequence<UInt8>) -> Bool {
    names.isIn(plain(text))
  }

  /// The text in small letters, without the zeros that other encodings put between them.
  static func plain(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.lazy.filter { $0 != 0 }.map(\.lowercased)
  }

  private static let names = WordList([
    "gpslat", "gpslon", "gpsdestlat", "gpsdestlon", "gpspos", "gpscoord", ":latitude", ":longitude",
    ":longtitude", ":lat=", ":lat>", ":long=", ":long>", ":lon=", ":lon>", "iso6709",
    "iptc4xmpcore:location", "iptc4xmpext:sublocation",
  ])

  /// Whether a text for people holds a position: two numbers of degrees with three digits behind the point or more, or
  /// degrees and minutes with a direction.
  static func areWritten(in text: some Sequence<UInt8>) -> Bool {
    let text = plain(text)
    return areNamed(in: text) || hasDecimals(text) || hasMinutes(text)
  }

  private static func hasDecimals(_ text: [UInt8]) -> Bool {
    var index = 0
    var latitudeEnd: Int?
    while let start = text[index...].firstIndex(where: \.isDigit) {
      let whole = text[start...].prefix(while: \.isDigit)
      let point = start + whole.count
      let digits =
        text[point...].first == UInt8(ascii: ".") ? text[(point + 1)...].prefix(while: \.isDigit) : []
      index = point + (digits.isEmpty ? 0 : digits.count + 1)
      guard whole.count <= 3, let degrees = Int(whole.text), degrees <= 180, digits.count >= 3 else {
        latitudeEnd = nil
        continue
      }
      if let end = latitudeEnd, start - end <= longestGap { return true }
      latitudeEnd = degrees <= 90 ? index : nil
    }
    return false
  }

  private static func hasMinutes(_ text: [UInt8]) -> Bool {
    for index in text.indices
    where text[index] == UInt8(ascii: "'") || text[index...].starts(with: "\u{2032}".utf8) {
      let before = text[..<index].suffix(12)
      let after = text[index...].dropFirst().prefix(14)
      let isDegrees =
        before.contains(0xB0) || before.firstRange(of: Array("deg".utf8)) != nil
        || before.contains(UInt8(ascii: "d"))
      if isDegrees, before.contains(where: \.isDigit), before.last?.isDigit == true,
        after.contains(where: "nsew".utf8.contains)
      {
        return true
      }
    }
    return false
  }

  /// How far the two numbers may stand apart.
  private static let longestGap = 16
}
