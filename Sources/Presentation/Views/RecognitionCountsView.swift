internal import Knowledge
internal import Source

/// How many pages there are with each value of a field: a table whose numbers have bars.
struct RecognitionCountsView: TemplateView {
  /// How many values are told apart: a wall of bars says nothing.
  private static let most = 12

  private let field: Field
  private let groups: [PageGroups.Group]
  private let rest: Int
  private let pen: Pen

  /// Nil where there is nothing to compare.
  init?(of pages: [Page], by field: Field, _ pen: Pen) {
    let all = PageGroups(by: field.name, of: pen.site).all(of: pages)
    guard all.count > 1, all.contains(where: { $0.pages.count > 1 }) else { return nil }
    self.field = field
    self.pen = pen
    // Years go on in their order, the latest first; of everything else the largest is what is looked for.
    let isInOrder = all.contains { $0.link == nil && $0.language == nil }
    let sorted =
      isInOrder
      ? all
      : all.enumerated().sorted {
        (-$0.element.pages.count, $0.offset) < (-$1.element.pages.count, $1.offset)
      }
      .map(\.element)
    groups = Array(sorted.prefix(Self.most))
    rest = sorted.count - groups.count
  }

  static let contract = TemplateContract<Self>(
    "How many there are of each.",
    [
      .text(.label) { $0.pen.words.label(of: $0.field) },
      .html(.labelLang) { $0.pen.siteLanguageAttributes },
      .list(.rows) { $0.rows },
      .text(.rest) { $0.rest == 0 ? nil : $0.pen.words.counted(.more, $0.rest) },
    ])

  private var rows: [RecognitionCountView] {
    let lengths = FigureScale.lengths(of: groups.map { (value: Double($0.pages.count), unit: "") })
    return zip(groups, lengths).map { RecognitionCountView(group: $0, length: $1, pen: pen) }
  }
}

/// How many pages have a value.
struct RecognitionCountView: TemplateView {
  let group: PageGroups.Group
  let length: String?
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "How many there are of one.",
    [
      .text(.label) { $0.group.label },
      .html(.lang) { $0.group.language.flatMap($0.pen.words.attributes(of:)) },
      .text(.url) { view in view.group.link.map { view.pen.url(to: $0.address) } },
      .text(.count) { $0.pen.words.number(String($0.group.pages.count)) },
      .text(.length) { $0.length },
    ])
}
