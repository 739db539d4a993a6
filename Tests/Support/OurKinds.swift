internal import Foundation
package import Knowledge
internal import Markup
internal import Source

extension Schema {
  /// The kinds of our own content.
  package static let ours: Schema = {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Content")
      .standardizedFileURL
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: content.path)) ?? []
    let files = folders.sorted(by: String.byBytes).compactMap {
      folder -> (path: String, mapping: YAMLMapping)? in
      let path = "\(folder)/\(Schema.fileName)"
      guard let data = try? Data(contentsOf: content.appending(path: path)) else { return nil }
      return (path, YAMLReader.readFile(SourceText(path: path, bytes: Array(data))).value)
    }
    return Schema.read(files).value
  }()
}
