/// A day as programs write it: alone, or with a time of day and a zone behind it.
///
/// The day is taken as it stands there, and is never moved into another zone.
package struct Timestamp: Hashable, Sendable {
  package let day: CalendarDate
  /// Whether a time of day is written too.
  package let hasTime: Bool

  /// Reads `2026-05-03`, `2026-05-03T08:00:00Z`, `2026-05-03 18:30:00 +0200`, `2026-05-03 18:30:00 -4` and the like.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = CalendarDate(bytes[..<10].text) else { return nil }
    var rest = bytes[10...]
    if !rest.isEmpty, !rest.dropTime() { return nil }
    self.day = day
    hasTime = bytes.count > 10
  }

  /// The same notation as a regular expression, to stand behind that of a day.
  package static let timePattern: String = {
    let minutes = "[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?"
    let half = "(?:0?[1-9]|1[0-2]):\(minutes)[ \\t]*[AaPp][Mm]"
    let whole = "(?:[01]?[0-9]|2[0-3]):\(minutes)"
    let zone = "(?:[Zz]|UTC|[A-Z]{2,3}T|[+-](?:0?[0-9]|1[0-4])(?::?[0-5][0-9])?)"
    return "(?:(?:[Tt]|[ \\t]+)(?:\(half)|\(whole))(?:[ \\t]*\(zone))?)?"
  }()
}

extension ArraySlice<UInt8> {
  /// Takes a time of day with its zone off; false if anything else stands here, or is left over.
  fileprivate mutating func dropTime() -> Bool {
    guard drop(oneOf: "Tt") || dropBlanks() > 0 else { return false }
    let digits = prefix(2).prefix(while: \.isDigit)
    guard let hour = Int(digits.text), hour < 24 else { return false }
    removeFirst(digits.count)
    guard drop(oneOf: ":"), dropSixty() else { return false }
    if drop(oneOf: ":") {
      guard dropSixty() else { return false }
      if drop(oneOf: ".,"), dropDigits(atMost: .max) == 0 { return false }
    }
    _ = dropBlanks()
    let noon = prefix(2).map(\.lowercased)
    // `AMT` is a zone.
    let isZone = dropFirst(2).first == UInt8(ascii: "T")
    if !isZone, noon.elementsEqual("am".utf8) || noon.elementsEqual("pm".utf8) {
      guard (1...12).contains(hour) else { return false }
      removeFirst(2)
      _ = dropBlanks()
    }
    return isEmpty ? true : dropZone() && isEmpty
  }

  private mutating func dropZone() -> Bool {
    if drop(oneOf: "Zz") { return true }
    let name = prefix(while: \.isUppercaseLetter)
    if name.elementsEqual("UTC".utf8) || (3...4).contains(name.count) && name.last == UInt8(ascii: "T") {
      removeFirst(name.count)
      return true
    }
    guard drop(oneOf: "+-") else { return false }
    let digits = prefix(while: \.isDigit).count
    // Of three digits, the first is the hour.
    let length = digits == 3 ? 1 : Swift.min(digits, 2)
    guard let hours = Int(prefix(length).text), hours < 15 else { return false }
    removeFirst(length)
    if isEmpty { return true }
    _ = drop(oneOf: ":")
    return dropSixty()
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
