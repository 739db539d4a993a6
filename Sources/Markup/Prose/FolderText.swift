internal import Source

/// The names of the text that stands for its folder, in this and in other programs.
package enum FolderText {
  /// Without their endings and in small letters, the strongest first.
  private static let names = ["index", "_index", "readme"]
  private static let endings = ["md", "markdown"]

  /// Whether a name without its ending is one of them, whatever its case.
  package static func isNamed(_ name: String) -> Bool { names.contains(Fold.key(name)) }

  /// Orders the names of files that could stand for one folder, the strongest first; nil for any other name.
  package static func rank(ofFile name: String) -> Int? {
    let parts = Fold.key(name).parts(separatedBy: ".")
    guard parts.count == 2, let name = names.firstIndex(of: parts[0]),
      let ending = endings.firstIndex(of: parts[1])
    else { return nil }
    return name * endings.count + ending
  }
}
