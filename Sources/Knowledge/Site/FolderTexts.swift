internal import Markup
internal import Source

/// Which texts stand for their folders: the home page for the content folder, and for any other folder its `index.md`, or
/// else its `README.md`, as on GitHub.
struct FolderTexts {
  private let home: String
  private let hasHome: Bool
  /// The path of the strongest text of each folder.
  private var strongest: [String: String] = [:]

  /// - Parameters:
  ///   - paths: those of all texts, sorted by bytes.
  ///   - home: that of the home page, whether it is there or not.
  init(of paths: [String], home: String) {
    self.home = home
    hasHome = paths.contains(home)
    var ranks: [String: Int] = [:]
    for path in paths {
      let folder = ContentPath.folder(of: path)
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
    return strongest[folder] == path ? folder : nil
  }
}
