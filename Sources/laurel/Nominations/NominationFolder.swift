internal import Knowledge
internal import Source

/// The folder `Nominations` beside the content. No site is made from what is in it.
struct NominationFolder {
  static let name = "Nominations"
  /// The folder of a cycle that holds a file of scores for each judge.
  private static let scores = "scores"

  let place: DiskPath
  /// Its path from the content folder, which may lead out of that.
  let path: String
  private let content: DiskPath

  init(_ folders: SiteFolders) {
    place = folders.root.appending(Self.name)
    path = folders.hasContent ? "../\(Self.name)" : Self.name
    content = folders.content
  }

  /// Whether a name is that of the folder, for computers that tell capital letters from small ones and for those that do not.
  static func isName(_ bytes: some Sequence<UInt8>) -> Bool {
    Fold.path(Array(bytes).text).elementsEqual(Fold.path(name))
  }

  /// Whether a folder is part of the nominations of a site, so that nothing in it may be read as content.
  static func holds(_ folder: DiskPath) throws -> Bool {
    var folder = folder
    while folder.parent != folder {
      let site = folder.parent
      let signs = [SiteFolders.contentName, SiteConfiguration.path, SiteConfiguration.standard.home]
      if isName(folder.name),
        try signs.contains(where: { try site.appending($0).status() != nil })
      {
        return true
      }
      folder = site
    }
    return false
  }

  /// The names of the cycles: those of the files that say how nominations are judged.
  func cycles() throws -> [String] {
    guard try place.status()?.kind == .folder else { return [] }
    return try place.children().filter { $0.kind == .file }.compactMap(\.text)
      .filter { ContentPath.fileExtension(of: $0) == "yml" }.map(ContentPath.withoutExtension)
      .sorted(by: String.byBytes)
  }

  /// The path of a file of this folder from the content folder.
  func path(of name: String) -> String { ContentPath.join(path, name) }

  /// The nominations of a cycle, by their paths from the content folder.
  func nominations(ofCycle cycle: String) throws -> [SourceFile] {
    try entries(ofCycle: cycle).compactMap { entry in
      guard case .text(let file) = FoundFile(entry, in: content), ContentPath.isMarkdown(file.path) else {
        return nil
      }
      return file
    }
  }

  /// The file of a cycle, and all that lies in its folder; nil if there is no such file.
  func files(ofCycle cycle: String) throws -> CycleFiles? {
    let rules = path(of: "\(cycle).yml")
    guard try content.appending(rules).status() != nil else { return nil }
    var files = CycleFiles(nominations: try nominations(ofCycle: cycle))
    let sheets = path(of: "\(cycle)/\(Self.scores)")
    for entry in try [FolderEntry(path: Array(rules.utf8), kind: .file)] + entries(ofCycle: cycle) {
      switch FoundFile(entry, in: content) {
      case .text(let file) where file.path == rules: files.rules = file
      case .asset(let file)
      where ContentPath.folder(of: file.path) == sheets && ContentPath.fileExtension(of: file.path) == "csv":
        files.sheets.append(
          SourceFile(path: file.path, bytes: try content.appending(file.path).contents()))
      case .refused(let diagnostic): files.diagnostics.append(diagnostic)
      case .text, .asset: break
      }
    }
    return files
  }

  /// What lies in the folder of a cycle, by the paths from the content folder.
  private func entries(ofCycle cycle: String) throws -> [FolderEntry] {
    let folder = place.appending(cycle)
    guard try folder.status()?.kind == .folder else { return [] }
    return try folder.contentEntries().map { entry in
      FolderEntry(path: Array(path(of: "\(cycle)/").utf8) + entry.path, kind: entry.kind)
    }
  }
}

/// What was read of a cycle, by the paths from the content folder.
struct CycleFiles {
  /// How its nominations are judged.
  var rules: SourceFile?
  var nominations: [SourceFile]
  /// The scores, a file for each judge.
  var sheets: [SourceFile] = []
  /// What was not read, and why.
  var diagnostics: [Diagnostic] = []
}
