/// Whole files at once.
extension DiskPath {
  /// All bytes of a file.
  func contents() throws -> [UInt8] {
    let file = try OpenFile(self, for: .reading)
    return try file.read(atMost: file.status().byteCount)
  }

  /// Makes a file, which must not exist yet. With `waits`, it is safe on the disk afterwards.
  func create(with bytes: [UInt8], waits: Bool = false) throws {
    var file = try OpenFile(self, for: .creating)
    try file.write(bytes)
    if waits { try file.synchronize() }
    try file.close()
  }

  /// Writes at the end of a file, which is made if it is not there.
  func append(_ bytes: [UInt8]) throws {
    var file = try OpenFile(self, for: .appending)
    try file.write(bytes)
    try file.close()
  }
}
