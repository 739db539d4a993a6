internal import Knowledge
internal import Source

/// A part of the home page: what stands at its head, and under one name for each form what it shows.
struct HomeSectionView: TemplateView {
  let section: HomeSection
  let folder: Folder?
  private let pages: [Page]
  private let pen: Pen

  /// Nil for a part that has nothing to show.
  init?(_ section: HomeSection, _ pen: Pen) {
    self.section = section
    self.pen = pen
    folder = pen.site.folder(of: section)
    pages = Self.pages(of: section, folder, pen)
    let isEmpty =
      switch section.form {
      case .voice: quotation == nil
      case .call: call == nil
      case .cards, .lead, .index, .figures, .latest, .newest, .anniversaries: pages.isEmpty
      }
    if isEmpty { return nil }
  }

  static let contract = TemplateContract<Self>(
    "A part of the home page.",
    [
      .text(.label) { $0.label.text },
      .html(.labelLang) { $0.label.lang },
      .text(.text) { $0.text },
      .text(.kindID) { $0.folder?.kind?.id },
      .text(.icon) { $0.folder?.kind.flatMap($0.pen.drawing.icon) },
      .view(.all) { $0.all },
      .view(.map) { $0.map },
      .group(.cards) { $0.rows(.cards) },
      .view(.lead) { $0.rows(.lead).first },
      .group(.beside) { Array($0.rows(.lead).dropFirst()) },
      .group(.index) { view in view.rows(.index).map { IndexRowView(row: $0) } },
      .view(.voice) { $0.quotation },
      .group(.figures) { view in view.rows(.figures).map { FigureRowView(row: $0) } },
      .view(.latest) { $0.rows(.latest).first },
      .group(.newest) { view in view.rows(.newest).map { NewRowView(row: $0) } },
      .view(.call) { $0.call },
      .group(.anniversaries) { view in
        view.section.form == .anniversaries ? AnniversaryView.all(of: view.pages, view.pen) : []
      },
    ])

  private static func pages(of section: HomeSection, _ folder: Folder?, _ pen: Pen) -> [Page] {
    guard let folder else { return [] }
    let all: [Page]
    switch section.form {
    case .voice, .call: return []
    case .newest:
      all = pen.site.newestPages(in: folder.path).map { pen.site[$0] }.filter {
        !folder.path.utf8.isEmpty || pen.site.isListed($0.address)
      }
    case .figures: all = FolderContents(folder, pen.drawing).pages.filter { !$0.shownFigures.isEmpty }
    case .lead: all = newestFirst(of: folder, pen)
    case .anniversaries: all = AnniversaryView.pages(of: folder, pen.site)
    case .cards, .index, .latest: all = FolderContents(folder, pen.drawing).pages
    }
    return Array(all.prefix(section.count ?? section.form.usualCount))
  }

  /// The newest pages of a folder first, then those without a day as they stand in lists.
  private static func newestFirst(of folder: Folder, _ pen: Pen) -> [Page] {
    let pages = FolderContents(folder, pen.drawing).pages
    let newest = pen.site.newestPages(in: folder.path).filter(Set(pages.map(\.id)).contains)
    let dated = Set(newest)
    return newest.map { pen.site[$0] } + pages.filter { !dated.contains($0.id) }
  }

  /// The pages of a part of this form.
  private func rows(_ form: HomeSection.Form) -> [RowView] {
    section.form == form ? pages.map { RowView($0, pen) } : []
  }

  /// The heading: the words of the settings, or else what the part is about.
  private var label: (text: String, lang: String?) {
    let words = pen.words
    if section.form == .latest, let day = oldDay {
      let text = words[.fromArchive].filling { $0 == "month" ? words.month(of: day) : nil }
      return (text, words.attributes(of: words.language))
    }
    if let label = section.label { return (label, pen.siteLanguageAttributes) }
    switch section.form {
    case .newest: return (words[.newest], words.attributes(of: words.language))
    case .anniversaries: return (words[.anniversaries], words.attributes(of: words.language))
    case .call where folder?.kind?.recognition != nil:
      return (words[.whom], words.attributes(of: words.language))
    default:
      let path = folder?.path ?? ""
      return (pen.drawing.folderTitle(path), words.attributes(of: pen.drawing.language(ofFolder: path)))
    }
  }

  /// The day of a page that is shown as the latest and is more than a year older than the site.
  private var oldDay: CalendarDate? {
    guard let page = pages.first, let day = pen.site.day(of: page), let newest = pen.site.newestDay,
      (day.year + 1, day.month, day.day) < (newest.year, newest.month, newest.day)
    else { return nil }
    return day
  }

  private var text: String? {
    if let text = section.text { return text }
    return section.form == .call && folder?.kind?.recognition != nil ? pen.words[.whomHelp] : nil
  }

  /// The way to all pages of the folder, if not all are here.
  private var all: AllView? {
    guard let folder, !folder.path.utf8.isEmpty, pages.count < folder.pages.count else { return nil }
    return AllView(folder: folder, pen: pen)
  }

  private var map: LinkView? {
    guard section.form == .index, let kind = folder?.kind, let page = pen.drawing.page(about: .map(kind))
    else {
      return nil
    }
    return LinkView(
      url: pen.url(to: page.address), title: pen.words[.map],
      lang: pen.words.attributes(of: pen.words.language))
  }

  private var quotation: VoiceView? {
    guard section.form == .voice else { return nil }
    return pen.site.quotation(of: section).map { VoiceView(quotation: $1, page: $0, pen: pen) }
  }

  /// The way to the form.
  var call: LinkView? {
    guard section.form == .call, let kind = folder?.kind else { return nil }
    return pen.link(toFormOf: kind)
  }
}

extension HomeSection.Form {
  /// How many pages are shown where nobody says it.
  fileprivate var usualCount: Int {
    switch self {
    case .latest: 1
    case .figures: 3
    case .lead, .newest: 5
    case .cards: 6
    case .anniversaries: 8
    case .index: 12
    case .voice, .call: 0
    }
  }
}

/// The way to all pages of a folder.
struct AllView: TemplateView {
  let folder: Folder
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The way to all pages of a folder.",
    [
      .all { CountView($0.folder.pages.count, of: $0.folder.kind, $0.pen) },
      .text(.url) { $0.pen.url(to: $0.folder.address) },
    ])
}

/// A page with how many others answer it.
struct IndexRowView: TemplateView {
  let row: RowView

  static let contract = TemplateContract<Self>(
    "A page with how many others answer it.",
    [
      .all { $0.row },
      .all { view in
        let pen = view.row.entry.pen
        return view.row.entry.page.flatMap { pen.site.answers(to: $0) }.map {
          CountView($0.count, of: $0.kind, pen)
        }
      },
    ])
}

/// A page with the day of its publication.
struct NewRowView: TemplateView {
  let row: RowView

  static let contract = TemplateContract<Self>(
    "A page with the day of its publication.",
    [
      .all { $0.row },
      .view(.date) { view in
        let entry = view.row.entry
        return entry.page?.fields.date("date").map { DateView($0, entry.pen) }
      },
    ])
}

/// A page with its first figure.
struct FigureRowView: TemplateView {
  let row: RowView

  static let contract = TemplateContract<Self>(
    "A page with its first figure.",
    [
      .all { $0.row },
      .text(.amount) { view in view.figure.map { view.row.entry.pen.words.number($0.typed) } },
      .text(.unit) { $0.figure?.unit },
      .text(.label) { $0.figure?.label },
    ])

  private var figure: Figure? { row.entry.page?.shownFigures.first }
}

/// Words of somebody on a page.
struct VoiceView: TemplateView {
  let quotation: Quotation
  let page: Page
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "Words of somebody on a page.",
    [
      .text(.text) { $0.quotation.words },
      .text(.source) { $0.quotation.source.joined(separator: ", ") },
      .text(.url) { $0.pen.url(to: $0.page.address) },
      .text(.title) { $0.page.title },
      .html(.lang) { $0.pen.words.attributes(of: $0.page.language) },
    ])
}
