package import Source

/// A day that nobody can mean: before there were schools, or in the wrong order.
package enum UnlikelyDay: SiteRule {
  package static let id: RuleID = "unlikely-day"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      common(page, site.asOf) + consent(page, site.asOf) + year(page, site.asOf) + event(page)
    }
  }

  /// The days that every page may have, unless the kind has fields of its own by these names.
  private static func common(_ page: Page, _ today: CalendarDate) -> [Diagnostic] {
    let own = page.kind?.ownFields ?? []
    let days = ["date", "updated"].filter { !own.contains($0) }.compactMap { name in
      page.fields.date(name).map { (name: name, day: $0) }
    }
    var diagnostics = days.filter { $0.day.year < firstYear }.map { name, day in
      diagnostic(.tooEarly(name, day), at: span(page, name))
    }
    guard days.count == 2, diagnostics.isEmpty else { return diagnostics }
    if days[1].day < days[0].day {
      diagnostics.append(diagnostic(.changedBefore(days[1].day, days[0].day), at: span(page, "updated")))
    }
    return diagnostics
  }

  private static func consent(_ page: Page, _ today: CalendarDate) -> [Diagnostic] {
    guard let terms = page.kind?.consent, case .record(let consent)? = page.fields[terms.field] else {
      return []
    }
    let given = consent.entries.first { entry in
      if case .date = entry.value { entry.field.name != terms.expiryField } else { false }
    }
    guard let given, case .date(let day) = given.value else { return [] }
    if day.year < firstYear { return [diagnostic(.tooEarly(given.field.name, day), at: given.span)] }
    if let end = consent.entry(terms.expiryField), case .date(let last) = end.value, last < day {
      return [diagnostic(.endsBefore(last, day), at: end.span)]
    }
    return day > today ? [diagnostic(.notYet(day), at: given.span)] : []
  }

  /// The year of a recognition.
  private static func year(_ page: Page, _ today: CalendarDate) -> [Diagnostic] {
    guard let name = page.kind?.recognition?.yearField,
      case .number(let year, let typed)? = page.fields[name],
      year > Double(today.year + 1)
    else { return [] }
    return [diagnostic(.farYear(name, typed), at: span(page, name))]
  }

  /// The days and the times of an event, each of which has to follow the other.
  private static func event(_ page: Page) -> [Diagnostic] {
    guard let terms = page.kind?.event, let event = Event(of: page) else { return [] }
    if let name = terms.lastDayField, let last = page.fields.date(name), last < event.firstDay {
      return [diagnostic(.lastBefore(name, last, terms.dayField, event.firstDay), at: span(page, name))]
    }
    guard let begin = event.begin, let end = event.end, !event.endsInTime, let name = terms.endField,
      let first = terms.beginField
    else { return [] }
    return [diagnostic(.notAfter(name, end, first, begin), at: span(page, name))]
  }

  private static func span(_ page: Page, _ name: String) -> SourceSpan {
    page.fields.entry(name)?.span ?? page.titleSpan
  }

  /// No page is older than this.
  private static let firstYear = 1950
}

extension Message {
  fileprivate static func tooEarly(_ name: String, _ day: CalendarDate) -> Message {
    "'\(name)' is \(day), which is before there were web pages; look at the year"
  }

  fileprivate static func changedBefore(_ updated: CalendarDate, _ date: CalendarDate) -> Message {
    "the page was changed on \(updated), before it was published on \(date)"
  }

  fileprivate static func endsBefore(_ end: CalendarDate, _ given: CalendarDate) -> Message {
    "this consent ends on \(end), before it was given on \(given)"
  }

  fileprivate static func lastBefore(
    _ name: String, _ last: CalendarDate, _ firstName: String, _ first: CalendarDate
  ) -> Message {
    "'\(name)' is \(last), before '\(firstName)', which is \(first)"
  }

  fileprivate static func notAfter(
    _ name: String, _ end: TimeOfDay, _ beginName: String, _ begin: TimeOfDay
  ) -> Message {
    "'\(name)' is \(end), and '\(beginName)' is \(begin); if it goes past midnight, give its last day, too"
  }

  fileprivate static func notYet(_ day: CalendarDate) -> Message {
    "this consent is dated \(day), which is still to come"
  }

  fileprivate static func farYear(_ name: String, _ year: String) -> Message {
    "'\(name)' is \(year), which is far off; look at the year"
  }
}
