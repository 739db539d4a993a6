internal import Markup
package import Source

/// A picture as it comes from a camera makes readers wait, and costs those who pay by the megabyte.
package enum LargeImage: SiteRule {
  package static let id: RuleID = "large-image"
  package static let severity = Severity.warning

  private static let longestSide = 3_000
  private static let byteLimit = 2 << 20

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      images(on: page).compactMap { asset, span in
        guard let image = asset.image else { return nil }
        let isLarge = max(image.width, image.height) > longestSide || asset.byteCount > byteLimit
        return isLarge ? diagnostic(.large(asset, image), at: span, fixes: [fix]) : nil
      }
    }
  }

  private static let fix = Fix("save it with at most 1600 pixels on its longer side")

  private static func images(on page: Page) -> [(Asset, SourceSpan)] {
    let inText = page.passages.flatMap(\.passage.pictures).compactMap { reference, asset in
      asset.map { ($0, reference.span) }
    }
    return inText
      + page.fields.scalars.compactMap { entry in
        if case .image(let asset) = entry.value { (asset, entry.span) } else { nil }
      }
  }
}

extension Message {
  fileprivate static func large(_ asset: Asset, _ image: ImageHeader) -> Message {
    let kilobytes = (asset.byteCount + 1_023) / 1_024
    return
      "this image has \(image.width) by \(image.height) pixels and \(kilobytes) KB, more than a page needs"
  }
}
