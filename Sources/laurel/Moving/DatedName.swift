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
    self.day = day
    self.name = rest.dropFirst().text
  }
}
