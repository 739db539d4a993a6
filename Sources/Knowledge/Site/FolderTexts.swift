internal import Markup
internal import Source

/// Which texts stand for their folders: the home page for the content folder, and for any other folder its `index.md`, or
/// else its `README.md`, as on GitHub.
///
/// Below the folder of a kind, an `index.md` without another text in or below its folder is a page of the kind, which has
/// this folder for itself and its pictures.
struct FolderTexts {
  private let home: String
  private let hasHome: Bool
  /// The path of the strongest text of each folder.
  private var strongest: [String: String] = [:]
  /// How many texts lie in each folder and below it.
  private var counts: [String: Int] = [:]
  private let schema: Schema

  /// - Parameters:
  ///   - paths: those of all texts, sorted by bytes.
  ///   - home: that of the home page, whether it is there or not.
  init(of paths: [String], home: String, schema: Schema) {
    self.home = home
    self.schema = schema
    hasHome = paths.contains(home)
    var ranks: [String: Int] = [:]
    for path in paths {
      let folder = ContentPath.folder(of: path)
      for folder in ContentPath.ancestors(of: folder) { counts[folder, default: 0] += 1 }
      guard let rank = FolderText.rank(ofFile: ContentPath.name(of: path)), rank < ranks[folder] ?? .max
      else { continue }
      ranks[folder] = rank
      strongest[folder] = path
    }
  }

  /// The folder that a text stands for; nil for any other text.
  func folder(of path: String) -> String? {
    if path == home { return "" }
    let folder = ContentPath.folder(of: path)
    if folder.isEmpty, hasHome { return nil }
    return strongest[folder] == path && ownFolder(of: path) == nil ? folder : nil
  }

  /// The folder that a page of a kind has for itself; nil for any other text.
  func ownFolder(of path: String) -> String? {
    let folder = ContentPath.folder(of: path)
    guard path != home, counts[folder] == 1, Fold.key(ContentPath.stem(of: path)) == "index",
      let kind = schema.kind(ofFolder: folder), kind.folder != Fold.composed(folder),
      !schema.kinds.contains(where: { ContentPath.isFolder(folder, above: $0.folder) })
    else { return nil }
    return folder
  }
}
