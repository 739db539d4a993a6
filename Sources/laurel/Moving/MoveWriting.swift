internal import Source

/// Writes what is moved into the content folder: all of it, or none.
struct MoveWriting {
  /// A file that is made, or made again.
  struct Change {
    let path: String
    let contents: Contents
    let isNew: Bool
  }

  enum Contents {
    case bytes([UInt8])
    /// Those of a file, which lies in the folder of another program.
    case copy(of: DiskPath)
  }

  let folder: DiskPath

  func write(_ changes: [Change]) throws {
    var staged: [DiskPath] = []
    var folders: [DiskPath] = []
    var done: [(file: DiskPath, before: DiskPath?)] = []
    do {
      for (number, change) in changes.enumerated() {
        let file = folder.appending(change.path)
        guard change.isNew == (try file.status() == nil) else { throw WrongUsage.exists(change.path) }
        try makeFolders(file.parent, &folders)
        // A name with a dot in front is no content, should the machine stop before it is renamed.
        let stage = stage(number, beside: file)
        try stage.removeFile()
        staged.append(stage)
        try change.contents.write(to: stage)
      }
      if try folder.status() != nil { try OpenFile(folder, for: .folder).synchronizeFileSystem() }
      for (number, change) in changes.enumerated() {
        let file = folder.appending(change.path)
        var before: DiskPath?
        if !change.isNew {
          let kept = file.parent.appending(".laurel-before-\(number)")
          try kept.removeFile()
          try file.move(to: kept)
          before = kept
        }
        done.append((file, before))
        try stage(number, beside: file).move(to: file)
      }
      for (_, before) in done { try before?.removeFile() }
    } catch {
      for file in staged { try? file.removeFile() }
      for (file, before) in done.reversed() {
        try? file.removeFile()
        try? before?.move(to: file)
      }
      for folder in folders.reversed() { try? folder.removeFolderIfEmpty() }
      throw error
    }
  }

  private func stage(_ number: Int, beside file: DiskPath) -> DiskPath {
    file.parent.appending(".laurel-import-\(number)")
  }

  private func makeFolders(_ place: DiskPath, _ made: inout [DiskPath]) throws {
    if let status = try place.status() {
      guard status.kind == .folder else { throw WrongUsage.noFolder("\(place)") }
      return
    }
    try makeFolders(place.parent, &made)
    try place.makeFolder()
    made.append(place)
  }
}

extension MoveWriting.Contents {
  /// How much of a file is held in memory.
  private static let piece = 1 << 20

  fileprivate func write(to place: DiskPath) throws {
    var file = try OpenFile(place, for: .creating)
    switch self {
    case .bytes(let bytes): try file.write(bytes)
    case .copy(let source):
      let from = try OpenFile(source, for: .reading)
      guard try from.status().kind == .file else { throw DiskFault("read", source) }
      while true {
        let bytes = try from.read(atMost: Self.piece)
        if bytes.isEmpty { break }
        try file.write(bytes)
      }
    }
    try file.close()
  }
}
