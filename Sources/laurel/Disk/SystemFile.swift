internal import Source

/// The files that operating systems put into any folder that somebody opens. No person wrote them, and none misses them.
enum SystemFile {
  static func isNamed(_ name: some Collection<UInt8>) -> Bool {
    let name = name.map(\.lowercased)
    return names.contains(name.text) || beginnings.contains { name.starts(with: $0.utf8) }
  }

  /// Whether a path is that of such a file, or of one in a folder that a system keeps at the top of a disk.
  static func isAt(_ path: [UInt8]) -> Bool {
    let top = path.prefix { $0 != UInt8(ascii: "/") }
    return isNamed(path.name) || (top.count < path.count && isFolderOfDisk(top))
  }

  static func isFolderOfDisk(_ path: some Collection<UInt8>) -> Bool {
    let path = path.map(\.lowercased)
    return foldersOfDisk.contains { $0.lowercased().utf8.elementsEqual(path) }
  }

  /// The folders that systems keep at the top of a disk, as they write them. Some of them nobody may look into.
  static let foldersOfDisk = [
    "System Volume Information", "$RECYCLE.BIN", ".Trashes", ".Spotlight-V100", ".fseventsd", "lost+found",
  ]

  private static let names: Set<String> = [
    ".ds_store", ".localized", ".apdisk", ".directory", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r",
  ]

  /// What macOS keeps of a file on a disk of another system, and what is left of a file that is still open on a server.
  private static let beginnings = ["._", ".nfs0"]
}
