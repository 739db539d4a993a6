internal import Knowledge

/// What leads to a page and where it leads: a list on either side of it, with a line from each entry to the page.
struct Neighbourhood {
  /// How many entries of a side are drawn; the others are listed below.
  static let most = 6

  let page: Page
  let drawing: Drawing
  let words: Words

  /// - Parameter backlinks: the entries of the pages that lead here, in the order of the site's backlinks.
  func view(backlinks: [TemplateObject]) -> TemplateValue? {
    let from = drawing.site.backlinks[page.id.index].map { drawing.site[$0.from] }
    let to = drawing.site.outgoing[page.id.index].map { drawing.site[$0] }
    if from.isEmpty, to.isEmpty { return nil }
    let entries = to.map { drawing.entry($0, on: page.address, words: words) }
    return .object(
      TemplateObject([
        .icons: .list(icons(of: [page] + from + to)),
        .kindID: page.kind.map { .text($0.id) }, .icon: page.kind.flatMap(drawing.icon),
        .leadsHere: side(from, backlinks, .curveAfter) { Curve(from: $0, to: .middle) },
        .leadsTo: side(to, entries, .curveBefore) { Curve(from: .middle, to: $0) },
      ]))
  }

  private func side(
    _ pages: [Page], _ entries: [TemplateObject], _ name: TemplateName, _ curve: (Curve.End) -> Curve
  ) -> TemplateValue? {
    if pages.isEmpty { return nil }
    let choice = FairChoice(of: pages.map(rank), most: Self.most)
    let drawn = choice.chosen.enumerated().map { row, index in
      var entry = entries[index]
      entry[name] = .text(curve(Curve.End(row: row, of: choice.chosen.count)).path)
      return entry
    }
    var rest = TemplateValue.group(choice.rest.map { entries[$0] })
    if case .object(var group) = rest {
      group[.label] = .text(words.counted(.more, choice.rest.count))
      rest = .object(group)
    }
    return .object(
      TemplateObject([.count: .text(String(pages.count)), .entries: .list(drawn), .rest: rest]))
  }

  /// The place of a page's kind among all; pages without one come last.
  private func rank(_ page: Page) -> Int {
    let schema = drawing.site.schema
    return page.kind.flatMap { schema.number(ofKind: $0.id) } ?? schema.kinds.count
  }

  /// The icons of the kinds of pages, each once.
  private func icons(of pages: [Page]) -> [TemplateObject] {
    let ids = Set(pages.compactMap { $0.kind?.id })
    return drawing.site.schema.kinds.filter { ids.contains($0.id) }.compactMap { kind in
      drawing.icon(of: kind).map { TemplateObject([.kindID: .text(kind.id), .icon: $0]) }
    }
  }
}
