internal import Source

/// The first bytes of a file, read as numbers; every reading past the end is nil.
struct ImageBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func byte(_ offset: Int) -> Int? {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
  }

  /// A number of `width` bytes, at most 4, of which the first counts most.
  func big(_ offset: Int, _ width: Int) -> Int? {
    slice(offset, width).map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// A number of `width` bytes, at most 4, of which the last counts most.
  func little(_ offset: Int, _ width: Int) -> Int? {
    slice(offset, width).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  func has(_ tag: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count else { return false }
    return bytes[offset...].starts(with: tag)
  }

  private func slice(_ offset: Int, _ width: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    return bytes[offset..<offset + width]
  }
}
