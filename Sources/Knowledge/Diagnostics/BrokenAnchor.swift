package import Source

/// An anchor has to be that of a heading on the page.
package enum BrokenAnchor: Rule {
  package static let id: RuleID = "broken-anchor"
  package static let severity = Severity.error

  /// Whether an anchor is that of a field, which is known only when all pages are read.
  static func isInField(_ anchor: String) -> Bool { anchor.startsWithBytes(of: "field-") }

  static func diagnose(_ anchor: String, on title: String, anchors: Anchors, at span: SourceSpan)
    -> Diagnostic
  {
    if ["heading=", "bookmark="].contains(where: anchor.startsWithBytes) {
      return diagnostic(
        .inGoogleDocs, at: span, fixes: [Fix("write # and the words of a heading, such as #what-we-did")])
    }
    let fix = anchors.nearest(to: anchor).map { Fix("did you mean '#\($0)'?") }
    return diagnostic(
      .noHeading(anchor, title), at: span,
      fixes: [fix ?? Fix("name a heading of that page, or take '#\(anchor)' away")])
  }
}

extension Message {
  fileprivate static var inGoogleDocs: Message {
    "this leads to a place in Google Docs, which is not on this page"
  }

  fileprivate static func noHeading(_ anchor: String, _ title: String) -> Message {
    "'\(title)' has no heading '#\(anchor)'"
  }
}
