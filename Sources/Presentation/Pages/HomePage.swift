internal import Knowledge
internal import Source

/// The page that people see first: the name of the site, and what the settings or else its kinds put on a front page.
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
  private let folder: Folder
  private let pen: Pen
  private let sections: [HomeSectionView]

  init(folder: Folder, pen: Pen) {
    self.folder = folder
    self.pen = pen
    sections = pen.site.homeSections.compactMap { HomeSectionView($0, pen) }
  }

  static let contract = TemplateContract<Self>(
    "The home page.",
    [
      .all { IntroView($0.folder, $0.pen) },
      .view(.dateline) { DatelineView(of: $0.sections, $0.pen) },
      .list(.homeSections) { $0.sections },
      .group(.links) { FolderContents($0.folder, $0.pen.drawing).generatedPages($0.pen) },
      .group(.listing) { $0.listed.map { [pen = $0.pen] in RowView($0, pen) } },
      .group(.folders) { $0.pen.links(to: $0.folders) },
    ])

  /// Whether the parts of the page lead to the folders of the site.
  private var isOfFolders: Bool { sections.contains { $0.folder?.path.utf8.isEmpty == false } }

  /// The folders that hold something.
  private var folders: [String] {
    isOfFolders ? [] : folder.subfolders.filter { pen.site.folder($0)?.isEmpty == false }
  }

  private var listed: [Page] { isOfFolders ? [] : FolderContents(folder, pen.drawing).pages }
}

/// What stands below the name of the site: of when it is, what is on it, and how to add to it.
struct DatelineView: TemplateView {
  /// More numbers than these nobody takes in.
  private static let mostKinds = 3

  private let kinds: [Kind]
  private let form: LinkView?
  private let pen: Pen

  /// - Parameter sections: those of the page, whose kinds are counted in their order.
  init?(of sections: [HomeSectionView], _ pen: Pen) {
    var ids: Set<String> = []
    let named =
      sections.compactMap { $0.folder?.kind }
      + sections.compactMap { section in
        section.folder?.kind?.mapColumns.first.flatMap { pen.site.schema.kind($0) }
      }
    kinds = named.filter { !pen.site.pages(of: $0).isEmpty && ids.insert($0.id).inserted }
    form = sections.lazy.compactMap(\.call).first ?? pen.linkToForms()
    self.pen = pen
    if kinds.isEmpty, form == nil { return nil }
  }

  static let contract = TemplateContract<Self>(
    "What stands below the name of the site.",
    [
      .text(.date) { view in view.pen.site.newestDay.map { view.pen.words.month(of: $0) } },
      .list(.counts) { view in
        view.kinds.prefix(mostKinds).map { CountView(view.pen.site.pages(of: $0).count, of: $0, view.pen) }
      },
      .view(.call) { $0.form },
    ])
}
