internal import Knowledge

/// The block `gallery`: pictures side by side.
struct GalleryBlockView: TemplateView {
  static let use = TemplateUse("block-gallery", GalleryBlockView.self, isNeeded: false)

  private let gallery: Gallery
  private let pen: Pen

  init(_ gallery: Gallery, _ pen: Pen) {
    self.gallery = gallery
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "The block `gallery`.",
    [
      .flag(.isEmpty) { $0.gallery.pictures.isEmpty },
      .group(.rows) { view in view.gallery.pictures.map { GalleryPictureView(picture: $0, pen: view.pen) } },
    ])
}

/// A picture of a gallery.
struct GalleryPictureView: TemplateView {
  let picture: Gallery.Picture
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A picture of a gallery.",
    [
      .view(.image) { ImageView($0.picture.asset, describedBy: $0.picture.description, $0.pen) },
      .text(.text) { $0.picture.caption },
    ])
}
