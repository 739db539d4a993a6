internal import Knowledge
internal import Source

/// The people of a kind one after the other, for a screen in a hallway. Without a script it is a list of them.
enum Slideshow: PageSource {
  static let use = TemplateUse("slideshow", SlideshowView.self, isNeeded: false)
  static let templates = [use]

  /// So many are shown, the first ones in the order of their kind: who passes by sees only a few of them, and an old
  /// computer has to hold them all.
  private static let most = 60

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .slideshow(let kind) = page.subject else { return nil }
      let head = PageHead(
        title: "\(kind.plural): \(drawing.title(of: page))",
        description: drawing.words[print: .slideshowDescription],
        language: drawing.words.language, isListed: false)
      let pages = drawing.site.pages(of: kind).filter { drawing.site.isListed($0.address) }.prefix(most)
      return PagePlan(page.address, template: use, head: head) {
        SlideshowView(head: head, pages: Array(pages), pen: $0)
      }
    }
  }
}

/// People one after the other.
struct SlideshowView: TemplateView {
  let head: PageHead
  let pages: [Page]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "People one after the other.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .flag(.isEmpty) { $0.pages.isEmpty },
      .list(.people) { view in view.pages.compactMap { PersonView($0, view.pen) } },
    ])
}
