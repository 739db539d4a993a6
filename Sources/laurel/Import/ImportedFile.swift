internal import Glibc
internal import Source

/// A file that an import writes into the content folder.
struct ImportedFile {
  /// What it will hold.
  enum Content {
    case bytes([UInt8])
    /// The same as another file, which is read when it is needed.
    case copy(of: DiskPath, byteCount: Int)

    var byteCount: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .copy(_, let byteCount): byteCount
      }
    }

    func bytes() throws -> [UInt8] {
      switch self {
      case .bytes(let bytes): return bytes
      case .copy(let path, let byteCount):
        let bytes = try OpenFile(path, for: .reading).read(atMost: byteCount)
        guard bytes.count == byteCount else { throw DiskFault("read", path, code: EIO) }
        return bytes
      }
    }
  }

  let path: String
  let content: Content
  let isNew: Bool
}

extension ImportedFile {
  init(_ file: SourceFile, isNew: Bool) {
    self.init(path: file.path, content: .bytes(file.bytes), isNew: isNew)
  }
}
