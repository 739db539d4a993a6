internal import Knowledge
internal import Source

/// What the index of a folder says before its list: what its own page says, or else its title.
struct IntroView: TemplateView {
  let folder: Folder
  let page: PageView?
  let pen: Pen

  init(_ folder: Folder, _ pen: Pen) {
    self.folder = folder
    self.pen = pen
    page = folder.indexPage.map {
      PageView(pen.site[$0], pen, in: ContentPages.template(for: pen.site[$0], pen.drawing.theme))
    }
  }

  static let contract = TemplateContract<Self>(
    "The start of an index.",
    [
      .all { $0.page },
      .text(.title) { $0.page?.page.title ?? $0.pen.drawing.folderTitle($0.folder.path) },
      .text(.summary) { $0.summary },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
    ])

  private var summary: String? {
    if let summary = page?.page.summary, !summary.utf8.isEmpty { return summary }
    return folder.kind?.description
  }
}
