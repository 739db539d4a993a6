internal import Knowledge
internal import Source

/// The folder that a site is made from, as it was read: texts with their bytes, other files by name.
struct SourceTree: Sendable {
  /// The folder that the paths of texts and assets start from.
  let contentFolder: DiskPath
  /// Where the content lies below the root, to print before its paths: `Content/`, or nothing.
  let contentPrefix: String
  /// The files `.md`, `.markdown`, `.yml` and `.yaml`, sorted by the bytes of their paths.
  let texts: [SourceFile]
  /// All other files, sorted by the bytes of their paths.
  let assets: [Asset]
  /// What was not read, and why.
  let diagnostics: [Diagnostic]
  /// What was read, for the next time.
  let known: KnownFiles

  /// Reads `Content` in the folder `root`, or the folder itself if it has no such folder.
  ///
  /// Left out are names that start with a dot, but for those of static files, `node_modules`, finished sites, the folder
  /// `output`, and nominations. Fails only if the root cannot be read.
  ///
  /// - Parameter known: what was read of the same folder before.
  static func read(
    root: String, output: String, after known: KnownFiles = .none, jobs: Int = 1
  ) async throws -> SourceTree {
    let folders = try SiteFolders(root: root)
    let (folder, hasContent) = (folders.content, folders.hasContent)
    let finished = FinishedSites(writtenTo: output)
    let entries = try folder.contentEntries(skipping: { entry in
      let isThemes = !hasContent && entry.path.elementsEqual(ThemeFolders.name.utf8)
      let isPrivate = NominationFolder.isName(entry.path)
      return isThemes || isPrivate || finished.include(folder.appending(entry.path), entry.kind)
    })
    let files = await KnownFiles.read(entries, in: folder, after: known, jobs: jobs)
    let beside = try misplaced(in: folders.root, hasContent: hasContent)
    let astray = try folder.children().compactMap(\.text).filter { name in
      NominationFolder.isName(name.utf8) && (hasContent || name != NominationFolder.name)
    }.map(MisplacedSettings.diagnosePrivate)
    return SourceTree(
      folder, prefix: hasContent ? SiteFolders.contentName + "/" : "", files, beside + astray)
  }

  /// What lies in the root, looks like settings or content, and is not taken for it.
  private static func misplaced(in root: DiskPath, hasContent: Bool) throws -> [Diagnostic] {
    let all = try root.children().filter { $0.kind == .file || $0.kind == .folder }
    let names = all.compactMap(\.text).sorted(by: String.byBytes)
    // Texts in the root itself say that it is meant as the content.
    if !hasContent, names.contains(where: { ["index.md", "_site.yml"].contains($0) }) { return [] }
    let others = all.filter { entry in
      entry.text.map {
        $0 != SiteFolders.contentName && MisplacedSettings.isMisplaced($0, isFolder: entry.kind == .folder)
      } ?? false
    }
    return MisplacedSettings.check(
      beside: hasContent ? SiteFolders.contentName : nil,
      named: others.compactMap(\.text).sorted(by: String.byBytes))
  }

  /// The same folder as it would be with corrected texts.
  func correcting(_ correct: (SourceFile) -> SourceFile) -> SourceTree {
    SourceTree(
      contentFolder: contentFolder, contentPrefix: contentPrefix, texts: texts.map(correct), assets: assets,
      diagnostics: diagnostics, known: .none)
  }
}

extension SourceTree {
  fileprivate init(
    _ folder: DiskPath, prefix: String, _ files: (found: [FoundFile], known: KnownFiles), _ more: [Diagnostic]
  ) {
    let found = files.found
    self.init(
      contentFolder: folder, contentPrefix: prefix,
      texts: found.compactMap { if case .text(let file) = $0 { file } else { nil } },
      assets: found.compactMap { if case .asset(let asset) = $0 { asset } else { nil } },
      diagnostics: found.compactMap { if case .refused(let diagnostic) = $0 { diagnostic } else { nil } }
        + more,
      known: files.known)
  }
}

extension DiskPath {
  /// Everything below this folder that could be content, except folders.
  func contentEntries(skipping skip: (FolderEntry) -> Bool = { _ in false }) throws -> [FolderEntry] {
    try entries { entry in
      let name = entry.path.name
      if entry.kind == .file, SystemFile.isNamed(name) { return true }
      // Of the hidden files among the static ones, only the one that keeps a folder in git is left out.
      if Asset.isStatic(entry.path) { return name.elementsEqual(".gitkeep".utf8) }
      return name.first == UInt8(ascii: ".") || name.elementsEqual("node_modules".utf8) || skip(entry)
    }
    .filter { $0.kind != .folder }
  }
}
