internal import Markup
package import Source

/// Headings go down one level at a time, so that the outline of a page can be followed.
package enum HeadingSkipped: SiteRule {
  package static let id: RuleID = "heading-skipped"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      var level = 1
      return page.body.prose.outline.compactMap { heading -> Diagnostic? in
        defer { level = heading.level }
        guard heading.level > level + 1 else { return nil }
        let marks = String(repeating: "#", count: level + 1)
        return diagnostic(
          .skips(from: level, to: heading.level), at: heading.span,
          fixes: [Fix("start it with '\(marks) ', and keep its words")])
      }
    }
  }
}

extension Message {
  fileprivate static func skips(from level: Int, to next: Int) -> Message {
    "this heading is of level \(next), and the one above it of level \(level)"
  }
}
