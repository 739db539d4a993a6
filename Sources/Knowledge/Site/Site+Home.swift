package import Source

/// What the home page shows.
extension Site {
  /// The parts of the home page: those of the settings, or else what the kinds of the site can give.
  package var homeSections: [HomeSection] {
    configuration.homeSections.isEmpty ? usualHomeSections : configuration.homeSections
  }

  /// People first, then where to begin, a voice, what can be counted, and what is new. A site whose kinds give none of
  /// that shows some pages of each.
  private var usualHomeSections: [HomeSection] {
    let kinds = schema.kinds.filter { hasPages(of: $0) && folder($0.folder)?.isListed ?? true }
    func section(_ form: HomeSection.Form, _ fits: (Kind) -> Bool) -> [HomeSection] {
      kinds.first(where: fits).map { [Self.section(form, $0.folder)] } ?? []
    }
    let people = section(.lead) { $0.recognition != nil }
    let starts = section(.index) { !$0.mapColumns.isEmpty }
    let voices = section(.voice) { kind in
      kind.hasQuotations && pages(of: kind).contains { !$0.quotations.isEmpty }
    }
    let figures = section(.figures) { kind in
      kind.hasFigures && pages(of: kind).contains { !$0.shownFigures.isEmpty }
    }
    let isBare = people.isEmpty && starts.isEmpty && figures.isEmpty
    let cards = isBare ? kinds.map { Self.section(.cards, $0.folder) } : []
    let newest = newestPages(in: "").isEmpty ? [] : [Self.section(.newest, "")]
    let call = section(.call) { $0.recognition != nil && $0.hasForm }
    return people + starts + voices + figures + cards + newest + call
  }

  private static func section(_ form: HomeSection.Form, _ folder: String) -> HomeSection {
    HomeSection(path: folder, form: form, span: .startOf(SiteConfiguration.path))
  }

  /// The folder that a section of the home page is about.
  package func folder(of section: HomeSection) -> Folder? {
    ContentPath.resolve(section.path, in: "").flatMap(folder)
  }

  /// The words that a section shows, and the page that they stand on: those of the page that it names, or of the first
  /// page of its folder whose words are short, or else of the first.
  package func quotation(of section: HomeSection) -> (page: Page, quotation: Quotation)? {
    func first(on page: Page, within limit: Int = .max) -> (Page, Quotation)? {
      page.quotations.first { $0.words.utf8.count <= limit }.map { (page, $0) }
    }
    if let page = page(of: section) { return first(on: page) }
    let pages = folder(of: section)?.pages.map { self[$0] } ?? []
    return pages.lazy.compactMap { first(on: $0, within: Self.lengthOfVoice) }.first
      ?? pages.lazy.compactMap { first(on: $0) }.first
  }

  /// So many letters can be read at a glance.
  private static let lengthOfVoice = 160

  /// The page that a section names, which is no page of a folder.
  func page(of section: HomeSection) -> Page? {
    guard case .page(let id)? = target(ofPath: section.path), !self[id].isFolderIndex else { return nil }
    return self[id]
  }

  /// The latest day on which a page was published or changed.
  package var newestDay: CalendarDate? {
    pages.compactMap { [$0.fields.date("date"), $0.fields.date("updated")].compactMap { $0 }.max() }.max()
  }

  /// When a page is from: the day by which its kind puts the latest first, or else that of its publication.
  package func day(of page: Page) -> CalendarDate? {
    let orders = page.kind?.order.filter(\.isDescending).map(\.field) ?? []
    return orders.lazy.compactMap { page.fields.date($0) }.first ?? page.fields.date("date")
  }

  /// How many pages of another kind name a page, and that kind: the first that the map of its own kind shows beside it.
  package func answers(to page: Page) -> (kind: Kind, count: Int)? {
    guard let kind = page.kind?.mapColumns.first.flatMap({ schema.kind($0) }) else { return nil }
    return (kind, namedBy[page.id.index].count { self[$0].kind?.id == kind.id })
  }
}

extension Page {
  /// The figures that say something by themselves.
  package var shownFigures: [Figure] { figures.filter { $0.value != 0 } }
}
