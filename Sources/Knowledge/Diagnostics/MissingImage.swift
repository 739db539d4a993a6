package import Source

/// An image has to be a file of the content that browsers show.
package enum MissingImage: Rule {
  package static let id: RuleID = "missing-image"
  package static let severity = Severity.error

  static func diagnose(_ target: WrittenTarget, nearest: String?) -> Diagnostic {
    let fix = nearest.flatMap {
      $0 == target.text ? nil : Fix("did you mean '\($0)'?", edits: target.edits(to: $0))
    }
    return diagnostic(
      .missing(target.shown), at: target.span,
      fixes: [fix ?? Fix("put the image into the folder of this page, and write its file name")])
  }

  static func diagnoseNoImage(_ typed: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noImage(typed), at: span, fixes: [Fix("save it as png, jpg, gif, webp, avif or svg")])
  }
}

extension Message {
  fileprivate static func missing(_ typed: String) -> Message { "there is no image '\(typed)'" }

  fileprivate static func noImage(_ typed: String) -> Message {
    "'\(typed)' is not an image that can be shown"
  }
}
