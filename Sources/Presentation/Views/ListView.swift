internal import Knowledge
internal import Source

/// The list of an index: divided as its kind says, or else as it is.
struct ListView: TemplateView {
  private let kind: Kind?
  private let entries: [RowView]
  private let groups: [ListGroupView]

  /// The entries of catalogs.
  init(_ entries: [RowView]) {
    kind = nil
    self.entries = entries
    groups = []
  }

  /// Nil for no pages.
  init?(of pages: [Page], kind: Kind?, _ pen: Pen) {
    if pages.isEmpty { return nil }
    self.kind = kind
    let facets = kind.map { Facets(kind: $0, pen: pen) }
    func rows(_ pages: [Page], below field: String? = nil) -> [RowView] {
      pages.map {
        RowView($0, pen, saysKind: kind == nil, tokens: facets?.tokens(of: $0), saidField: field)
      }
    }
    let parts =
      kind?.event != nil && kind?.groupField == nil ? EventParts.all(of: pages, on: pen.site.asOf) : []
    guard parts.isEmpty else {
      entries = []
      groups = parts.map { part in
        ListGroupView(
          kind: kind, label: pen.words[part.standing.word],
          lang: pen.words.attributes(of: pen.words.language),
          entries: rows(part.pages), standing: part.standing)
      }
      return
    }
    let divided =
      kind?.groupField.map { PageGroups(by: $0, of: pen.site).divided(pages, words: pen.words) } ?? []
    guard divided.count > 1 else {
      entries = rows(pages)
      groups = []
      return
    }
    entries = []
    groups = divided.map { group in
      ListGroupView(
        kind: kind, label: group.label, lang: group.language.flatMap(pen.words.attributes(of:)),
        entries: rows(group.pages, below: kind?.groupField))
    }
  }

  static let contract = TemplateContract<Self>(
    "The list of an index.",
    [
      .list(.entries) { $0.entries },
      .group(.people) { PersonView.all(in: $0.entries, of: $0.kind) },
      .list(.groups) { $0.groups },
    ])
}

/// Pages of an index that belong together.
struct ListGroupView: TemplateView {
  let kind: Kind?
  let label: String
  let lang: String?
  let entries: [RowView]
  /// Which part of a list of events it is.
  var standing: EventParts.Standing?

  static let contract = TemplateContract<Self>(
    "A part of a divided list.",
    [
      .flag(.isUpcoming) { $0.standing == .upcoming },
      .flag(.isPast) { $0.standing == .past },
      .flag(.isEmpty) { $0.entries.isEmpty },
      .text(.label) { $0.label },
      .html(.labelLang) { $0.lang },
      .list(.entries) { $0.entries },
      .group(.people) { PersonView.all(in: $0.entries, of: $0.kind) },
    ])
}

/// The choices by which a list can be filtered, and the fields by which it can be sorted.
struct FiltersView: TemplateView {
  /// Shorter lists are seen at a glance.
  static let fewestPages = 8
  /// So many choices stand open; the others are folded away.
  private static let mostOpen = 3

  let filters: [FilterView]
  let orders: [OptionView]
  let forms: [WordFormView]
  /// The way to the rows of a list that is spread over several pages.
  let rows: String?

  /// Nil where nothing tells the pages apart.
  ///
  /// - Parameters:
  ///   - isWhole: whether the page has the whole list. Where it has not, the theme needs a template for the rows.
  ///   - pen: that of any page of the list.
  init?(of pages: [Page], kind: Kind?, isWhole: Bool, _ pen: Pen) {
    guard let kind, pages.count >= Self.fewestPages,
      isWhole || pen.drawing.theme.hasTemplate(LongLists.use.name)
    else {
      return nil
    }
    let facets = Facets(kind: kind, pen: pen)
    filters = facets.filters(for: pages)
    if filters.isEmpty { return nil }
    orders = facets.orders(of: pages)
    forms = pen.words.forms(of: kind, in: pen.drawing.siteLanguage)
    rows = isWhole ? nil : pen.drawing.longLists[kind.folder].map { pen.url(to: $0) }
  }

  /// The choices of a list that other sites share; nil where nothing tells its entries apart.
  init?(_ filters: [FilterView], forms: [WordFormView], rows: String?) {
    if filters.isEmpty { return nil }
    self.filters = filters
    orders = []
    self.forms = forms
    self.rows = rows
  }

  static let contract = TemplateContract<Self>(
    "What filters and sorts a list in the browser.",
    [
      .list(.entries) { Array($0.filters.prefix(mostOpen)) },
      .group(.others) { Array($0.filters.dropFirst(mostOpen)) },
      .list(.orders) { $0.orders },
      .list(.forms) { $0.forms },
      .text(.url) { $0.rows },
    ])
}

/// A field by which a list can be filtered.
struct FilterView: TemplateView {
  let name: String
  let label: String
  var lang: String?
  var options: [OptionView] = []

  static let contract = TemplateContract<Self>(
    "A field by which pages are chosen.",
    [
      .text(.name) { $0.name },
      .text(.label) { $0.label },
      .html(.lang) { $0.lang },
      .list(.options) { $0.options },
    ])
}

/// Something that can be chosen.
struct OptionView: TemplateView {
  let value: String
  let label: String
  /// How many pages have it.
  var count: String?
  var lang: String?

  static let contract = TemplateContract<Self>(
    "Something that can be chosen.",
    [
      .text(.value) { $0.value },
      .text(.label) { $0.label },
      .text(.count) { $0.count },
      .html(.lang) { $0.lang },
    ])
}
