package import Source

/// A picture as it comes from a camera makes readers wait, and costs those who pay by the megabyte. Of one that is drawn
/// anew, what goes out is judged, and not what came in.
package enum LargeImage: SiteRule {
  package static let id: RuleID = "large-image"
  package static let severity = Severity.warning

  private static let longestSide = 3_000
  private static let byteLimit = 2 << 20

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap(\.assetUses).filter { $0.isShown && !$0.asset.isRedrawn }.compactMap { use in
      use.asset.image.flatMap { image in
        isLarge(use.asset, image) ? diagnostic(.large(use.asset, image), at: use.span, fixes: [fix]) : nil
      }
    }
  }

  /// What is to be said of a picture that was drawn anew.
  ///
  /// - Parameter byteCount: the length of the largest of its files.
  package static func diagnose(_ use: AssetUse, goingOutWith byteCount: Int) -> Diagnostic? {
    guard use.isShown, byteCount > byteLimit else { return nil }
    return diagnostic(.stillLarge(byteCount), at: use.span, fixes: [fixOfRedrawn])
  }

  /// A drawing has no pixels.
  private static func isLarge(_ asset: Asset, _ image: ImageHeader) -> Bool {
    let side = image.format == .svg ? 0 : max(image.width, image.height)
    return side > longestSide || asset.byteCount > byteLimit
  }

  private static let fix = Fix("save it with at most 1600 pixels on its longer side")
  private static let fixOfRedrawn = Fix(
    "save a photo as jpg, and make a picture that moves shorter or smaller")
}

extension Message {
  fileprivate static func large(_ asset: Asset, _ image: ImageHeader) -> Message {
    "this image has \(image.width) by \(image.height) pixels and \(kilobytes(asset.byteCount)), more than a page needs"
  }

  fileprivate static func stillLarge(_ byteCount: Int) -> Message {
    "this image goes out with \(kilobytes(byteCount)), more than a page needs"
  }

  private static func kilobytes(_ byteCount: Int) -> String { "\((byteCount + 1_023) / 1_024) KB" }
}
