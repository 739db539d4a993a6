internal import Markup
package import Source

/// Whether a tag has a page, and a folder a feed, is known only when all pages are read. So links to pages that Laurel
/// makes are looked at on the finished site.
extension BrokenLink: SiteRule {
  package static func check(_ site: Site) -> [Diagnostic] {
    linksOnNotFoundPage(of: site) + linksToPagesThatAreNotMade(on: site)
  }

  /// Hosts show that page at any depth, so its links need the address of the site. One remark is enough.
  private static func linksOnNotFoundPage(of site: Site) -> [Diagnostic] {
    guard site.configuration.url == nil, let page = site.pages.first(where: \.isNotFoundPage) else {
      return []
    }
    let links = zip(page.body.prose.references, page.body.links).filter { $1 != nil }
    return links.prefix(1).map { reference, _ in
      diagnoseNowhere(at: reference.span).with(severity: .warning)
    }
  }

  private static func linksToPagesThatAreNotMade(on site: Site) -> [Diagnostic] {
    let broken = site.linksToGeneratedPages.filter { site.generated[$0.address] == nil }
    if broken.isEmpty { return [] }
    let suggestions = Suggestions(site.generated.all.map(\.address))
    return broken.map { link in
      let nearest = suggestions.nearest(to: link.address)
      return diagnose(WrittenTarget(link.address, at: link.span), nearest: nearest.map { link.path(to: $0) })
    }
  }
}

/// A link in a text to a page that Laurel makes.
package struct GeneratedPageLink: Sendable {
  package let address: String
  package let span: SourceSpan
  fileprivate let folder: String

  fileprivate func path(to address: String) -> String { ContentPath.relative(from: folder, to: address) }
}

extension Site {
  /// The links in texts to pages that Laurel makes, or that it would make if there were something to say on them.
  package var linksToGeneratedPages: [GeneratedPageLink] {
    pages.flatMap { page in
      page.passages.flatMap { _, passage in
        zip(passage.prose.references, passage.links).compactMap { reference, link in
          guard case .generated(let address)? = link?.target else { return nil }
          return GeneratedPageLink(address: address, span: reference.span, folder: page.folder)
        }
      }
    }
  }
}
