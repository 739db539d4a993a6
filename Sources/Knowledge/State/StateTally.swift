internal import Source

/// What the words of a page have said so far about whether it is on the site.
struct StateTally {
  var isDraft = false
  /// Whether a word about it could not be read.
  var isUnclear = false
  private var first: CalendarDate?
  private var end: CalendarDate?

  /// Of several words, the one counts that hides most.
  func state(asOf: CalendarDate) -> PageState {
    if isDraft { return .draft }
    if isUnclear { return .unclear }
    if let first, first > asOf { return .scheduled }
    if let end, end <= asOf { return .expired }
    return .published
  }

  mutating func wait(for day: CalendarDate) { first = max(first ?? day, day) }

  mutating func end(on day: CalendarDate) { end = min(end ?? day, day) }
}
