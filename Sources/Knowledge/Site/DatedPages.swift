/// The pages that have a day of publication, the newest first: those of the whole site, and those below the folder of
/// each kind. What has such pages has news to tell, and so a feed.
struct DatedPages: Sendable {
  /// By the paths of the folders; none is without pages.
  private let byFolder: [String: [PageID]]
  /// By the pages of awards, schools and the like: those that recognize somebody with them.
  private let byRecognition: [PageID: [PageID]]

  init(_ pages: [Page], _ recognition: Credits, schema: Schema, order: PageOrder) {
    let folders = Set(schema.kinds.map(\.folder) + [""])
    let dated = pages.filter { $0.isInLists && $0.fields.date("date") != nil }
    var byFolder: [String: [PageID]] = [:]
    var byRecognition: [PageID: [PageID]] = [:]
    for id in order.newest(dated.map(\.id)) {
      for other in recognition.occasions(of: id) { byRecognition[other, default: []].append(id) }
      for folder in pages[id.index].folders where folders.contains(folder) {
        byFolder[folder, default: []].append(id)
      }
    }
    self.byFolder = byFolder
    self.byRecognition = byRecognition
  }

  subscript(folder: String) -> [PageID] { byFolder[folder] ?? [] }

  /// The pages that recognize somebody with an award or at a school.
  subscript(occasion: PageID) -> [PageID] { byRecognition[occasion] ?? [] }

  /// The awards, schools and the like with news of people.
  var occasions: Set<PageID> { Set(byRecognition.keys) }
}
