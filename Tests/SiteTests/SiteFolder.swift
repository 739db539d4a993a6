internal import Foundation

/// The files of a site by their paths from its folder.
typealias SiteFiles = [String: [UInt8]]

/// A folder for the site of one test, removed when the test lets go of it.
final class SiteFolder: Sendable {
  let path: String

  init(_ files: SiteFiles) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "laurel-\(UUID().uuidString)")
    path = folder.path
    try files.write(to: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension SiteFiles {
  /// All files below a folder; none if it is not there.
  init(below folder: String) throws {
    self.init()
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      if let bytes = FileManager.default.contents(atPath: file.path) { self[path] = Array(bytes) }
    }
  }

  /// Writes all files below a folder, which is made if it is not there.
  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, bytes) in self {
      let file = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}

/// The folder of the project that these tests belong to.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
