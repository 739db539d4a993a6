internal import Knowledge
internal import Source

/// The page that people see first: what the site is, the first pages of the folders that it names, and what is new.
enum HomePage: PageSource {
  static let address = "index.html"

  static func pages(of drawing: Drawing) -> [PageDraft] {
    drawing.site.folders.filter(\.path.utf8.isEmpty).map { folder in
      let head = FolderViews(folder, on: address, drawing).head
      return PageDraft(address, template: "home", head: head) { view(of: folder, $0) }
    }
  }

  private static func view(of folder: Folder, _ drawing: Drawing) -> TemplateObject {
    let site = drawing.site
    let views = FolderViews(folder, on: address, drawing)
    let words = views.words
    var view = views.intro
    view[.kinds] = .group(site.schema.kinds.map { kindView($0, drawing, words) })
    view[.homeSections] = .list(site.configuration.homeSections.compactMap { section($0, drawing, words) })
    let newest = site.newestPages(in: "").prefix(5)
    view[.newest] = .group(newest.map { drawing.row(site[$0], on: address, words: words) })
    view[.listing] = .group(views.pages.map { drawing.row($0, on: address, words: words) })
    view[.links] = views.generatedPages
    let kindFolders = Set(site.schema.kinds.map(\.folder))
    view[.folders] = views.links(to: folder.subfolders.filter { !kindFolders.contains($0) })
    return view
  }

  private static func section(_ section: HomeSection, _ drawing: Drawing, _ words: Words) -> TemplateObject? {
    guard let folder = drawing.site.folder(of: section) else { return nil }
    let pages = FolderViews(folder, on: address, drawing).pages
    guard !pages.isEmpty else { return nil }
    return TemplateObject([
      .label: .text(section.label ?? drawing.folderTitle(folder.path)),
      .kindID: folder.kind.map { .text($0.id) }, .icon: folder.kind.flatMap(drawing.icon),
      .url: .text(RelativeURL.from(address, to: folder.address)),
      .title: .text(drawing.folderTitle(folder.path)),
      .labelLang: words.attributes(of: drawing.language(ofFolder: folder.path)),
      .count: .text(words.counted(.pages, pages.count)),
      .single: section.count == 1 ? .flag(true) : nil,
      .entries: .list(pages.prefix(section.count).map { drawing.row($0, on: address, words: words) }),
    ])
  }

  private static func kindView(_ kind: Kind, _ drawing: Drawing, _ words: Words) -> TemplateObject {
    TemplateObject([
      .title: .text(kind.plural), .summary: .text(kind.description), .kindID: .text(kind.id),
      .icon: drawing.icon(of: kind), .lang: words.attributes(of: drawing.siteLanguage),
      .count: .text(words.counted(.pages, drawing.site.pages(of: kind).count)),
      .url: .text(RelativeURL.from(address, to: ContentPath.join(kind.folder, "index.html"))),
    ])
  }
}
