internal import Source

/// The name of a file that begins with a day: `2024-05-03-award-night`.
struct DatedName {
  let day: CalendarDate
  /// What stands behind the day.
  let name: String

  init?(_ name: String) {
    // Some write `2024-5-3`, too.
    let numbers = name.utf8.split(
      separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers[0].count == 4 else { return nil }
    let dayNumber = numbers[2].prefix { $0.isDigit }
    let parts = [numbers[1], dayNumber].map { $0.count == 1 ? "0\($0.text)" : $0.text }
    guard let day = CalendarDate("\(numbers[0].text)-\(parts[0])-\(parts[1])") else { return nil }
    let rest = numbers[2][dayNumber.endIndex...]
    guard let sign = rest.first, "-_ T".utf8.contains(sign), rest.count > 1 else { return nil }
    // Of a moment, `2024-05-03T10:00:00Z-award-night`, the day counts.
    let behind = sign == UInt8(ascii: "T") ? Self.withoutTime(rest.dropFirst()) : nil
    self.day = day
    self.name = (behind ?? rest.dropFirst()).text
  }

  /// What stands behind a time and a sign; nil if no time stands here.
  private static func withoutTime(_ bytes: Substring.UTF8View) -> Substring.UTF8View? {
    let time = bytes.prefix { $0.isDigit || ":.".utf8.contains($0) }
    guard time.count >= 5, time.contains(UInt8(ascii: ":")) else { return nil }
    var rest = bytes[time.endIndex...]
    if rest.first == UInt8(ascii: "Z") {
      rest = rest.dropFirst()
    } else if let sign = rest.first, "+-".utf8.contains(sign) {
      let zone = rest.dropFirst().prefix { $0.isDigit || $0 == UInt8(ascii: ":") }
      if zone.contains(UInt8(ascii: ":")) { rest = rest[zone.endIndex...] }
    }
    guard let sign = rest.first, "-_".utf8.contains(sign), rest.count > 1 else { return nil }
    return rest.dropFirst()
  }
}
