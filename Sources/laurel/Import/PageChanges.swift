internal import Source

/// Writes pages and the files beside them into the content folder, and takes some out: all of them, or none.
struct PageChanges {
  let folder: DiskPath

  /// - Parameter removed: the paths of the pages that go.
  func write(_ changes: [ImportedFile], removing removed: [String] = []) throws {
    var staged: [DiskPath] = []
    var made: [DiskPath] = []
    var aside: [(page: DiskPath, place: DiskPath)] = []
    do {
      for (number, change) in changes.enumerated() {
        let file = folder.appending(change.path)
        guard change.isNew == (try file.status() == nil) else { throw WrongUsage.exists(change.path) }
        try file.parent.makeFolders()
        // A name with a dot in front is no content, should the machine stop before it is renamed.
        let stage = file.parent.appending(".laurel-import-\(number)")
        try stage.removeFile()
        staged.append(stage)
        try stage.create(with: change.content.bytes(), waits: true)
      }
      for (number, path) in removed.enumerated() {
        let page = folder.appending(path)
        let place = page.parent.appending(".laurel-removed-\(number)")
        try place.removeFile()
        try page.move(to: place)
        aside.append((page, place))
      }
      for (stage, change) in zip(staged, changes) {
        let file = folder.appending(change.path)
        try stage.move(to: file)
        if change.isNew { made.append(file) }
      }
    } catch {
      for file in staged + made { try? file.removeFile() }
      for (page, place) in aside { try? place.move(to: page) }
      throw error
    }
    for (_, place) in aside { try place.removeFile() }
  }
}
