package import Source

/// An anchor has to be that of a heading on the page.
package enum BrokenAnchor: Rule {
  package static let id: RuleID = "broken-anchor"
  package static let severity = Severity.error

  /// Whether an anchor is that of a field, which is known only when all pages are read.
  static func isInField(_ anchor: String) -> Bool { anchor.startsWithBytes(of: "field-") }

  static func diagnose(_ anchor: String, on title: String, anchors: Anchors, _ target: WrittenTarget)
    -> Diagnostic
  {
    if ["heading=", "bookmark="].contains(where: anchor.startsWithBytes) {
      return diagnostic(
        .inGoogleDocs, at: target.span,
        fixes: [Fix("write # and the words of a heading, such as #what-we-did")])
    }
    if anchor.startsWithBytes(of: "^") {
      return diagnostic(
        .noParagraph(anchor, title), at: target.span,
        fixes: [
          Fix("write ' \(anchor)' at the end of the paragraph that is meant, or take '#\(anchor)' away")
        ])
    }
    let fix = anchors.nearest(to: anchor).map {
      Fix("did you mean '#\($0)'?", edits: target.edits(toAnchor: $0))
    }
    return diagnostic(
      .noHeading(anchor, title), at: target.span,
      fixes: [fix ?? Fix("name a heading of that page, or take '#\(anchor)' away")])
  }

  /// Reports an anchor that another program makes of the same words. The link leads to the heading all the same.
  static func diagnose(_ anchor: String, meaning meant: String, _ target: WrittenTarget) -> Diagnostic {
    let edits = target.edits(toAnchor: meant)
    return diagnostic(
      .written(anchor, meant), at: target.span,
      fixes: [Fix("write '#\(meant)'", edits: edits, isSafe: !edits.isEmpty)]
    ).with(severity: .warning)
  }
}

extension Message {
  fileprivate static var inGoogleDocs: Message {
    "this leads to a place in Google Docs, which is not on this page"
  }

  fileprivate static func written(_ anchor: String, _ meant: String) -> Message {
    "the heading that '#\(anchor)' means has the anchor '#\(meant)'"
  }

  fileprivate static func noParagraph(_ name: String, _ title: String) -> Message {
    "no paragraph of '\(title)' has the name '\(name)'"
  }

  fileprivate static func noHeading(_ anchor: String, _ title: String) -> Message {
    "'\(title)' has no heading '#\(anchor)'"
  }
}
