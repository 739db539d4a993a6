internal import Source

/// What a command is told of a site: where it is, where its finished pages go, and the day that it is judged by.
struct SiteSource: Sendable {
  /// The folder of the site, as it was typed.
  let root: String
  /// The folder for the finished site, as it was typed or as it is without being named.
  let output: String
  var day: CalendarDate
  /// How many things are done at a time.
  let jobs: Int

  init(root: String, output: String? = nil, day: CalendarDate, jobs: Int) {
    self.root = root
    self.output = OutputPlace.path(output, ofSite: root)
    self.day = day
    self.jobs = jobs
  }

  /// The folder itself.
  func resolvedRoot() throws -> DiskPath {
    guard let folder = try? DiskPath(root).resolved(), try folder.status()?.kind == .folder else {
      throw WrongUsage.noSource(root)
    }
    return folder
  }

  /// Reads the folder. One that is not there is wrong usage, and no fault of the machine.
  ///
  /// - Parameter known: what was read of it before.
  func tree(after known: KnownFiles = .none) async throws -> SourceTree {
    _ = try resolvedRoot()
    return try await SourceTree.read(root: root, output: output, after: known, jobs: jobs)
  }
}
