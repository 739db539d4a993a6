internal import Markup
package import Source

extension Site {
  /// The pictures of a page that other pages show too, each with one place for each of those.
  package func sharedPictures(of page: Page) -> [(picture: Asset, place: SourceSpan)] {
    var seen: Set<String> = []
    let own = page.assetUses.filter { $0.isShown && seen.insert($0.asset.path).inserted }.map(\.asset)
    return own.flatMap { picture in
      pages.filter { $0.id != page.id }.compactMap { other in
        other.assetUses.first { $0.asset.path == picture.path }.map { (picture, $0.span) }
      }
    }
  }
}
