internal import Glibc
internal import Source

/// Something that stands below a folder.
struct FolderEntry: Hashable, Sendable {
  enum Kind { case file, folder, symbolicLink, other, unreadableFolder }

  /// The path from the folder that was walked, with `/` between folders.
  let path: [UInt8]
  let kind: Kind

  /// The path as text, or nil if it is not UTF-8.
  var text: String? { String(validating: path, as: UTF8.self) }
}

extension DiskPath {
  /// Everything below this folder, sorted by bytes, so that a folder comes before what is in it.
  ///
  /// Symbolic links are not followed. What `skip` answers for is left out with everything below it.
  func entries(skipping skip: (FolderEntry) -> Bool = { _ in false }) throws -> [FolderEntry] {
    var found: [FolderEntry] = []
    var waiting = try children()
    while let entry = waiting.popLast() {
      if skip(entry) { continue }
      guard entry.kind == .folder else {
        found.append(entry)
        continue
      }
      do {
        waiting += try appending(entry.path).children(below: entry.path)
        found.append(entry)
      } catch let fault as DiskFault where [EACCES, ENAMETOOLONG].contains(fault.code) {
        found.append(FolderEntry(path: entry.path, kind: .unreadableFolder))
      }
    }
    return found.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }

  /// What stands directly in this folder, in no order, with paths that start with `prefix`.
  func children(below prefix: [UInt8] = []) throws -> [FolderEntry] {
    guard let folder = withCString({ opendir($0) }) else { throw DiskFault("read the folder", self) }
    defer { closedir(folder) }
    let start = prefix.isEmpty ? [] : prefix + [UInt8(ascii: "/")]
    var found: [FolderEntry] = []
    while let entry = try next(in: folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      found.append(FolderEntry(path: start + name, kind: try kind(Int(entry.pointee.d_type), of: name)))
    }
    return found
  }

  /// The next entry; nil at the end, which the operating system tells from a fault only by `errno`.
  private func next(in folder: OpaquePointer) throws -> UnsafeMutablePointer<dirent>? {
    errno = 0
    let entry = readdir(folder)
    guard entry != nil || errno == 0 else { throw DiskFault("read the folder", self) }
    return entry
  }

  private func kind(_ type: Int, of name: [UInt8]) throws -> FolderEntry.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
      return switch try appending(name).status()?.kind {
      case .file: .file
      case .folder: .folder
      case .symbolicLink: .symbolicLink
      case .other, nil: .other
      }
    default: return .other
    }
  }
}
