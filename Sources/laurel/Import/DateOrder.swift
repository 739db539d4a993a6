internal import Source

/// The orders in which spreadsheets write the parts of a day.
enum DateOrder: String, CaseIterable {
  case yearMonthDay = "year-month-day"
  case monthDayYear = "month/day/year"
  case dayMonthYear = "day/month/year"

  /// A day as front matter wants it; anything else as it is, for the check to judge.
  func normalized(_ text: String) -> String {
    let numbers = text.trimmed.utf8.split(omittingEmptySubsequences: false) { "/-.".utf8.contains($0) }
    guard self != .yearMonthDay, numbers.count == 3, numbers.allSatisfy({ $0.allSatisfy(\.isDigit) }),
      numbers[2].count == 4
    else { return text }
    let (first, second, year) = (Int(numbers[0].text), Int(numbers[1].text), Int(numbers[2].text))
    guard let first, let second, let year else { return text }
    let (month, day) = self == .monthDayYear ? (first, second) : (second, first)
    return CalendarDate(year: year, month: month, day: day).map { "\($0)" } ?? text
  }
}
