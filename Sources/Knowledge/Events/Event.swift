package import Source

/// When and where something happens, as its page says it.
package struct Event: Sendable {
  package let page: Page
  /// Its day, or the first of several.
  package let firstDay: CalendarDate
  /// The last of several days; nil for one day alone.
  package let lastDay: CalendarDate?
  package let begin: TimeOfDay?
  /// The time at which it ends on its last day.
  package let end: TimeOfDay?
  package let place: FieldValue?

  /// Nil for a page of a kind without events, and for one whose day is not known.
  package init?(of page: Page) {
    guard let terms = page.kind?.event, let day = page.fields.date(terms.dayField) else { return nil }
    self.page = page
    firstDay = day
    lastDay = terms.lastDayField.flatMap(page.fields.date).flatMap { $0 > day ? $0 : nil }
    begin = terms.beginField.flatMap(page.fields.time)
    end = terms.endField.flatMap(page.fields.time)
    place = terms.placeField.flatMap { page.fields[$0] }
  }

  /// The day after which it is over.
  package var finalDay: CalendarDate { lastDay ?? firstDay }

  package func isOver(on day: CalendarDate) -> Bool { finalDay < day }

  /// Whether it ends at a time that comes after its beginning.
  package var endsInTime: Bool {
    guard let begin, let end else { return false }
    return lastDay != nil || begin < end
  }
}

extension Site {
  /// The events of a kind in the order of their days.
  package func events(of kind: Kind) -> [Event] { Event.all(on: pages(of: kind)) }
}

extension Event {
  /// The events of some pages in the order of their days.
  static func all(on pages: [Page]) -> [Event] {
    pages.compactMap { Event(of: $0) }.sorted { left, right in
      (left.firstDay, left.startsAt, left.page.id) < (right.firstDay, right.startsAt, right.page.id)
    }
  }

  /// What is to come first of all, the next event at the top; then what is over, the latest at the top; then the pages
  /// without a day. Pages that this does not tell apart stay as they are.
  static func inOrder(_ pages: [Page], on day: CalendarDate) -> [PageID] {
    let events = all(on: pages)
    let dated = Set(events.map(\.page.id))
    return events.filter { !$0.isOver(on: day) }.map(\.page.id)
      + events.filter { $0.isOver(on: day) }.reversed().map(\.page.id)
      + pages.map(\.id).filter { !dated.contains($0) }
  }

  /// What lasts all day comes before what begins at a time.
  private var startsAt: Int { begin.map { $0.hour * 60 + $0.minute } ?? -1 }
}
