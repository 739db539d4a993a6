internal import Source

/// Why a site is not written: told before anything on the disk has changed.
enum OutputRefusal: Error, Equatable, CustomStringConvertible {
  case symbolicLink(DiskPath)
  case notAFolder(DiskPath)
  case fileSystemRoot
  case homeFolder(DiskPath)
  case gitRoot(DiskPath)
  case mountPoint(DiskPath)
  case holdsSources(DiskPath)
  /// A folder in one that is read for the site.
  case inSources(DiskPath, of: DiskPath)
  /// The folder of a site of another name.
  case otherSite(DiskPath, there: String?, own: String?)
  case notEmpty(DiskPath)
  /// A folder with a list of digests, as older versions have left, but without our mark.
  case unmarked(DiskPath)
  /// A folder whose mark is not whole.
  case brokenMark(DiskPath)
  case unclear(DiskPath)
  case busy(DiskPath, process: Int?)
  case badPath(String)
  case samePath(String)
  case foreignFiles([DiskPath])
  case foreignFolders([DiskPath])
  /// What is in our folder and is neither ours nor in the way.
  case foreign([DiskPath])
  /// Files of ours that somebody changed.
  case changed([DiskPath])
  /// A link, a device or a folder that cannot be read inside the output folder.
  case noFile(DiskPath, isLink: Bool)

  var description: String {
    switch self {
    case .symbolicLink(let path):
      (try? path.resolved()).map { "\(path) is a symbolic link. Name what it points to, \($0)." }
        ?? "\(path) is a symbolic link that leads nowhere. Remove it, or name another place."
    case .notAFolder(let path): "\(path) is a file. Name a folder for the site."
    case .fileSystemRoot: "The site cannot be written to /. Name a folder of its own."
    case .homeFolder(let path): "\(path) is a home folder. Name a folder of its own for the site."
    case .gitRoot(let path): "\(path) holds a git repository. Name a folder of its own for the site."
    case .mountPoint(let path): "\(path) is a mounted disk. Name a folder inside it."
    case .holdsSources(let path): "\(path) holds the sources of the site. Name another folder for the site."
    case .inSources(let path, let folder):
      "\(path) lies in \(folder), which is read for the site. Name a folder outside it."
    case .otherSite(let path, let there, let own):
      "\(path) holds \(there.map { "the site \"\($0)\"" } ?? "a site without a title"), and this one "
        + "\(own.map { "is \"\($0)\"" } ?? "has no title"). Name another folder, or use --force if it is to take that place."
    case .notEmpty(let path):
      "\(path) holds files that Laurel did not write. Name another folder, or use --force to write beside them."
    case .unmarked(let path):
      "\(path) has no mark of Laurel. If an older version made all that is in it, delete the folder and build again. "
        + "Otherwise name another folder."
    case .brokenMark(let path):
      "\(path)/\(Manifest.name) was changed, so nobody can tell which files in \(path) Laurel wrote. If none of them is "
        + "yours, delete the folder and build again. Otherwise name another folder."
    case .unclear(let path): "\(path) leads through a folder that does not exist."
    case .busy(let path, let process?): "Process \(process) is writing to \(path). Wait until it is done."
    case .busy(let path, nil): "Another build is writing to \(path). Wait until it is done."
    case .badPath(let path): "The site has a file that cannot be written: \"\(path)\"."
    case .samePath(let path): "The site has two files that want the same place: \"\(path)\"."
    case .foreignFiles(let paths):
      "\(listed(paths)) not written by Laurel, and the site has a file of that name. Move what is yours away. If Laurel "
        + "made all that is in the folder, delete the folder and build again."
    case .foreignFolders(let paths):
      "\(listed(paths)) not written by Laurel, and in the place of a file or a folder of the site. Move it away."
    case .foreign(let paths):
      "\(listed(paths)) not written by Laurel, and would be published with the site. Move what belongs to the site "
        + "into Content/_static, and the rest elsewhere, or use --force to keep it there."
    case .changed(let paths):
      "\(listed(paths)) changed after Laurel wrote it. Move it away, or use --force: then it is written anew, or removed if "
        + "the site no longer has it."
    case .noFile(let path, isLink: true):
      "\(path) is a symbolic link, which would publish what it leads to. Take it away."
    case .noFile(let path, isLink: false): "\(path) is nothing that can be published. Take it away."
    }
  }

  /// The paths as the subject of a sentence, in one line.
  private func listed(_ paths: [DiskPath]) -> String {
    let named = paths.prefix(Self.mostNamed).map(\.description)
    let more = paths.count - named.count
    let parts = named + (more > 0 ? ["\(more) more"] : [])
    guard let last = parts.last, parts.count > 1 else { return "\(parts.joined()) was" }
    return "\(parts.dropLast().joined(separator: ", ")) and \(last) were"
  }

  /// How many paths are named one by one.
  private static let mostNamed = 30
}
