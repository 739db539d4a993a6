/// The pages that have a day of publication, the newest first: those of the whole site, and those below the folder of
/// each kind. What has such pages has news to tell, and so a feed.
struct DatedPages: Sendable {
  /// By the paths of the folders; none is without pages.
  private let byFolder: [String: [PageID]]

  init(_ pages: [Page], schema: Schema, order: PageOrder) {
    let folders = Set(schema.kinds.map(\.folder) + [""])
    let dated = pages.filter { $0.isInLists && $0.fields.date("date") != nil }
    var byFolder: [String: [PageID]] = [:]
    for id in order.newest(dated.map(\.id)) {
      for folder in ContentPath.ancestors(of: pages[id.index].folder) where folders.contains(folder) {
        byFolder[folder, default: []].append(id)
      }
    }
    self.byFolder = byFolder
  }

  subscript(folder: String) -> [PageID] { byFolder[folder] ?? [] }
}
