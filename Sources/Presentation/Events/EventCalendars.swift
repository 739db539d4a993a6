internal import Knowledge
internal import Source

/// A calendar (RFC 5545) for each event, and one for all events of a kind.
enum EventCalendars {
  static func files(of drawing: Drawing) -> [OutputFile] {
    drawing.made.compactMap { file in
      switch file.subject {
      case .event(let id, _):
        let page = drawing.site[id]
        guard let event = Event(of: page) else { return nil }
        return OutputFile(
          path: file.address, content: .bytes(calendar([event], named: nil, in: drawing.site)),
          origin: OutputOrigin(sort: .page, span: .startOf(page.path)))
      case .calendar(let kind):
        let name = Feeds.title(of: kind.folder, in: drawing.site)
        return OutputFile(
          path: file.address,
          content: .bytes(calendar(drawing.site.events(of: kind), named: name, in: drawing.site)),
          origin: OutputOrigin(sort: .kind, span: kind.span))
      default: return nil
      }
    }
  }

  private static func calendar(_ events: [Event], named name: String?, in site: Site) -> [UInt8] {
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Laurel//Laurel//EN")
    if let name {
      text.add("NAME", text: name)
      // Programs that do not know RFC 7986 ask for this.
      text.add("X-WR-CALNAME", text: name)
    }
    if let zone = site.configuration.timeZone, events.contains(where: { $0.begin != nil }) {
      text.add(zone)
    }
    for event in events { text.add(event, in: site) }
    text.add("END", "VCALENDAR")
    return text.bytes
  }
}

extension CalendarText {
  fileprivate mutating func add(_ event: Event, in site: Site) {
    let page = event.page
    add("BEGIN", "VEVENT")
    add("UID", Self.identifier(of: page, in: site))
    // The text is as old as the page, whenever the site is built.
    let changed = page.fields.date("updated") ?? page.fields.date("date") ?? event.firstDay
    add("DTSTAMP", "\(changed.digits)T000000Z")
    addTimes(of: event, in: site.configuration.timeZone)
    add("SUMMARY", text: page.title)
    if !page.excerpt.utf8.isEmpty { add("DESCRIPTION", text: page.excerpt) }
    if let place = event.place?.groupLabel(in: site) { add("LOCATION", text: place) }
    if let url = site.configuration.url { add("URL", url + RelativeURL.encode(page.address)) }
    add("END", "VEVENT")
  }

  /// By what programs know an event again: a digest of where its page stands, which is no other page's.
  private static func identifier(of page: Page, in site: Site) -> String {
    let home = site.configuration.url ?? site.configuration.title
    return SHA256.text(of: Array("\(home)\n\(page.address)".utf8)).utf8.prefix(32).text
  }

  /// What has no time at which it begins lasts all day. The end of that is the day after, which it no longer is.
  private mutating func addTimes(of event: Event, in zone: ClockZone?) {
    guard let begin = event.begin else {
      add("DTSTART;VALUE=DATE", event.firstDay.digits)
      if let next = event.finalDay.next { add("DTEND;VALUE=DATE", next.digits) }
      return
    }
    let parameter = zone.map { ";TZID=\($0.rawValue)" } ?? ""
    add("DTSTART\(parameter)", "\(event.firstDay.digits)T\(begin.digits)")
    if event.endsInTime, let end = event.end {
      add("DTEND\(parameter)", "\(event.finalDay.digits)T\(end.digits)")
    } else if let next = event.lastDay?.next {
      add("DTEND\(parameter)", "\(next.digits)T000000")
    }
  }

  /// What programs need that do not know a time zone by its name.
  fileprivate mutating func add(_ zone: ClockZone) {
    add("BEGIN", "VTIMEZONE")
    add("TZID", zone.rawValue)
    for change in zone.changes {
      add("BEGIN", change.isSummer ? "DAYLIGHT" : "STANDARD")
      add("DTSTART", change.first)
      if let rule = change.rule { add("RRULE", rule) }
      add("TZOFFSETFROM", change.from)
      add("TZOFFSETTO", change.to)
      add("END", change.isSummer ? "DAYLIGHT" : "STANDARD")
    }
    add("END", "VTIMEZONE")
  }
}

extension CalendarDate {
  /// The eight digits of a day.
  fileprivate var digits: String { description.utf8.filter { $0 != UInt8(ascii: "-") }.text }
}

extension TimeOfDay {
  fileprivate var digits: String { "\(Self.twoDigits(hour))\(Self.twoDigits(minute))00" }
}

extension ClockZone {
  /// When the clocks change, and by how much: in March and November, or never.
  fileprivate var changes: [(isSummer: Bool, first: String, rule: String?, from: String, to: String)] {
    let standard = Self.offset(hoursFromGreenwich)
    guard savesDaylight else { return [(false, "19700101T000000", nil, standard, standard)] }
    let summer = Self.offset(hoursFromGreenwich + 1)
    return [
      (true, "20070311T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", standard, summer),
      (false, "20071104T020000", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", summer, standard),
    ]
  }

  private static func offset(_ hours: Int) -> String {
    "\(hours < 0 ? "-" : "+")\(TimeOfDay.twoDigits(abs(hours)))00"
  }
}
