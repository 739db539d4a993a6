internal import Foundation
package import Presentation
internal import Source

extension ThemeFolder {
  /// The theme that comes with Laurel.
  package static let standard: ThemeFolder = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Themes/default")
      .standardizedFileURL
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let files = paths.sorted(by: String.byBytes).compactMap { path in
      (try? Data(contentsOf: root.appending(path: path))).map { SourceFile(path: path, bytes: Array($0)) }
    }
    return ThemeFolder(name: "default", files: files, prefix: "Themes/default/")
  }()

  /// A theme that is written inline: texts by their paths from its folder.
  package init(_ name: String, _ files: [String: String]) {
    self.init(
      name: name,
      files: files.map { SourceFile(path: $0.key, text: $0.value) }.sorted { $0.path < $1.path },
      prefix: "Themes/\(name)/")
  }
}
