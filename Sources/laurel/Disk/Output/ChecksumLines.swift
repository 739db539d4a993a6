internal import Presentation
internal import Source

/// Lines of digests and paths such as `0123…  a/b.html`, as `sha256sum -c` reads them.
enum ChecksumLines {
  /// The file of a site that holds them for people. Builds do not read it.
  static let fileName = ReservedPaths.sums

  /// A line for each file, in their order. No path of a site has a sign that would have to be written in another way.
  static func bytes(of files: [PlannedFile]) -> [UInt8] {
    files.flatMap { line(path: $0.path, digest: $0.digest) }
  }

  static func line(path: [UInt8], digest: String) -> [UInt8] {
    Array("\(digest)  ".utf8) + path + [UInt8(ascii: "\n")]
  }

  /// The digests by the paths; a line that is not part of a list is passed over.
  static func digests(in bytes: ArraySlice<UInt8>) -> [[UInt8]: String] {
    Dictionary(
      bytes.split(separator: UInt8(ascii: "\n")).compactMap(entry), uniquingKeysWith: { first, _ in first })
  }

  private static func entry(in line: ArraySlice<UInt8>) -> (path: [UInt8], digest: String)? {
    let digest = line.prefix(64)
    let name = line.dropFirst(66)
    guard digest.count == 64, digest.allSatisfy({ $0.hexadecimalValue != nil }), !name.isEmpty,
      line.dropFirst(64).starts(with: "  ")
    else { return nil }
    return (Array(name), digest.text)
  }
}
