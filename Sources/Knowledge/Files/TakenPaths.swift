internal import Source

/// The paths that files of a site have, as every system tells them apart: not by case, and not by the form of accents.
package struct TakenPaths<Owner> {
  private var files: [String: (path: String, owner: Owner)] = [:]
  /// A file in each folder that holds any.
  private var folders: [String: (path: String, owner: Owner)] = [:]

  package init() {}

  /// Takes a path for a file, or gives the file because of which that cannot be: it has the path already, or it would
  /// have to be in this one, or this one in it.
  package mutating func take(_ path: String, for owner: Owner) -> (path: String, owner: Owner)? {
    let key = Fold.path(path)
    let above = ContentPath.ancestors(of: key).dropFirst().filter { !$0.isEmpty }
    if let other = files[key] ?? folders[key] { return other }
    for folder in above { if let other = files[folder] { return other } }
    files[key] = (path, owner)
    for folder in above where folders[folder] == nil { folders[folder] = (path, owner) }
    return nil
  }
}
