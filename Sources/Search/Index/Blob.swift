internal import Source

/// A named run of bytes of an index.
package struct Blob: Sendable {
  /// Such as `words-0c3f9a21`, of which the digits tell what it holds: what is written under a name never changes, so
  /// that the files of several builds may lie beside each other.
  package let name: String
  package let bytes: [UInt8]

  /// Blobs of one sort, in order. Those that hold the same have the same name.
  static func named(_ sort: String, _ contents: [[UInt8]]) -> [Blob] {
    var known: [String: [UInt8]] = [:]
    return contents.map { bytes in
      var name = "\(sort)-\(FNV.fingerprint(FNV.hash(bytes[...])))"
      while let other = known[name], other != bytes {
        name = "\(sort)-\(FNV.fingerprint(FNV.hash(bytes[...], seed: FNV.hash(Array(name.utf8)[...]))))"
      }
      known[name] = bytes
      return Blob(name: name, bytes: bytes)
    }
  }

  /// What tells it apart from others of its sort.
  var digits: String { name.utf8.suffix(Self.digitCount).text }

  /// The length of the digits.
  static let digitCount = 8
}
