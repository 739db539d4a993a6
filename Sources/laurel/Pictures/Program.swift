internal import Glibc
internal import Source

/// The programs of this machine.
enum Program {
  /// Where a program is; nil if it is not installed.
  ///
  /// - Parameter searchPath: the folders that are looked into, with colons between.
  static func path(of name: String, in searchPath: String) -> String? {
    searchPath.parts(separatedBy: ":").map { "\($0)/\(name)" }.first { path in
      access(path, X_OK) == 0 && (try? DiskPath(path).resolved().status()?.kind) == .file
    }
  }
}
