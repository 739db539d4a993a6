internal import Knowledge
internal import Presentation

/// One file to be drawn of a picture: its name, its size, and how it is written.
struct PictureDrawing: Hashable, Sendable {
  let fileName: String
  let format: ImageHeader.Format
  let size: PictureSize
  private let source: ImageHeader.Format
  private let manner: String

  /// All files of a picture, the one at its own address first.
  ///
  /// - Parameters:
  ///   - byteCount: the length of its file.
  ///   - hasPalette: whether it has a few colors, which it numbers.
  static func all(of image: ImageHeader, byteCount: Int, hasPalette: Bool) -> [PictureDrawing] {
    let plan = PicturePlan(image)
    let isGraphic = isGraphic(image, byteCount)
    let own = PictureDrawing(
      fileName: RedrawnPicture.fileName(image.format), format: image.format, size: plan.own,
      source: image.format, manner: manner(image.format, isGraphic: isGraphic, hasPalette: hasPalette))
    return [own]
      + plan.choices.map { size in
        PictureDrawing(
          fileName: RedrawnPicture.fileName(size), format: .webp, size: size, source: image.format,
          manner: isGraphic ? "near_lossless,Q=40" : "Q=80")
      }
  }

  /// What `vips` is told. The picture comes from the standard input, whatever its file is called.
  var arguments: [String] {
    let frames = [.gif, .webp].contains(source) ? "[n=-1]" : ""
    return [
      "thumbnail", "/dev/stdin\(frames)", "\(fileName)[strip,\(manner)]", "\(size.width)", "--height",
      "\(size.height)", "--size", "force", "--export-profile", "srgb", "--fail-on", "truncated",
    ]
  }

  /// Whether a picture is a drawing or a screen, in which many pixels are the same, and each edge has to be sharp.
  private static func isGraphic(_ image: ImageHeader, _ byteCount: Int) -> Bool {
    image.format == .png && byteCount < image.width * image.height
  }

  private static func manner(
    _ format: ImageHeader.Format, isGraphic: Bool, hasPalette: Bool
  ) -> String {
    switch format {
    case .jpeg: "Q=82,optimize_coding"
    case .png: "compression=\(isGraphic ? 9 : 6)" + (hasPalette ? ",palette,dither=0" : "")
    case .webp: "Q=85,smart_subsample"
    case .avif: "compression=av1,Q=60,effort=2"
    case .gif, .svg: "dither=0"
    }
  }
}
