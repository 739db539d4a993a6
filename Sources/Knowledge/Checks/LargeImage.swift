package import Source

/// A picture as it comes from a camera makes readers wait, and costs those who pay by the megabyte. One that is drawn anew
/// goes out smaller.
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

  /// A drawing has no pixels.
  private static func isLarge(_ asset: Asset, _ image: ImageHeader) -> Bool {
    let side = image.format == .svg ? 0 : max(image.width, image.height)
    return side > longestSide || asset.byteCount > byteLimit
  }

  private static let fix = Fix("save it with at most 1600 pixels on its longer side")
}

extension Message {
  fileprivate static func large(_ asset: Asset, _ image: ImageHeader) -> Message {
    let kilobytes = (asset.byteCount + 1_023) / 1_024
    return
      "this image has \(image.width) by \(image.height) pixels and \(kilobytes) KB, more than a page needs"
  }
}
