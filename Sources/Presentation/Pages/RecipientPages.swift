internal import Knowledge
internal import Source

/// Everybody who is recognized with an award or at a school, where that is more than its page can show.
///
/// A theme without the template shows all of them on the page itself.
enum RecipientPages: PageSource {
  static let use = TemplateUse("recipients", RecipientsView.self, isNeeded: false)
  static let templates = [use]

  /// How many people stand on the page of an award, and how many on each of the pages with all.
  private static let (mostOnAward, mostOnPage) = (60, 300)

  static func address(of page: Page, number: Int) -> String {
    "\(ContentPath.withoutExtension(page.address))/recognized-\(number).html"
  }

  /// How many of those whom others recognize with a page are shown on the page itself; nil for all.
  static func limit(on page: Page, _ drawing: Drawing) -> Int? {
    let isShown = drawing.theme.pageParts[ContentPages.template(for: page, drawing.theme)]?.contains(.people)
    return isShown == true && drawing.site.recognized(by: page).count > mostOnAward
      && drawing.theme.hasTemplate(use.name) ? mostOnAward : nil
  }

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.pages.flatMap { page -> [PagePlan] in
      guard limit(on: page, drawing) != nil else { return [] }
      let all = drawing.site.recognized(by: page)
      let spread = PageSpread(of: all.count, size: mostOnPage) { address(of: page, number: $0) }
      let head = PageHead(title: page.title, description: "", language: page.language, isListed: false)
      return spread.parts.map { part in
        PagePlan(part.address, template: use, head: head) {
          RecipientsView(page: page, stories: Array(part.slice(of: all)), part: part, pen: $0)
        }
      }
    }
  }
}

/// A part of those who are recognized with an award or at a school.
struct RecipientsView: TemplateView {
  let page: Page
  let stories: [Page]
  let part: PageSpread.Part
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A part of those who are recognized with an award or at a school.",
    [
      .text(.title) { $0.page.title },
      .text(.url) { $0.pen.url(to: $0.page.address) },
      .list(.breadcrumbs) { $0.pen.breadcrumbs(to: $0.page.address) },
      .list(.years) { YearView.all(of: $0.stories, $0.pen) },
      .all { PaginationView(part: $0.part, pen: $0.pen) },
    ])
}
