package import Source

/// A link or an image whose address may do harm is not made.
package enum RefusedLink: Rule {
  package static let id: RuleID = "refused-link"
  package static let severity = Severity.error

  /// - Parameters:
  ///   - url: the address.
  ///   - isTyped: whether it stands in the span as it is.
  static func diagnose(
    _ reason: RefusedURL, _ url: String, isImage: Bool = false, at span: SourceSpan, isTyped: Bool
  ) -> Diagnostic {
    if isImage, reason == .scheme("data") {
      return diagnostic(
        .pictureInText, at: span,
        fixes: [Fix("save it as a file next to the page: ![what it shows](picture.png)")])
    }
    let fix = MeantAddress.of(url).map { meant in
      Fix("write '\(meant)'", edits: isTyped ? [Edit(span, meant)] : [], isSafe: isTyped)
    }
    return diagnostic(reason.explanation, at: span, fixes: [fix].compactMap { $0 })
  }
}

extension Message {
  fileprivate static var pictureInText: Message {
    "this picture is inside the text, and cannot be shown from there"
  }
}
