internal import Glibc

/// The changes that are made to the disk, each one call to the operating system.
extension DiskPath {
  func makeFolder() throws {
    guard withCString({ mkdir($0, 0o777) }) == 0 else { throw DiskFault("create the folder", self) }
  }

  /// Makes this folder and those above it, as far as they are missing.
  func makeFolders() throws {
    if try status() != nil { return }
    try parent.makeFolders()
    try makeFolder()
  }

  /// Removes a file or a symbolic link; it may be gone already.
  func removeFile() throws {
    guard withCString({ unlink($0) }) != 0, errno != ENOENT else { return }
    throw DiskFault("remove", self)
  }

  /// Removes a folder; one that still holds something, or is gone already, is let be.
  func removeFolderIfEmpty() throws {
    guard withCString({ rmdir($0) }) != 0, ![ENOENT, ENOTEMPTY, EEXIST].contains(errno) else { return }
    throw DiskFault("remove the folder", self)
  }

  /// Removes a folder with all that is in it; it may be gone already.
  func removeTree() throws {
    guard try status()?.kind == .folder else { return }
    for entry in try entries().reversed() {
      let place = appending(entry.path)
      if entry.kind == .folder { try place.removeFolderIfEmpty() } else { try place.removeFile() }
    }
    try removeFolderIfEmpty()
  }

  func move(to other: DiskPath) throws {
    let code = withCString { old in other.withCString { new in rename(old, new) } }
    guard code == 0 else { throw DiskFault("rename", self) }
  }

  /// Gives the file a second name. False where the file system has no such thing or refuses it here.
  func link(to other: DiskPath) -> Bool {
    withCString { old in other.withCString { new in linkat(AT_FDCWD, old, AT_FDCWD, new, 0) } } == 0
  }

  func set(permissions: mode_t) throws {
    guard withCString({ chmod($0, permissions) }) == 0 else {
      throw DiskFault("set the permissions of", self)
    }
  }
}
