internal import Knowledge
internal import Presentation
internal import Source

/// The paths of the files of a site, found fit to be written.
enum OutputPaths {
  /// Refuses paths that lead out of the output folder, that no file can have, and that two files want.
  static func check(_ files: [OutputFile]) throws {
    var paths: Set<[UInt8]> = []
    var folders: Set<[UInt8]> = []
    for file in files {
      let path = Array(file.path.utf8)
      guard PathFault(in: file.path, isFixed: true) == nil, !ReservedPaths.all.contains(file.path) else {
        throw OutputRefusal.badPath(file.path)
      }
      if case .asset(let source) = file.content, ContentPath.resolve(source, in: "") != source {
        throw OutputRefusal.badPath(source)
      }
      guard paths.insert(path).inserted else { throw OutputRefusal.samePath(file.path) }
      var folder = path.parent
      while let next = folder, folders.insert(Array(next)).inserted { folder = next.parent }
    }
    if let file = files.first(where: { folders.contains(Array($0.path.utf8)) }) {
      throw OutputRefusal.samePath(file.path)
    }
  }
}
