internal import Markup
package import Source

/// Headings inside fields are known only when all pages are read, so links to them are looked at on the finished site.
extension BrokenAnchor: SiteRule {
  package static func check(_ site: Site) -> [Diagnostic] {
    var known: [PageID: Anchors] = [:]
    return site.pages.flatMap(\.passages).flatMap { _, passage in
      zip(passage.prose.references, passage.links).compactMap { reference, link in
        guard case .page(let id)? = link?.target, let anchor = link?.fragment, isInField(anchor) else {
          return nil
        }
        let anchors = known[id] ?? Anchors(site[id].anchors)
        known[id] = anchors
        return anchors.names.contains(anchor)
          ? nil : diagnose(anchor, on: site[id].title, anchors: anchors, WrittenTarget(anchoredBy: reference))
      }
    }
  }
}
