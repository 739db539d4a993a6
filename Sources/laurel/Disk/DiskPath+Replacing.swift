internal import Glibc

/// Whole files that take the place of others at once: whoever reads sees the old one or the new one, never a part.
extension DiskPath {
  /// Gives a file other contents. False, and nothing is changed, if it no longer holds `old`.
  func replace(_ old: [UInt8], by new: [UInt8]) throws -> Bool {
    let isOld = { try status()?.kind == .file && contents() == old }
    guard try isOld(), let permissions = try status()?.permissions else { return false }
    return try put(new, permissions: permissions, if: isOld)
  }

  /// Writes a file, whether or not there is one.
  func put(_ bytes: [UInt8]) throws { _ = try put(bytes, permissions: nil) { true } }

  /// Writes a draft beside the file, and gives it the file's name if the condition holds at the last moment.
  private func put(_ bytes: [UInt8], permissions: mode_t?, if condition: () throws -> Bool) throws -> Bool {
    let draft = parent.appending(Array(".".utf8) + name + Array(".laurel-\(getpid())".utf8))
    try draft.removeFile()
    do {
      try draft.create(with: bytes, waits: true)
      if let permissions { try draft.set(permissions: permissions) }
      guard try condition() else {
        try draft.removeFile()
        return false
      }
      try draft.move(to: self)
      return true
    } catch {
      try? draft.removeFile()
      throw error
    }
  }
}
