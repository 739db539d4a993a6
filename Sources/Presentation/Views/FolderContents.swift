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
    let summary = index?.excerpt ?? ""
    let fallback =
      folder.path.utf8.isEmpty ? drawing.site.configuration.description : folder.kind?.description ?? ""
    return PageHead(
      title: drawing.folderTitle(folder.path), description: summary.utf8.isEmpty ? fallback : summary,
      language: drawing.language(ofFolder: folder.path), page: index?.id, feedFolder: folder.path)
  }

  /// The pages that the folder lists.
  var pages: [Page] { folder.pages.map { drawing.site[$0] } }

  /// The pages that say something of all pages of the folder's kind, if it has any.
  func generatedPages(_ pen: Pen) -> [LinkView] {
    guard let kind = folder.kind, !folder.pages.isEmpty else { return [] }
    let words = pen.words
    let subjects: [GeneratedPage.Subject] = [.honorRoll(kind), .map(kind), .slideshow(kind), .calendar(kind)]
    let made = subjects + (kind.recognition == nil ? [] : [.certificates])
    return made.compactMap { drawing.page(about: $0) }.map { page in
      LinkView(
        url: pen.url(to: page.address), title: title(of: page, words),
        lang: words.attributes(of: words.language))
    }
  }

  /// Beside the list of a kind the map needs no other name.
  private func title(of page: GeneratedPage, _ words: Words) -> String {
    if case .map = page.subject { words[.map] } else { drawing.title(of: page, words) }
  }
}

extension Pen {
  /// The way to the form for pages of a kind, in the words of the kind; nil if there is no such form.
  func link(toFormOf kind: Kind, fragment: String? = nil) -> LinkView? {
    drawing.page(about: .form(kind)).map { link(toForm: $0, fragment: fragment) }
  }

  /// The way to add to the site: the only form, or the list of all; nil for a site without forms.
  ///
  /// - Parameter word: what leads to the list, if not its title does.
  func linkToForms(_ word: FormWord = .list) -> LinkView? {
    let kinds = SubmitPages.kinds(of: drawing)
    if kinds.count == 1 { return link(toFormOf: kinds[0]) }
    return drawing.page(about: .forms).map { link(toForm: $0, label: words[form: word]) }
  }

  private func link(toForm page: GeneratedPage, label: String? = nil, fragment: String? = nil) -> LinkView {
    LinkView(
      url: url(to: page.address, fragment: fragment), title: label ?? drawing.title(of: page, words),
      lang: words.attributes(of: drawing.language(of: page)),
      isCurrent: SiteLinks.isAround(.generated(page.address), at: page.address, self))
  }

  /// The way to what is new in the folder of a kind, for programs that read news; none without an address.
  func feeds(of folder: Folder) -> [LinkView] {
    guard folder.kind != nil, !folder.path.utf8.isEmpty,
      let feed = drawing.page(about: .feed(folder: folder.path))
    else { return [] }
    return [
      LinkView(url: url(to: feed.address), title: words[.feed], lang: words.attributes(of: words.language))
    ]
  }

  /// Folders as links.
  func links(to folders: [String]) -> [LinkView] {
    folders.map {
      LinkView(
        url: url(to: ContentPath.join($0, "index.html")), title: drawing.folderTitle($0),
        lang: words.attributes(of: drawing.language(ofFolder: $0)))
    }
  }
}
