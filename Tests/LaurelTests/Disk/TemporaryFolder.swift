internal import Foundation
internal import Glibc
internal import Source

@testable internal import laurel

/// An empty folder for one test, removed with everything in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let created = FileManager.default.temporaryDirectory.appending(path: "laurel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: created, withIntermediateDirectories: true)
    path = try DiskPath(created.path).resolved().description
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ relative: String) -> String { path + "/" + relative }

  /// Writes a file, and makes the folders above it.
  func write(_ text: String, to relative: String) throws {
    try write(Array(text.utf8), to: relative)
  }

  func write(_ bytes: [UInt8], to relative: String) throws {
    let url = URL(filePath: path(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(relative), withDestinationPath: target)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: path(relative)) }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: path(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of everything below this folder, sorted; folders end in `/`.
  func list(_ relative: String = "") throws -> [String] {
    try DiskPath(path(relative)).entries().map { $0.path.text + ($0.kind == .folder ? "/" : "") }
  }

  /// What tells one file from a copy of it: its number and the nanosecond of its last change.
  func identity(_ relative: String) throws -> [Int] {
    var status = stat()
    guard lstat(path(relative), &status) == 0 else { throw DiskFault("look at", DiskPath(path(relative))) }
    return [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }
}

/// Runs a program and gives its exit code.
func run(_ program: String, _ arguments: [String], in folder: String) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}
