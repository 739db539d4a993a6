internal import Knowledge
internal import Source

/// A page as an entry of a list, with the facts that its kind shows in lists.
struct RowView: TemplateView {
  let entry: EntryView
  /// Whether its kind is said, which it is not where all are of one.
  var saysKind = true
  /// Whether the site that shares it is said, which it is not where all are of one.
  var saysOrigin = true
  /// What the list is filtered by.
  var tokens: String?
  /// The field whose value the heading above says already.
  var saidField: String?

  /// An entry of a catalog.
  init(_ shared: SharedPage, _ pen: Pen, saysKind: Bool, saysOrigin: Bool = true, tokens: String? = nil) {
    entry = EntryView(shared: shared, pen: pen)
    self.saysKind = saysKind
    self.saysOrigin = saysOrigin
    self.tokens = tokens
  }

  init(_ page: Page, _ pen: Pen, saysKind: Bool = true, tokens: String? = nil, saidField: String? = nil) {
    entry = EntryView(page: page, pen: pen)
    self.saysKind = saysKind
    self.tokens = tokens
    self.saidField = saidField
  }

  static let contract = TemplateContract<Self>(
    "A page in a list, with its facts.",
    [
      .all { $0.entry },
      .text(.kind) { $0.saysKind ? $0.entry.kindName : nil },
      .view(.origin) { $0.saysOrigin ? $0.entry.origin : nil },
      .text(.tokens) { $0.tokens },
      .text(.lastDay) { view in view.entry.page.flatMap(Event.init(of:))?.finalDay.description },
      .group(.facts) { $0.facts() },
      .view(.image) { view in view.entry.page?.picture.map { ImageView($0, view.entry.pen) } },
      .view(.face) { view in view.entry.page.flatMap { FaceView(of: $0, view.entry.pen) } },
      .view(.person) { view in view.entry.page.flatMap { PersonView($0, view.entry.pen) } },
    ])

  /// The facts of the page, where some fields are shown in another way.
  func facts(besides shown: Set<String> = []) -> [FactView] {
    guard let page = entry.page else { return [] }
    return (page.kind?.listFields ?? []).compactMap { name in
      page.fields[name].flatMap {
        FactView(
          name, $0, of: page, isSaid: name == saidField, isHidden: shown.contains(name), entry.pen)
      }
    }
  }
}

/// A short value of a page in a list.
struct FactView: TemplateView {
  let name: String
  let text: String
  /// What the list is sorted by: days and numbers as they are written in files.
  let value: String?
  let lang: String?
  /// Whether the heading above says it already.
  let isSaid: Bool
  /// Whether the entry says it in another way, so that it is there for sorting alone.
  let isHidden: Bool

  static let contract = TemplateContract<Self>(
    "A fact of a page in a list.",
    [
      .text(.name) { $0.name },
      .text(.text) { $0.text },
      .text(.value) { $0.value },
      .html(.lang) { $0.lang },
      .flag(.isSaid) { $0.isSaid },
      .flag(.isHidden) { $0.isHidden },
    ])

  init?(
    _ name: String, _ value: FieldValue, of page: Page, isSaid: Bool, isHidden: Bool, _ pen: Pen
  ) {
    let texts = value.items.compactMap { Self.text(of: $0, pen) }
    guard !texts.isEmpty else { return nil }
    self.name = name
    self.isSaid = isSaid
    self.isHidden = isHidden
    text = texts.joined(separator: ", ")
    self.value =
      switch value {
      case .date(let date): date.description
      case .time(let time): time.description
      case .number(_, let typed): typed
      default: nil
      }
    lang = value.items.first.flatMap { Self.language(of: $0, on: page, pen) }.flatMap(
      pen.words.attributes(of:))
  }

  /// The language that a value of a page is in; none if it is in any.
  private static func language(of value: FieldValue, on page: Page, _ pen: Pen) -> String? {
    switch value {
    case .text, .prose: page.language
    case .choice, .tag: pen.drawing.siteLanguage
    case .date, .time, .flag: pen.words.language
    case .link(let id): pen.site[id].language
    case .number, .url, .email, .image, .record, .list: nil
    }
  }

  private static func text(of value: FieldValue, _ pen: Pen) -> String? {
    switch value {
    case .text(let text), .url(let text), .email(let text): text
    case .number(_, let typed): pen.words.number(typed, groupedFrom: Words.fewestOfTyped)
    case .choice(let choice): choice.label
    case .date(let date): pen.words.date(date)
    case .time(let time): pen.words.time(time)
    case .flag(let flag): pen.words[flag ? .yes : .no]
    case .tag(let tag): tag.label
    case .link(let id): pen.site[id].title
    case .prose, .image, .record, .list: nil
    }
  }
}
