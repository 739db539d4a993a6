internal import Knowledge
internal import Source

/// What the index of a folder says before and after its list.
struct FolderViews {
  let folder: Folder
  let address: String
  let drawing: Drawing

  init(_ folder: Folder, on address: String, _ drawing: Drawing) {
    self.folder = folder
    self.address = address
    self.drawing = drawing
  }

  var language: String {
    drawing.language(ofFolder: folder.path)
  }

  var words: Words { drawing.words(language) }

  var head: PageHead {
    let index = folder.indexPage.map { drawing.site[$0] }
    let summary = index.map(drawing.summary) ?? ""
    let fallback =
      folder.path.utf8.isEmpty ? drawing.site.configuration.description : folder.kind?.description ?? ""
    return PageHead(
      title: drawing.folderTitle(folder.path), description: summary.utf8.isEmpty ? fallback : summary,
      language: language, page: index?.id, feedFolder: folder.path)
  }

  /// What the folder's own page says.
  var intro: TemplateObject {
    guard let id = folder.indexPage else {
      return TemplateObject([
        .title: .text(drawing.folderTitle(folder.path)),
        .summary: folder.kind.map { .text($0.description) },
        .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: words)),
      ])
    }
    var view = ContentPages.view(of: drawing.site[id], drawing)
    view[.breadcrumbs] = .list(drawing.breadcrumbs(to: address, words: words))
    if drawing.site[id].summary.utf8.isEmpty { view[.summary] = folder.kind.map { .text($0.description) } }
    return view
  }

  /// The pages that the folder lists.
  var pages: [Page] {
    folder.pages.map { drawing.site[$0] }
  }

  /// Folders as entries that have a title and a URL.
  func links(to folders: [String]) -> TemplateValue? {
    .group(
      folders.map {
        link(
          to: ContentPath.join($0, "index.html"), title: drawing.folderTitle($0),
          language: drawing.language(ofFolder: $0))
      })
  }

  /// The pages that are made for the folder's kind besides its index.
  var generatedPages: TemplateValue? {
    guard let kind = folder.kind else { return nil }
    var links: [TemplateObject] = []
    if !kind.mapColumns.isEmpty {
      links.append(link(to: KindMap.address(of: kind), title: words[.map], language: words.language))
    }
    if kind.honorRoll != nil {
      links.append(
        link(to: HonorRollPage.address(of: kind), title: words[.honorRoll], language: words.language))
    }
    if SubmitPages.hasForm(kind, drawing) {
      links.append(
        link(
          to: SubmitPages.address(of: kind), title: SubmitPages.title(of: kind, words),
          language: words.language))
    }
    return .group(links)
  }

  private func link(to target: String, title: String, language: String) -> TemplateObject {
    TemplateObject([
      .url: .text(RelativeURL.from(address, to: target)), .title: .text(title),
      .lang: words.attributes(of: language),
    ])
  }
}
