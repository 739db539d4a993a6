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
  case notEmpty(DiskPath)
  /// A folder with a list of digests, as older versions have left, but without our mark.
  case unmarked(DiskPath)
  /// A folder whose mark is not whole.
  case brokenMark(DiskPath)
  case unclear(DiskPath)
  case busy(DiskPath, process: Int?)
  case badPath(String)
  case samePath(String)
  case foreignFile(DiskPath)
  case foreignFolder(DiskPath)
  /// Something in our folder that is neither ours nor in the way.
  case foreign(DiskPath, others: Int)
  /// A file of ours that somebody changed.
  case changed(DiskPath, others: Int)
  /// A link, a device or a folder that cannot be read inside the output folder.
  case noFile(DiskPath, isLink: Bool)

  var description: String {
    switch self {
    case .symbolicLink(let path): "\(path) is a symbolic link. Name the folder that it points to."
    case .notAFolder(let path): "\(path) is a file. Name a folder for the site."
    case .fileSystemRoot: "The site cannot be written to /. Name a folder of its own."
    case .homeFolder(let path): "\(path) is a home folder. Name a folder of its own for the site."
    case .gitRoot(let path): "\(path) holds a git repository. Name a folder of its own for the site."
    case .mountPoint(let path): "\(path) is a mounted disk. Name a folder inside it."
    case .holdsSources(let path): "\(path) holds the sources of the site. Name another folder for the site."
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
    case .foreignFile(let path):
      "\(path) was not written by Laurel, and the site has a file of that name. Move it away."
    case .foreignFolder(let path):
      "\(path) was not written by Laurel, and stands where the site has a file or a folder. Move it away."
    case .foreign(let path, let others):
      "\(path)\(and(others)) not written by Laurel, and would be published with the site. Move what belongs to the site "
        + "into Content/_static, and the rest elsewhere, or use --force to keep it there."
    case .changed(let path, let others):
      "\(path)\(and(others)) changed after Laurel wrote it. Move it away, or use --force to write it anew."
    case .noFile(let path, isLink: true):
      "\(path) is a symbolic link, which would publish what it leads to. Take it away."
    case .noFile(let path, isLink: false): "\(path) is nothing that can be published. Take it away."
    }
  }

  private func and(_ others: Int) -> String {
    others == 0 ? " was" : " and \(others) more \(others == 1 ? "file" : "files") were"
  }
}
