extension SourceTree {
  /// Reads the folder that was given for a site. One that is not there is wrong usage, and no fault of the machine.
  static func ofSite(_ root: String, excluding: [String], jobs: Int) async throws -> SourceTree {
    guard let folder = try? DiskPath(root).resolved(), try folder.status()?.kind == .folder else {
      throw WrongUsage.noSource(root)
    }
    return try await read(root: root, excluding: excluding, jobs: jobs)
  }
}
