internal import Markup
package import Source

/// Headings go down one level at a time, so that the outline of a page can be followed.
package enum HeadingSkipped: SiteRule {
  package static let id: RuleID = "heading-skipped"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      let outline = page.body.prose.outline
      return outline.indices.compactMap { index -> Diagnostic? in
        let above = index > 0 ? outline[index - 1].level : 1
        let missing = outline[index].level - above - 1
        guard missing > 0 else { return nil }
        return diagnostic(
          .skips(missing), at: outline[index].span, fixes: [fix(outline[index...], missing, below: above)])
      }
    }
  }

  /// Raises a heading, and with it all that belong to it or would skip a level without it.
  private static func fix(_ rest: ArraySlice<Heading>, _ missing: Int, below level: Int) -> Fix {
    if let tag = rest.first, tag.isTag { return Fix(.raised(from: tag.level, to: level + 1)) }
    let edits = rest.prefix { $0.level > level + 1 }.map { heading in
      heading.marks.map { marks in
        let count = min(missing, heading.level - level - 1)
        let end = Place(line: marks.start.line, column: marks.start.column + count)
        return Edit(SourceSpan(path: marks.path, start: marks.start, end: end), "")
      }
    }
    let isWhole = !edits.contains(nil)
    let marks = String(repeating: "#", count: missing)
    return Fix(
      edits.count > 1
        ? "take \(marks) away, and as many from the headings below it that are as deep"
        : "take \(marks) away",
      edits: isWhole ? edits.compactMap { $0 } : [],
      isSafe: isWhole)
  }
}

extension Message {
  fileprivate static func skips(_ levels: Int) -> Message {
    levels == 1
      ? "a level is missing between the heading above and this one"
      : "\(levels) levels are missing between the heading above and this one"
  }

  fileprivate static func raised(from level: Int, to higher: Int) -> Message {
    "write <h\(higher)> and </h\(higher)> instead of <h\(level)> and </h\(level)>"
  }
}
