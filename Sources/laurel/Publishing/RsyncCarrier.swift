internal import Source

/// rsync, over SSH or to a folder of this machine. A file gets its name there when it is whole.
///
/// Source: the manual of rsync 3.2.
struct RsyncCarrier: Carrier {
  let name = "rsync"
  let program: String
  /// `user@host:path` or the path of a folder.
  let place: String

  func list() throws -> Set<[UInt8]> {
    if place.startsWithBytes(of: "/"), try DiskPath(place).status() == nil { return [] }
    // A folder that is not there is told like any fault, unless it is asked for as one name among others.
    let found = try answer(["-s", "-d", "--ignore-missing-args", "--list-only", "--", place])
    if found.isEmpty { return [] }
    let nowhere = try PassingFolder()
    defer { withExtendedLifetime(nowhere) {} }
    let passedOver = SystemFile.foldersOfDisk.map { "--exclude=/\($0)/" }
    let lines = try answer(
      ["-rln", "-s", "-8", "--out-format=%n"] + passedOver + ["--", top, "\(nowhere.path)/"])
    return Set(
      lines.split(separator: UInt8(ascii: "\n")).filter { $0.last != UInt8(ascii: "/") }.map { Array($0) })
  }

  func fetch(_ name: String, into folder: DiskPath) throws {
    try run(
      ["-s", "--ignore-missing-args", "--max-size=\(Manifest.mostBytes)", "--", top + name, "\(folder)/"])
  }

  func send(_ paths: [[UInt8]], from folder: DiskPath) throws {
    try withList(of: paths, endingWith: 0) { list in
      try run(
        [
          "-t", "-s", "--ignore-times", "--no-implied-dirs", "--mkpath", "--from0", "--files-from=\(list)",
          "--",
          "\(folder)/", top,
        ])
    }
  }

  /// What is named and is not in a folder without files is removed.
  func remove(_ paths: [[UInt8]]) throws {
    let empty = try PassingFolder()
    defer { withExtendedLifetime(empty) {} }
    for folder in Set(paths.compactMap { $0.parent.map { Array($0) } }) {
      try empty.path.appending(folder).makeFolders()
    }
    try withList(of: paths, endingWith: 0) { list in
      try run(["-s", "--delete-missing-args", "--from0", "--files-from=\(list)", "--", "\(empty.path)/", top])
    }
  }

  /// A file on its way has a dot before its name, unless it has one already, and a dot and six letters or digits behind it.
  /// Of such names, `.htaccess.backup` and the like are those of people.
  func origins(ofLeftover path: [UInt8]) -> [[UInt8]] {
    let name = path.name
    guard name.first == UInt8(ascii: "."), name.count > 8, name.dropLast(6).last == UInt8(ascii: "."),
      name.suffix(6).allSatisfy({ $0.isLetter || $0.isDigit }),
      !Self.endingsOfPeople.contains(name.suffix(6).text)
    else { return [] }
    let folder = path.parent.map { $0 + [UInt8(ascii: "/")] } ?? []
    return [name.dropLast(7), name.dropFirst().dropLast(7)].map { Array(folder + $0) }
  }

  private static let endingsOfPeople: Set<String> = ["backup", "before", "broken", "latest", "sample"]

  private var top: String {
    place.endsWithBytes(of: "/") || place.endsWithBytes(of: ":") ? place : place + "/"
  }
}
