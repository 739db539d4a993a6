/// The size of a drawing in pixels, up to the next whole one, as its first element says it.
struct SVGSize {
  let width: Int
  let height: Int

  /// Nil where it says none, or one that nothing can have.
  ///
  /// - Parameter root: the attributes of the first element.
  init?(of root: [String: String]) {
    let box = root["viewBox"].map(SVGLength.numbers) ?? []
    let isBox = box.count == 4 && box[2] > 0 && box[3] > 0
    let width = root["width"].flatMap(SVGLength.pixels)
    let height = root["height"].flatMap(SVGLength.pixels)
    let sides: (Double, Double)? =
      switch (width, height) {
      case (let width?, let height?): (width, height)
      case (let width?, nil) where isBox: (width, width * box[3] / box[2])
      case (nil, let height?) where isBox: (height * box[2] / box[3], height)
      default: isBox ? (box[2], box[3]) : nil
      }
    guard let sides, Self.range.contains(sides.0), Self.range.contains(sides.1) else { return nil }
    self.width = Int(sides.0.rounded(.up))
    self.height = Int(sides.1.rounded(.up))
  }

  private static let range = 0.5...SVGLength.limit
}
