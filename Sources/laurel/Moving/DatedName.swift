internal import Source

/// The name of a file that begins with a day: `2024-05-03-award-night`.
struct DatedName {
  let day: CalendarDate
  /// What stands behind the day.
  let name: String

  init?(_ name: String) {
    guard let day = CalendarDate(name.utf8.prefix(10).text) else { return nil }
    let rest = name.utf8.dropFirst(10)
    guard let sign = rest.first, "-_ T".utf8.contains(sign), rest.count > 1 else { return nil }
    self.day = day
    self.name = rest.dropFirst().text
  }
}
