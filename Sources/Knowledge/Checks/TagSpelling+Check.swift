internal import Markup
package import Source

/// Which tags share a page is known only when all pages are read.
extension TagSpelling: SiteRule {
  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [String: (tag: Tag, spelling: String, span: SourceSpan)] = [:]
    var told: Set<String> = []
    return site.pages.compactMap { $0.fields.entry("tags") }.flatMap { entry in
      entry.value.items.compactMap { item -> Diagnostic? in
        guard case .tag(let tag) = item else { return nil }
        let spelling = Tag.spelling(tag.name)
        guard let other = first[tag.slug] else {
          first[tag.slug] = (tag, spelling, entry.span)
          return nil
        }
        guard other.spelling != spelling, told.insert(tag.name).inserted else { return nil }
        return diagnose(tag, alike: other.tag, at: entry.span, first: other.span)
      }
    }
  }
}
