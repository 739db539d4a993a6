internal import Knowledge
internal import Source

/// The folder of another program as it lies on the disk. It is read, and never changed.
struct OriginFolder: Sendable {
  let folder: DiskPath
  /// The paths of all files, from the folder, sorted by their bytes.
  let files: [String]
  /// What cannot be taken: links, which may lead out of the folder, devices, and names that are not UTF-8.
  let refused: [String]
  private let known: Set<String>

  /// More files than a site has that people wrote.
  static let mostFiles = 200_000

  init(_ source: String) throws {
    guard let folder = try? DiskPath(source).resolved(), try folder.status()?.kind == .folder else {
      throw WrongUsage.noSource(source)
    }
    self.folder = folder
    var count = 0
    let entries = try folder.entries { entry in
      count += 1
      return count > Self.mostFiles || Self.isOfNoSite(entry)
    }
    guard count <= Self.mostFiles else { throw WrongUsage.tooManyFiles(source, limit: Self.mostFiles) }
    files = entries.compactMap { $0.kind == .file ? $0.text : nil }
    refused = entries.filter { $0.kind != .folder && ($0.kind != .file || $0.text == nil) }.map(\.path.text)
    known = Set(files)
  }

  func has(_ path: String) -> Bool { known.contains(path) }

  /// Whether any file lies in a folder.
  func hasFolder(_ path: String) -> Bool { files.contains { $0.startsWithBytes(of: path + "/") } }

  /// The text of a file that is neither too large nor in another encoding; nil if there is none.
  func text(of path: String) throws -> SourceText? {
    guard has(path) else { return nil }
    let file = folder.appending(path)
    guard let status = try file.status(), status.kind == .file, status.byteCount <= FoundFile.textLimit,
      case .text(let text) = DecodedText(SourceFile(path: path, bytes: try file.contents()))
    else { return nil }
    return text
  }

  /// What programs and systems keep beside a site. A few files whose names begin with a dot hold settings.
  private static func isOfNoSite(_ entry: FolderEntry) -> Bool {
    let name = entry.path.name.text
    if SystemFile.isNamed(entry.path.name) || name == "node_modules" { return true }
    // MkDocs may call files with values for a folder by any name: `.values.yml`.
    let hasValues = entry.kind == .file && ["yml", "yaml"].contains(ContentPath.fileExtension(of: name))
    return name.startsWithBytes(of: ".") && !settingsFiles.contains(name) && !hasValues
  }

  private static let settingsFiles: Set<String> = [
    ".obsidian", ".eleventy.js", ".eleventyignore", ".gitignore", ".meta.yml",
  ]
}
