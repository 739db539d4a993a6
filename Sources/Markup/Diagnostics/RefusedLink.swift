package import Source

/// A link or an image whose address may do harm is not made.
package enum RefusedLink: Rule {
  package static let id: RuleID = "refused-link"
  package static let severity = Severity.error

  /// - Parameter typed: the address as it stands in the span, if it does.
  static func diagnose(_ reason: RefusedURL, isImage: Bool = false, at span: SourceSpan, typed: String?)
    -> Diagnostic
  {
    if isImage, reason == .scheme("data") {
      return diagnostic(
        .pictureInText, at: span,
        fixes: [Fix("save it as a file next to the page: ![what it shows](picture.png)")])
    }
    let meant = typed.flatMap(MeantAddress.of)
    return diagnostic(
      .refused(reason.explanation), at: span,
      fixes: meant.map { [Fix("write '\($0)'", edits: [Edit(span, $0)], isSafe: true)] } ?? [])
  }
}

extension Message {
  fileprivate static var pictureInText: Message {
    "this picture is inside the text, and cannot be shown from there"
  }

  fileprivate static func refused(_ explanation: String) -> Message { "this address \(explanation)" }
}
