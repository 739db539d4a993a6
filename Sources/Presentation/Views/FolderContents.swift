internal import Knowledge
internal import Source

/// What is in a folder, as its index says it.
struct FolderContents {
  let folder: Folder
  let drawing: Drawing

  init(_ folder: Folder, _ drawing: Drawing) {
    self.folder = folder
    self.drawing = drawing
  }

  var head: PageHead {
    let index = folder.indexPage.map { drawing.site[$0] }
    let summary = index.map(drawing.summary) ?? ""
    let fallback =
      folder.path.utf8.isEmpty ? drawing.site.configuration.description : folder.kind?.description ?? ""
    return PageHead(
      title: drawing.folderTitle(folder.path), description: summary.utf8.isEmpty ? fallback : summary,
      language: drawing.language(ofFolder: folder.path), page: index?.id, feedFolder: folder.path)
  }

  /// The pages that the folder lists.
  var pages: [Page] { folder.pages.map { drawing.site[$0] } }

  /// The pages that are made for the folder's kind besides its index.
  func generatedPages(_ pen: Pen) -> [LinkView] {
    guard let kind = folder.kind else { return [] }
    let words = pen.words
    var links: [(address: String, title: String)] = []
    if !kind.mapColumns.isEmpty { links.append((KindMap.address(of: kind), words[.map])) }
    if kind.honorRoll != nil { links.append((HonorRollPage.address(of: kind), words[.honorRoll])) }
    if SubmitPages.hasForm(kind, drawing) {
      links.append((SubmitPages.address(of: kind), SubmitPages.title(of: kind, words)))
    }
    return links.map {
      LinkView(url: pen.url(to: $0.address), title: $0.title, lang: words.attributes(of: words.language))
    }
  }
}

extension Pen {
  /// Folders as links.
  func links(to folders: [String]) -> [LinkView] {
    folders.map {
      LinkView(
        url: url(to: ContentPath.join($0, "index.html")), title: drawing.folderTitle($0),
        lang: words.attributes(of: drawing.language(ofFolder: $0)))
    }
  }
}
