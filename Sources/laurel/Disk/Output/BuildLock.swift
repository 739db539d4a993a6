internal import Glibc
internal import Source

/// A file beside the output folder that one build holds locked while it writes.
///
/// The kernel lets go of the lock when the build ends, however it ends. The file is removed by the build
/// that holds it, so whoever gets the lock must see that the file still has its name.
struct BuildLock {
  private let path: DiskPath
  private let descriptor: CInt

  /// Takes the lock, or tells which process has it.
  init(for place: OutputPlace) throws {
    path = place.lock
    while true {
      let descriptor = try Self.open(path)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        defer { close(descriptor) }
        guard errno == EWOULDBLOCK else { throw DiskFault("lock", path) }
        throw OutputRefusal.busy(place.folder, process: Self.process(in: path))
      }
      var status = stat()
      fstat(descriptor, &status)
      if try path.status()?.isSameFile(as: FileStatus(status)) == true {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
    }
    try? write()
  }

  /// Takes the lock; nil where this person can make no file, as on a stick that is only read, and so cannot build either.
  static func wherePossible(for place: OutputPlace) throws -> BuildLock? {
    do { return try BuildLock(for: place) } catch let fault as DiskFault
      where [EROFS, EACCES, EPERM].contains(fault.code)
    { return nil }
  }

  func release() {
    try? path.removeFile()
    close(descriptor)
  }

  /// Opens the file, which may be what a build of another user has left.
  private static func open(_ path: DiskPath) throws -> CInt {
    var fault: CInt = 0
    for flags in [O_RDWR | O_CREAT, O_RDONLY] {
      let descriptor = path.withCString { Glibc.open($0, flags | O_NOFOLLOW | O_CLOEXEC, 0o666) }
      if descriptor >= 0 { return descriptor }
      if fault == 0 { fault = errno }
      guard fault == EACCES else { break }
    }
    throw DiskFault("create", path, code: fault)
  }

  private func write() throws {
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, Glibc.write(descriptor, text, text.count) == text.count else {
      throw DiskFault("write", path)
    }
  }

  private static func process(in path: DiskPath) -> Int? {
    (try? path.contents()).flatMap { Int($0.trimmed.text) }
  }
}
