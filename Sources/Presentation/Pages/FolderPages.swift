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
      let size = drawing.site.configuration.pageSize
      let count = max(1, (pages.count + size - 1) / size)
      let pen = Pen(drawing, on: folder.address, in: head.language)
      let filters = FiltersView(of: pages, kind: folder.kind, isWhole: count == 1, pen)
      return (1...count).map { number in
        let part = PageOfIndex(folder: folder.path, number: number, count: count)
        let own = Array(part.slice(pages, size: size))
        let origin = number == 1 ? folder.origin(in: drawing.site) : nil
        return PagePlan(part.address(number), template: use, head: head, origin: origin) { pen in
          FolderView(folder: folder, all: pages, own: own, part: part, filters: filters, pen: pen)
        }
      }
    }
  }
}

/// Where a page stands in an index that is spread over several.
struct PageOfIndex: Sendable {
  let folder: String
  let number: Int
  let count: Int

  func slice(_ pages: [Page], size: Int) -> ArraySlice<Page> {
    pages.dropFirst((number - 1) * size).prefix(size)
  }

  func address(_ number: Int) -> String {
    ContentPath.join(folder, number == 1 ? "index.html" : "page-\(number).html")
  }

  /// The address of the page before it.
  var previous: String? { number > 1 ? address(number - 1) : nil }

  /// The address of the page after it.
  var next: String? { number < count ? address(number + 1) : nil }
}

/// The index of a folder, or a page of it.
struct FolderView: TemplateView {
  let folder: Folder
  /// The pages of the whole index.
  let all: [Page]
  let own: [Page]
  let part: PageOfIndex
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
      .text(.pageNumber) { $0.part.count > 1 ? String($0.part.number) : nil },
      .text(.pageCount) { $0.part.count > 1 ? String($0.part.count) : nil },
      .text(.previous) { view in view.part.previous.map { view.pen.url(to: $0) } },
      .text(.next) { view in view.part.next.map { view.pen.url(to: $0) } },
    ])

  /// The way to the form for such pages.
  private var call: LinkView? { folder.kind.flatMap { pen.link(toFormOf: $0) } }

  private var links: [LinkView] {
    FolderContents(folder, pen.drawing).generatedPages(pen) + pen.feeds(of: folder)
  }
}
