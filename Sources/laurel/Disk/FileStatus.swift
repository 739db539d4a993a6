internal import Glibc
internal import Source

/// What the operating system knows of a file without opening it. Links are not followed.
struct FileStatus: Sendable {
  enum Kind: Sendable { case file, folder, symbolicLink, other }

  let kind: Kind
  let byteCount: Int
  let permissions: mode_t
  /// The time stamps of the last reading and the last writing.
  let times: [timespec]
  /// When its bytes or its names changed.
  let changed: timespec
  private let device: dev_t
  private let node: ino_t

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    byteCount = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    times = [status.st_atim, status.st_mtim]
    changed = status.st_ctim
    device = status.st_dev
    node = status.st_ino
  }

  /// Whether both are names of one and the same file.
  func isSameFile(as other: FileStatus) -> Bool { (device, node) == (other.device, other.node) }

  /// Whether nobody has written to the file in the meantime.
  func isUnchanged(since earlier: FileStatus) -> Bool {
    let (now, then) = (times[1], earlier.times[1])
    return byteCount == earlier.byteCount && (now.tv_sec, now.tv_nsec) == (then.tv_sec, then.tv_nsec)
  }

  /// Whether this is the same file, and nobody has done anything to it in the meantime.
  func isUntouched(since earlier: FileStatus) -> Bool {
    isSameFile(as: earlier) && isUnchanged(since: earlier)
      && (changed.tv_sec, changed.tv_nsec) == (earlier.changed.tv_sec, earlier.changed.tv_nsec)
  }

  /// This moment, as the times of files are told.
  static var now: timespec {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now
  }

  /// Whether the last change is so long ago that another would get a later time. Steps of clocks are shorter than two
  /// seconds, those of FAT, and the times of files may be those of another machine.
  func isSettled(at now: timespec) -> Bool { changed.tv_sec + 2 < now.tv_sec }

  /// A number that is another one once somebody has done anything to the file of a path.
  ///
  /// - Parameter others: that of the files before it.
  func stamp(of path: [UInt8], after others: UInt64) -> UInt64 {
    let numbers = [byteCount, changed.tv_sec, changed.tv_nsec, times[1].tv_sec, times[1].tv_nsec, Int(node)]
    let bytes = numbers.flatMap { number in withUnsafeBytes(of: number) { Array($0) } }
    return FNV.hash((path + [0] + bytes)[...], seed: others)
  }

  /// Whether a folder with this status is where another file system begins inside `parent`.
  func isMountPoint(in parent: FileStatus) -> Bool { device != parent.device }
}

extension DiskPath {
  /// What stands at this path, or nil if nothing does.
  func status() throws -> FileStatus? {
    var status = stat()
    if withCString({ lstat($0, &status) }) == 0 { return FileStatus(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw DiskFault("look at", self) }
    return nil
  }

  /// This path with every symbolic link in it followed; it must exist.
  func resolved() throws -> DiskPath {
    guard let real = withCString({ realpath($0, nil) }) else { throw DiskFault("find", self) }
    defer { free(real) }
    return DiskPath(
      bytes: Array(UnsafeBufferPointer(start: real, count: strlen(real)).map(UInt8.init(bitPattern:))))
  }

  /// This path with every symbolic link followed where it exists, or else as it is.
  var resolvedIfThere: DiskPath { (try? resolved()) ?? self }
}
