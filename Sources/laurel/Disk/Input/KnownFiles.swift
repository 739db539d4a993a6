internal import Glibc
internal import Source

/// What was read of files, for as long as nobody changes them.
///
/// Clocks of file systems go in steps: of a file that changed just before it was read, nobody can tell later whether it
/// changed once more. So it is not known until it is read again.
struct KnownFiles: Sendable {
  /// It is a class as each reading passes on those of all other files.
  private final class Entry: Sendable {
    let status: FileStatus
    let found: FoundFile

    init(_ status: FileStatus, _ found: FoundFile) {
      self.status = status
      self.found = found
    }
  }

  private let entries: [[UInt8]: Entry]
  /// Changes whenever somebody writes to a file that is no text, though pages name it as before.
  let assetStamp: UInt64

  static let none = KnownFiles(entries: [:], assetStamp: 0)

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
    let stamp = zip(listed, readings).reduce(into: FNV.hash([])) { stamp, pair in
      guard case .asset = pair.1.found, let status = pair.1.status else { return }
      stamp = status.stamp(of: pair.0.path, after: stamp)
    }
    return (
      readings.map(\.found),
      KnownFiles(entries: Dictionary(known, uniquingKeysWith: { first, _ in first }), assetStamp: stamp)
    )
  }

  private func read(
    _ entry: FolderEntry, in folder: DiskPath
  ) -> (found: FoundFile, status: FileStatus?, known: Entry?) {
    guard entry.kind == .file, let status = try? folder.appending(entry.path).status() else {
      return (FoundFile(entry, in: folder), nil, nil)
    }
    if let known = entries[entry.path], known.status.isUntouched(since: status) {
      return (known.found, status, known)
    }
    let now = FileStatus.now
    let found = FoundFile(entry, in: folder)
    if case .refused = found { return (found, status, nil) }
    return (found, status, status.isSettled(at: now) ? Entry(status, found) : nil)
  }
}
