internal import CFileSystem
internal import Glibc

/// A file that is open, and is closed when it goes out of scope.
struct OpenFile: ~Copyable {
  enum Purpose {
    case reading, folder
    /// For a file that must not exist yet.
    case creating
    /// The same for one that nobody else may read.
    case creatingSecret
    /// For a file that keeps what it holds.
    case appending
  }

  let path: DiskPath
  /// By which a process that reads the file knows it.
  private(set) var descriptor: CInt

  /// Opens a file without following a symbolic link and without waiting for the other end of a FIFO.
  init(_ path: DiskPath, for purpose: Purpose) throws {
    let flags =
      switch purpose {
      case .reading: O_RDONLY | O_NONBLOCK
      case .folder: O_RDONLY | O_DIRECTORY
      case .creating, .creatingSecret: O_WRONLY | O_CREAT | O_EXCL
      case .appending: O_WRONLY | O_CREAT | O_APPEND
      }
    self.path = path
    descriptor = path.withCString {
      open($0, flags | O_NOFOLLOW | O_CLOEXEC, purpose == .creatingSecret ? 0o600 : 0o666)
    }
    guard descriptor >= 0 else {
      throw DiskFault([.creating, .creatingSecret].contains(purpose) ? "create" : "open", path)
    }
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  func status() throws -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskFault("look at", path) }
    return FileStatus(status)
  }

  /// The next bytes, at most `limit`; fewer only at the end of the file.
  func read(atMost limit: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let more = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, limit - count)
        if more < 0, errno == EINTR { continue }
        guard more >= 0 else { throw DiskFault("read", path) }
        if more == 0 { return }
        count += more
      }
    }
  }

  /// The bytes from an offset on, at most `limit`; fewer only at the end of the file.
  func read(atMost limit: Int, from offset: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let more = pread(descriptor, buffer.baseAddress.map { $0 + count }, limit - count, offset + count)
        if more < 0, errno == EINTR { continue }
        guard more >= 0 else { throw DiskFault("read", path) }
        if more == 0 { return }
        count += more
      }
    }
  }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw DiskFault("write", path) }
        rest = rest.dropFirst(count)
      }
    }
  }

  func set(times: [timespec]) throws {
    guard futimens(descriptor, times) == 0 else { throw DiskFault("set the time of", path) }
  }

  /// Waits until the file, or the list of names in a folder, is safe on the disk.
  ///
  /// Some file systems cannot do that for a folder; then there is nothing to wait for.
  func synchronize() throws {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw DiskFault("save", path) }
  }

  /// Waits until everything on this file system is safe on the disk.
  func synchronizeFileSystem() throws {
    let code = laurel_sync_file_system(descriptor)
    guard code == 0 else { throw DiskFault("save", path, code: code) }
  }

  /// Closes a file that was written, because some file systems tell only now that it went wrong.
  mutating func close() throws {
    let code = Glibc.close(descriptor)
    descriptor = -1
    guard code == 0 else { throw DiskFault("write", path) }
  }
}
