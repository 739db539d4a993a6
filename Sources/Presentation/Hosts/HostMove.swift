internal import Knowledge
internal import Source

/// An address that led to a page before, and the page. Paths are as they are on the disk, from the top of the site.
struct HostMove: Hashable, Sendable {
  /// What stood at the old address.
  enum Sort {
    case file
    /// A folder, whose path ends with a slash.
    case folder
    /// A page whose address had no ending, as many programs make them.
    case bare
  }

  let from: String
  let to: String
  let sort: Sort

  /// Those of a site: for each old address the file itself, and how hosts write it that leave `index.html` or `.html` out.
  ///
  /// - Parameter files: those of the site, with the small pages that lead on where no host does.
  static func all(of site: Site, among files: [OutputFile]) -> [HostMove] {
    var counts: [String: Int] = [:]
    for file in files { counts[file.path, default: 0] += 1 }
    var folders: Set<String> = []
    for path in counts.keys { folders.formUnion(ContentPath.ancestors(of: ContentPath.folder(of: path))) }
    var moves: [HostMove] = []
    for page in site.pages {
      // Where two files want a place, a page may stand there.
      for old in page.aliases.compactMap(\.redirect) where counts[old] == 1 {
        moves.append(HostMove(from: old, to: page.address, sort: .file))
        guard let short = shortened(old), counts[short] == nil else { continue }
        if short.endsWithBytes(of: "/") {
          moves.append(HostMove(from: short, to: page.address, sort: .folder))
        } else if !folders.contains(short) {
          moves.append(HostMove(from: short, to: page.address, sort: .bare))
        }
      }
    }
    return moves.sorted { String.byBytes($0.from, $1.from) }
  }

  /// The address without what hosts may leave out; nil for the top of the site, which always has a page.
  private static func shortened(_ path: String) -> String? {
    let folder = ContentPath.folder(of: path)
    if ContentPath.name(of: path) == "index.html" { return folder.isEmpty ? nil : folder + "/" }
    return ContentPath.withoutExtension(path)
  }
}
