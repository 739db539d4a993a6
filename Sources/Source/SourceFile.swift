/// A file as it was read: a path and bytes, with no opinion on what they mean.
package struct SourceFile: Hashable, Sendable {
  /// The path from the root that was read, with `/` between folders.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
