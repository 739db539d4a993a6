internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  /// Where the pages and files of a site of this program lie, and where they go.
  func layout(of folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    switch self {
    case .hugo: hugo(folder, settings)
    case .jekyll: jekyll(folder, settings)
    case .docusaurus: try docusaurus(folder, settings)
    case .mkdocs: mkdocs(folder, settings)
    case .eleventy: try eleventy(folder, settings)
    case .zola: zola(folder, settings)
    case .obsidian: try obsidian(folder, settings)
    }
  }
}

extension String {
  /// A folder as it is named in settings, as a path from the folder of the program.
  var folderPath: String { ContentPath.resolve(self, in: "") ?? self }
}
