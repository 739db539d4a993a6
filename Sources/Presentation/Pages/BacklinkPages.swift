internal import Knowledge
internal import Source

/// What leads to a page, where that is more than a page can show: all of it, on pages of its own.
///
/// A theme without the template shows all of it on the page itself.
enum BacklinkPages: PageSource {
  static let use = TemplateUse("connections", BacklinksView.self, isNeeded: false)
  static let templates = [use]

  static func address(of page: Page, number: Int) -> String {
    "connections/\(ContentPath.withoutExtension(page.address))-\(number).html"
  }

  /// How many links to a page are shown on the page itself; nil for all.
  static func limit(on page: Page, _ drawing: Drawing) -> Int? {
    let size = drawing.site.configuration.pageSize
    let isMore = drawing.site.shownBacklinks(to: page).count > size
    return isMore && drawing.theme.hasTemplate(use.name) ? size : nil
  }

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.pages.flatMap { page -> [PagePlan] in
      guard let size = limit(on: page, drawing) else { return [] }
      let links = drawing.site.shownBacklinks(to: page)
      let spread = PageSpread(of: links.count, size: size) { address(of: page, number: $0) }
      let head = PageHead(
        title: page.title, description: "", language: page.language, isListed: false)
      return spread.parts.map { part in
        PagePlan(part.address, template: use, head: head) {
          BacklinksView(page: page, links: part.slice(of: links), part: part, pen: $0)
        }
      }
    }
  }
}

/// A part of what leads to a page.
struct BacklinksView: TemplateView {
  let page: Page
  let links: ArraySlice<Backlink>
  let part: PageSpread.Part
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A part of what leads to a page.",
    [
      .text(.title) { $0.page.title },
      .text(.url) { $0.pen.url(to: $0.page.address) },
      .list(.breadcrumbs) { $0.pen.breadcrumbs(to: $0.page.address) },
      .group(.backlinks) { view in view.links.map { BacklinkView($0, to: view.page, view.pen) } },
      .all { PaginationView(part: $0.part, pen: $0.pen) },
    ])
}
