internal import Knowledge
internal import Markup
internal import Source

/// A page as an entry of a list.
struct EntryView: TemplateView {
  let page: Page
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A page in a list.",
    [
      .text(.title) { $0.page.title },
      .text(.url) { $0.pen.url(to: $0.page.address) },
      .text(.summary) { $0.pen.drawing.summary(of: $0.page) },
      .text(.kind) { $0.page.kind?.name },
      .text(.kindID) { $0.page.kind?.id },
      .text(.icon) { $0.page.kind.flatMap($0.pen.drawing.icon) },
      .html(.lang) { $0.pen.words.attributes(of: $0.page.language) },
      .text(.state) { view in view.page.state.word.map { view.pen.words[$0] } },
      .view(.date) { view in
        (view.page.fields.date("updated") ?? view.page.fields.date("date")).map { DateView($0, view.pen) }
      },
    ])
}

/// A day, for machines and for people.
struct DateView: TemplateView {
  let date: CalendarDate
  let pen: Pen

  init(_ date: CalendarDate, _ pen: Pen) {
    self.date = date
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "A day.",
    [
      .text(.iso) { $0.date.description },
      .text(.day) { $0.pen.words.date($0.date) },
    ])
}
