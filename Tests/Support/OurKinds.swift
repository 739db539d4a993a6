internal import Foundation
package import Knowledge
internal import Source

extension Schema {
  /// The kinds of our own content.
  package static let ours: Schema = {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Content")
      .standardizedFileURL
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: content.path)) ?? []
    let files = folders.sorted(by: String.byBytes).compactMap { folder in
      let path = "\(folder)/\(Schema.fileName)"
      return (try? Data(contentsOf: content.appending(path: path))).map {
        SourceFile(path: path, bytes: Array($0))
      }
    }
    return SiteContentReader(texts: files).readSchema().value
  }()
}
