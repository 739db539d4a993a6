package import Knowledge

/// The sizes in which a picture that is drawn anew is given, worked out from its own size alone.
package struct PicturePlan: Hashable, Sendable {
  /// The size in which pages show the picture unless they say another.
  package let shown: PictureSize
  /// The size of the file that stands at the picture's own address.
  package let own: PictureSize
  /// The sizes that pages choose from, the smallest first; none for a picture that is small already.
  package let choices: [PictureSize]

  package init(_ image: ImageHeader) {
    let own = PictureSize(width: image.width, height: image.height).within(
      pixels: Self.mostPixels, side: Self.longestSide)
    let short = min(own.shorterSide, Self.shorterSides.max() ?? 0)
    // A size that is hardly smaller than the next one is not worth a file.
    let smaller = Self.shorterSides.filter { $0 * 5 <= short * 4 }
    self.own = own
    shown = own
    choices = (short > Self.smallest ? smaller + [short] : []).map(own.scaled(toShorterSide:))
  }

  /// That of a picture that is drawn of a drawing, which can be drawn in any size: twice as wide and high as it is shown, so
  /// that it is sharp on screens with two dots for a pixel.
  package init(ofDrawing image: ImageHeader) {
    func size(times factor: Int) -> PictureSize {
      PictureSize(width: image.width * factor, height: image.height * factor).within(
        pixels: Self.mostPixels, side: Self.longestSide)
    }
    shown = size(times: 1)
    own = size(times: 2)
    choices = []
  }

  /// The sizes are told by their shorter sides, so that a picture of any shape is sharp where it is cut to a square: for
  /// marks in lists, tiles, portraits, texts and across the page, on screens with two or three dots for a pixel.
  private static let shorterSides = [160, 320, 640, 960, 1_920]
  private static let smallest = 160
  /// Whoever opens the picture by itself sees so much on a large screen.
  private static let mostPixels = 2_560 * 1_920
  /// WebP has no longer sides.
  private static let longestSide = 16_000
}

/// How wide and high a picture is, in pixels.
package struct PictureSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  var shorterSide: Int { min(width, height) }

  /// How many times as wide as a place of a shape the picture is drawn that fills it, in thousandths rounded up: what
  /// does not fit is cut off.
  ///
  /// - Parameter shape: the sides of the place, in any unit.
  func fill(of shape: (width: Int, height: Int)) -> String {
    let (across, down) = (width * shape.height, max(1, height) * shape.width)
    let thousandths = max(1_000, (across * 1_000 + down - 1) / down)
    let decimals = String(1_000 + thousandths % 1_000).dropFirst()
    return "\(thousandths / 1_000).\(decimals)"
  }

  func scaled(toShorterSide side: Int) -> PictureSize { scaled(by: Double(side) / Double(shorterSide)) }

  fileprivate func within(pixels: Int, side: Int) -> PictureSize {
    let factor = min(
      (Double(pixels) / (Double(width) * Double(height))).squareRoot(),
      Double(side) / Double(max(width, height)))
    return factor < 1 ? scaled(by: factor) : self
  }

  private func scaled(by factor: Double) -> PictureSize {
    PictureSize(
      width: max(1, Int((Double(width) * factor).rounded())),
      height: max(1, Int((Double(height) * factor).rounded())))
  }
}
