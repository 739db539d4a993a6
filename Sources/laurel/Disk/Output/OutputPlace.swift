internal import Glibc
internal import Source

/// Where a site is written, and the names beside it that belong to the writing.
struct OutputPlace {
  let folder: DiskPath

  /// What a folder beside the output is for.
  enum Purpose {
    /// The site is built there, and takes its place when it is whole.
    case stage
    /// Where the file system cannot exchange two folders, the old site waits there.
    case old
  }

  /// The path of the folder for the finished site of `root`: the one that was named, or `public` beside the content.
  static func path(_ named: String?, ofSite root: String) -> String { named ?? "\(root)/public" }

  /// Follows the links in the path, except that the folder itself must not be one.
  init(_ text: String) throws {
    let path = DiskPath(text)
    if try path.status()?.kind == .symbolicLink { throw OutputRefusal.symbolicLink(path) }
    folder = try Self.resolve(path)
  }

  /// Held by the build that writes here.
  var lock: DiskPath { beside("lock") }

  /// A path beside the folder where nothing stands yet, named after this process.
  func unused(for purpose: Purpose) throws -> DiskPath {
    var number = Int(getpid())
    while try beside("\(purpose)-\(number)").status() != nil { number += 1 }
    return beside("\(purpose)-\(number)")
  }

  /// Whether a path could be one that some build made for this purpose.
  func isLeftover(_ path: DiskPath, of purpose: Purpose) -> Bool {
    let prefix = beside("\(purpose)-").bytes
    let number = path.bytes.dropFirst(prefix.count)
    return path.bytes.starts(with: prefix) && !number.isEmpty && number.allSatisfy(\.isDigit)
  }

  /// A name that is hidden, and that nobody gives to a copy of the site.
  private func beside(_ suffix: String) -> DiskPath {
    folder.parent.appending(Array(".".utf8) + folder.name + Array(".laurel-\(suffix)".utf8))
  }

  private static func resolve(_ path: DiskPath) throws -> DiskPath {
    if let status = try path.status() {
      if let place = try? path.resolved() { return place }
      throw status.kind == .symbolicLink ? OutputRefusal.symbolicLink(path) : DiskFault("find", path)
    }
    guard !path.name.elementsEqual("..".utf8) else { throw OutputRefusal.unclear(path) }
    return try resolve(path.parent).appending(path.name)
  }
}
