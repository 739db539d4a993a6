internal import Source

/// Why a bundle is not made or not looked at: told before anything on the disk has changed.
enum BundleRefusal: Error, Equatable, CustomStringConvertible {
  case notFinished(String)
  case otherFiles(DiskPath, missing: [String], changed: [String])
  case inSite(DiskPath)
  case unfit(String)
  case taken(DiskPath)
  /// An update in the place of the bundle that it is made from; or in that of another whole one.
  case replacesOld(DiskPath)
  case replacesWhole(DiskPath)
  /// An update in the folder of the bundle that it is made from.
  case inOld(DiskPath, of: DiskPath)
  case notABudget(String)
  case deltaOfFolder
  case noList(String)
  case notAZip(String)
  case goneInZip

  var description: String {
    switch self {
    case .notFinished(let path):
      "\(path) holds no finished site. Build it first with laurel build, or name the folder of a finished site."
    case .otherFiles(let path, let missing, let changed):
      "\(path) is not as Laurel wrote it: \((missing.map { "\($0) is missing" } + changed.map { "\($0) was changed" }).shown). "
        + "Build it again, with --force if nobody needs what was changed."
    case .inSite(let path): "\(path) lies in the finished site. Name a place outside it."
    case .unfit(let path): "The site has a file whose name cannot be on every stick: \"\(path)\"."
    case .taken(let path):
      "\(path) is there already and is no bundle as Laurel writes it. Nothing was changed. Name another file."
    case .replacesOld(let path):
      "\(path) is the older bundle itself, and the update would take its place. Nothing was changed. Name another file."
    case .replacesWhole(let path):
      "\(path) is a whole bundle, and an update would take its place. Nothing was changed. Name another file."
    case .inOld(let path, let old):
      "\(path) lies in \(old), which is the older bundle and would no longer be whole. Nothing was changed. Name a place "
        + "outside it."
    case .notABudget(let text): "'\(text)' is no size. Write it such as 500M or 2G."
    case .deltaOfFolder: "An update is a file. Name one that ends with .zip."
    case .noList(let path):
      "\(path) has no list \(ChecksumLines.fileName), so nobody can tell what belongs to it."
    case .notAZip(let path): "\(path) is no zip as Laurel writes it."
    case .goneInZip: "Files are removed from a folder only. Unpack the zip over the old copy first."
    }
  }
}

extension [String] {
  /// The first of them in a sentence, and how many more there are.
  var shown: String {
    let more = count > 10 ? ["and \(count - 10) more"] : []
    return (prefix(10) + more).joined(separator: ", ")
  }
}
