internal import Source

/// rclone, which knows the ways to most services that keep files.
///
/// Source: the pages `copy`, `lsf`, `delete`, `filtering` and `docs` at rclone.org. Ending 3 is "directory not found", 4 "file not
/// found".
struct RcloneCarrier: Carrier {
  let name = "rclone"
  let program: String
  /// `remote:path`.
  let place: String

  func list() throws -> Set<[UInt8]> {
    // What is written goes through links to folders, so what lies behind them is looked at, too.
    let passedOver = SystemFile.foldersOfDisk.map { "--exclude=/\($0)/**" }
    let lines = try answer(
      ["lsf", "--recursive", "--files-only", "--copy-links"] + passedOver + ["--", place], allowing: [3, 4])
    return Set(lines.split(separator: UInt8(ascii: "\n")).map { Array($0) })
  }

  func fetch(_ name: String, into folder: DiskPath) throws {
    try run(
      ["copy", "--include", "/\(name)", "--max-size", "\(Manifest.mostBytes)B", "--", place, "\(folder)"],
      allowing: [3, 4])
  }

  func send(_ paths: [[UInt8]], from folder: DiskPath) throws {
    try withList(of: paths, endingWith: UInt8(ascii: "\n")) { list in
      try run(["copy", "--ignore-times", "--files-from-raw", list, "--", "\(folder)", place])
    }
  }

  func remove(_ paths: [[UInt8]]) throws {
    try withList(of: paths, endingWith: UInt8(ascii: "\n")) { list in
      try run(["delete", "--files-from-raw", list, "--", place], allowing: [3, 4])
    }
  }

  /// From version 1.63 on, a file on its way to some places has a dot, letters or digits, and `.partial` behind its name.
  func origins(ofLeftover path: [UInt8]) -> [[UInt8]] {
    guard path.suffix(Self.ending.count).elementsEqual(Self.ending) else { return [] }
    let name = path.dropLast(Self.ending.count)
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), (6...8).contains(name.count - dot - 1),
      name[(dot + 1)...].allSatisfy({ $0.isLetter || $0.isDigit })
    else { return [] }
    return [Array(name[..<dot])]
  }

  private static let ending = Array(".partial".utf8)
}
