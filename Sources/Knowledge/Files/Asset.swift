internal import Source

/// A file of the content that is not a page: an image, a PDF. Its bytes stay on the disk.
package struct Asset: Hashable, Sendable {
  /// The path from the content folder, with `/` between folders.
  package let path: String
  package let byteCount: Int
  /// What the first bytes say if the file is a raster image that browsers show.
  package let image: ImageHeader?
  /// Whether the first bytes are those of a file of its type, as its name says it.
  package let isGenuine: Bool

  package init(path: String, byteCount: Int, image: ImageHeader? = nil, isGenuine: Bool = true) {
    self.path = path
    self.byteCount = byteCount
    self.image = image
    self.isGenuine = isGenuine
  }

  /// The path of the file that it becomes.
  package var address: String {
    Fold.composed(isStatic ? path.utf8.dropFirst(Self.staticFolder.utf8.count + 1).text : path)
  }

  /// The folder of the content whose files go up as they are, to the root of the site, whether a page names them or not.
  package static let staticFolder = "_static"

  package var isStatic: Bool { Self.isStatic(path.utf8) }

  /// Whether a path from the content folder lies in the folder of static files.
  package static func isStatic(_ path: some Collection<UInt8>) -> Bool {
    path.starts(with: "\(staticFolder)/".utf8)
  }

  /// Whether it may be published, if a page points at it.
  package var isPublishable: Bool { isStatic || PublishedFiles.isPublished(path) }
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
