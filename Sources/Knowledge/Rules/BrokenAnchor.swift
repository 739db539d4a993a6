internal import Markup
package import Source

/// An anchor has to be that of a heading on the page.
///
/// Headings inside fields are known only when all pages are read, so links to them are looked at on the finished site.
package enum BrokenAnchor: SiteRule {
  package static let id: RuleID = "broken-anchor"
  package static let severity = Severity.error

  static func isInField(_ anchor: String) -> Bool { anchor.startsWithBytes(of: "field-") }

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
          ? nil : diagnose(anchor, on: site[id].title, anchors: anchors, at: reference.span)
      }
    }
  }

  static func diagnose(_ anchor: String, on title: String, anchors: Anchors, at span: SourceSpan)
    -> Diagnostic
  {
    let fix = anchors.nearest(to: anchor).map { Fix("did you mean '#\($0)'?") }
    return diagnostic(
      .noHeading(anchor, title), at: span,
      fixes: [fix ?? Fix("name a heading of that page, or take '#\(anchor)' away")])
  }
}

extension Message {
  fileprivate static func noHeading(_ anchor: String, _ title: String) -> Message {
    "'\(title)' has no heading '#\(anchor)'"
  }
}
