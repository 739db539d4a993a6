internal import Source

/// Writes pages into the content folder: all of them, or none.
struct PageChanges {
  let folder: DiskPath

  func write(_ changes: [TableImport.Change]) throws {
    var staged: [(stage: DiskPath, file: DiskPath)] = []
    do {
      for change in changes {
        let file = folder.appending(change.path)
        // A name with a dot in front is no content, should the machine stop before it is renamed.
        let name = ".\(file.name.text).laurel-import"
        let stage = file.parent.appending(name)
        try stage.removeFile()
        staged.append((stage, file))
        try stage.create(with: change.bytes, waits: true)
      }
    } catch {
      for (stage, _) in staged { try? stage.removeFile() }
      throw error
    }
    for (stage, file) in staged { try stage.move(to: file) }
  }
}
