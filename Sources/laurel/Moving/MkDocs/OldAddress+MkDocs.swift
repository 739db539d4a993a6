internal import Knowledge
internal import Markup
internal import Source

/// The addresses of pages of MkDocs.
extension OldAddress {
  func mkdocs(_ page: Page) -> String? {
    let isFolder = settings.flag("use_directory_urls") ?? true
    if let address = MkDocsBlog(settings)?.address(of: page) {
      return isFolder ? address + "/" : address + ".html"
    }
    let inside = path(page.folders, page.stemWithoutLanguage, isFolder: isFolder, page)
    return (page.place.language.map { "/" + $0 } ?? "") + inside
  }
}
