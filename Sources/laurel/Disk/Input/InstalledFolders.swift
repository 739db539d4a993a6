/// Where the folders are that come with Laurel: its themes and the pages about its checks.
enum InstalledFolders {
  /// The places to look for a folder: `share/laurel` of an installation, then the project that Laurel was compiled in.
  ///
  /// - Parameters:
  ///   - name: the folder's name in an installation.
  ///   - path: its path in the project.
  ///   - executable: the program that runs.
  static func named(_ name: String, inProject path: String, executable: String = "/proc/self/exe")
    -> [DiskPath]
  {
    guard var folder = try? DiskPath(executable).resolved().parent else { return [] }
    var places = [folder.parent.appending("share/laurel").appending(name)]
    while folder.parent != folder {
      places.append(folder.appending(path))
      folder = folder.parent
    }
    return places
  }
}
