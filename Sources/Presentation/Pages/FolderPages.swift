internal import Knowledge
internal import Markup
internal import Source

/// The index of each folder, the home page among them.
enum FolderPages: PageSource {
  static func pages(of drawing: Drawing) -> [PageDraft] {
    drawing.site.folders.flatMap { folder -> [PageDraft] in
      if folder.path.utf8.isEmpty { return [home(folder, drawing)] }
      let entries = sorted(folder, drawing.site)
      let size = drawing.site.configuration.pageSize
      let count = max(1, (entries.count + size - 1) / size)
      return (1...count).map { number in
        index(folder, entries, PageOfIndex(number: number, count: count, size: size), drawing)
      }
    }
  }

  /// Where a page stands in an index that is spread over several.
  private struct PageOfIndex {
    let number: Int
    let count: Int
    let size: Int

    func slice(_ entries: [Page]) -> ArraySlice<Page> { entries.dropFirst((number - 1) * size).prefix(size) }

    func address(_ number: Int, in folder: String) -> String {
      ContentPath.join(folder, number == 1 ? "index.html" : "page-\(number).html")
    }
  }

  private static func index(_ folder: Folder, _ entries: [Page], _ part: PageOfIndex, _ drawing: Drawing)
    -> PageDraft
  {
    let address = part.address(part.number, in: folder.path)
    let shown = Array(part.slice(entries))
    return PageDraft(address, template: "folder", head: head(folder, drawing)) { drawing in
      let words = drawing.words(language(folder, drawing.site))
      var view = intro(folder, address, drawing)
      view[.count] = .text(words.counted("pages", entries.count))
      view[.listing] = .group(shown.map { listed($0, in: folder, on: address, drawing, words) })
      if let kind = folder.kind, part.count == 1 {
        view[.filters] = .group(Facets(kind: kind, drawing: drawing).filters(for: entries))
      }
      view[.folders] = .group(folders(folder, address, drawing))
      view[.links] = .group(generated(folder, address, drawing))
      guard part.count > 1 else { return view }
      view[.pageNumber] = .text(String(part.number))
      view[.pageCount] = .text(String(part.count))
      if part.number > 1 {
        view[.previous] = .text(RelativeURL.from(address, to: part.address(part.number - 1, in: folder.path)))
      }
      if part.number < part.count {
        view[.next] = .text(RelativeURL.from(address, to: part.address(part.number + 1, in: folder.path)))
      }
      return view
    }
  }

  /// A page as an entry that can be filtered.
  private static func listed(
    _ page: Page, in folder: Folder, on address: String, _ drawing: Drawing, _ words: Words
  ) -> TemplateObject {
    var entry = drawing.entry(page, on: address, words: words)
    if let kind = folder.kind {
      entry[.tokens] = .text(Facets(kind: kind, drawing: drawing).tokens(of: page))
    }
    return entry
  }

  private static func home(_ folder: Folder, _ drawing: Drawing) -> PageDraft {
    let address = "index.html"
    return PageDraft(address, template: "home", head: head(folder, drawing)) { drawing in
      let site = drawing.site
      let words = drawing.words(language(folder, site))
      var view = intro(folder, address, drawing)
      view[.kinds] = .group(site.schema.kinds.map { kindView($0, address, drawing, words) })
      view[.newest] = .group(newest(site).map { drawing.entry($0, on: address, words: words) })
      view[.listing] = .group(sorted(folder, site).map { drawing.entry($0, on: address, words: words) })
      view[.links] = .group(generated(folder, address, drawing))
      let kindFolders = Set(site.schema.kinds.map(\.folder))
      let others = folder.subfolders.filter { !kindFolders.contains($0) }
      view[.folders] = .group(others.map { folderView($0, address, drawing) })
      return view
    }
  }

  private static func kindView(
    _ kind: Kind, _ address: String, _ drawing: Drawing, _ words: Words
  ) -> TemplateObject {
    TemplateObject([
      .title: .text(kind.plural), .summary: .text(kind.description), .kindID: .text(kind.id),
      .icon: drawing.icon(of: kind),
      .count: .text(words.counted("pages", drawing.site.pages(of: kind).count)),
      .url: .text(RelativeURL.from(address, to: ContentPath.join(kind.folder, "index.html"))),
    ])
  }

  /// The pages that were published last.
  private static func newest(_ site: Site) -> [Page] {
    let dated = site.pages.filter { !$0.isFolderIndex && $0.fields.date("date") != nil }
    return Array(PageOrder.newest(dated).prefix(6))
  }

  private static func sorted(_ folder: Folder, _ site: Site) -> [Page] {
    let pages = folder.pages.map { site[$0] }
    let below = folder.kind.map { kind in site.pages(of: kind).filter { $0.folder != folder.path } } ?? []
    return PageOrder.sorted(pages + below, by: folder.kind?.order ?? [])
  }

  /// What the folder's own page says.
  private static func intro(_ folder: Folder, _ address: String, _ drawing: Drawing) -> TemplateObject {
    if let id = folder.indexPage {
      var view = ContentPages.view(of: drawing.site[id], drawing)
      view[.breadcrumbs] = .list(drawing.breadcrumbs(to: address))
      if drawing.site[id].summary.utf8.isEmpty { view[.summary] = folder.kind.map { .text($0.description) } }
      return view
    }
    return TemplateObject([
      .title: .text(drawing.folderTitle(folder.path)), .summary: folder.kind.map { .text($0.description) },
      .breadcrumbs: .list(drawing.breadcrumbs(to: address)),
    ])
  }

  private static func head(_ folder: Folder, _ drawing: Drawing) -> PageHead {
    let index = folder.indexPage.map { drawing.site[$0] }
    let summary = index.map(drawing.summary) ?? ""
    let fallback =
      folder.path.utf8.isEmpty ? drawing.site.configuration.description : folder.kind?.description ?? ""
    return PageHead(
      title: drawing.folderTitle(folder.path), description: summary.utf8.isEmpty ? fallback : summary,
      language: language(folder, drawing.site), page: index?.id, feedFolder: folder.path)
  }

  private static func language(_ folder: Folder, _ site: Site) -> String {
    folder.indexPage.map { site[$0].language } ?? site.configuration.language
  }

  private static func folders(_ folder: Folder, _ address: String, _ drawing: Drawing) -> [TemplateObject] {
    folder.subfolders.map { folderView($0, address, drawing) }
  }

  private static func folderView(_ path: String, _ address: String, _ drawing: Drawing) -> TemplateObject {
    TemplateObject([
      .title: .text(drawing.folderTitle(path)),
      .url: .text(RelativeURL.from(address, to: ContentPath.join(path, "index.html"))),
    ])
  }

  /// The pages that are made for the kind of a folder besides its index.
  private static func generated(_ folder: Folder, _ address: String, _ drawing: Drawing) -> [TemplateObject] {
    guard let kind = folder.kind else { return [] }
    var pages: [(address: String, title: String)] = []
    if !kind.mapColumns.isEmpty { pages.append((KindMap.address(of: kind), drawing.words["map"])) }
    if kind.honorRoll != nil { pages.append((HonorRollPage.address(of: kind), drawing.words["honor_roll"])) }
    return pages.map {
      TemplateObject([.url: .text(RelativeURL.from(address, to: $0.address)), .title: .text($0.title)])
    }
  }
}
