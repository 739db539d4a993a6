internal import Source

/// The files that operating systems put into any folder that somebody opens. No person wrote them, and none misses them.
enum SystemFile {
  static func isNamed(_ name: some Collection<UInt8>) -> Bool {
    let name = name.map(\.lowercased)
    return names.contains(name.text) || beginnings.contains { name.starts(with: $0.utf8) }
  }

  private static let names: Set<String> = [
    ".ds_store", ".localized", ".apdisk", ".directory", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r",
  ]

  /// What macOS keeps of a file on a disk of another system, and what is left of a file that is still open on a server.
  private static let beginnings = ["._", ".nfs0"]
}
