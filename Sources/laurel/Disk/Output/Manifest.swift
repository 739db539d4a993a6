internal import Source

/// The list of the files of a site with their digests, as `sha256sum -c` reads it.
struct Manifest: Sendable {
  static let name = "SHA256SUMS"

  let bytes: [UInt8]
  /// The paths of the listed files.
  let paths: Set<[UInt8]>
  /// The paths of the folders that hold them.
  let folders: Set<[UInt8]>

  /// Lists files that are sorted by the bytes of their paths.
  init(_ files: [PlannedFile]) {
    var bytes: [UInt8] = []
    for file in files {
      let name = Self.escaped(file.path)
      if name.count != file.path.count { bytes.append(UInt8(ascii: "\\")) }
      bytes += file.digest.utf8
      bytes += "  ".utf8
      bytes += name
      bytes.append(UInt8(ascii: "\n"))
    }
    self.init(bytes: bytes, paths: Set(files.map(\.path)))
  }

  /// Reads a list; a line that is not part of one is passed over.
  init(bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    self.init(bytes: bytes, paths: Set(lines.compactMap(Self.path)))
  }

  /// Reads the list of the site in a folder; nil if there is none.
  init?(in folder: DiskPath) throws {
    let path = folder.appending(Self.name)
    guard try path.status()?.kind == .file else { return nil }
    self.init(bytes: try path.contents())
  }

  private init(bytes: [UInt8], paths: Set<[UInt8]>) {
    self.bytes = bytes
    self.paths = paths
    var folders: Set<[UInt8]> = []
    for path in paths {
      var folder = path.parent
      while let next = folder, folders.insert(Array(next)).inserted { folder = next.parent }
    }
    self.folders = folders
  }

  /// Whether one of the folders above `path` is listed as a file.
  func lists(aFolderOf path: [UInt8]) -> Bool {
    sequence(first: path[...]) { $0.parent }.dropFirst().contains { paths.contains(Array($0)) }
  }

  /// The path in a line such as `0123…  a/b.html`. A line with escapes starts with a backslash.
  private static func path(in line: ArraySlice<UInt8>) -> [UInt8]? {
    let isEscaped = line.first == UInt8(ascii: "\\")
    let line = isEscaped ? line.dropFirst() : line
    let digest = line.prefix(64)
    let name = line.dropFirst(66)
    guard digest.count == 64, digest.allSatisfy({ $0.hexadecimalValue != nil }), !name.isEmpty,
      line.dropFirst(64).starts(with: "  ")
    else { return nil }
    return isEscaped ? unescaped(name) : Array(name)
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
