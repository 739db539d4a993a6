/// A time of day to the minute, in no time zone.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// From 0 to 23.
  package let hour: Int
  package let minute: Int

  /// Reads `18:30`, `6:30 PM`, `6 p.m.` and the like; seconds behind it are passed over.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let hour = rest.dropNumber(digits: 1...2) else { return nil }
    var minute: Int?
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      guard let number = rest.dropNumber(digits: 2...2), number < 60 else { return nil }
      minute = number
      if rest.first == UInt8(ascii: ":") {
        rest = rest.dropFirst()
        guard let seconds = rest.dropNumber(digits: 2...2), seconds < 60 else { return nil }
      }
    }
    if rest.isEmpty {
      guard let minute, hour < 24 else { return nil }
      (self.hour, self.minute) = (hour, minute)
    } else {
      guard let isAfternoon = Self.isAfternoon(rest), (1...12).contains(hour) else { return nil }
      (self.hour, self.minute) = (hour % 12 + (isAfternoon ? 12 : 0), minute ?? 0)
    }
  }

  /// The same notation as a regular expression.
  package static let pattern: String = {
    let minutes = ":[0-5][0-9](?::[0-5][0-9])?"
    return "(?:[01]?[0-9]|2[0-3])\(minutes)"
      + "|(?:0?[1-9]|1[0-2])(?:\(minutes))?[ \\t]*[AaPp]\\.?[ \\t]*[Mm]\\.?"
  }()

  package var description: String { "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))" }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }

  /// A number below 100 in two digits.
  package static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Whether a text is `PM` or `AM`, as people write it; nil for any other.
  private static func isAfternoon(_ text: ArraySlice<UInt8>) -> Bool? {
    var rest = text.drop(while: \.isBlank)
    guard let half = rest.popFirst()?.lowercased, "ap".utf8.contains(half) else { return nil }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    rest = rest.drop(while: \.isBlank)
    guard rest.popFirst()?.lowercased == UInt8(ascii: "m") else { return nil }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    return rest.isEmpty ? half == UInt8(ascii: "p") : nil
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number off that has so many digits.
  fileprivate mutating func dropNumber(digits count: ClosedRange<Int>) -> Int? {
    let digits = prefix(while: \.isDigit)
    guard count.contains(digits.count) else { return nil }
    removeFirst(digits.count)
    return Int(digits.text)
  }
}
