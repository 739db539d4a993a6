internal import Source

extension Site {
  /// The page or the folder at a path, as the navigation names it.
  package func target(ofPath path: String) -> Link.Target? {
    guard let path = ContentPath.resolve(path, in: "") else { return nil }
    if let page = page(atPath: path) { return .page(page.id) }
    return folder(path).map { folder in folder.indexPage.map { .page($0) } ?? .folder(folder.path) }
  }

  /// The folder whose pages a section of the home page shows.
  package func folder(of section: HomeSection) -> Folder? {
    ContentPath.resolve(section.path, in: "").flatMap(folder)
  }
}
