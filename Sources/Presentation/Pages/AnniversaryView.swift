internal import Knowledge
internal import Source

/// Those who were recognized five, ten or more years ago.
struct AnniversaryView: TemplateView {
  /// How many years lie between two anniversaries.
  private static let step = 5

  private let yearsAgo: Int
  private let pages: [Page]
  private let pen: Pen

  /// The pages of a folder that have an anniversary in the year of the site, the latest first.
  static func pages(of folder: Folder, _ site: Site) -> [Page] {
    folder.pages.map { site[$0] }.filter { yearsAgo($0, site) != nil }
  }

  /// The anniversaries of some pages, each with its people.
  static func all(of pages: [Page], _ pen: Pen) -> [AnniversaryView] {
    let years = pages.compactMap { page in yearsAgo(page, pen.site).map { (years: $0, page: page) } }
    return Set(years.map(\.years)).sorted().map { ago in
      AnniversaryView(yearsAgo: ago, pages: years.filter { $0.years == ago }.map(\.page), pen: pen)
    }
  }

  private static func yearsAgo(_ page: Page, _ site: Site) -> Int? {
    guard let year = site.credits(of: page).first?.yearNumber else { return nil }
    let ago = site.asOf.year - year
    return ago > 0 && ago.isMultiple(of: step) ? ago : nil
  }

  static let contract = TemplateContract<Self>(
    "Those who were recognized so many years ago.",
    [
      .text(.label) { $0.pen.words.counted(.yearsAgo, $0.yearsAgo) },
      .list(.people) { view in view.pages.compactMap { PersonView($0, view.pen) } },
    ])
}
