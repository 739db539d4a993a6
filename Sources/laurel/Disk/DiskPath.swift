internal import Glibc
internal import Source

/// A path on this machine, as the bytes that the operating system takes: they need not be UTF-8.
struct DiskPath: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A path as people type it: relative ones start at the working folder, `.` and double slashes go.
  init(_ text: String) {
    let isAbsolute = text.utf8.first == UInt8(ascii: "/")
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    var bytes = isAbsolute ? [] : Self.workingFolder
    for part in parts { bytes += [UInt8(ascii: "/")] + part }
    self.bytes = bytes.isEmpty ? [UInt8(ascii: "/")] : bytes
  }

  /// Repaired where the bytes are not UTF-8: for people, not for the operating system.
  var description: String { bytes.text }

  /// The last component.
  var name: ArraySlice<UInt8> { bytes.name }

  /// The folder that holds this path; `/` holds itself.
  var parent: DiskPath {
    let parent = bytes.parent ?? []
    return parent.isEmpty ? DiskPath(bytes: [UInt8(ascii: "/")]) : DiskPath(bytes: Array(parent))
  }

  /// Whether this folder is `other` or holds it, by name.
  func holds(_ other: DiskPath) -> Bool {
    if bytes == other.bytes || bytes == [UInt8(ascii: "/")] { return true }
    return other.bytes.starts(with: bytes + [UInt8(ascii: "/")])
  }

  /// The path of `relative` below this folder.
  func appending(_ relative: some Collection<UInt8>) -> DiskPath {
    var joined = bytes == [UInt8(ascii: "/")] ? [] : bytes
    joined.reserveCapacity(joined.count + relative.count + 2)
    joined.append(UInt8(ascii: "/"))
    joined += relative
    return DiskPath(bytes: joined)
  }

  func appending(_ relative: String) -> DiskPath { appending(relative.utf8) }

  /// The path of a sibling whose name is this one and `suffix`.
  func adding(suffix: String) -> DiskPath { DiskPath(bytes: bytes + suffix.utf8) }

  /// Calls `body` with the path as the operating system wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer.initializeElement(at: index, to: CChar(bitPattern: byte))
      }
      buffer.initializeElement(at: bytes.count, to: 0)
      // The buffer holds at least the closing zero, so it has an address.
      return body(UnsafePointer(buffer.baseAddress!))
    }
  }

  /// A folder that is gone keeps a name by which nothing is found: without one, relative paths would start at `/`.
  private static var workingFolder: [UInt8] {
    guard let path = getcwd(nil, 0) else { return Array("/proc/self/cwd".utf8) }
    defer { free(path) }
    return Array(String(cString: path).utf8)
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// The last component of a path.
  var name: SubSequence {
    lastIndex(of: UInt8(ascii: "/")).map { self[index(after: $0)...] } ?? self[...]
  }

  /// The path of the folder, or nil if there is only a name.
  var parent: SubSequence? {
    lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] }
  }
}
