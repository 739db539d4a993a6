internal import Glibc
internal import Presentation
internal import Source

/// A file of the new site: what is to stand there, its digest, and whether it stands there already.
struct PlannedFile: Sendable {
  let path: [UInt8]
  /// SHA-256 in hexadecimal digits.
  let digest: String
  let content: Content
  /// Whether the old site has the same bytes at this path.
  let isUnchanged: Bool

  enum Content: Sendable {
    case bytes([UInt8])
    /// Those of a file.
    case copy(of: DiskPath)
  }

  /// Reads and compares, and writes nothing.
  init(_ file: OutputFile, from origins: FileOrigins, old: SiteTree) throws {
    path = Array(file.path.utf8)
    let standing = old.files.contains(path) ? old.root.appending(path) : nil
    content = origins.bytes(of: file.content)
    switch content {
    case .bytes(let bytes):
      digest = DigestBuilder.digest(of: bytes)
      isUnchanged = try standing?.holds(bytes) ?? false
    case .copy(let source):
      let new = try source.digest()
      digest = new
      isUnchanged = try standing.map { try $0.size() == source.size() && $0.digest() == new } ?? false
    }
  }
}

extension DiskPath {
  /// How much of a large file is in memory at once.
  static let pieceSize = 1 << 20

  fileprivate func size() throws -> Int? { try status()?.byteCount }

  /// Whether the file has exactly these bytes.
  fileprivate func holds(_ bytes: [UInt8]) throws -> Bool {
    let file = try OpenFile(self, for: .reading)
    guard try file.status().byteCount == bytes.count else { return false }
    return try file.read(atMost: bytes.count) == bytes
  }

  /// The digest of a file that may be too large for the memory.
  func digest() throws -> String {
    let file = try OpenFile(self, for: .reading)
    guard try file.status().kind == .file else { throw DiskFault("read", self, code: EINVAL) }
    return try file.digest(handingPiecesTo: { _ in })
  }
}

extension OpenFile {
  /// Reads to the end a piece at a time, and gives the digest of it all.
  func digest(handingPiecesTo body: ([UInt8]) throws -> Void) throws -> String {
    var digest = DigestBuilder()
    while true {
      let piece = try read(atMost: DiskPath.pieceSize)
      if piece.isEmpty { return digest.finish() }
      digest.update(piece)
      try body(piece)
    }
  }
}
