internal import Knowledge

/// What leads to a page and where it leads: a list on either side of it, with a line from each entry to the page. What does
/// both stands once, among what leads to the page.
struct LinkGraphView: TemplateView {
  /// How many entries of a side are drawn; the others are listed below.
  static let limit = 6

  let page: Page
  let pen: Pen
  private let from: [DrawnEntryView]
  private let to: [DrawnEntryView]

  /// Nil for a page that stands alone.
  init?(page: Page, pen: Pen) {
    self.page = page
    self.pen = pen
    let backlinks = pen.site.shownBacklinks(to: page)
    let outgoing = pen.site.outgoing[page.id.index]
    let (before, after) = (Set(backlinks.map(\.from)), Set(outgoing))
    from = backlinks.map {
      DrawnEntryView(
        entry: EntryView(page: pen.site[$0.from], pen: pen),
        mention: MentionView($0, of: page, pen), leadsBack: after.contains($0.from))
    }
    to = outgoing.filter { !before.contains($0) }.map {
      DrawnEntryView(entry: EntryView(page: pen.site[$0], pen: pen))
    }
    if from.isEmpty, to.isEmpty { return nil }
  }

  static let contract = TemplateContract<Self>(
    "What leads to a page and where it leads.",
    [
      .text(.count) { $0.pen.words.counted(.pages, $0.from.count + $0.to.count) },
      .list(.icons) { $0.icons },
      .text(.kindID) { $0.page.kind?.id },
      .text(.icon) { $0.page.kind.flatMap($0.pen.drawing.icon) },
      .view(.leadsHere) { view in
        view.side(view.from, atMost: BacklinkPages.limit(on: view.page, view.pen.drawing)) {
          $0.drawn(after: Curve(from: $1, to: .middle).path)
        }
      },
      .view(.leadsTo) { view in
        view.side(view.to) { $0.drawn(before: Curve(from: .middle, to: $1).path) }
      },
    ])

  /// - Parameter limit: how many entries are shown before a link to all of them.
  private func side(
    _ entries: [DrawnEntryView], atMost limit: Int? = nil,
    _ draw: (DrawnEntryView, Curve.End) -> DrawnEntryView
  ) -> LinkGraphSide? {
    if entries.isEmpty { return nil }
    let choice = FairChoice(of: entries.map { $0.entry.page.map(pen.drawing.rank) ?? 0 }, limit: Self.limit)
    let drawn = choice.chosen.enumerated().map { row, index in
      draw(entries[index], Curve.End(row: row, of: choice.chosen.count))
    }
    var rest = choice.rest.prefix(limit ?? entries.count).map {
      BacklinkView(entries[$0].entry, entries[$0].mention, leadsBack: entries[$0].leadsBack)
    }
    if rest.count < choice.rest.count {
      rest.append(BacklinkView(more: choice.rest.count - rest.count, to: page, pen))
    }
    return LinkGraphSide(
      count: entries.count, entries: drawn,
      rest: rest.isEmpty ? nil : RestView(entries: rest, label: pen.words.counted(.more, choice.rest.count)))
  }

  /// The icons of the kinds of pages, each once.
  private var icons: [IconView] {
    let ids = Set(([page] + (from + to).compactMap(\.entry.page)).compactMap { $0.kind?.id })
    return pen.site.schema.kinds.filter { ids.contains($0.id) }.compactMap { kind in
      pen.drawing.icon(of: kind).map { IconView(kind: kind.id, icon: $0) }
    }
  }
}

/// One side of a graph of links.
struct LinkGraphSide: TemplateView {
  let count: Int
  let entries: [DrawnEntryView]
  let rest: RestView?

  static let contract = TemplateContract<Self>(
    "One side of a drawing.",
    [
      .text(.count) { String($0.count) },
      .list(.entries) { $0.entries },
      .view(.rest) { $0.rest },
    ])
}

/// The entries of a side for which there is no room in the drawing.
struct RestView: TemplateView {
  let entries: [BacklinkView]
  /// How many they are, in words.
  let label: String

  static let contract = TemplateContract<Self>(
    "The entries that are not drawn.",
    [
      .list(.entries) { $0.entries },
      .text(.label) { $0.label },
    ])
}

/// A page in a drawing, with the lines that end at it.
///
/// Drawings have many of them, of which each is asked many names; so it is not copied for each.
final class DrawnEntryView: TemplateView {
  let entry: EntryView
  /// Where it names the page in the middle.
  let mention: MentionView?
  /// Whether the page in the middle leads to it, too.
  let leadsBack: Bool
  let before: String?
  let after: String?

  init(
    entry: EntryView, mention: MentionView? = nil, leadsBack: Bool = false,
    before: String? = nil, after: String? = nil
  ) {
    self.entry = entry
    self.mention = mention
    self.leadsBack = leadsBack
    self.before = before
    self.after = after
  }

  /// The same entry with a line on one side.
  func drawn(before: String? = nil, after: String? = nil) -> DrawnEntryView {
    DrawnEntryView(
      entry: entry, mention: mention, leadsBack: leadsBack, before: before, after: after)
  }

  static let contract = TemplateContract<DrawnEntryView>(
    "A page in a drawing.",
    [
      .all { $0.entry },
      .all { $0.mention },
      .flag(.leadsBack) { $0.leadsBack },
      .text(.curveBefore) { $0.before },
      .text(.curveAfter) { $0.after },
    ])
}

/// The icon of a kind.
struct IconView: TemplateView {
  let kind: String
  let icon: String

  static let contract = TemplateContract<Self>(
    "The icon of a kind.",
    [
      .text(.kindID) { $0.kind },
      .text(.icon) { $0.icon },
    ])
}
