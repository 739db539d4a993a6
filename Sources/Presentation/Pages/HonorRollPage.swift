internal import Knowledge
internal import Source

/// The honor roll of a kind: its pages by year, and by the fields that it names.
enum HonorRollPage: PageSource {
  static let use = TemplateUse("honor-roll", HonorRollView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .honorRoll(let kind) = page.subject, let roll = kind.honorRoll else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: drawing.title(of: page), description: words[.honorRollDescription], language: words.language,
        feedFolder: kind.folder)
      let pages = drawing.site.pages(of: kind)
      return PagePlan(page.address, template: use, head: head) {
        HonorRollView(kind: kind, roll: roll, pages: pages, head: head, pen: $0)
      }
    }
  }
}

/// An honor roll.
struct HonorRollView: TemplateView {
  let kind: Kind
  let roll: HonorRoll
  let pages: [Page]
  let head: PageHead
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "An honor roll.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .text(.count) { $0.pen.words.counted(.pages, $0.pages.count) },
      .flag(.isEmpty) { $0.pages.isEmpty },
      .list(.groups) { view in
        view.pages.isEmpty
          ? []
          : ([view.roll.yearField] + view.roll.groupFields).map { HonorRollFieldView(field: $0, roll: view) }
      },
    ])
}

/// The pages of an honor roll by one of their fields.
struct HonorRollFieldView: TemplateView {
  let field: String
  let roll: HonorRollView

  static let contract = TemplateContract<Self>(
    "An honor roll by one field.",
    [
      .text(.label) { $0.roll.kind.field($0.field)?.label ?? $0.field },
      .list(.sections) { view in
        PageGroups(by: view.field, of: view.roll.pen.site).all(of: view.roll.pages).map {
          HonorRollSectionView(group: $0, pen: view.roll.pen)
        }
      },
    ])
}

/// The pages of an honor roll that share a value.
struct HonorRollSectionView: TemplateView {
  let group: PageGroups.Group
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A part of an honor roll.",
    [
      .text(.label) { $0.group.label },
      .html(.labelLang) { $0.group.language.flatMap($0.pen.words.attributes(of:)) },
      .text(.url) { view in view.group.link.map { view.pen.url(to: $0.address) } },
      .list(.entries) { view in view.group.pages.map { RowView($0, view.pen) } },
    ])
}
