internal import Glibc
internal import Source

/// What was read of files, for as long as nobody changes them.
///
/// Clocks of file systems go in steps: of a file that changed just before it was read, nobody can tell later whether it
/// changed once more. So it is not known until it is read again.
struct KnownFiles: Sendable {
  private struct Entry: Sendable {
    let status: FileStatus
    let found: FoundFile
  }

  private let entries: [[UInt8]: Entry]

  static let none = KnownFiles(entries: [:])

  /// Reads what stands in a folder, but for what is known.
  ///
  /// - Parameters:
  ///   - old: what was read the last time.
  ///   - jobs: how many files are read at a time.
  static func read(
    _ listed: [FolderEntry], in folder: DiskPath, after old: KnownFiles, jobs: Int
  ) async -> (found: [FoundFile], known: KnownFiles) {
    let readings = await listed.concurrentMap(jobs: jobs) { entry in old.read(entry, in: folder) }
    let known = zip(listed, readings).compactMap { entry, reading in
      reading.known.map { (entry.path, $0) }
    }
    return (
      readings.map(\.found), KnownFiles(entries: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    )
  }

  private func read(_ entry: FolderEntry, in folder: DiskPath) -> (found: FoundFile, known: Entry?) {
    guard entry.kind == .file, let status = try? folder.appending(entry.path).status() else {
      return (FoundFile(entry, in: folder), nil)
    }
    if let known = entries[entry.path], known.status.isUntouched(since: status) {
      return (known.found, known)
    }
    let now = FileStatus.now
    let found = FoundFile(entry, in: folder)
    if case .refused = found { return (found, nil) }
    return (found, status.isSettled(at: now) ? Entry(status: status, found: found) : nil)
  }
}

extension FileStatus {
  fileprivate static var now: timespec {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now
  }

  /// Whether the last change is so long ago that another would get a later time. Steps of clocks are shorter than two
  /// seconds, those of FAT, and the times of files may be those of another machine.
  fileprivate func isSettled(at now: timespec) -> Bool { changed.tv_sec + 2 < now.tv_sec }
}
