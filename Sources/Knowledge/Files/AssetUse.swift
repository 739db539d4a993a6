internal import Markup
package import Source

/// A file of the content, and where something points at it: the reason why it is on the site.
package struct AssetUse: Sendable {
  package let asset: Asset
  package let span: SourceSpan
  /// Whether it is shown as a picture, and not offered as a file.
  package let isShown: Bool

  package init(asset: Asset, span: SourceSpan, isShown: Bool) {
    self.asset = asset
    self.span = span
    self.isShown = isShown
  }
}

extension AssetUse {
  /// The files that the texts and fields of a page show or offer, in their order.
  static func all(
    in passages: [(field: String?, passage: Passage)], _ fields: FieldValues
  ) -> [AssetUse] {
    let inText = passages.flatMap { _, passage in
      zip(passage.prose.references, passage.links).compactMap { reference, link -> AssetUse? in
        guard case .asset(let asset)? = link?.target else { return nil }
        let isShown = asset.image != nil && (reference.form == .image || reference.form == .embed)
        return AssetUse(asset: asset, span: reference.span, isShown: isShown)
      }
    }
    let inBlocks = passages.flatMap(\.passage.blockContents).flatMap(\.assetUses)
    let inFields = fields.scalars.compactMap { entry -> AssetUse? in
      guard case .image(let asset) = entry.value else { return nil }
      return AssetUse(asset: asset, span: entry.span, isShown: true)
    }
    return inText + inBlocks + inFields
  }

  /// Every use of a file of the content: those on pages, in the order of the pages, the logos, and the files that go up as
  /// they are.
  static func all(on pages: [Page], _ content: SiteContent, logos: [Asset?]) -> [AssetUse] {
    let identity = content.configuration.identity
    let shown = zip(logos, [identity.logo, identity.darkLogo]).compactMap { logo, named in
      logo.map { AssetUse(asset: $0, span: named?.span ?? .startOf(SiteConfiguration.path), isShown: true) }
    }
    let fixed = content.assets.filter { $0.isStatic && $0.isGenuine }
      .map { AssetUse(asset: $0, span: .startOf($0.path), isShown: false) }
    return pages.flatMap(\.assetUses) + shown + fixed
  }
}
