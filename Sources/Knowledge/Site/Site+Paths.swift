internal import Source

extension Site {
  /// The page or the folder at a path, as the navigation names it; also a page that Laurel makes.
  package func target(ofPath path: String) -> Link.Target? {
    guard let path = ContentPath.resolve(path, in: "") else { return nil }
    if let page = page(atPath: path) { return .page(page.id) }
    if let page = page(atPath: ContentPath.join(path, "index.md")), page.hasOwnFolder {
      return .page(page.id)
    }
    let list = ContentPath.name(of: path) == "index.html" ? folder(ContentPath.folder(of: path)) : nil
    if let folder = folder(path) ?? list { return folder.indexPage.map { .page($0) } ?? .folder(folder.path) }
    return generated.page(atPath: path).map { .generated($0.address) }
  }
}
