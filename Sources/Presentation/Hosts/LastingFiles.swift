internal import Knowledge
internal import Source

/// Files whose names change with their bytes: one, or all in a folder.
enum LastingFiles: Hashable, Sendable {
  case file(String)
  /// The path of a folder with a slash at its end, which holds nothing else.
  case folder(String)

  /// From how many files on a folder is told as a whole.
  private static let fewestOfFolder = 10

  static func all(among files: [OutputFile]) -> [LastingFiles] {
    let folders = Dictionary(grouping: files) { ContentPath.folder(of: $0.path) }
    let paths = folders.keys.sorted(by: String.byBytes)
    return paths.flatMap { folder -> [LastingFiles] in
      let inside = folders[folder] ?? []
      let lasting = inside.filter(\.isLasting)
      let isWhole = lasting.count == inside.count && inside.count >= fewestOfFolder && !folder.isEmpty
      // What lies in folders below would be told with it.
      if isWhole, !paths.contains(where: { $0.startsWithBytes(of: folder + "/") }) {
        return [.folder(folder + "/")]
      }
      return lasting.map(\.path).sorted(by: String.byBytes).map { .file($0) }
    }
  }

  /// The path of the file or the folder.
  var path: String {
    switch self {
    case .file(let path), .folder(let path): path
    }
  }
}
