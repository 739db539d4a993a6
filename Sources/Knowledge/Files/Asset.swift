internal import Source

/// A file of the content that is not a page: an image, a PDF. Its bytes stay on the disk.
package struct Asset: Hashable, Sendable {
  /// The path from the content folder, with `/` between folders.
  package let path: String
  /// The path of the file that it becomes.
  package var address: String { Fold.composed(path) }
  package let byteCount: Int
  /// What the first bytes say if the file is a raster image that browsers show.
  package let image: ImageHeader?

  package init(path: String, byteCount: Int, image: ImageHeader? = nil) {
    self.path = path
    self.byteCount = byteCount
    self.image = image
  }
}

/// The format and the size of a raster image, as its first bytes say.
package struct ImageHeader: Hashable, Sendable {
  package enum Format: String, CaseIterable, Sendable { case png, jpeg, gif, webp, avif }

  package let format: Format
  /// In pixels.
  package let width: Int
  /// In pixels.
  package let height: Int

  package init(format: Format, width: Int, height: Int) {
    self.format = format
    self.width = width
    self.height = height
  }
}
