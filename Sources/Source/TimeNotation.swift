/// A time of day as people write it: `10:00 AM`, `10am`, `18.30`, `14h30`, `noon`, `9:00-10:30 am ET`.
enum TimeNotation {
  /// The text before a time of day and what joins the two, if a text ends with one.
  static func dayBefore(_ text: String) -> String? {
    let bytes = Array(Fold.key(text).utf8)
    guard bytes.count <= longest else { return nil }
    return bytes.indices.first { index in
      (bytes[index].isBlank || bytes[index] == UInt8(ascii: "t")) && index > 0
        && (isTime(bytes[(index + 1)...])
          || bytes[index] == UInt8(ascii: "t") && isDigitsOfTime(bytes[(index + 1)...]))
    }.map { bytes[..<$0].text }
  }

  private static let longest = 80

  /// `183000Z`, as in `20240503T183000Z`.
  private static func isDigitsOfTime(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix(while: \.isDigit)
    guard digits.count == 4 || digits.count == 6 else { return false }
    let pairs = stride(from: digits.startIndex, to: digits.endIndex, by: 2).map { digits[$0..<$0 + 2].text }
    return isTime(Array((pairs.joined(separator: ":") + text[digits.endIndex...].text).utf8)[...])
  }

  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = TimeText(text)
    rest.dropJoint()
    guard let first = rest.dropTime() else { return false }
    guard rest.dropRange() else { return first == .whole && rest.isAtEnd }
    return rest.dropTime() == .whole && rest.isAtEnd
  }
}

/// What is left of a text while a time is read from it.
private struct TimeText {
  /// Whether what was read is surely a time, or may be any number.
  enum Reading { case whole, number }

  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  /// Whether nothing follows but the name of a time zone.
  var isAtEnd: Bool {
    let zone = rest.trimmed.text
    if Self.isPlace(zone) { return true }
    let name = zone.utf8.prefix(while: \.isLetter).text
    let offset = zone.utf8.dropFirst(name.utf8.count)
    let isOffset = offset.first.map { "+-(".utf8.contains($0) } ?? true
    return (name.isEmpty || Self.zones.contains(name)) && isOffset
      && offset.allSatisfy { $0.isDigit || $0.isLetter || "+-: ()".utf8.contains($0) }
  }

  /// `America/Denver`, as a zone is called by a place in it.
  private static func isPlace(_ zone: String) -> Bool {
    let parts = zone.parts(separatedBy: "/")
    return (2...3).contains(parts.count) && areas.contains(parts[0])
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isLetter || "_-".utf8.contains($0) } }
  }

  private static let areas: Set<String> = [
    "africa", "america", "antarctica", "asia", "atlantic", "australia", "europe", "indian", "pacific", "us",
    "etc",
  ]

  private static let zones: Set<String> = [
    "z", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "akdt", "hst", "et",
    "ct",
    "mt", "pt", "cet", "cest", "bst",
  ]

  /// Takes "at" and its like off.
  mutating func dropJoint() {
    rest = rest.drop { $0.isBlank || ",@-".utf8.contains($0) }
    for joint in ["at ", "a las ", "a la "] where rest.starts(with: joint.utf8) {
      rest = rest.dropFirst(joint.utf8.count)
    }
  }

  /// Takes what stands between two times off: `-`, `to`.
  mutating func dropRange() -> Bool {
    let text = rest.drop(while: \.isBlank)
    guard
      let sign = ["-", "\u{2013}", "\u{2014}", "to ", "until ", "a "].first(where: {
        text.starts(with: $0.utf8)
      })
    else { return false }
    let after = text.dropFirst(sign.utf8.count).drop(while: \.isBlank)
    // `-05:00` is a zone.
    if sign == "-", after.startIndex == text.startIndex + 1, after.prefix(while: \.isDigit).count == 2,
      text.startIndex == rest.startIndex, !after.contains(where: { "ap".utf8.contains($0) })
    {
      return false
    }
    rest = after
    return true
  }

  mutating func dropTime() -> Reading? {
    for name in ["noon", "midnight", "mediodia", "medianoche"] where rest.starts(with: name.utf8) {
      rest = rest.dropFirst(name.utf8.count)
      return .whole
    }
    let digits = rest.prefix(while: \.isDigit)
    guard digits.count <= 2, let hour = Int(digits.text), hour < 24 else { return nil }
    rest = rest[digits.endIndex...]
    var reading = Reading.number
    if let sign = rest.first, ":.h".utf8.contains(sign), dropSixty() || sign == UInt8(ascii: "h") {
      if rest.first == sign, sign == UInt8(ascii: "h") { rest = rest.dropFirst() }
      reading = .whole
      if rest.first == UInt8(ascii: ":"), dropSixty(), rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst().drop(while: \.isDigit)
      }
    }
    let half = rest.drop(while: \.isBlank).prefix(4).filter { $0 != UInt8(ascii: ".") }
    guard half.count > 1, "ap".utf8.contains(half[half.startIndex]),
      half[half.startIndex + 1] == UInt8(ascii: "m"), half.dropFirst(2).first?.isLetter != true
    else { return reading }
    guard (1...12).contains(hour) else { return nil }
    rest = rest.drop(while: \.isBlank).dropFirst().drop { $0 == UInt8(ascii: ".") }.dropFirst()
      .drop { $0 == UInt8(ascii: ".") }
    return .whole
  }

  /// Takes a sign and two digits below 60 off, if they stand here.
  private mutating func dropSixty() -> Bool {
    let digits = rest.dropFirst().prefix(2).prefix(while: \.isDigit)
    guard digits.count == 2, let number = Int(digits.text), number < 60 else { return false }
    rest = rest[digits.endIndex...]
    return true
  }
}
