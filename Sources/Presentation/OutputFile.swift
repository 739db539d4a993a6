/// A file of the finished site: a path and what is to stand there.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// The bytes of a file of the content, by its path from the content folder.
    case asset(path: String)
  }

  /// The path from the output folder, with `/` between folders.
  package let path: String
  package let content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  package init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}
