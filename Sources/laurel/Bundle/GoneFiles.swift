internal import Source

/// The files of an older copy that an update says are gone.
struct GoneFiles {
  let folder: DiskPath
  let update: UpdateList

  /// Removes those that are as they were, and nothing else. Gives their paths.
  ///
  /// - Parameter extra: what is in the folder and on no list.
  func remove(among extra: [[UInt8]]) throws -> [[UInt8]] {
    let gone = try extra.filter { path in
      try update.gone[path].map { try folder.appending(path).digest() == $0 } ?? false
    }
    for path in gone { try folder.appending(path).removeFile() }
    var above = Set(gone.compactMap { $0.parent.map(Array.init) })
    while let deepest = above.max(by: { $0.count < $1.count }) {
      above.remove(deepest)
      let place = folder.appending(deepest)
      try place.removeFolderIfEmpty()
      if try place.status() == nil, let parent = deepest.parent { above.insert(Array(parent)) }
    }
    return gone
  }
}
