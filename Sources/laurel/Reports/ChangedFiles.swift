internal import Source

/// The files that a pull request changes, by their paths from the root of the repository.
struct ChangedFiles {
  private let paths: Set<String>

  /// Reads the paths of a list, each on a line, or each with a zero behind it as `git diff --name-only -z` writes them.
  init(listedIn file: String) throws {
    let bytes = try InputText.bytes(of: file)
    let isLines = !bytes.contains(0)
    paths = Set(bytes.split { isLines ? $0.isLineEnd : $0 == 0 }.map(\.text))
  }

  func contains(_ path: String) -> Bool { paths.contains(path) }
}
