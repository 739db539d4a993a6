internal import Knowledge
internal import Presentation

/// One file to be drawn of a picture: its name, its size, and how it is written.
struct PictureDrawing: Hashable, Sendable {
  let fileName: String
  let format: ImageHeader.Format
  let size: PictureSize
  private let source: ImageHeader.Format
  private let manner: String
  /// Whether the picture says what its colors mean, so that they have to be turned into those of the web. Without that they
  /// are those of the web, and turning them would make them others.
  private(set) var hasProfile: Bool

  /// All files of a picture, the one at its own address first.
  ///
  /// - Parameters:
  ///   - byteCount: the length of its file.
  ///   - storage: how its pixels are stored.
  ///   - hasProfile: whether it says what its colors mean.
  static func all(
    of image: ImageHeader, byteCount: Int, storage: PixelStorage = .plain, hasProfile: Bool = false
  ) -> [PictureDrawing] {
    let plan = PicturePlan(image)
    let isGraphic = storage == .lossless || isGraphic(image, byteCount)
    let own = PictureDrawing(
      fileName: RedrawnPicture.fileName(image.format), format: image.format, size: plan.own,
      source: image.format, manner: manner(image.format, isGraphic: isGraphic, storage),
      hasProfile: hasProfile)
    return [own]
      + plan.choices.map { size in
        PictureDrawing(
          fileName: RedrawnPicture.fileName(size), format: .webp, size: size, source: image.format,
          manner: isGraphic ? "near_lossless,Q=40" : "Q=80", hasProfile: hasProfile)
      }
  }

  /// What `vips` is told. The picture comes from the standard input, whatever its file is called.
  var arguments: [String] {
    let frames = [.gif, .webp].contains(source) ? "[n=-1]" : ""
    return [
      "thumbnail", "/dev/stdin\(frames)", "\(fileName)[strip,\(manner)]", "\(size.width)", "--height",
      "\(size.height)", "--size", "force", "--fail-on", "truncated",
    ] + (hasProfile ? ["--export-profile", "srgb"] : [])
  }

  /// The same without what the picture says of its colors, which may be meant for another sort of pixels.
  var withoutProfile: PictureDrawing {
    var copy = self
    copy.hasProfile = false
    return copy
  }

  /// Whether a picture is a drawing or a screen, in which many pixels are the same, and each edge has to be sharp.
  private static func isGraphic(_ image: ImageHeader, _ byteCount: Int) -> Bool {
    image.format == .png && byteCount < image.width * image.height
  }

  private static func manner(
    _ format: ImageHeader.Format, isGraphic: Bool, _ storage: PixelStorage
  ) -> String {
    switch format {
    case .jpeg: "Q=82,optimize_coding"
    case .png: "compression=\(isGraphic ? 9 : 6)" + (storage == .palette ? ",palette,dither=0" : "")
    case .webp: storage == .lossless ? "lossless" : "Q=85,smart_subsample"
    case .avif: "compression=av1,Q=60,effort=2"
    case .gif, .svg: "dither=0"
    }
  }
}
