internal import Knowledge
internal import Markup
internal import Source

/// What a list shows: a page of the site, or one that another site shares.
enum Listed: Sendable {
  case own(Page)
  case shared(SharedPage)
}

/// A page as an entry of a list.
struct EntryView: TemplateView {
  let listed: Listed
  let pen: Pen

  init(page: Page, pen: Pen) {
    listed = .own(page)
    self.pen = pen
  }

  init(shared page: SharedPage, pen: Pen) {
    listed = .shared(page)
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "A page in a list.",
    [
      .text(.title) { $0.title },
      .text(.url) { $0.url },
      .text(.summary) { $0.summary },
      .text(.kind) { $0.kindName },
      .text(.kindID) { $0.page?.kind?.id },
      .text(.icon) { view in view.page?.kind.flatMap(view.pen.drawing.icon) },
      .html(.lang) { $0.lang },
      .text(.state) { view in view.page?.state.word.map { view.pen.words[$0] } },
      .view(.date) { view in view.date.map { DateView($0, view.pen) } },
      .flag(.isShared) { $0.page == nil },
      .view(.origin) { $0.origin },
    ])

  /// The page, if it is one of the site.
  var page: Page? { if case .own(let page) = listed { page } else { nil } }

  var title: String {
    switch listed {
    case .own(let page): page.title
    case .shared(let shared): shared.page.title
    }
  }

  var url: String {
    switch listed {
    case .own(let page): pen.url(to: page.address)
    case .shared(let shared): shared.url
    }
  }

  var lang: String? {
    switch listed {
    case .own(let page): pen.words.attributes(of: page.language)
    case .shared(let shared): pen.words.attributes(of: shared.page.language)
    }
  }

  var kindName: String? {
    switch listed {
    case .own(let page): page.kind?.name
    case .shared(let shared): shared.district.kindName(shared.page.kind)
    }
  }

  private var summary: String {
    switch listed {
    case .own(let page): page.excerpt
    case .shared(let shared): shared.page.summary
    }
  }

  private var date: CalendarDate? {
    switch listed {
    case .own(let page): page.fields.date("updated") ?? page.fields.date("date")
    case .shared(let shared): shared.page.updated ?? shared.page.date
    }
  }

  /// The site that shares it, if it is not of this one.
  var origin: LinkView? {
    if case .shared(let shared) = listed { LinkView(toPageOf: shared.district, pen) } else { nil }
  }
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
