internal import Knowledge
internal import Source

/// The files beside imported pages. Each gets a name that is free, or that of a file which holds the same already.
struct ImportedFiles {
  /// Those that are to be written.
  private(set) var files: [ImportedFile] = []
  private let folder: DiskPath
  /// All paths of the site and of this import, as every system tells them apart.
  private var taken: Set<String>
  /// Where the same content stands beside the same page.
  private var places: [String: String] = [:]

  private static let mostNamesakes = 10_000

  init(in tree: SourceTree) {
    folder = tree.contentFolder
    taken = Set((tree.texts.map(\.path) + tree.assets.map(\.path)).map(Fold.path))
  }

  /// Whether nothing has a path yet; from now on it is taken.
  mutating func take(_ path: String) throws -> Bool {
    guard try folder.appending(path).status() == nil else { return false }
    return taken.insert(Fold.path(path)).inserted
  }

  /// The path of a file with a content: `stem.ending`, or with a number behind the stem. Nil if there are too many.
  ///
  /// - Parameter content: what it holds, and by what that is known again.
  mutating func place(
    _ content: ImportedFile.Content, knownAs key: String, stem: String, ending: String
  ) throws -> String? {
    if let path = places["\(stem)\n\(key)"] { return path }
    for number in 1...Self.mostNamesakes {
      let path = "\(stem)\(number == 1 ? "" : "-\(number)").\(ending)"
      if PathFault(in: path) != nil { return nil }
      let isThere = try isThere(path, with: content)
      guard try isThere || take(path) else { continue }
      if !isThere { files.append(ImportedFile(path: path, content: content, isNew: true)) }
      places["\(stem)\n\(key)"] = path
      return path
    }
    return nil
  }

  /// Whether a file is there with the same bytes.
  private func isThere(_ path: String, with content: ImportedFile.Content) throws -> Bool {
    guard let status = try folder.appending(path).status(), status.kind == .file,
      status.byteCount == content.byteCount
    else { return false }
    return try folder.appending(path).contents() == content.bytes()
  }
}
