internal import Knowledge
internal import Source

/// The index of each folder but the home page.
enum FolderPages: PageSource {
  static let use = TemplateUse("folder", FolderView.self)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.folders.filter { !$0.path.utf8.isEmpty }.flatMap { folder -> [PagePlan] in
      let contents = FolderContents(folder, drawing)
      let head = contents.head
      let pages = contents.pages
      let spread = PageSpread(of: pages.count, size: drawing.site.configuration.pageSize) { number in
        ContentPath.join(folder.path, number == 1 ? "index.html" : "page-\(number).html")
      }
      let pen = Pen(drawing, on: folder.address, in: head.language)
      let filters = FiltersView(of: pages, kind: folder.kind, isWhole: spread.count == 1, pen)
      return spread.parts.map { part in
        let own = Array(part.slice(of: pages))
        let origin = part.number == 1 ? folder.origin(in: drawing.site) : nil
        return PagePlan(part.address, template: use, head: head, origin: origin) { pen in
          FolderView(folder: folder, all: pages, own: own, part: part, filters: filters, pen: pen)
        }
      }
    }
  }
}

/// The index of a folder, or a page of it.
struct FolderView: TemplateView {
  let folder: Folder
  /// The pages of the whole index.
  let all: [Page]
  let own: [Page]
  let part: PageSpread.Part
  /// Those of the whole index, which all its pages share.
  let filters: FiltersView?
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The index of a folder.",
    [
      .all { IntroView($0.folder, $0.pen) },
      .text(.kindID) { $0.folder.kind?.id },
      .all { CountView($0.all.count, of: $0.folder.kind, $0.pen) },
      .view(.call) { $0.call },
      .flag(.hasLinks) { $0.call != nil || $0.filters != nil || !$0.links.isEmpty },
      .flag(.isEmpty) { $0.folder.kind != nil && $0.all.isEmpty && $0.folder.subfolders.isEmpty },
      .view(.listing) { ListView(of: $0.own, kind: $0.folder.kind, $0.pen) },
      .view(.filters) { $0.filters },
      .group(.folders) { $0.pen.links(to: $0.folder.subfolders) },
      .group(.links) { $0.links },
      .all { PaginationView(part: $0.part, pen: $0.pen) },
    ])

  /// The way to the form for such pages.
  private var call: LinkView? { folder.kind.flatMap { pen.link(toFormOf: $0) } }

  private var links: [LinkView] {
    FolderContents(folder, pen.drawing).generatedPages(pen) + pen.feeds(of: folder)
  }
}
