internal import Knowledge
internal import Source

/// The page that people see first: what the site is, the first pages of the folders that it names, and what is new.
enum HomePage: PageSource {
  static let address = "index.html"
  static let use = TemplateUse("home", HomeView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.folders.filter(\.path.utf8.isEmpty).map { folder in
      let head = FolderContents(folder, drawing).head
      return PagePlan(address, template: use, head: head, origin: folder.origin(in: drawing.site)) {
        HomeView(folder: folder, pen: $0)
      }
    }
  }
}

/// The home page.
struct HomeView: TemplateView {
  private static let newestCount = 5

  let folder: Folder
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The home page.",
    [
      .all { IntroView($0.folder, $0.pen) },
      .group(.kinds) { view in view.pen.site.schema.kinds.map { KindView(kind: $0, pen: view.pen) } },
      .list(.homeSections) { view in
        view.pen.site.configuration.homeSections.compactMap { HomeSectionView($0, view.pen) }
      },
      .group(.newest) { view in
        view.pen.site.newestPages(in: "").prefix(newestCount).map { RowView(view.pen.site[$0], view.pen) }
      },
      .group(.listing) { $0.rows(of: FolderContents($0.folder, $0.pen.drawing).pages) },
      .group(.links) { FolderContents($0.folder, $0.pen.drawing).generatedPages($0.pen) },
      .group(.folders) { $0.pen.links(to: $0.otherFolders) },
    ])

  private func rows(of pages: [Page]) -> [RowView] { pages.map { RowView($0, pen) } }

  private var otherFolders: [String] {
    let kindFolders = Set(pen.site.schema.kinds.map(\.folder))
    return folder.subfolders.filter { !kindFolders.contains($0) }
  }
}

/// The first pages of a folder on the home page.
struct HomeSectionView: TemplateView {
  let section: HomeSection
  let folder: Folder
  let pages: [Page]
  let pen: Pen

  /// Nil for a folder without pages.
  init?(_ section: HomeSection, _ pen: Pen) {
    guard let folder = pen.site.folder(of: section) else { return nil }
    self.section = section
    self.folder = folder
    self.pen = pen
    pages = FolderContents(folder, pen.drawing).pages
    if pages.isEmpty { return nil }
  }

  static let contract = TemplateContract<Self>(
    "The first pages of a folder.",
    [
      .text(.label) { $0.section.label ?? $0.pen.drawing.folderTitle($0.folder.path) },
      .text(.kindID) { $0.folder.kind?.id },
      .text(.icon) { $0.folder.kind.flatMap($0.pen.drawing.icon) },
      .text(.url) { $0.pen.url(to: $0.folder.address) },
      .text(.title) { $0.pen.drawing.folderTitle($0.folder.path) },
      .html(.labelLang) { $0.pen.words.attributes(of: $0.pen.drawing.language(ofFolder: $0.folder.path)) },
      .text(.count) { $0.pen.words.counted(.pages, $0.pages.count) },
      .flag(.single) { $0.section.count == 1 },
      .list(.entries) { view in view.pages.prefix(view.section.count).map { RowView($0, view.pen) } },
    ])
}

/// A kind with the number of its pages.
struct KindView: TemplateView {
  let kind: Kind
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A kind of page.",
    [
      .text(.title) { $0.kind.plural },
      .text(.summary) { $0.kind.description },
      .text(.kindID) { $0.kind.id },
      .text(.icon) { $0.pen.drawing.icon(of: $0.kind) },
      .html(.lang) { $0.pen.siteLanguageAttributes },
      .text(.count) { $0.pen.words.counted(.pages, $0.pen.site.pages(of: $0.kind).count) },
      .text(.url) { $0.pen.url(to: ContentPath.join($0.kind.folder, "index.html")) },
    ])
}
