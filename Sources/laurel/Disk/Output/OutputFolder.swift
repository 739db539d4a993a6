internal import Presentation
internal import Source

/// The folder of the finished site. It always holds one whole site: the old one, or the new one.
struct OutputFolder {
  let place: OutputPlace
  /// Folders that must not lie in the output folder.
  let sources: [DiskPath]
  let home: DiskPath?
  /// Whether the site may be written among, and over, files that Laurel did not write.
  let replacesForeignFiles: Bool
  /// False makes the switch take two steps, as it must on file systems that cannot exchange folders.
  let exchanges: Bool

  /// Follows the links in the paths. Nothing is written yet.
  init(
    _ path: String, sources: [String], replacesForeignFiles: Bool = false, home: DiskPath? = homeFolder,
    exchanges: Bool = true
  ) throws {
    place = try OutputPlace(path)
    self.sources = try sources.map { try DiskPath($0).resolved() }
    self.replacesForeignFiles = replacesForeignFiles
    self.home = home
    self.exchanges = exchanges
  }

  /// Puts the files into the folder, all at once or not at all, and removes those it had before.
  ///
  /// `assets` is the folder that the paths of assets start from. If nothing changes, nothing is written.
  func write(_ files: [OutputFile], assets: DiskPath, jobs: Int) async throws -> OutputChanges {
    try refuseFoldersOfOthers()
    try OutputPaths.check(files)
    try place.folder.parent.makeFolders()
    let lock = try BuildLock(for: place)
    defer { lock.release() }
    try recover()

    let old = try SiteTree(at: place.folder)
    let planned = try await plan(files, assets: assets, old: old, jobs: jobs)
    let manifest = Manifest(planned)
    try refuseFilesOfOthers(in: old, against: manifest)
    let changes = OutputChanges(from: old, to: manifest, planned)
    if old.manifest?.bytes == manifest.bytes, changes.written == 0 { return changes }

    let stage = Stage(root: place.stage, old: old, assets: assets, jobs: jobs)
    try await replace(old, by: stage, holding: planned, listedIn: manifest)
    return changes
  }

  /// Compares the new files with the old ones, which needs every byte of both but changes nothing.
  private func plan(
    _ files: [OutputFile], assets: DiskPath, old: SiteTree, jobs: Int
  ) async throws -> [PlannedFile] {
    let sorted = files.sorted { String.byBytes($0.path, $1.path) }
    let results = await sorted.concurrentMap(jobs: jobs) { file in
      Result { try PlannedFile(file, assets: assets, old: old) }
    }
    return try results.map { try $0.get() }
  }

  private func replace(
    _ old: SiteTree, by stage: Stage, holding files: [PlannedFile], listedIn manifest: Manifest
  ) async throws {
    let kept = old.kept(besides: manifest)
    let replaced = Set(kept.map(\.path)).intersection(manifest.paths)
    do {
      try await stage.fill(
        with: files, listedIn: manifest, keeping: kept.filter { !replaced.contains($0.path) })
      // From now on the folder is ours, with an empty list, so that what is in it is brought back
      // even if this build is stopped in the middle of the switch.
      if old.manifest == nil, !old.entries.isEmpty {
        try place.folder.appending(Manifest.name).create(with: [])
      }
      let retired = try TreeSwitch(place: place, exchanges: exchanges).perform()
      if let retired { try retire(retired, replaced: replaced) }
    } catch {
      // What cannot be tidied up now is tidied up by the next build; the first fault is the one to tell.
      try? recover()
      throw error
    }
  }
}

/// What writing a site changed.
struct OutputChanges: Equatable, Sendable {
  /// How many files are new or have new bytes.
  var written = 0
  var unchanged = 0
  /// How many files of the old site the new one does not have.
  var removed = 0
  /// The paths of what Laurel did not write and left alone; a folder of such files is named once.
  var kept: [String] = []
}

extension OutputChanges {
  /// `files` are the new files, in the order of `new`.
  init(from old: SiteTree, to new: Manifest, _ files: [PlannedFile]) {
    unchanged = files.count { $0.isUnchanged }
    written = files.count - unchanged
    removed = old.manifest?.paths.subtracting(new.paths).intersection(old.files).count ?? 0
    kept = old.kept(besides: new).lazy.filter { !new.paths.contains($0.path) }.map(\.path.text)
  }
}
