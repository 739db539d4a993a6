internal import Knowledge
internal import Markup
internal import Source

/// A field of a page with its value.
struct FieldView: TemplateView {
  let entry: FieldValues.Entry
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A field of a page.",
    [
      .text(.name) { $0.entry.field.name },
      .text(.label) { $0.entry.field.label },
      .view(.value) { ValueView(value: $0.entry.value, pen: $0.pen) },
      .group(.bars) { $0.bars },
    ])

  private var bars: [BarView] {
    guard let strength = entry.field.type.strength(of: entry.value) else { return [] }
    return (1...strength.most).map { BarView(isFull: $0 <= strength.own) }
  }
}

/// A step of a choice that is ranked.
struct BarView: TemplateView {
  let isFull: Bool

  static let contract = TemplateContract<Self>(
    "A step of a choice that is ranked.",
    [
      .flag(.isFull) { $0.isFull }
    ])
}

/// Fields by their names, for templates that know their kind.
struct FieldsView: TemplateView {
  let values: FieldValues
  /// The name of a field that no template may show.
  var secret: String?
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The fields by their names.", open: .fields { FieldView.contract.shape })

  func value(_ key: Int, _ names: TemplateNames) -> TemplateValue? {
    names[key] == secret ? nil : values.entry(names[key]).map { .view(FieldView(entry: $0, pen: pen)) }
  }
}

/// One value. But for a number, which is also an amount, exactly one of its names is there besides its language, so that
/// a template can tell what it is.
struct ValueView: TemplateView {
  let value: FieldValue
  /// The length of its bar, for figures.
  let length: String?
  /// How many answers lie between it and the one that nothing came before, for answers.
  let depth: Int?
  let pen: Pen

  init(value: FieldValue, length: String? = nil, depth: Int? = nil, pen: Pen) {
    self.value = value
    self.length = length
    self.depth = depth
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "A value of a field.",
    [
      .text(.text) { $0.text },
      .text(.amount) { $0.typedNumber.map { $1.words.number($0) } },
      .html(.lang) { $0.language.flatMap($0.pen.words.attributes(of:)) },
      .view(.date) { view in view.date.map { DateView($0, view.pen) } },
      .drawn(.html) { view in view.passage.flatMap(view.pen.drawing(of:)) },
      .view(.link) { $0.link },
      .text(.email) { if case .email(let email) = $0.value { email } else { nil } },
      .view(.image) { view in view.image.map { ImageView($0, view.pen) } },
      .view(.inline) { $0.items(areBlocks: false) },
      .view(.blocks) { $0.items(areBlocks: true) },
      .view(.record) { view in view.record.map { RecordView(values: $0, pen: view.pen) } },
      .text(.length) { $0.length },
      .text(.depth) { $0.depth.map { String($0) } },
      .text(.initial) { $0.initial },
    ])

  private var initial: String? {
    guard case .text(let text) = value else { return nil }
    return pen.site.titles.key(text, in: pen.words.pageLanguage).initial
  }

  private var text: String? {
    switch value {
    case .text(let text): text
    case .number(_, let typed): pen.words.number(typed, groupedFrom: Words.fewestOfTyped)
    case .choice(let choice): choice.label
    case .time(let time): pen.words.time(time)
    case .flag(let flag): pen.words[flag ? .yes : .no]
    case .date, .prose, .url, .email, .tag, .link, .image, .list, .record: nil
    }
  }

  private var typedNumber: (String, Pen)? {
    if case .number(_, let typed) = value { (typed, pen) } else { nil }
  }

  private var language: String? {
    switch value {
    case .choice: pen.drawing.siteLanguage
    case .time, .flag: pen.words.language
    default: nil
    }
  }

  private var date: CalendarDate? { if case .date(let date) = value { date } else { nil } }

  private var passage: Passage? { if case .prose(let passage) = value { passage } else { nil } }

  private var image: Asset? { if case .image(let asset) = value { asset } else { nil } }

  private var record: FieldValues? { if case .record(let record) = value { record } else { nil } }

  private var link: TargetView? {
    switch value {
    case .url(let url): TargetView(link: LinkView(url: url, title: url))
    case .tag(let tag): TargetView(link: TagPages.link(to: tag, pen))
    case .link(let id): TargetView(to: pen.site[id], pen)
    default: nil
    }
  }

  /// The values of a list, figures with the length of their bars, and answers with their depth.
  private func items(areBlocks: Bool) -> ItemsView? {
    guard case .list(let items) = value, items.contains(where: \.isLong) == areBlocks else { return nil }
    return ItemsView(
      items: zip(items, zip(FigureScale.lengths(of: items), ReplyDepth.depths(of: items))).map {
        ValueView(value: $0, length: $1.0, depth: $1.1, pen: pen)
      })
  }
}

/// The values of a list.
struct ItemsView: TemplateView {
  let items: [ValueView]

  static let contract = TemplateContract<Self>(
    "The values of a list.",
    [
      .list(.items) { $0.items }
    ])
}

/// The fields of a record.
struct RecordView: TemplateView {
  let values: FieldValues
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A record: fields within a field.",
    [
      .list(.fields) { view in
        view.values.entries.filter(\.field.isShown).map { FieldView(entry: $0, pen: view.pen) }
      },
      .view(.field) { FieldsView(values: $0.values, pen: $0.pen) },
    ])
}

/// What a value leads to: an address, a tag, or a page, of which more is known.
struct TargetView: TemplateView {
  let link: LinkView
  let entry: EntryView?

  init(link: LinkView) {
    self.link = link
    entry = nil
  }

  init(to page: Page, _ pen: Pen) {
    entry = EntryView(page: page, pen: pen)
    link = LinkView(
      url: pen.url(to: page.address), title: page.title, lang: pen.words.attributes(of: page.language))
  }

  static let contract = TemplateContract<Self>(
    "What a value leads to.",
    [
      .all { $0.entry },
      .all { $0.link },
    ])
}

extension FieldValue {
  fileprivate var isLong: Bool {
    switch self {
    case .prose, .record, .list, .text: true
    case .number, .date, .time, .flag, .choice, .url, .email, .image, .tag, .link: false
    }
  }
}
