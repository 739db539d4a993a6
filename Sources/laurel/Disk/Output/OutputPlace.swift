internal import Glibc
internal import Source

/// Where a site is written, and the names beside it that belong to the writing.
struct OutputPlace {
  let folder: DiskPath

  /// The path of the folder for the finished site of `root`: the one that was named, or `public` beside the content.
  static func path(_ named: String?, ofSite root: String) -> String { named ?? "\(root)/public" }

  /// Follows the links in the path, except that the folder itself must not be one.
  init(_ text: String) throws {
    let path = DiskPath(text)
    if try path.status()?.kind == .symbolicLink { throw OutputRefusal.symbolicLink(path) }
    folder = try Self.resolve(path)
  }

  /// The folder is built here, and takes its place when it is whole.
  var stage: DiskPath { folder.adding(suffix: ".stage-\(getpid())") }

  /// Where the file system cannot exchange two folders, the old one waits here.
  var old: DiskPath { folder.adding(suffix: ".old-\(getpid())") }

  /// Held by the build that writes here.
  var lock: DiskPath { folder.adding(suffix: ".lock") }

  /// Whether a path is the output folder, or one of the names beside it that belong to the writing.
  func owns(_ path: DiskPath) -> Bool {
    path == folder || path == lock || isLeftover(path, of: ".stage-") || isLeftover(path, of: ".old-")
  }

  /// Whether a path could be a stage or an old tree of some build.
  func isLeftover(_ path: DiskPath, of suffix: String) -> Bool {
    let prefix = folder.bytes + suffix.utf8
    let number = path.bytes.dropFirst(prefix.count)
    return path.bytes.starts(with: prefix) && !number.isEmpty && number.allSatisfy(\.isDigit)
  }

  private static func resolve(_ path: DiskPath) throws -> DiskPath {
    if try path.status() != nil { return try path.resolved() }
    guard !path.name.elementsEqual("..".utf8) else { throw OutputRefusal.unclear(path) }
    return try resolve(path.parent).appending(path.name)
  }
}
