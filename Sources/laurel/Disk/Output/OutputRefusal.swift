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
  case unclear(DiskPath)
  case busy(DiskPath, process: Int?)
  case badPath(String)
  case samePath(String)
  case foreignFile(DiskPath)
  case foreignFolder(DiskPath)

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
      "\(path) holds files that Laurel did not write. Name another folder, or use --force to write there too."
    case .unclear(let path): "\(path) leads through a folder that does not exist."
    case .busy(let path, let process?): "Process \(process) is writing to \(path). Wait until it is done."
    case .busy(let path, nil): "Another build is writing to \(path). Wait until it is done."
    case .badPath(let path): "The site has a file that cannot be written: \"\(path)\"."
    case .samePath(let path): "The site has two files that want the same place: \"\(path)\"."
    case .foreignFile(let path):
      "\(path) was not written by Laurel, and the site has a file of that name. "
        + "Move it away, or use --force to replace it."
    case .foreignFolder(let path):
      "\(path) was not written by Laurel, and stands where the site has a file or a folder. Move it away."
    }
  }
}
