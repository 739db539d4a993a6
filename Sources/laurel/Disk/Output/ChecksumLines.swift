internal import Presentation
internal import Source

/// Lines of digests and paths such as `0123…  a/b.html`, as `sha256sum -c` reads them.
enum ChecksumLines {
  /// The file of a site that holds them for people. Builds do not read it.
  static let fileName = ReservedPaths.sums

  /// A line for each file, in their order. A line with escapes starts with a backslash.
  static func bytes(of files: [PlannedFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      let name = escaped(file.path)
      if name.count != file.path.count { bytes.append(UInt8(ascii: "\\")) }
      bytes += file.digest.utf8
      bytes += "  ".utf8
      bytes += name
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The digests by the paths; a line that is not part of a list is passed over.
  static func digests(in bytes: ArraySlice<UInt8>) -> [[UInt8]: String] {
    Dictionary(
      bytes.split(separator: UInt8(ascii: "\n")).compactMap(entry), uniquingKeysWith: { first, _ in first })
  }

  private static func entry(in line: ArraySlice<UInt8>) -> (path: [UInt8], digest: String)? {
    let isEscaped = line.first == UInt8(ascii: "\\")
    let line = isEscaped ? line.dropFirst() : line
    let digest = line.prefix(64)
    let name = line.dropFirst(66)
    guard digest.count == 64, digest.allSatisfy({ $0.hexadecimalValue != nil }), !name.isEmpty,
      line.dropFirst(64).starts(with: "  ")
    else { return nil }
    return (isEscaped ? unescaped(name) : Array(name), digest.text)
  }

  private static func escaped(_ path: [UInt8]) -> [UInt8] {
    path.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\\"): Array(#"\\"#.utf8)
      case UInt8(ascii: "\n"): Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): Array(#"\r"#.utf8)
      default: [byte]
      }
    }
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var path: [UInt8] = []
    var rest = name
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let code = rest.popFirst() else {
        path.append(byte)
        continue
      }
      switch code {
      case UInt8(ascii: "n"): path.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): path.append(UInt8(ascii: "\r"))
      default: path.append(code)
      }
    }
    return path
  }
}
