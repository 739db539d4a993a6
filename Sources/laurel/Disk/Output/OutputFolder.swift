internal import Presentation
internal import Source

/// The folder of the finished site. It always holds one whole site: the old one, or the new one.
struct OutputFolder {
  let place: OutputPlace
  /// The sources of the site.
  let sources: [SiteFolders]
  let home: DiskPath?
  /// Whether the site may be written beside files that Laurel did not write, and over those of its own that somebody
  /// changed.
  let keepsForeignFiles: Bool
  /// False makes the switch take two steps, as it must on file systems that cannot exchange folders.
  let exchanges: Bool

  /// Follows the links in the paths. Nothing is written yet.
  init(
    _ path: String, sources: [String], keepsForeignFiles: Bool = false, home: DiskPath? = homeFolder,
    exchanges: Bool = true
  ) throws {
    place = try OutputPlace(path)
    self.sources = try sources.map { try SiteFolders(root: $0) }
    self.keepsForeignFiles = keepsForeignFiles
    self.home = home
    self.exchanges = exchanges
  }

  /// Puts the files into the folder, all at once or not at all, and removes those it had before.
  ///
  /// If nothing changes, nothing is written.
  ///
  /// - Parameters:
  ///   - site: the name of the site, by which it is told from another one in the same place.
  ///   - origins: where the files lie whose bytes it takes over.
  ///   - program: what drew the pictures, if they were drawn anew.
  func write(
    _ files: [OutputFile], of site: String = "", from origins: FileOrigins, picturesBy program: String? = nil,
    jobs: Int
  ) async throws -> OutputChanges {
    try refuseFoldersOfOthers()
    try OutputPaths.check(files)
    try place.folder.parent.makeFolders()
    let lock = try BuildLock(for: place)
    defer { lock.release() }
    let left = try recover()

    let old = try SiteTree(at: place.folder)
    let planned = try await plan(files, from: origins, old: old, jobs: jobs)
    let manifest = Manifest(planned, of: site, picturesBy: program)
    let changed = try old.changed(besides: planned)
    try refuseFilesOfOthers(in: old, against: manifest, changed: changed)
    var changes = OutputChanges(from: old, to: manifest, planned, changed: changed)
    changes.left = left.map(\.description)
    if old.manifest?.bytes == manifest.bytes, planned.allSatisfy(\.isUnchanged) { return changes }

    let retired = try await replace(old, with: planned, listedIn: manifest, jobs: jobs)
    if let retired {
      do { try retire(retired) } catch is DiskFault {
        changes.left.append(retired.description)
      }
    }
    return changes
  }

  /// Compares the new files with the old ones, which needs every byte of both but changes nothing.
  private func plan(
    _ files: [OutputFile], from origins: FileOrigins, old: SiteTree, jobs: Int
  ) async throws -> [PlannedFile] {
    let sorted = files.sorted { String.byBytes($0.path, $1.path) }
    let results = await sorted.concurrentMap(jobs: jobs) { file in
      Result { try PlannedFile(file, from: origins, old: old) }
    }
    let planned = try results.map { try $0.get() }
    let sums = OutputFile(
      path: ChecksumLines.fileName, content: .bytes(ChecksumLines.bytes(of: planned)))
    return planned + [try PlannedFile(sums, from: origins, old: old)]
  }

  /// Makes the new site and puts it in the place of the old one. Tells where that is now, if there was one.
  private func replace(
    _ old: SiteTree, with files: [PlannedFile], listedIn manifest: Manifest, jobs: Int
  ) async throws -> DiskPath? {
    let stage = Stage(root: try place.unused(for: .stage), old: old, jobs: jobs)
    do {
      try await stage.fill(with: files, listedIn: manifest, keeping: old.kept(besides: manifest))
      // From now on the folder is ours, with an empty list, so that what is in it is brought back
      // even if this build is stopped in the middle of the switch.
      if old.manifest == nil, !old.entries.isEmpty || !old.litter.isEmpty {
        try place.folder.appending(Manifest.name).create(with: Manifest([]).bytes)
      }
      return try TreeSwitch(place: place, stage: stage.root, exchanges: exchanges).perform()
    } catch {
      // What cannot be tidied up now is tidied up by the next build; the first fault is the one to tell.
      _ = try? recover()
      throw error
    }
  }
}
