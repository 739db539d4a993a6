internal import Knowledge
internal import Source

/// The pages beside a page: those of its kind, or else those of its folder. Of many, those around it.
///
/// How many there are is not told, as each new page would then change all others of its folder.
struct SiblingsView: TemplateView {
  /// Lists up to this length are shown whole.
  private static let most = 40
  /// How many stand before and after the page in longer ones.
  private static let around = 4

  private let page: Page
  private let folder: Folder
  private let pen: Pen

  /// Nil for a page that stands alone.
  init?(of page: Page, _ pen: Pen) {
    let path = page.kind?.folder ?? page.folder
    guard page.isInLists, !path.utf8.isEmpty, let folder = pen.site.folder(path), folder.pages.count > 1
    else {
      return nil
    }
    self.page = page
    self.folder = folder
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "The pages beside a page.",
    [
      .text(.title) { $0.pen.drawing.folderTitle($0.folder.path) },
      .text(.url) { $0.pen.url(to: $0.folder.address) },
      .html(.lang) { $0.pen.words.attributes(of: $0.pen.drawing.language(ofFolder: $0.folder.path)) },
      .list(.entries) { view in view.shown.map(view.link) },
    ])

  private var shown: ArraySlice<PageID> {
    let pages = folder.pages
    guard pages.count > Self.most, let place = pen.site.place(of: page, in: folder) else { return pages[...] }
    let start = max(0, min(place - Self.around, pages.count - 2 * Self.around - 1))
    return pages[start...min(start + 2 * Self.around, pages.count - 1)]
  }

  private func link(to id: PageID) -> LinkView {
    let sibling = pen.site[id]
    return LinkView(
      url: pen.url(to: sibling.address), title: sibling.title,
      lang: pen.words.attributes(of: sibling.language), isCurrent: id == page.id)
  }
}
