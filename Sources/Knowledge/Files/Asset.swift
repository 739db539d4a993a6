internal import Source

/// A file of the content that is not a page: an image, a PDF. Its bytes stay on the disk.
package struct Asset: Hashable, Sendable {
  /// The path from the content folder, with `/` between folders.
  package let path: String
  /// The path of the file that it becomes.
  package var address: String { Fold.composed(path) }
  package let byteCount: Int
  /// What the file itself says if it is an image that browsers show.
  package let image: ImageHeader?
  /// What it tells besides what can be seen.
  package let hidden: Set<HiddenPart>
  /// Why it is not shown, if it is a drawing that holds more than a drawing needs.
  package let fault: DrawingFault?

  package init(
    path: String, byteCount: Int, image: ImageHeader? = nil, hidden: Set<HiddenPart> = [],
    fault: DrawingFault? = nil
  ) {
    self.path = path
    self.byteCount = byteCount
    self.image = image
    self.hidden = hidden
    self.fault = fault
  }
}

/// What browsers make of an image before they show it.
package struct ImageHeader: Hashable, Sendable {
  package enum Format: String, CaseIterable, Sendable { case png, jpeg, gif, webp, avif, svg }

  package let format: Format
  /// In pixels, as the image is shown: upright.
  package let width: Int
  /// In pixels, as the image is shown: upright.
  package let height: Int
  /// Whether what is behind the image may be seen through it.
  package let isTransparent: Bool

  package init(format: Format, width: Int, height: Int, isTransparent: Bool = false) {
    self.format = format
    self.width = width
    self.height = height
    self.isTransparent = isTransparent
  }
}
