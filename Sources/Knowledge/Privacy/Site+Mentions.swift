internal import Markup
package import Source

extension Site {
  /// Where pages give one of some names as a whole.
  package func mentions(of names: [PersonName]) -> [SourceSpan] {
    let search = NameSearch(names)
    return pages.compactMap { page in page.allTexts.first { search.name(in: $0.text) != nil }?.span }
  }

  /// The files that a page shows or offers, and nothing else does.
  package func assetsUsedOnly(by page: Page) -> [Asset] {
    let elsewhere = Set(pages.filter { $0.id != page.id }.flatMap(\.assetUses).map(\.asset.path))
      .union([logo, darkLogo].compactMap { $0?.path })
    var seen: Set<String> = []
    return page.assetUses.map(\.asset).filter {
      !$0.isStatic && !elsewhere.contains($0.path) && seen.insert($0.path).inserted
    }
  }
}

extension PersonName {
  /// Whether a text holds a part of it.
  package func isPart(of text: String) -> Bool { NameSearch([self]).findsPart(in: text) }
}
