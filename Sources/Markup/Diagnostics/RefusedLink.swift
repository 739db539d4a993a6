package import Source

/// A link or an image whose address may do harm is not made.
package enum RefusedLink: Rule {
  package static let id: RuleID = "refused-link"
  package static let severity = Severity.error

  static func diagnose(_ reason: RefusedURL, isImage: Bool = false, at span: SourceSpan) -> Diagnostic {
    if isImage, reason == .scheme("data") {
      return diagnostic(
        .pictureInText, at: span,
        fixes: [Fix("save it as a file next to the page: ![what it shows](picture.png)")])
    }
    return diagnostic(.refused(reason.explanation), at: span)
  }
}

extension Message {
  fileprivate static var pictureInText: Message {
    "this picture is inside the text, and cannot be shown from there"
  }

  fileprivate static func refused(_ explanation: String) -> Message { "this address \(explanation)" }
}
