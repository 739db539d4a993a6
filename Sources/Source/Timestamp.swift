/// A day as programs write it: alone, or with a time of day and a zone behind it.
///
/// The day is taken as it stands there, and is never moved into another zone.
package struct Timestamp: Hashable, Sendable {
  package let day: CalendarDate
  /// Whether a time of day is written too.
  package let hasTime: Bool

  /// Reads `2026-05-03`, `2026-05-03T08:00:00Z`, `2026-05-03 18:30:00 +0200` and the like.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = CalendarDate(bytes[..<10].text) else { return nil }
    var rest = bytes[10...]
    if !rest.isEmpty, !rest.dropTime() { return nil }
    self.day = day
    hasTime = bytes.count > 10
  }

  /// The same notation as a regular expression, to stand behind that of a day.
  package static let timePattern =
    #"(?:(?:[Tt]|[ \t]+)[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?:[ \t]*[AaPp][Mm])?"#
    + #"(?:[ \t]*(?:[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?)?"#
}

extension ArraySlice<UInt8> {
  /// Takes a time of day with its zone off; false if anything else stands here, or is left over.
  fileprivate mutating func dropTime() -> Bool {
    guard drop(oneOf: "Tt") || dropBlanks() > 0 else { return false }
    let hours = prefix(2).prefix(while: \.isDigit)
    guard let tens = hours.first, hours.count == 1 || "012".utf8.contains(tens) else { return false }
    removeFirst(hours.count)
    guard drop(oneOf: ":"), dropSixty() else { return false }
    if drop(oneOf: ":") {
      guard dropSixty() else { return false }
      if drop(oneOf: ".,"), dropDigits(atMost: .max) == 0 { return false }
    }
    _ = dropBlanks()
    let noon = prefix(2).map(\.lowercased)
    if noon.elementsEqual("am".utf8) || noon.elementsEqual("pm".utf8) {
      removeFirst(2)
      _ = dropBlanks()
    }
    return isEmpty ? true : dropZone() && isEmpty
  }

  private mutating func dropZone() -> Bool {
    if drop(oneOf: "Zz") { return true }
    if starts(with: "UTC") || starts(with: "GMT") {
      removeFirst(3)
      return true
    }
    guard drop(oneOf: "+-"), dropDigits(atMost: 2) == 2 else { return false }
    if isEmpty { return true }
    _ = drop(oneOf: ":")
    return dropDigits(atMost: 2) == 2
  }

  /// Takes two digits below 60 off.
  private mutating func dropSixty() -> Bool {
    guard let first, (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(first) else { return false }
    return dropDigits(atMost: 2) == 2
  }

  private mutating func dropDigits(atMost limit: Int) -> Int {
    let digits = prefix(limit).prefix(while: \.isDigit).count
    removeFirst(digits)
    return digits
  }

  private mutating func dropBlanks() -> Int {
    let blanks = prefix(while: \.isBlank).count
    removeFirst(blanks)
    return blanks
  }

  private mutating func drop(oneOf signs: String) -> Bool {
    guard let first, signs.utf8.contains(first) else { return false }
    removeFirst()
    return true
  }
}
