internal import Knowledge
internal import Source

/// When an event is, and the way to the file of it for calendars.
struct EventView: TemplateView {
  let event: Event
  let pen: Pen

  /// Nil for a page that is no event, and for one whose day is not known.
  init?(of page: Page, _ pen: Pen) {
    guard let event = Event(of: page) else { return nil }
    self.event = event
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "When an event is.",
    [
      .view(.date) { DateView($0.event.firstDay, $0.pen) },
      .view(.lastDay) { view in view.event.lastDay.map { DateView($0, view.pen) } },
      .text(.begins) { view in view.event.begin.map(view.pen.words.time) },
      .text(.ends) { view in view.event.end.map(view.pen.words.time) },
      .view(.calendar) { view in
        let page = view.event.page
        return view.pen.drawing.page(about: .event(page.id, of: page.address)).map {
          LinkView(
            url: view.pen.url(to: $0.address), title: view.pen.words[.asCalendar],
            lang: view.pen.words.attributes(of: view.pen.words.language))
        }
      },
    ])
}
